# Partner på svenska. Nyckelns första ord är programmet. Platshållarna är desamma på alla språk.

## Tidpunkter och småord

close = Stäng
moment = { $date } kl. { $time } ({ $place })
moment-same-day = kl. { $time } ({ $place })
person-gone = någon som inte är kvar

## Hjälp

help-usage = *Partner för ihop kollegor som sällan ses och hjälper dem att lära av varandra. Allt är frivilligt.*
    `/partner` – det som är på gång för dig, och det du kan starta
    `/partner gå-med` – var med i introduktionerna i den här kanalen
    `/partner hitta kalkylark` – kollegor som kan hjälpa till med det och har sagt att de får hittas
    `/partner framåt` – be några personer om två förslag på en sak du vill bli bättre på
    `/partner lär` – coacha varandra med en kollega och turas om; även `/partner lär @namn`
    `/partner välj` – mentor, lärpartner, cirkel eller grupp för aktionslärande: två frågor säger vad som passar
    `/partner ställ-upp` – erbjud dig som facilitator eller värd för andra som lär
    `/partner framgång` – dela något som några av er lyckats med; alla som nämns blir tillfrågade först
    `/partner förebild` – berätta om någon som visar en av era värderingar i det hen gör
    `/partner tack @namn` – tacka en kollega, mellan er två
    `/partner hoppa-över` – stå över nästa runda; ingen får veta
    `/partner pausa till 15 januari` – en paus, så länge du vill
    `/partner fortsätt` – var med igen
    `/partner sluta` – lämna; `/partner sluta med allt` – lämna allt
    `/partner profil` – vad du kan hjälpa till med, vad du vill lära dig och när du är ledig
    `/partner mina-uppgifter` – vad jag sparar om dig, att läsa, ladda ner eller radera
    `/partner hem` – din status och dina inställningar
    `/partner varför @namn` – varför jag förde ihop er två, eller varför inte
    `/partner starta` – för den som organiserar: sätt i gång, ändra, pausa eller ta bort introduktioner i den här kanalen
    `/partner förhandsvisa` – för den som organiserar: nästa runda innan den går ut; dra om eller godkänn
    `/partner ändringslogg` – för den som organiserar: vad som ändrats, när och av vem
    `/partner hjälp` – den här listan
help-unknown = ”{ $word }” känner jag inte till. Det här förstår jag:
help-home = Din status och dina inställningar finns på min hemflik: klicka på mitt namn, så är det första fliken.

## Navet: det som /partner öppnar

hub-title = Partner
hub-close = Stäng
hub-running = På gång för dig
hub-nothing-running = Du har inget på gång just nu.
hub-can-start = Det här kan du starta
hub-can-setup = Starta introduktioner, eller mer, i en kanal: gå dit och skriv `/partner starta`. Se nästa runda innan den går ut: `/partner förhandsvisa`.
hub-nothing-to-start = Ingen av dina kanaler har introduktioner än. En organisatör kan skriva `/partner starta` i en.
hub-nothing-more = Just nu finns det inget mer att gå med i.

## Hem

home-welcome = Hej { $first }! Jag för ihop kollegor som sällan ses och hjälper dem att lära av varandra. Allt är frivilligt; jag rapporterar aldrig om dig till chefer. Prova något, eller inget.
home-status-title = Så är läget
home-status-in = Du är med i introduktionerna i { $channel }. Nästa runda: { $day }.
home-status-member = Du är med i introduktionerna i { $channel }.
home-status-skipped = Du är med i introduktionerna i { $channel } och står över { $day }.
home-status-paused = Du har pausat till { $date }.
home-status-paused-open = Du har pausat tills vidare.
home-status-quiet = Jag är tyst till { $date }. Säg till när du vill vara med igen.
home-status-channel-paused = Introduktionerna i { $channel } är pausade. Jag säger till innan de börjar igen.
home-status-none = Du är inte med i några introduktioner. Gå med via knappen i en kanal som har dem, eller skriv `/partner gå-med` där.
home-can-join = { $channel } har introduktioner, { $cadence }.
home-status-full = Din vecka är redan full av andra introduktioner, så du fick stå över rundan i { $channel }. Nästa gång kommer du först där.
home-waiting-title = Väntar på dig
home-waiting-intro = Jag skriver högst en gång om dagen och två gånger i veckan, så det här får vänta. Svara här när du vill, eller låt det vara.
home-waiting-preview = Du är med i introduktionerna på { $day }. Dålig vecka? Stå över med knappen här ovanför; ingen får veta.
home-waiting-meet = En introduktion till { $names } är på väg. Den kommer en dag då jag inte redan har skrivit till dig.
home-waiting-nudge = Du och { $names } har inte bokat någon tid än, och det är lugnt. Tiderna finns i vår konversation, och några rader där räcker också.
home-history-label = Det som varit
home-history-met = *Kollegor som jag har fört ihop dig med*
home-history-row = { $date }: { $names }
home-history-none = Inget än. Här samlas det som du har varit med om, och bara du ser det.
home-settings-title = Inställningar
home-settings-intro = Det här vet jag om dig, och här har jag fått det ifrån:
home-source = { $field }: *{ $value }* · från { $source }, { $date }
home-topics = { $field }: *{ $topics }*
home-findable = Kollegor som söker med `/partner hitta` kan hitta dig genom det du kan hjälpa till med.
home-not-findable = Ingen kan hitta dig genom det du kan hjälpa till med; under *Ändra min profil* kan du låta dem göra det.
home-source-none = { $field }: okänt. Fyll i det själv om du vill, eller låt det vara.
home-holidays-slack = Helgdagar: *{ $country }* · från Slack. Då skriver jag inte.
home-holidays-chosen = Helgdagar: *{ $country }* · från dig. Då skriver jag inte.
home-holidays-none = Helgdagar: inga. Välj ett land i din profil, så skriver jag inte på dem.
home-organiser-title = Du organiserar
home-button-join = Gå med
home-button-leave = Lämna
home-button-skip = Stå över nästa runda
home-button-unskip = Jag är med ändå
home-button-profile = Ändra min profil
home-button-pause = Ta en paus
home-button-resume = Fortsätt
home-button-data = Det som sparas om mig
home-button-audit = Vad som ändrats
home-support = Frågor, eller något som verkar konstigt? Hör av dig till den som satte i gång mig i din kanal eller till en administratör. `/partner hjälp` visar vad jag kan.
sequels-intro = Om du vill gå vidare härifrån:

## Människor: uppgifter och var de kommer ifrån

people-field-department = Avdelning
people-field-site = Ort
people-field-level = Nivå
people-field-manager = Chef
people-source-slack = Slack
people-source-csv = organisatörens lista
people-source-person = dig

## Introduktioner: gå med och lämna

intro-programme = introduktionerna i { $channel }
intro-cadence-weekly = varje { $weekday }
intro-cadence-two-weeks = varannan { $weekday }
intro-cadence-four-weeks = var fjärde { $weekday }
intro-cadence-first = första { $weekday }en i månaden
intro-cadence-second = andra { $weekday }en i månaden
intro-cadence-third = tredje { $weekday }en i månaden
intro-cadence-fourth = fjärde { $weekday }en i månaden
intro-cadence-last = sista { $weekday }en i månaden
intro-welcome-post = { $organiser } har startat introduktioner här. Jag för ihop kollegor som sällan ses. Det sker { $cadence }: tjugo minuter, valfri form, ingen dagordning. Det är frivilligt. Gå med eller lämna med knapparna, eller skriv `/partner gå-med` eller `/partner sluta` när du vill.
intro-welcome-members = Kanalens medlemmar är med, och var och en får veta det först. Ett tryck räcker för att säga nej; du behöver inte säga varför, och ingen får veta.
intro-next-round = Nästa runda: *{ $day }*.
intro-button-join = Gå med
intro-button-leave = Lämna
intro-told = { $organiser } har startat introduktioner för medlemmarna i { $channel }. Jag för ihop kollegor som sällan ses. Det sker { $cadence }: tjugo minuter, valfri form, ingen dagordning. Du är med om du inte säger nej. Inget för dig? Ett tryck räcker, nu eller senare; du behöver inte säga varför, och ingen får veta.
intro-button-not-for-me = Inget för mig
intro-button-profile = Berätta om dig
intro-joined = Nu är du med i introduktionerna i { $channel }. Din första runda: { $day }. Inför varje runda frågar jag om veckan passar.
intro-joined-waiting = Nu är du med i introduktionerna i { $channel }. Jag hör av mig inför nästa runda; mer behövs inte.
intro-left = Du har lämnat introduktionerna i { $channel }. Välkommen tillbaka när du vill: `/partner gå-med`.
intro-already-in = Du är redan med. Mer behövs inte.
intro-not-in = Du är inte med i de här introduktionerna, så det finns inget att lämna.
intro-none-here = Den här kanalen har inga introduktioner än. En organisatör kan starta dem med `/partner starta`.
intro-not-a-member = De här introduktionerna är för medlemmar i { $channel }. Gå med i kanalen först och försök sedan igen.
intro-no-guests = De här introduktionerna är för kollegor som har ett vanligt konto här. Prata med den som organiserar om du tycker att det borde ändras.

## Introduktioner: före rundan

intro-preview = Du är med i introduktionerna { $day }. Passar veckan dåligt? Tryck Hoppa över; ingen får veta.
intro-button-skip = Hoppa över
intro-button-unskip = Jag är med ändå
intro-skipped = Du står över { $day }. Ingen får veta. Vi ses rundan därpå.

## Introduktioner: matchningen

intro-meet-two = { $a }, säg hej till { $b }.
intro-meet-three = { $a }, säg hej till { $b } och { $c }.
intro-meet-many = { $names }: säg hej till varandra.
intro-how = Tjugo minuter, valfri form, ingen dagordning.
intro-who = *{ $person }*: { $facts }
intro-who-offers = hjälper gärna till med { $topics }
intro-why-header = *Varför just ni*
intro-why-departments = Ni jobbar på olika avdelningar.
intro-why-sites = Ni jobbar på olika orter.
intro-why-levels = Ni ser organisationen från olika nivåer.
intro-why-hours = Era arbetstider passar bra ihop.
intro-why-offers-seeks = { $giver } hjälper gärna till med { $topic }, och { $seeker } vill lära sig just det.
intro-why-shared-interest = Ni delar ett intresse: { $topic }.
intro-why-first-meeting = Jag har inte fört ihop er förut.
intro-why-owed = Det kändes som ett bra tillfälle för er att ses.
intro-why-chance = Lite slump förde ihop er.
intro-meet-over = Den här introduktionen är avslutad. Inget mer att göra.
intro-icebreaker = *Isbrytare:* { $question }
intro-slots-header = Tryck på de tider som passar dig. Den första som passar alla bokas.
intro-slots-stretched = Era arbetstider överlappar inte varandra, så någon får tänja lite på sin dag. Det går lika bra att skriva här.
intro-slot = *{ $times }*
intro-button-slot = Passar mig
intro-button-slot-spoken = Välj { $time }
intro-slot-chosen-by = Passar { $names }.
intro-slot-past = Den tiden har redan varit, så inget har ändrats. De andra finns kvar, och det går lika bra att skriva här.
intro-booked = Bokat: *{ $moment }*. Lägg in det i kalendern:
intro-button-unbook = Passar mig inte längre
intro-calendar-title = Introduktion: { $names }
intro-calendar-details = Tjugo minuter, valfri form, ingen dagordning. Ni fördes ihop av Partner.
intro-calendar-google = Google Kalender
intro-calendar-outlook = Outlook

## Introduktioner: efteråt

intro-nudge = { $names }: ingen tid bokad än, och det är lugnt. Tryck på en här ovanför, eller säg bara hej; några rader räcker också. Det här är min enda påminnelse.
intro-asked = Hann du prata med { $names }? Ingen ser ditt svar. Det räknas i gruppsummor och när jag avgör vem som står först i kön nästa gång.
intro-button-met = Ja
intro-button-booked = Bokat
intro-button-not = Inte den här gången
intro-answered-met = Vad roligt. Tack för att du tog dig tid.
intro-answered-booked = Fint. Jag hoppas att ni får en bra stund.
intro-answered-not = Det händer. Du står först i kön nästa runda, inga frågor. Vill du hellre pausa? `/partner pausa`
intro-left-out = Ingen bra matchning den här rundan, så jag tvingade inte fram någon. Du står först i kön nästa gång.
intro-left-out-nobody = Ingen annan kunde vara med den här rundan. Du står först i kön nästa gång.
intro-left-out-rules = Den här rundan fanns det ingen som reglerna låter dig träffa: jag för aldrig ihop någon med sin egen chef, och sedan finns det organisatören har valt. Du står först i kön så fort det finns någon.
intro-check = Jag har presenterat dig tre gånger utan att höra hur det gick, och det är helt okej. Ska jag fortsätta?
intro-button-keep = Fortsätt
intro-check-kept = Fint, då fortsätter jag att presentera dig.
intro-quiet = Du verkar ha fullt upp, så jag är tyst till { $date }. `/partner fortsätt` väcker mig tidigare.
intro-step-over = Det här steget är över, så inget har ändrats. Vad som händer härnäst ser du på min hemflik.
intro-closed-programme = Introduktionerna i { $channel } är slut. Tack för att du var med; samtalen ni har börjat är era.

## Feedforward

ff-title = Feedforward
ff-form-close = Inte nu
ff-start-intro = Feedforward handlar om det som kommer. Du väljer ett beteende, ber några personer om två förslag var, tackar och provar ett eller två av dem i en månad. Det tar dig ungefär en timme sammanlagt. Du kan sluta när du vill.
ff-offer-line = *Feedforward:* be några personer om två förslag var på en sak du vill bli bättre på.
ff-already-running = Du är mitt i ett varv. Vad som händer härnäst ser du på min hemflik.
ff-step-over = Det här steget är över, så inget har ändrats. Vad som händer härnäst ser du på min hemflik.
ff-has-ended = Det här är avslutat, så inget har ändrats. Du behöver inte göra något mer.
ff-too-short = Det är { $n } tecken. Skriv gärna lite till, minst { $least }.
ff-too-long = Det är { $n } tecken, och det finns plats för { $most }. Vilken del är viktigast?
ff-length-hint = { $least } till { $most } tecken.
ff-at-most-hint = Högst { $most } tecken.
ff-note-submit = Nästa
ff-note-label = Vilken återkoppling har du fått?
ff-note-hint = Det här ser bara du. Det kan hjälpa dig att välja; lämna det tomt om du vill.
ff-note-too-long = Det är { $n } tecken, och det finns plats för 2 000. Vilken del är viktigast?
ff-noted = _Det du har antecknat, bara för dig själv:_
ff-pick-title = Välj ett beteende
ff-pick-submit = Välj det
ff-pick = Steg 1: Välj. Ett beteende som andra skulle märka om det ändrades. Vilket förtjänar trettio dagars arbete?
ff-behaviour-label = Jag vill bli bättre på att
ff-behaviour-placeholder = låta andra tala till punkt innan jag säger något
ff-behaviour-hint = En sak, med högst { $most } tecken. De du frågar får läsa det.
ff-examples = _Kör du fast? Andra har valt att:_
ff-example-1 = • ställa en fråga innan jag säger vad jag tycker
ff-example-2 = • säga till tidigt när något drar ut på tiden
ff-example-3 = • avsluta möten med vem som gör vad, och till när
ff-split = Det lät som flera saker, så jag behöll den första. Byt om en annan är viktigare; de här kan vänta till ett senare varv:
ff-worth-label = Om det ändrades, skulle det vara värt trettio dagar?
ff-worth-option-yes = Ja, absolut
ff-worth-option-perhaps = Troligen
ff-worth-option-no = Inte riktigt
ff-not-worth = Då är det kanske inte rätt sak. Vilken förändring skulle vara värd en månad för dig?
ff-cue-label = Om …
ff-cue-placeholder = någon tar en paus på ett möte
ff-action-label = … så
ff-action-placeholder = räknar jag till tre innan jag säger något
ff-plan = Om { $cue }, så { $action }.
ff-helpers-title = Välj vilka du frågar
ff-helpers-submit = Fråga dem
ff-helpers-intro = Steg 2: Prata. Vilka vill du ha två förslag från? Uppåt, neråt, åt sidan: vem som helst som vet hur du arbetar, och gärna någon som inte gör det. De har en vecka på sig. Den som inte svarar låter helt enkelt bli.
ff-helpers-label = Personer att fråga
ff-helpers-hint = 1 till { $most } personer. Med tre eller fler kan det bli en liten enkät längre fram.
ff-helpers-known-hint = Jag har satt in personer som känner dig. Ändra som du vill: 1 till { $most } personer.
ff-helpers-more-hint = Utöver dem du har frågat finns det plats för { $most } till.
ff-reports-label = Personer som du är chef för
ff-reports-option = Jag är chef för alla de här
ff-helpers-pool = De som du är chef för skriver utan namn, och de ska vara minst tre. Efter en vecka läser du allt på en gång, i blandad ordning, och ditt tack går till alla du har frågat.
ff-no-helper = Välj minst en person att fråga.
ff-not-yourself = Du kan inte fråga dig själv. Välj personer som ser dig i arbetet.
ff-too-many = Högst { $most } personer i ett varv; det finns plats för { $left } till.
ff-too-many-raters = Högst { $most } personer i en enkät, de du har frågat inräknade.
ff-not-known = En av de här personerna känner jag inte till. Välj kollegor som finns här i Slack.
ff-not-a-person = { $names }: det är en app, och appar ger dåliga råd om sådant här. Välj personer.
ff-has-gone = { $names }: inte kvar här, så jag kan inte fråga. Välj någon annan.
ff-no-guests = { $names }: gäst här, och gäster är inte med i det här. Välj kollegor med ett vanligt konto.
ff-asked-enough = { $names }: tillfrågad av två andra just nu, och det räcker för en person. Välj någon annan eller försök igen om en vecka.
ff-asked-already = Alla de här har du redan frågat. Ingen blir frågad två gånger.
ff-pool-too-small = De som du är chef för skriver utan namn, och då måste de vara minst tre. Lägg till några eller fråga andra.
ff-pool-closed = Dina medarbetare är redan tillfrågade, och alla får lika lång tid. Fråga andra, eller vänta till nästa varv.
ff-asked-done = { $n ->
    [one] Jag frågar { $n } person. Förslagen väntar på min hemflik; jag hör av mig när det har kommit några.
   *[other] Jag frågar { $n } personer. Förslagen väntar på min hemflik; jag hör av mig när det har kommit några.
}
ff-discuss = Steg 2: Prata. { $name } har ett mål och värdesätter ditt perspektiv. Två förslag framåt: fem minuter skriftligt eller tio i ett samtal, senast { $until }. Att avstå ser ut som tystnad.
ff-discuss-pool = Steg 2: Prata. { $name } har ett mål och värdesätter ditt perspektiv. Två förslag framåt, fem minuter skriftligt, senast { $until }. De läses ihop med andras, i blandad ordning och utan namn, och bara om minst tre skriver. Att avstå ser ut som tystnad.
ff-remind = En påminnelse, sedan släpper jag det: { $name } vill gärna ha två förslag från dig. Svara senast { $until } om du vill.
ff-remind-pool = En påminnelse, sedan släpper jag det: { $name } vill gärna ha två förslag från dig, som läses ihop med andras och utan namn. Svara senast { $until } om du vill.
ff-asked-declined = Helt okej. Ingen får veta; för den som frågade ser det ut som tystnad.
ff-asked-typed = { $name } har skrivit ner de två saker som du föreslog. Är det så du menade?
ff-asked-sent = Båda förslagen är hos { $name }. Du kan ändra dem tills de är lästa.
ff-asked-sent-pool = Det du skrev sparas tills veckan är slut och läses sedan ihop med andras, utan namn. Fram till dess kan du ändra det.
ff-asked-pooled = Tack. Det du skrev läses ihop med andras, i blandad ordning och utan namn.
ff-asked-over = Tiden för det här är ute. Du behöver inte göra något mer.
ff-asked-read = { $name } har läst dina två förslag.
ff-asked-ended = Det här är avslutat. Du behöver inte göra något mer.
ff-asked-agreed = Du pratar med { $name }: { $moment }. Tio minuter, två förslag, bara framåt.
ff-sent-already = Båda är redan på väg. Du kan ändra dem med knappen där du blev tillfrågad.
ff-ask-title = Två förslag
ff-ask-submit = Skicka båda
ff-ask = Steg 3: Fråga. Två saker { $name } kan prova från och med nu: ”{ $behaviour }”. Blicka bara framåt; smått räcker gott.
ff-ask-pool = Läses ihop med andras, i blandad ordning och utan namn, och bara om minst tre skriver. Ingen, inte heller den som sköter mig, kan efteråt se vem som skrev vad.
ff-first-label = Något att prova
ff-second-label = Och något mer att prova
ff-typed-first-label = Det första förslaget
ff-typed-second-label = Det andra förslaget
ff-need-two = Två idéer, tack: en att välja och en att jämföra med.
ff-hint-past = Den här delen verkar blicka bakåt. Hur skulle den låta som något att prova framöver?
ff-hint-again = Ändra den, eller skicka den som den är.
ff-looks-back = förra gången, förra veckan, förra månaden, förra året, förra kvartalet, i går, igår, på den tiden, tidigare har du, du brukade, du gjorde, du var, du hade, du sa, du glömde, du misslyckades, du borde ha, borde ha, kunde ha, skulle ha, varför gjorde, minns du
ff-blames = du alltid, du aldrig, alltid du, aldrig du, ditt fel, du är för, du är så, problemet med dig, sluta vara, du kan inte ens, du fattar, dålig på, usel på, lat, slarvig, arrogant, otrevlig
ff-suggested = Tack. Båda är på väg till { $name }, som läser dem i lugn och ro och bara kan säga tack.
ff-suggested-pool = Tack. Det du skrev sparas tills veckan är slut och läses sedan ihop med andras.
ff-live-title = Tio minuter
ff-live-submit = Bestäm tiden
ff-live-intro = Tio minuter med { $name }, när ni båda arbetar. Du säger två saker att prova från och med nu; { $name } lyssnar och skriver ner dem, och sedan kontrollerar du.
ff-live-label = När
ff-live-done = Bestämt: { $moment }. { $name } får veta.
ff-slot-past = Den tiden har redan varit. Välj en annan.
ff-meeting = { $name } tar gärna tio minuter med dig: { $moment }. Be om två förslag, lyssna och säg tack. Efteråt skriver du ner båda.
ff-meeting-off = Samtalet med { $name } blir inte av. Sånt händer.
ff-calendar-name = Feedforward: tio minuter
ff-calendar-details = Två förslag, bara framåt. Ordnat av Partner.
ff-typing = Du har väl pratat med { $name } nu. Vilka var de två förslagen? { $name } kontrollerar det du skriver.
ff-typing-over = Samtalet med { $name }: inget mer att skriva ner.
ff-not-met-yet = Ni har inte pratat än. Skriv ner båda efteråt.
ff-type-submit = Skicka för kontroll
ff-type-intro = Skriv ner de två saker som { $name } föreslog, så ordagrant du kan.
ff-typed = { $name } får kontrollera båda. Sedan väntar de på att du läser dem.
ff-confirm-intro = { $name } har skrivit ner vad du föreslog om ”{ $behaviour }”. Ändra det som inte stämmer och skicka sedan båda.
ff-confirm-submit = Det var så jag menade
ff-listen = Steg 4: Lyssna. Förslag väntar. Läs långsamt. Enda knappen är Tack: inget att försvara eller betygsätta.
ff-listen-heard = Du har läst dem och tackat.
ff-listen-remind = En påminnelse, sedan släpper jag det: det finns förslag att läsa. De som skrev dem får ditt tack när du har läst. Till och med { $until }, om du vill.
ff-listen-title = Lyssna
ff-listen-submit = Tack
ff-listen-close = Senare
ff-listen-intro = Läs långsamt. Det finns inget att svara på.
ff-listen-left = { $n ->
    [one] { $n } till efter det här.
   *[other] { $n } till efter det här.
}
ff-from = Från { $name }:
ff-from-several = Från flera personer, utan namn:
ff-nothing-to-hear = Just nu finns det inget som väntar på att bli läst.
ff-cooling = Tacket är framme. Låt idéerna landa; från { $time } kan du ställa en kort fråga.
ff-settling = Tacket är framme. Låt idéerna landa till { $time }.
ff-thanked-pool = Tacket är framme, hos alla du frågade. Låt idéerna landa.
ff-thanked-idea = Tacket är framme.
ff-reciprocal = { $name } tackar. Vill du ha två förslag på något eget? Frivilligt; ingen är skyldig någon något.
ff-thanks-pool = { $name } tackar alla som blev tillfrågade. Vill du ha två förslag på något eget? Frivilligt; ingen är skyldig någon något.
ff-question-title = En kort fråga
ff-question-whom = En kort fråga till var och en, om du vill. Vem vill du fråga? Det är okej att låta bli att svara.
ff-question-submit = Fråga
ff-question-label = Din fråga
ff-question-placeholder = Hur skulle ett första steg se ut?
ff-question-hint = Den börjar med Hur eller Vad och har högst { $most } tecken. Det är okej att låta bli att svara, och mer blir det inte.
ff-question-words = hur, vad, vilken, vilket, vilka
ff-how-or-what = Låt den börja med Hur eller Vad och sluta med ett frågetecken.
ff-still-cooling = Idéerna håller på att landa. Du kan fråga lite senare.
ff-asked-back-already = Du har redan ställt din fråga. Vad som händer härnäst ser du på min hemflik.
ff-cannot-answer = Den som föreslog det här är inte kvar, så jag kan inte fråga. Din fråga har inte skickats.
ff-question-sent = Din fråga är på väg. Det är okej att låta bli att svara på den.
ff-question = { $name } har en kort fråga om dina förslag. Svara eller låt bli; båda går bra.
ff-question-over = Frågan är avklarad. Du behöver inte göra något mer.
ff-answer-title = En fråga
ff-answer-submit = Svara
ff-answer-intro = { $name } undrar:
ff-answer-label = Ditt svar
ff-answered = { $name } har svarat på din fråga. Svaret finns på min hemflik, under ”Se det här varvet”.
ff-answer-sent = Tack. Ditt svar är på väg, och det var allt.
ff-choose-title = Vad vill du prova?
ff-choose-submit = Bestäm
ff-choose = Idéerna har landat. Vilken eller vilka två provar du i trettio dagar? Bara du ser vad du väljer.
ff-choose-intro = ”{ $behaviour }”: prova en eller två, spara några till senare, släpp resten. Bara du ser det, och du kan ändra dig.
ff-choose-over = Du har bestämt dig, eller så är tiden ute. Vad du provar kan du ändra på min hemflik.
ff-fate-label = Vad gör du med det?
ff-fate-option-try = Provar
ff-fate-option-later = Senare
ff-fate-option-go = Släpper
ff-fate-try = _det här provar du_
ff-fate-later = _till senare_
ff-fate-go = _släppt_
ff-two-at-most = Högst två på en gång. Vilka börjar du med?
ff-chosen = Nu börjar trettio dagar av att prova. Jag tittar in en gång, { $date }.
ff-chosen-again = Noterat. Bara du ser det.
ff-none = Inga förslag att visa dig den här gången; folk har mycket att göra, och mer än så säger det inte. Fråga andra, eller låt det vila.
ff-go-on = En påminnelse, sedan släpper jag det: ditt varv väntar på nästa steg. Det finns på min hemflik.
ff-nudge = Två veckor har gått. Hur går det med det du provar? Om det har runnit ut i sanden är nästa möte ett bra ställe att börja på.
ff-still = { $n } dagar har gått. Vill du fråga dem som hjälpte dig: ”Jag provar fortfarande, har du fler idéer?” Jag skickar det åt dig, och det är okej att låta bli att svara.
ff-still-sent = Frågat. Det som kommer väntar på min hemflik.
ff-still-done = Jag frågar alla du har tackat. De har en vecka på sig, och det är okej att låta bli.
ff-idea = { $name } provar fortfarande och vill gärna ha fler idéer från dig. Frivilligt.
ff-idea-title = En idé till
ff-idea-submit = Skicka
ff-idea-intro = { $name } arbetar vidare med ”{ $behaviour }”. Finns det något mer att prova från och med nu?
ff-idea-label = Något att prova
ff-idea-sent = Tack. Den är på väg.
ff-idea-over = Den frågan är över. Du behöver inte göra något mer.
ff-raters-title = Vilka som får enkäten
ff-raters-submit = Spara
ff-raters-intro = Efter nittio dagar frågar jag om någon har märkt en förändring: { $names }. Vill du att fler får frågan?
ff-raters-label = Fler
ff-raters-hint = Är de färre än tre blir det ingen enkät. Du ser aldrig vem som svarat vad, och inget alls vid färre än tre svar.
ff-raters-saved = Noterat. De får veta när enkäten börjar.
ff-nobody = ingen än så länge
ff-survey = Sedan { $date }: hur har { $name } förändrats i det valda beteendet? −3 mycket sämre · 0 oförändrat · +3 mycket bättre. Döljs vid färre än tre svar.
ff-survey-post = En liten enkät på en minut: har { $name } förändrats sedan { $date }? Ditt svar räknas ihop med andras; är de färre än tre raderas det. Till och med { $until }, om du vill.
ff-survey-answered = Tack. Du kan ändra ditt svar till { $until }.
ff-survey-over = Den här enkäten är stängd. Du behöver inte göra något mer.
ff-rate-title = Förändring över tid
ff-rate-submit = Skicka
ff-score-label = Förändringen du har märkt
ff-score-option-minus-3 = −3 · mycket sämre
ff-score-option-minus-2 = −2
ff-score-option-minus-1 = −1
ff-score-option-0 = 0 · oförändrat
ff-score-option-1 = +1
ff-score-option-2 = +2
ff-score-option-3 = +3 · mycket bättre
ff-followed-label = Har det följts upp?
ff-followed-option-never = Aldrig
ff-followed-option-sometimes = Ibland
ff-followed-option-regularly = Regelbundet
ff-rate-idea-label = En idé för de kommande månaderna
ff-rate-privacy = Den det gäller ser aldrig vem som svarat vad. Vid tre eller fyra svar visas bättre, oförändrat eller sämre; vid fem till sju ett avrundat medelvärde; från åtta hur svaren fördelar sig. Idéer visas från tre, i blandad ordning. När enkäten stänger glömmer jag vilka som svarat.
ff-rated = Tack. Du kan ändra ditt svar tills enkäten stänger.
ff-too-few = För få svar för att skydda dem som svarat, så poängen är raderade. Ett samtal kanske ger mer.
ff-band-better = De som svarat ser en förändring till det *bättre*.
ff-band-same = De som svarat ser *ingen förändring*.
ff-band-worse = De som svarat ser en förändring till det *sämre*.
ff-result-band = Vid tre eller fyra svar visar jag bara riktningen.
ff-result-mean = Svarens medelvärde: *{ $mean }*, på en skala från −3 till +3.
ff-result-row = { $score }: { $n } svar
ff-result-never = Aldrig följts upp: { $n }
ff-result-sometimes = Följts upp ibland: { $n }
ff-result-regularly = Följts upp regelbundet: { $n }
ff-result-caveat = Det är vad andra har märkt, inget mått på dig.
ff-short-few = för få svar
ff-short-better = bättre
ff-short-same = oförändrat
ff-short-worse = sämre
ff-repeat = Ett varv klart. Samma beteende igen, något nytt eller en månads vila?
ff-repeat-result = Ett varv klart, och enkäten är stängd: ”Se det här varvet” på min hemflik visar vad den säger. Samma beteende igen, något nytt eller en månads vila?
ff-repeat-over = Det varvet är avslutat. Vad som händer härnäst ser du på min hemflik.
ff-resting = En månads vila, till { $date }. Du kan börja tidigare: `/partner framåt`.
ff-again-intro = Ett varv till med samma beteende. Du kan fråga samma personer eller andra.
ff-again = Månadens vila är slut. Om du vill ta ett varv till: `/partner framåt`. Annars är det också bra.
ff-check = Jag har frågat tre gånger utan att höra något, och det är helt okej. Jag är tyst till { $date }; `/partner fortsätt` väcker mig tidigare.
ff-check-kept = Fint, då fortsätter jag att skriva till dig.
ff-lap-title = Det här varvet
ff-lap-said = Förslagen
ff-lap-question = Du frågade { $name }:
ff-lap-answer = { $name } svarade:
ff-lap-result = Vad andra har märkt
ff-lap-private = Bara du ser det här.
ff-ended = Avslutat. Andra ser på sin höjd att det är avslutat. Det du har lärt dig är ditt.
ff-ended-already = Det är redan avslutat. Du behöver inte göra något mer.
ff-end-confirm-title = Avsluta varvet?
ff-end-confirm = De du har frågat ser på sin höjd att det är avslutat. Det som inte är läst försvinner.
ff-end-confirm-yes = Avsluta
ff-end-confirm-no = Fortsätt
ff-home-heading = *Feedforward*
ff-home-input = Du har börjat. Nästa steg: välj ett beteende.
ff-home-picked = Valt. Nästa steg: välj vilka du frågar.
ff-home-asked = Tillfrågade: { $names }.
ff-home-pool = { $n ->
    [one] Det som din { $n } medarbetare skriver kommer { $date }, samlat och utan namn.
   *[other] Det som dina { $n } medarbetare skriver kommer { $date }, samlat och utan namn.
}
ff-home-meeting = Du pratar med { $name }: { $moment }.
ff-home-typing = Du pratade med { $name }: { $moment }. Nästa steg: skriv ner de två förslagen.
ff-home-checking = { $name } kontrollerar det du skrev ner, senast { $date }.
ff-home-listen = { $n ->
    [one] { $n } förslag väntar. Nästa steg: lyssna.
   *[other] { $n } förslag väntar. Nästa steg: lyssna.
}
ff-home-waiting = Just nu behöver du inte göra något. Förslag kan komma till och med { $date }.
ff-home-choosing = Idéerna har landat. Nästa steg: välj vad du provar, senast { $date }.
ff-home-tries = Du provar:
ff-home-plan = Du provar med din egen plan.
ff-home-still = Nästa steg, om du vill: fråga dem som hjälpte dig om fler idéer.
ff-home-next = Jag tittar in { $date }.
ff-home-surveyed = Enkäten är öppen till { $date }. När den har stängt ser du vad den säger.
ff-home-resting = Du vilar till { $date }.
ff-home-done-result = Ett varv klart, och enkäten är stängd: ”Se det här varvet” visar vad den säger. Samma beteende igen, något nytt eller en månads vila?
ff-home-invited = { $name } ber dig om två förslag, skriftligt eller i tio minuters samtal, senast { $date }. Att avstå ser ut som tystnad.
ff-home-invited-pool = { $name } ber dig om två förslag, senast { $date }. De läses ihop med andras, utan namn. Att avstå ser ut som tystnad.
ff-home-rate = { $name } vill gärna ha ditt svar på en liten enkät, senast { $date }.
ff-home-rated = Du har svarat på enkäten om { $name }. Du kan ändra svaret till { $date }.
ff-home-joined = Ett varv feedforward som erbjuds i { $channel } börjar { $day }, och du är med.
ff-home-laps = *Dina varv med feedforward*
ff-home-lap = { $date }: ”{ $behaviour }” · { $result }
ff-home-lap-old = { $date }: { $result }
ff-home-no-survey = ingen enkät
ff-trend = `{ $picture }` Din trend, från den äldsta: { $told }.
ff-button-start = Be om förslag
ff-button-pick = Välj ett beteende
ff-button-pick-again = Ändra det
ff-button-helpers = Välj vilka du frågar
ff-button-more = Fråga fler
ff-button-write = Skriftligt
ff-button-live = Tio minuters samtal
ff-button-decline = Inte den här gången
ff-button-after-all = Jag vill trots allt
ff-button-change = Ändra dem
ff-button-cannot = Jag kan inte ändå
ff-button-typed = Titta och bekräfta
ff-button-type = Skriv ner båda
ff-button-listen = Lyssna
ff-button-ask-back = Ställ en kort fråga
ff-button-ask-this = Fråga
ff-button-answer = Svara
ff-button-choose = Välj vad du provar
ff-button-choose-again = Ändra vad jag provar
ff-button-still = Fler idéer?
ff-button-idea = En idé till
ff-button-raters = Vilka som får enkäten
ff-button-rate = Svara
ff-button-rate-again = Ändra mitt svar
ff-button-lap = Se det här varvet
ff-button-again = Samma igen
ff-button-new = Något nytt
ff-button-rest = En månads vila
ff-button-end = Avsluta
ff-button-own = Be om två egna förslag
ff-button-keep = Fortsätt skriva till mig
ff-button-join = Gå med
ff-button-leave = Lämna
ff-button-withdraw = Dra tillbaka erbjudandet
ff-button-offer = Erbjud feedforward
ff-button-google = Google Kalender
ff-button-outlook = Outlook
ff-begin = Varvet med feedforward som du gick med i börjar i dag. Välj ett beteende när det passar dig i veckan.
ff-offer-title = Erbjud feedforward
ff-offer-submit = Erbjud
ff-offer-intro = Erbjud ett varv i { $channel }: det börjar en måndag, för den som går med. I mitt inlägg där står det att det kommer från dig. Längre fram ser du antal, aldrig vilka, och inget som någon skriver.
ff-monday-label = Det börjar
ff-offer-guests-label = Gäster
ff-offer-guests-option = Gäster får gå med och bli tillfrågade
ff-offer-is-open = Ett varv erbjuds i { $channel }; det börjar { $day }. När det har börjat kan du erbjuda ett nytt.
ff-offer-post = { $organiser } erbjuder feedforward här: ett varv börjar { $day }. Du väljer ett beteende, ber några personer om två förslag var och provar ett eller två i en månad. Det är frivilligt och bara ditt; ingen här ser vilka som är med. Gå med på två tryck.
ff-offer-begun = Ett varv med feedforward har börjat för dem som gick med. Vem som helst kan börja när som helst: `/partner framåt`.
ff-offer-withdrawn = Varvet med feedforward som erbjöds här är tillbakadraget. Vem som helst kan börja när som helst: `/partner framåt`.
ff-offer-over = Det här erbjudandet är över. Du kan börja ett eget varv när som helst: `/partner framåt`.
ff-offer-no-guests = Det här erbjudandet är för kollegor som har ett vanligt konto här.
ff-offer-not-member = Det här erbjudandet är för medlemmar i { $channel }. Gå med i kanalen först och försök sedan igen.
ff-offered = Erbjudet i { $channel }. Varvet börjar { $day }.
ff-offered-already = Ett varv erbjuds redan här. Du kan erbjuda ett nytt när det har börjat.
ff-monday-past = Den måndagen har redan varit. Välj en senare.
ff-withdrawn = Tillbakadraget. De varv som har börjat fortsätter.
ff-withdraw-confirm-title = Dra tillbaka?
ff-withdraw-confirm = Mitt inlägg i kanalen säger då det. De varv som har börjat fortsätter.
ff-withdraw-confirm-yes = Dra tillbaka
ff-withdraw-confirm-no = Behåll
ff-join-submit = Jag är med
ff-join-intro = Det börjar { $day }. Då skriver jag till dig, och du tar det i din egen takt. Ingen annan ser att du har gått med.
ff-joined = Du är med. Jag skriver till dig { $day }.
ff-left = Nu är du inte med längre. Ingen får veta.
ff-organise = Feedforward som erbjuds i { $channel }, från { $day }
ff-counts-none = Antal kommer en gång i kvartalet, för grupper om fem eller fler.
ff-counts-few = Det som saknas skulle berätta om färre än fem personer.
ff-counts-nothing = Inga antal för det här: de skulle berätta om färre än fem personer.
ff-counts-joined = { $n ->
    [one] { $n } person gick med
   *[other] { $n } personer gick med
}
ff-counts-begun = { $n ->
    [one] { $n } av dem började ett varv
   *[other] { $n } av dem började ett varv
}
ff-counts-thanked = { $n ->
    [one] { $n } av dem lyssnade på förslag och tackade
   *[other] { $n } av dem lyssnade på förslag och tackade
}
ff-engagement = ditt varv med feedforward
ff-engagement-helper = att ge { $name } förslag
ff-engagement-offer = varvet med feedforward som börjar { $day }
ff-data-cycles = { $n ->
    [one] { $n } eget varv med feedforward: vad du antecknat, valt, planerat och bestämt
   *[other] { $n } egna varv med feedforward: vad du antecknat, valt, planerat och bestämt
}
ff-data-picked = Vad du valt att arbeta med, och dina frågor till dem som hjälpt dig
ff-data-helped = { $n ->
    [one] { $n } gång som du blivit ombedd om förslag, och hur det står till med det
   *[other] { $n } gånger som du blivit ombedd om förslag, och hur det står till med var och en
}
ff-data-said = { $n ->
    [one] { $n } förslag som du gett
   *[other] { $n } förslag som du gett
}
ff-data-rated = En enkät som du är ombedd att svara på, och ditt svar
ff-data-joined = Varv med feedforward som du gått med i genom en kanal
ff-data-readers-asked = Du och de som du har frågat
ff-data-readers-owner = Du och den som frågade dig
ff-data-readers-helped = Bara du; den som frågade ser inget av ett nej
ff-data-readers-pool = Bara du, tills det räknas; sedan kan ingen se vems det var
ff-data-kept = några månader efter varvet
ff-data-kept-rated = tills enkäten stänger
audit-ff-offered = { $who } erbjöd feedforward i { $place }.
audit-ff-withdrawn = { $who } drog tillbaka erbjudandet om feedforward i { $place }.

## Att välja: mentor, lärpartner, cirkel eller grupp för aktionslärande

choose-offer = Osäker på vad som passar dig? Två frågor hjälper.
choose-title = Vad passar mig?
choose-button-open = Vad passar mig?
choose-intro = Två frågor, ett tryck på var. Dina svar sparas inte.
choose-aim = *Vad skulle hjälpa dig mest just nu?*
choose-button-experience = Höra någon som varit med om det
choose-button-thinking = Tänka själv, med bra frågor
choose-with = *Med vem?*
choose-button-one = Med en kollega
choose-button-group = I en liten grupp
choose-button-again = Svara på nytt
choose-said-experience = Du vill höra någon som varit med om det.
choose-said-thinking = Du vill tänka själv, med bra frågor.
choose-form-mentor = en mentor
choose-form-partner = en lärpartner
choose-form-circle = en cirkel
choose-form-set = en grupp för aktionslärande
choose-fits = *{ $form }* skulle passa dig bäst.
choose-why-mentor = Någon som redan gått vägen berättar vad hen lärt sig längs den. Det går åt ett håll: du frågar, mentorn delar med sig.
choose-why-partner = Ni är två som coachar varandra som jämlikar: lika mycket tid för dina tankar som för den andras, och frågor hellre än svar.
choose-why-circle = Fyra till åtta personer i samma situation delar det de har lärt sig, utan dagordning.
choose-why-set = Fyra till åtta kollegor tar sig an ett verkligt problem i taget. De ställer bara frågor; den som har problemet bestämmer vad som ska göras.
choose-not-here = Det finns inte på den här arbetsplatsen än.
choose-nearest = Det närmaste som finns här: *{ $form }*.
choose-differs-experience = Det handlar om erfarenhet snarare än frågor.
choose-differs-thinking = Det handlar om frågor snarare än någons erfarenhet.
choose-differs-one = Det är med en kollega i stället för i en grupp.
choose-differs-group = Det är i en grupp i stället för med en kollega.
choose-nothing = Inget av det slaget är öppet för dig här just nu. En halvtimme med en kollega du litar på är också en bra början.

## Lärpartnerskap

lp-offer = *Lärpartnerskap:* två kollegor som coachar varandra på lika villkor och turas om, tolv veckor i taget.
lp-button-learn = Lär tillsammans med någon
lp-button-together = Lär tillsammans
lp-history = *Lärpartnerskap som du har avslutat*
lp-engagement = ditt lärpartnerskap med { $name }
lp-engagement-open = listan över dem som är öppna för ett lärpartnerskap
lp-engagement-open-label = Öppen för ett lärpartnerskap
lp-engagement-facilitator = stödet till lärpartnerna i { $channel }
lp-step-over = Det här steget är förbi, så inget har ändrats. Vad som kommer nu står på min hemflik.
lp-over = Det här lärpartnerskapet är avslutat, så inget har ändrats. Det du skrivit är fortfarande ditt.
lp-over-for-both = Det här lärpartnerskapet är avslutat. Inget mer att göra här.

lp-learn-title = Lär tillsammans
lp-learn-submit = Fråga
lp-learn-intro = Två kollegor coachar varandra på lika villkor: en överenskommelse, lika mycket tid, en fråga i taget. Först utforskar ni det i två veckor. Ni kan båda avsluta när som helst, utan att säga varför.
lp-with = Du har ett lärpartnerskap med { $name }.
lp-somebody-label = Någon jag känner
lp-somebody-placeholder = Välj en kollega
lp-somebody-hint = Jag frågar en gång och påminner en gång. Ja, nej och senare är lika okej, och ett nej märks inte.
lp-choose-somebody = Välj en kollega först, eller ett av förslagen nedanför.
lp-suggest-title = Någon ny
lp-suggest-intro = Jag kan visa tre personer från olika håll som är öppna för det, och säga varför just de.
lp-suggest-nobody = Jag hittade ingen mer som är öppen för det och har plats just nu. Det ändrar sig; titta igen en annan dag.
lp-suggested = *{ $name }*
lp-button-suggest = Visa tre
lp-button-others = Tre andra
lp-button-ask = Fråga
lp-capacity = Så många lärpartnerskap har jag plats för. Med ett eller fler kan jag föreslå dig för kollegor.
lp-capacity-unsaid = Vill du kunna bli föreslagen för andra? Säg då hur många du har plats för. Till dess föreslår jag dig inte för någon.
lp-capacity-placeholder = Välj
lp-capacity-option = { $n ->
    [0] Inget för tillfället
    [one] Ett
   *[other] Upp till { $n }
}

lp-asked = Jag frågar { $name } när det passar. Hör du inget inom en vecka får du tänka ”inte nu”, och inget mer. Folk har mycket som varken du eller jag ser.
lp-both-asked = Ni tänkte samma tanke: { $name } har frågat dig också. Nu kan ni börja utforska det.
lp-already = Du och { $name } har redan ett lärpartnerskap. Det finns på min hemflik.
lp-no-room = Det skulle bli fler partnerskap än du sagt att du har plats för. Det kan du ändra med `/partner lär`.
lp-enough-invited = Du har frågat { $n } personer den här veckan. Ge dem några dagar, eller ta tillbaka en inbjudan först.
lp-sent = Du har frågat { $name }. Öppet till { $date }; hör du inget betyder det ”inte nu”.
lp-button-withdraw = Ta tillbaka
lp-invite = { $name } undrar om du vill utforska ett lärpartnerskap: ni turas om att coacha varandra. Ja, nej och senare är lika okej.
lp-invite-how = Ett nej märks inte: ingen får veta, och inbjudan tar bara slut { $date }.
lp-invite-later-note = Du sa senare. Den ligger kvar här till { $date }, och ingen får veta.
lp-invite-remind = En påminnelse, sedan släpper jag det: { $name } undrar om du vill utforska ett lärpartnerskap. Svara senast { $date } om du vill.
lp-invite-accepted = Du och { $name } utforskar ett lärpartnerskap. Jag har öppnat en konversation för er två.
lp-invite-declined = Det går bra. Ingen får veta.
lp-invite-over = Den här inbjudan är inte öppen längre, så inget har ändrats. Du kan fråga själv: `/partner lär`.
lp-button-yes = Ja, vi utforskar det
lp-button-later = Senare
lp-button-no = Nej tack

lp-begin = { $a }, { $b }: ni har båda sagt ja till att utforska ett lärpartnerskap. Två veckor, inga löften. Börja med ett samtal på fyrtiofem minuter:
lp-talk = *Ert första samtal*
lp-talk-1 = • Vad skulle ni vilja kunna, eller se klarare, om tolv veckor?
lp-talk-2 = • När lyssnade någon senast riktigt bra på dig? Vad gjorde den personen?
lp-talk-3 = • Vad behöver ni av varandra för att kunna vara ärliga: tid, tystnad utåt, utmaning?
lp-talk-4 = • Har någon av er något att vinna på vad den andra bestämmer? Säg det hellre nu än senare.
lp-times = { $names }: det är dags för nästa session.
lp-times-header = Tryck på de tider som passar. Den första som passar er båda blir bokad.
lp-times-held = Den här är genomförd.
lp-not-this-round = Inte den här gången. Nästa kommer av sig själv.
lp-slot-past = Den tiden har redan varit, så inget har ändrats. De andra är fortfarande öppna.
lp-calendar-name = Lärpartnerskap: { $names }
lp-calendar-details = Lika mycket tid, en fråga i taget. Öppna Partners hemflik när ni börjar.
lp-prompt = Er session: { $moment }. { $name } börjar den här gången. Vad skulle göra den värdefull för dig? Fundera ut en sak till dess.
lp-button-open = Öppna
lp-button-talked = Vi har pratat
lp-button-back = Tillbaka

lp-room-title = Lärpartnerskap
lp-room-with = *Ditt lärpartnerskap med { $name }*
lp-state-exploring = Ni utforskar det till { $date }. Tar ni inget nästa steg till dess tar det slut av sig själv.
lp-state-drafting = Ni skriver er överenskommelse. Den väntar på er till { $date }.
lp-state-active = Nästa session bör bli kring { $date }.
lp-state-overdue = Nästa session kan bli vilken dag som helst: ta en tid, eller börja när ni ses.
lp-state-booked = Nästa session: { $moment }.
lp-state-proposed = Det finns tider att välja för nästa gång ni ses.
lp-state-session = En session pågår.
lp-state-quiet = Allt är som ni kommit överens om.
lp-state-ended = Det är avslutat.
lp-resting = Pausat. Det fortsätter när ni båda är tillbaka; efter mer än en månad utforskar ni det på nytt.
lp-gap = { $name } har fått utforska { $fewer } gånger, den andra { $more }. Nästa tur kan jämna ut det.
lp-button-session = Börja en session
lp-button-enter = Till sessionen
lp-button-skip = Stå över den här

lp-card-title = Det här behöver jag
lp-card-submit = Spara
lp-card-intro = Svara på det du vill och hoppa över resten. Din partner läser det när ni båda har skrivit, och du kan ändra det senare.
lp-card-state = *Det här behöver jag:* tio frågor som ni båda svarar på. De öppnas när båda har skrivit; hoppa över vilka ni vill.
lp-card-waits = *Det här behöver jag:* ditt är skrivet. Det öppnas när { $name } har skrivit sitt.
lp-card-both = *Det här behöver jag:* ni har båda skrivit, så du kan läsa vad { $name } svarat.
lp-card-theirs = Det här vill { $name } att du ska veta. Det som inte står här hoppades över, och det är helt i sin ordning.
lp-card-empty = { $name } hoppade över alla frågorna, och det är helt i sin ordning. Du kan ställa någon av dem när ni ses.
lp-card-before = Så här stod det innan:
lp-card-again = *Det här behöver jag:* det var ett tag sedan. Skriv om ditt eller behåll det som står; de nya öppnas när båda har gjort det ena eller det andra. Till dess kan ni båda läsa det som står.
lp-card-again-home = *Det här behöver jag:* det var ett tag sedan. Öppna och skriv om ditt, eller behåll det som står.
lp-card-again-waits = *Det här behöver jag:* ditt är klart. De nya öppnas när { $name } är klar med sitt; till dess går det som står att läsa.
lp-button-card-keep = Behåll det som står
lp-again = Det du och { $name } berättade att ni behöver har stått ett tag. Skriv om ditt eller behåll det som står: det räcker med ett tryck.
lp-again-remind = En påminnelse, sedan släpper jag det: vad du behöver i partnerskapet med { $name }. Skriv om det eller behåll det som står.
lp-again-done = Det är klart, eller inte aktuellt längre. Vad som gäller ser du i partnerskapet.
lp-cards-closed = De öppnas när ni båda har skrivit.
lp-button-card = Skriv mitt
lp-button-card-change = Ändra mitt
lp-button-card-read = Läs den andras

lp-agreement-title = Vår överenskommelse
lp-agreement-header = *Vår överenskommelse*
lp-agreement-none = Inget är skrivet än. Var och en skriver sin del; resten skriver ni tillsammans.
lp-agreement-your-half = { $name } har skrivit sin del. Nu är det din tur.
lp-agreement-waits = Din del är skriven. Den från { $name } återstår.
lp-agreement-read = Båda delarna är skrivna. Läs version { $n }, justera den tillsammans och signera sedan.
lp-agreement-their-turn = Du har signerat version { $n }. Signaturen från { $name } återstår.
lp-agreed = Version { $n }, signerad av er båda. Ni kan ändra när livet ändras.
lp-reshape = En av er vill forma om den: ändra det som inte passar längre och signera på nytt.
lp-button-half = Min del
lp-button-shared = Det vi delar
lp-button-read = Läs och signera
lp-button-reread = Läs den
lp-button-sign = Signera
lp-button-earlier = Versionen före
lp-button-newer = Versionen efter
lp-half-title = Min del
lp-half-submit = Spara
lp-half-intro = Med dina egna ord. Din partner läser det. Varje ändring ger en ny version som ni båda signerar.
lp-outcome-label = Det vill jag nå
lp-outcome-hint = Om tolv veckor, för dig själv eller ditt arbete.
lp-goals-label = Mina steg på vägen
lp-goals-hint = Två eller tre räcker gott.
lp-notice-label = Så märker vi det
lp-notice-hint = Vad skulle andra se att du gör annorlunda?
lp-responsibilities-label = Det tar jag hand om
lp-responsibilities-hint = Till exempel: jag bokar rummet, jag kommer förberedd, jag säger till när det inte fungerar.
lp-roles-label = Roller som jag vill ha dig i
lp-role-option-thinking = Tankepartner
lp-role-option-thinking-said = Speglar, frågar, hjälper mig att se klart
lp-role-option-objective = Målstöd
lp-role-option-objective-said = En ny blick: alternativ, möjligheter, andra vägar
lp-role-option-companion = Följeslagare
lp-role-option-companion-said = Någon på samma väg: insikter, uppmuntran, milstolpar
lp-challenge-label = Stöd eller utmaning
lp-challenge-option-1 = Mest stöd
lp-challenge-option-2 = Mer stöd än utmaning
lp-challenge-option-3 = Lika mycket av båda
lp-challenge-option-4 = Mer utmaning än stöd
lp-challenge-option-5 = Utmana mig
lp-candour-label = Hur rakt på sak
lp-candour-option-1 = Varsamt, tack
lp-candour-option-2 = Ganska varsamt
lp-candour-option-3 = Tydligt och vänligt
lp-candour-option-4 = Ganska rakt
lp-candour-option-5 = Rakt på sak
lp-shared-title = Det vi delar
lp-shared-submit = Spara
lp-shared-heading = Det vi delar
lp-objective-label = Något större som det bidrar till
lp-objective-hint = Ett mål som era avdelningar har gemensamt, om det finns något.
lp-weeks-label = Hur ofta
lp-weeks-option = { $n ->
    [one] Varje vecka
    [2] Varannan vecka
    [3] Var tredje vecka
   *[other] Var { $n }:e vecka
}
lp-minutes-label = Hur lång en tur är
lp-minutes-option = { $n } minuter var
lp-pattern-label = Så turas vi om
lp-pattern-option-both = Båda varje gång; den som var tvåa börjar nästa gång
lp-pattern-option-one = En har hela sessionen, den andra nästa
lp-pattern-option-two = Båda varje gång; samma börjar två gånger, sedan byter vi
lp-confidentiality-label = Det som stannar mellan oss
lp-confidentiality-hint = Och var gränsen går, till exempel om någon kan fara illa.
lp-ending-label = Så avslutar vi
lp-ending-hint = Till exempel: vi säger till, och vi tackar varandra.
lp-review-note = Avstämningarna kommer av sig själva efter sex och tolv veckor.
lp-left-open = inget skrivet
lp-line = *{ $field }:* { $value }
lp-half-of = *{ $name }*
lp-half-missing = { $name } har inte skrivit sin del än.
lp-version = *Version { $n }*, ändrad av { $name } { $date }
lp-version-in-force = Signerad av er båda; det är den som gäller.
lp-version-signed-by = Signerad av { $names }.
lp-version-unsigned = Ingen har signerat den än.
lp-version-old = Det finns en nyare version.
lp-changes = *Ändrat sedan version { $n }*
lp-changes-shared = Gemensamt
lp-changed = { $whose }, { $field }: ”{ $before }” är nu ”{ $after }”
lp-overtaken = *Medan du hade det här öppet ändrade { $name } överenskommelsen.* Inget av ditt är borta, och inget är sparat än. Det här har ändrats:
lp-overtaken-sign = *{ $name } har ändrat överenskommelsen efter den version du läste*, så inget är signerat än. Det här har ändrats:
lp-norms = När ni signerar lovar ni båda: respekt, ärlighet och öppenhet; det som sägs stannar här inom de gränser ni skrivit; båda får det de behöver.
lp-draft = Ni har båda skrivit er del. Läs varandras, justera tillsammans och signera sedan. Ni kan ändra när livet ändras.
lp-sign-changed = { $name } har ändrat er överenskommelse. Läs det nya och signera sedan, eller ändra vidare.
lp-sign-signed = { $name } har signerat er överenskommelse. Läs den och signera när du är redo.
lp-sign-done = Den här versionen av er överenskommelse behöver inget mer av dig.
lp-sign-not-yet = Båda delarna måste vara skrivna innan någon signerar.
lp-signed = Överenskommet och signerat av er båda. { $coach } coachar först; avstämning { $date }. Facilitatorn ser datum, inte ord.

lp-button-conflict = Något står i vägen
lp-conflict-declare = Coachning fungerar när ingen har något att vinna på utfallet och ingen rapporterar till den andra.
lp-conflict = Det verkar som att en av er rapporterar till den andra eller har något att vinna på utfallet. Ska jag föreslå någon mer neutral?
lp-conflict-ask = Om något sådant står mellan er, ska jag föreslå någon mer neutral?
lp-conflict-how = Då avslutar jag det här utan att säga varför och visar tre andra personer. Ingen får veta orsaken.
lp-conflict-line = En av er rapporterar numera till den andra, och coachning kräver två som är fria från det. Avsluta det här, så föreslår jag någon mer neutral: `/partner lär`.
lp-button-fresh = Föreslå någon annan
lp-button-stay = Det är bra som det är

lp-session-title = Session
lp-session-not-yet = Sessionerna börjar när ni båda har signerat er överenskommelse.
lp-session-not-begun = Den här sessionen har inte börjat än.
lp-session-over = Den här sessionen är över, så inget har ändrats.
lp-menu = Vad vill ni göra i dag? { $name } börjar; { $n } minuter var.
lp-activity-coach = *Coacha varandra.* En fråga i taget, om det som är viktigt just nu för den som utforskar.
lp-activity-review = *Se tillbaka på lärandet.* Vad har ni provat sedan sist, och vad lärde det er?
lp-activity-observe = *Iakttagelser.* Vad har ni lagt märke till i varandras sätt att arbeta? Fråga först om det är välkommet.
lp-see-mine = Du kan fråga: ”Vad ser du som jag inte ser?” Sedan är det bara att lyssna.
lp-see-theirs = Du kan få frågan: ”Vad ser du som jag inte ser?” Säg vad du såg och hörde, inte vad det betyder.
lp-activity-insight = *Insikter.* Vad har den ena förstått som den andra kan ha nytta av?
lp-button-begin = Börja
lp-turn-mine = Din tur att utforska
lp-turn-theirs = Din tur att coacha
lp-turn-i-learn = { $name } coachar dig som *{ $role }*.
lp-turn-i-coach-thinking = För { $name } är du nu *tankepartner*: spegla det du hör och ställ sedan en fråga. Inga lösningar.
lp-turn-i-coach-objective = För { $name } är du nu *målstöd*: kom med en ny blick. Försök hitta tre alternativ, gärna ett oväntat.
lp-turn-i-coach-companion = För { $name } är du nu *följeslagare*: gå en bit på samma väg. Fråga vad som rört sig, och uppmärksamma det.
lp-turn-until = Tur { $n }, till kl. { $time }.
lp-turn-swap = Tiden är ute. Byt plats när den här tanken är färdig.
lp-turn-over = Tiden är ute. Avsluta turen när den här tanken är färdig.
lp-roles-mine = Du väljer hur du blir coachad. Byt när det hjälper:
lp-role-learner = Den som utforskar väljer roll. Säg gärna vad du tror skulle hjälpa, och låt den andra välja.
lp-question-none = Lyssna först. När det blir tyst kan du dra en fråga.
lp-question-none-mine = Börja med det som upptar dig. Här finns en fråga när du vill ha en.
lp-question = *{ $question }*
lp-button-question = Dra en fråga
lp-button-another = En annan fråga
lp-listen-header = *Lyssnarkort*
lp-listen-reflect = 1. Spegla: ”Det jag hör är …”, med den andras ord.
lp-listen-ask = 2. Ställ en fråga, en öppen.
lp-listen-quiet = 3. Vänta sedan. Tio sekunders tystnad är inte för länge.
lp-lesson-offer = Första gången du coachar? Ett kort kan vara till hjälp.
lp-button-swap = Byt plats
lp-button-end-turn = Avsluta turen
lp-button-look = Titta igen
lp-button-finish = Avsluta sessionen
lp-finish-confirm-title = Avsluta sessionen?
lp-finish-confirm = Den andras tur räknas som missad. Ni ser båda om det blir ojämnt.
lp-finish-confirm-yes = Avsluta
lp-finish-confirm-no = Fortsätt
lp-swap = Halvtid: byt plats. { $coach } coachar, { $learner } utforskar. Lika lång tid, lika mycket uppmärksamhet. Byt roll när det hjälper.
lp-swap-last = Tiden är ute för den här turen. Innan ni skiljs: vad ska var och en göra, och till när?
lp-closing-heading = Det här tar ni med er
lp-closing = Var och en skriver sitt eget: om det här händer gör jag så här. Din partner kan läsa det, ingen annan.
lp-button-plan = Skriv min plan
lp-button-plan-change = Ändra min plan
lp-plan-title = Min plan
lp-plan-submit = Spara
lp-plan-intro = ”Om det här, så gör jag det där” blir oftare av än goda föresatser. Smått räcker gott. Ingen ger dig den här: du skriver den, du sätter dagen, och den är din.
lp-when-label = Om, eller när
lp-when-placeholder = måndagsmötet börjar
lp-then-label = så ska jag
lp-then-placeholder = ställa en öppen fråga innan jag säger vad jag tycker
lp-due-label = Provat senast
lp-due-past = Den dagen har redan varit. Välj en som är kvar.
lp-plan-due = { $name }: om *{ $when }*, så *{ $then }* · senast { $date }
lp-plan-open = { $name }: om *{ $when }*, så *{ $then }*
lp-plan-done = { $name }: om *{ $when }*, så *{ $then }* · gjort
lp-trail = *Er väg hittills*
lp-button-plan-done = Gjort
lp-button-undone = Inte gjort ändå
lp-taps = Tre tryck, bara för dig. Ingen annan får någonsin se dem. 1 är knappt, 5 är väldigt mycket.
lp-tap-useful = Var det till nytta?
lp-tap-heard = Kände du dig lyssnad på?
lp-tap-needs = Fick du det du behövde?

lp-check = Dags att känna efter hur det går med { $name }: tre tryck som bara du får se, och vad du själv har gett och fått.
lp-check-remind = En påminnelse, sedan släpper jag det: tre tryck om partnerskapet med { $name }, bara för dig.
lp-check-done = Det är gjort, eller stängt. Du behöver inte göra något mer.
lp-check-open = *Månadens tre tryck:* hur har ni det? Bara du ser dem. Låter du bli försvinner frågan av sig själv.
lp-check-tapped = *Månadens tre tryck:* klart. Ingen annan än du ser dem.
lp-check-over = Den här är stängd, så inget har ändrats. Nästa kommer om ungefär en månad.
lp-check-title = Hur har vi det?
lp-check-two-way = Ger ni båda, och får ni båda?
lp-check-candid = Kan du säga vad du tycker?
lp-check-worth = Är det värt tiden det tar?
lp-check-last = Förra gången tryckte du { $twoway } för att ge och få, { $candid } för att säga vad du tycker, { $worth } för tiden.
lp-check-low = Kanske något att ta upp med { $name }: ”Vad skulle få det att fungera bättre för oss båda?” Ni kan ändra överenskommelsen när som helst, och var och en kan avsluta utan att säga varför.
lp-check-low-help = Kanske något att ta upp med { $name }: ”Vad skulle få det att fungera bättre för oss båda?” { $facilitator } finns där om ni vill ha hjälp, och får inte veta varför. Ni kan också ändra överenskommelsen, eller avsluta utan att säga varför.
lp-button-check = Tre tryck
lp-button-check-change = Titta igen
lp-balance = Gett till { $name }: { $given ->
    [one] { $given } tur som coach
   *[other] { $given } turer som coach
}, { $gave ->
    [one] { $gave } minut
   *[other] { $gave } minuter
}. Fått: { $received ->
    [one] { $received } tur att utforska
   *[other] { $received } turer att utforska
}, { $got ->
    [one] { $got } minut
   *[other] { $got } minuter
}.
lp-balance-gives = Du har gett mer än du har fått. Nästa gång kan du be om att få utforska först.
lp-balance-receives = Du har fått mer än du har gett. Nästa gång kan du erbjuda { $name } att börja.
lp-balance-own = Det här är din egen bild. Ingen jämförs med någon, och ingen som organiserar ser den.
lp-button-done = Avsluta sessionen

lp-review = Tolv veckor: vad har ni var och en fått ut, vad saknas? Förnya, forma om eller avsluta med ett tack.
lp-review-first = Sex veckor: vad har ni var och en fått ut, vad saknas? Förnya, forma om eller avsluta med ett tack.
lp-review-with = Om ditt lärpartnerskap med { $name }:
lp-review-remind = En påminnelse, sedan släpper jag det: avstämningen med { $name }.
lp-review-until = Det krävs båda för att förnya. Hör jag inget till { $date } får det ta slut i lugn och ro.
lp-review-until-first = Svara senast { $date } om du vill. Hör jag inget fortsätter det som nu.
lp-review-said-renew = Du vill förnya det.
lp-review-said-reshape = Du vill forma om det.
lp-review-said-thanks = Du vill avsluta det.
lp-review-decided = Den här avstämningen är över. Hur det står till ser du i partnerskapet.
lp-button-renew = Förnya
lp-button-reshape = Forma om
lp-button-thanks = Avsluta med ett tack
lp-thanks-confirm-title = Avsluta med ett tack?
lp-thanks-confirm = Lärpartnerskapet tar slut, och din partner får veta att det har gjort det. Inget skäl nämns.
lp-thanks-confirm-yes = Avsluta
lp-thanks-confirm-no = Inte än
lp-closed = Ditt lärpartnerskap med { $name } är avslutat. Tack till er båda för tiden ni gav varandra. Det du lärt dig kan du ge vidare.
lp-ended = Ditt lärpartnerskap med { $name } är avslutat. Tack för tiden ni gav varandra. Det du skrivit är fortfarande ditt.
lp-ended-by-me = Ditt lärpartnerskap med { $name } är avslutat. Den andra ser bara ”avslutat”.
lp-button-end = Avsluta
lp-end-confirm-title = Avsluta?
lp-end-confirm = Din partner ser att det är avslutat, och inget mer. Det ni har skrivit behåller ni var och en för sig.
lp-end-confirm-yes = Avsluta
lp-end-confirm-no = Behåll
lp-button-touch = Håll kontakten
lp-button-somebody-else = Lär med någon annan
lp-touch-noted = Noterat. Om den andra vill det också säger jag till er båda.
lp-touch-both = Ni vill båda hålla kontakten. Jag skriver det i er konversation.
lp-touch = { $names }: ni vill båda hålla kontakten. En kaffe då och då, ingen överenskommelse behövs.

lp-lesson-title = En kort lektion
lp-lesson-number = { $n } av { $all }
lp-lesson-1 = *Att lyssna är jobbet.* Säg inget annat än ”mm” och ”fortsätt” de första två minuterna. Folk hittar ofta det de letade efter medan de pratar.
lp-lesson-2 = *Spegla innan du frågar.* Ge tillbaka det du hört med den andras ord, i en mening. Fråga: ”Har jag förstått dig rätt?” Den som blir förstådd får plats för nästa tanke.
lp-lesson-3 = *En fråga, sedan tystnad.* Två frågor på en gång låter den andra välja den lättare. Ställ en, och räkna långsamt till tio.
lp-lesson-4 = *Öppet slår smart.* ”Vad …” och ”hur …” öppnar; ”har du provat …” är ett förklätt råd. Hör du att du ger råd, vänd på det: ”Vad har du tänkt på hittills?”
lp-lesson-5 = *Utmana med lov.* ”Får jag säga vad jag lägger märke till?” Säg sedan vad du såg, inte vad det betyder. Låt den andra avgöra om det stämmer.
lp-lesson-6 = *Sluta med ett steg som är den andras.* ”Vad ska du göra, och hur märker du att det är dags?” Låter det som en plikt är det för stort: halvera det.
lp-button-lesson = Korta lektioner
lp-button-next-lesson = Nästa kort

lp-options-title = Tre alternativ
lp-options-submit = Spara
lp-options-prompt = *Tre alternativ:* hitta tre vägar att gå innan du väljer, gärna en oväntad.
lp-options-noted = { $n ->
    [one] Du har antecknat ett hittills. Bara du kan se det.
   *[other] Du har antecknat { $n } hittills. Bara du kan se dem.
}
lp-options-intro = Vilka vägar har kommit upp? Några ord om var och en; lämna tomt det som inte finns. Bara du ser det här, alltid.
lp-options-field-label = Alternativ { $n }
lp-options-keep-label = Vad jag sparar
lp-options-option-keep = Orden också; annars bara hur många det var
lp-options-not-now = Alternativ antecknar du i en tur där du har ett målstöd. Välj den rollen först, om det hjälper.
lp-options-last = { $n ->
    [one] *Förra gången antecknade du ett alternativ.* Har du provat det? Bara du kan se det här.
   *[other] *Förra gången antecknade du { $n } alternativ.* Har du provat något som var nytt för dig? Bara du kan se det här.
}
lp-options-line = • { $option }
lp-options-tried = Du har provat ett.
lp-options-tally = Alternativ du antecknat: { $n }, antal sessioner: { $sessions }. Sessioner efter vilka du provade något nytt: { $tried }. Bara du kan se det här.
lp-button-options = Anteckna alternativ
lp-button-options-change = Ändra
lp-button-tried = Jag har provat ett
lp-button-untried = Inte provat ändå

lp-tools-title = Lyssna, styr inte
lp-tools-intro = Lusten att hjälpa genom att styra kommer till alla som lyssnar. Lägg märke till den, välj något av det här och gå sedan tillbaka till att lyssna.
lp-tools-unkept = Inget du kryssar i eller skriver här sparas.
lp-tool-signs = *Trycker jag på?* Sex tecken att känna igen det på, och vad som hjälper.
lp-tool-rewrite = *Vänd på en fråga.* Skriv en som vill ha ett ja eller nej, och få en öppen.
lp-tool-silence = *Tystnadskort.* Vad du gör medan du inget säger.
lp-button-tools = När jag styr
lp-button-tools-back = Andra verktyg
lp-button-tool-signs = Sex tecken
lp-button-tool-rewrite = Vänd på en
lp-button-tool-silence = Visa kortet
lp-button-listened = Hur jag lyssnade
lp-listened = *Hur väl lyssnade du, hellre än att styra?* 1 är knappt, 5 är väldigt mycket. Bara du ser det, alltid.
lp-listened-trend = Ditt eget lyssnande, session för session: { $picture } ({ $told }). Bara du kan se det här.
lp-signs-label = Det här lägger jag märke till
lp-signs-submit = Vad hjälper?
lp-signs-help = *Det här hjälper*
lp-signs-none = Inget av det här just nu. Fortsätt lyssna.
lp-sign-option-should = Jag har sagt ”du borde” eller ”i ditt ställe …”
lp-sign-option-answer = Min fråga har mitt svar i sig
lp-sign-option-talking = Jag pratar mer än den andra
lp-sign-option-hurry = Jag har bråttom till en lösning
lp-sign-option-hope = Jag skulle bli besviken av ett annat val
lp-sign-option-defend = Den andra försvarar sig, eller har tystnat
lp-sign-should = • Ett råd slank ut: fråga ”Vad har du tänkt på hittills?”
lp-sign-answer = • Ett svar i frågan: börja om med ”vad” eller ”hur”.
lp-sign-talking = • Mycket prat: säg en mening om vad du hört, sedan inget.
lp-sign-hurry = • Bråttom: fråga ”Vad vore ett bra sätt att använda tiden vi har?”
lp-sign-hope = • Ett hopp om ett visst slut: valet är den andras. Fråga ”Vad är viktigast för dig i det här?”
lp-sign-defend = • Den andra känner sig pressad: säg det. ”Jag tror att jag tryckte på. Var vill du fortsätta?”
lp-rewrite-label = En fråga som vill ha ett ja eller nej
lp-rewrite-placeholder = Har du pratat med henne?
lp-rewrite-submit = Vänd på den
lp-turned = Du kan fråga: *{ $question }*
lp-turned-note = Jag går på hur en fråga börjar, och förstår inte vad den betyder. Ta den, ändra den eller låt bli.
lp-turned-none = Ingen av mina enkla regler passar på den här. De här passar nästan alltid:
lp-stem-1 = • Vad har du tänkt på hittills?
lp-stem-2 = • Vad är viktigast för dig i det här?
lp-stem-3 = • Hur skulle du vilja att det var?
lp-stem-4 = • Vad vore ett första steg?
lp-silence = *Tystnadskort*
lp-silence-1 = • Andas in och ut tre gånger. Det tar ungefär tio sekunder.
lp-silence-2 = • Titta på den andra, inte i dina anteckningar.
lp-silence-3 = • Den som tittar bort tänker, och väntar inte på dig.
lp-silence-4 = • Om den andra ser på dig och inget säger: ”Ta den tid du behöver.”

# Hur slutna frågor börjar, med kommatecken emellan; ett streck ensamt där språket saknar en sådan början. Den längsta
# början gäller. Varje `lp-opened-` är den öppna formen; { $rest } är det som följer efter början i frågan.
lp-closed-filler = så, och, men, jo, okej, ok
lp-closed-not = inte
lp-closed-own = jag, mig, min, mitt, mina, oss, vi, vår, vårt
lp-closed-graded = säker, redo, beredd, nöjd, orolig, trygg, klar, öppen, rädd, glad
lp-closed-already-open = vad, hur, vem, vilka, vilken, vilket, när, var, vart, på vilket sätt, med vem, till vem
lp-closed-why = varför, hur kommer det sig
lp-closed-advice = du borde, du skulle kunna, du måste, du behöver, du får, jag skulle, om jag var du, om jag vore du, i ditt ställe
lp-closed-considered = har du tänkt på, har du funderat på, har du övervägt, vad sägs om
lp-closed-spoken = har du pratat med, har du talat med, har du snackat med, har du frågat, pratade du med, talade du med, frågade du
lp-closed-sure = är du
lp-closed-should = borde du, bör du, måste du, skulle du behöva, har du provat att, har du prövat att, har du testat att, har du försökt att
lp-closed-could = kan du, kunde du, skulle du kunna, går det att, är det möjligt att
lp-closed-will = ska du, kommer du att, tänker du, har du tänkt
lp-closed-want = vill du, skulle du vilja, önskar du
lp-closed-would = skulle du
lp-closed-need = behöver du
lp-closed-have = har du en, har du ett, har du någon, har du något, har du några
lp-closed-think = tror du, tycker du, känner du
lp-closed-know = vet du
lp-closed-noticed = är det, är hon, är han, är hen, är de, var det, var hon, var han, var hen, var de, har det, har hon, har han, har hen, har de, blir det, blev det
lp-closed-past = har du, gjorde du
lp-closed-do = -
lp-opened-already-open = Det är redan en öppen fråga. Ställ den, och vänta sedan.
lp-opened-why = ”Varför” kan låta som en anklagelse. ”Vad ledde fram till det?” frågar samma sak och är lättare att svara på.
lp-opened-advice = Vad har du tänkt på hittills?
lp-opened-considered = Hur tänker du om { $rest }?
lp-opened-spoken = Vad har du provat med { $rest }?
lp-opened-sure = Hur { $rest } är du?
lp-opened-should = Vad talar för att { $rest }, och vad talar emot?
lp-opened-could = Vad skulle krävas för att { $rest }?
lp-opened-will = Hur avgör du om du ska { $rest }?
lp-opened-want = Vad vill du ska hända?
lp-opened-would = Vad skulle få dig att { $rest }?
lp-opened-need = Vad behöver du?
lp-opened-have = Vad har du hittills?
lp-opened-think = Vad tänker du, och vad får dig att tänka så?
lp-opened-know = Vad vet du hittills?
lp-opened-noticed = Vad har du lagt märke till hittills?
lp-opened-past = Vad har hänt hittills?
lp-opened-do = När { $rest } du, och när inte?

lp-facilitated = { $name } hjälper till om ni frågar, och ser era namn, datum, hur långt ni kommit och om ni bett om hjälp. Aldrig era ord.
lp-office-next = Nästa öppna stund: { $date }.
lp-help-asked = { $name } vet att ni gärna vill ha hjälp.
lp-button-help = Be om hjälp
lp-button-helped = Behövs inte längre
lp-help = { $names } vill gärna ha din hjälp med sitt lärpartnerskap. De har inte sagt varför; fråga dem. Det står på din hemflik tills det är klart.
lp-help-done = De behöver inte din hjälp längre. Inget mer att göra.
lp-help-nobody = Ert partnerskap har ingen facilitator. En kollega som ni båda litar på kan hjälpa, eller så kan en organisatör utse någon i kanalens upplägg.
lp-facilitating = *Du stöttar lärpartnerna i { $channel }.* Nästa öppna stund: { $date }.
lp-facilitating-nobody = *Du stöttar lärpartnerna i { $channel }.* Det finns inga än. Nästa öppna stund: { $date }.
lp-facilitator-sees = Du ser datum, hur långt de kommit och vilka som bett om hjälp. Deras ord är deras.
lp-pair = { $names }: { $state }, sedan { $date }
lp-pair-next = { $names }: { $state }, sedan { $date }; nästa session kring { $next }
lp-pair-overdue = { $names }: { $state }, sedan { $date }; en session skulle bli kring { $next }
lp-pair-help = { $names }: { $state }, sedan { $date }. *De bad om hjälp { $asked }.*
lp-pair-exploring = utforskar
lp-pair-drafting = skriver sin överenskommelse
lp-pair-active = i gång
lp-pair-ended = avslutat

lp-button-cohort = Lärpartnerskap
lp-cohort-title = Lärpartnerskap
lp-cohort-submit = Sätt i gång
lp-cohort-change-submit = Spara
lp-cohort-intro = Sätt i gång lärpartnerskap i { $channel }. I mitt inlägg där står vad det är och hur man går med. De som går med blir föreslagna för varandra; paren hittar varandra själva.
lp-facilitator-label = Facilitator
lp-facilitator-hint = Någon att fråga om hjälp, för upp till { $n } par. Ser namn, datum, hur långt paren kommit och vilka som bett om hjälp, aldrig ord.
lp-facilitator-cannot = Den här personen kan inte vara facilitator just nu. Välj en kollega med ett vanligt konto som inte har pausat.
lp-office-label = Första öppna stunden
lp-office-hint = Jag påminner kanalen på morgonen, och sedan var fjärde vecka.
lp-office-past = Välj en dag som är kvar.
lp-button-cohort-end = Avsluta det här
lp-cohort-end-confirm-title = Avsluta det här?
lp-cohort-end-confirm = Ingen kan gå med längre, och det blir inga fler öppna stunder. Partnerskap som börjat fortsätter av sig själva.
lp-cohort-end-confirm-yes = Avsluta
lp-cohort-end-confirm-no = Behåll
lp-cohort-saved = Lärpartnerskapen i { $channel } är i gång. I mitt inlägg där står hur man går med.
lp-cohort-ended = Avslutat. Partnerskap som börjat fortsätter av sig själva.
lp-cohort-gone = Det här är redan avslutat. Du kan ändå hitta någon själv: `/partner lär`.
lp-cohort-joined = Du är med. Nu kan jag föreslå dig för de andra; se vem som passar dig med `/partner lär`.
lp-cohort-post = { $organiser } har satt i gång lärpartnerskap här: två kollegor coachar varandra på lika villkor och turas om, i tolv veckor. Det är frivilligt. Gå med via knappen och hitta sedan någon med `/partner lär`. Sluta när du vill: `/partner sluta`.
lp-cohort-seen = { $name } hjälper par som frågar, och ser namn, datum, hur långt de kommit och vilka som bett om hjälp, aldrig ord.
lp-cohort-over = De lärpartnerskap som startades här är avslutade. Du kan ändå hitta någon själv: `/partner lär`.
lp-office-post = Öppen stund i dag: { $name } finns där för lärpartner som vill bolla något.
lp-button-join = Gå med
lp-no-guests = Lärpartnerskap är för kollegor som har ett vanligt konto här.

lp-engagement-offered = ditt erbjudande att hjälpa andra att lära
lp-engagement-offered-label = Erbjuder hjälp
lp-volunteer-title = Erbjud din hjälp
lp-volunteer-offer = Vill du hjälpa andra att lära? Du kan erbjuda dig att vara facilitator eller värd.
lp-volunteer-intro = Om du erbjuder dig ser de som organiserar här ditt namn och vad du erbjudit. Det är själva poängen, och det är allt de ser: jag bedömer, rangordnar och föreslår aldrig någon. De frågar dig, eller inte.
lp-volunteer-facilitate = *Facilitator:* finnas till hands för lärpartner som vill prata igenom något, med en öppen stund var fjärde vecka. Du ser namn, datum och om någon bett om hjälp, aldrig ord.
lp-volunteer-host = *Värd:* ordna rummet, hälsa välkommen och hålla tiden när en grupp träffas för att lära.
lp-volunteer-stands = Det här har du erbjudit. De som organiserar ser ditt namn.
lp-volunteer-back = Du kan ta tillbaka ett erbjudande när du vill, här eller med `/partner sluta`. Ingen får veta.
lp-volunteered = Du har erbjudit dig att vara { $tasks }. De som organiserar ser ditt namn.
lp-task-facilitate = facilitator
lp-task-host = värd
lp-button-volunteer = Erbjud din hjälp
lp-button-volunteer-change = Ändra
lp-button-volunteer-on = Erbjud det här
lp-button-volunteer-off = Ta tillbaka
lp-offered = *Har erbjudit sig att hjälpa andra att lära*
lp-offered-facilitate = Som facilitator: { $names }
lp-offered-host = Som värd: { $names }
lp-offered-label = Facilitator, bland dem som erbjudit sig
lp-offered-hint = De har själva erbjudit sig. Berätta för dem innan du väljer dem.
lp-offered-option-else = Någon annan, eller ingen: fältet nedanför
lp-data-offered = Det du har erbjudit dig att göra för andra som lär
lp-data-readers-organisers = Du och de som organiserar

lp-data-open = Hur många lärpartnerskap du har plats för, vilka förslag du gått förbi, hur långt du kommit i de korta lektionerna och hur ofta du öppnat ett verktyg mot att styra
lp-data-invitations = { $n ->
    [one] { $n } inbjudan till lärpartnerskap: med vem, när och ditt eget svar
   *[other] { $n } inbjudningar till lärpartnerskap: med vem, när och dina egna svar
}
lp-data-pairs = { $n ->
    [one] { $n } lärpartnerskap: med vem, dess datum, sessioner, turer och signaturer
   *[other] { $n } lärpartnerskap: med vilka, deras datum, sessioner, turer och signaturer
}
lp-data-words = Det du skrivit i dem: ditt kort, din del av överenskommelsen i alla versioner, dina planer; och de alternativ du antecknat, som bara du kan läsa
lp-data-taps = Dina tre tryck efter varje session, hur väl du lyssnade, hur många alternativ du antecknat och om du provat något, och dina svar i avstämningarna
lp-data-checks = Dina tre tryck om hur ett partnerskap mår, månad för månad
lp-data-ways = { $n ->
    [one] Hur du hittade en kollega som du frågade: någon du känner, ett förslag, vägvisaren, en introduktion eller en sökning
   *[other] Hur du hittade { $n } kollegor som du frågade: någon du känner, ett förslag, vägvisaren, en introduktion eller en sökning
}
lp-data-cohorts = Kanalerna där du gått med i lärpartnerskap, eller stöttar paren
lp-data-readers-suggested = Bara du; de jag föreslår dig för ser att du är öppen för det
lp-data-readers-invited = Du; den andra ser vem som frågade, aldrig vem som sa nej
lp-data-readers-pair = Du och din partner
lp-data-readers-facilitator = Du och din partner; en facilitator ser namn, datum, hur långt ni kommit och om ni bett om hjälp
lp-data-kept = försvinner några månader efter att partnerskapet avslutats

## Framgångar, tack och sammanställningen

win-engagement = att nämnas i gemensamma framgångar
win-engagement-label = Gemensamma framgångar
win-form-title = Dela en framgång
win-form-story-title = En förebild
win-form-submit = Skicka
win-form-close = Avbryt
win-form-intro = Vad lyckades några av er med tillsammans? Alla du nämner blir tillfrågade innan något läggs ut, och du godkänner den slutliga texten. Framgångar är till för att säga bra gjort: de används aldrig i en bedömning, och ingen räknar eller rangordnar dem.
win-form-story-intro = Vem visar en av era värderingar i det hen gör, oavsett nivå? Hen blir tillfrågad innan något läggs ut, och du godkänner den slutliga texten. Berättelser är till för att berättas: de används aldrig i en bedömning, och ingen räknar eller rangordnar dem.
win-form-private = Du delar det här från en privat kanal. Det kan stå i den kanalens egen sammanställning och ingen annanstans, för den som skrev där skrev till dem som är där.
win-form-headline-label = Med en rad
win-form-happened-label = Vad som hände
win-form-lived-label = Vad hen gör, och hur det är att vara i närheten av det
win-form-parts-label = Vad var och en gjorde
win-form-parts-hint = Också du: vad var din egen del i det?
win-form-credited-label = Vilka som delar äran
win-form-about-label = Vem det handlar om
win-form-credited-hint = Var och en får frågan: sitt namn, teamets eller inget. Inget svar på tre dagar betyder att hen inte nämns. Nämner du bara dig själv sparas det som en egen anteckning.
win-form-theme-label = En värdering eller ett tema
win-form-value-label = Värderingen som märks
win-form-channels-label = I vilka sammanställningar det får stå
win-form-channels-hint = Tomt: alla öppna kanaler som har en sammanställning.
win-form-picture-label = En bild
win-form-picture-hint = PNG, JPEG eller GIF, högst 10 MB. De du nämner ser den innan de säger ja.
win-form-alt-label = Vad bilden visar
win-form-alt-hint = I ord, för den som lyssnar i stället för att se.
win-form-check-label = Skulle de tycka om att läsa det här?
win-form-check-option-yes = Ja, alla som är med i det
win-empty = Skriv några ord här, tack.
win-value-missing = Vilken av era värderingar visar det? Ett ord eller två räcker.
win-too-many = Det är { $n } personer. Jag frågar högst { $most }, så att alla hinner svara. Nämn de närmaste och tacka övriga i texten med teamets namn.
win-cannot-name = Jag kan inte nämna { $names } här. Det kan vara någon som har slutat, inte är en person eller helst inte vill nämnas. Ta bort dem och skicka igen.
win-no-digest-there = Någon av kanalerna har ingen sammanställning, eller så är du inte med i den. Välj en annan eller lämna tomt.
win-from-private = Det här kommer från en privat kanal, så det kan bara stå i den kanalens egen sammanställning.
win-from-private-nowhere = Det här är ett privat samtal, och det som sägs här stannar här. Om de det gäller gärna ser att det berättas kan du skriva det på nytt: `/partner framgång`.
win-picture-kind = Den sortens bild kan inte visas här. PNG, JPEG och GIF går bra.
win-picture-unsaid = Säg med några ord vad bilden visar, tack.
win-kept = Sparat som en egen anteckning, eftersom ingen annan nämns. Bara du kan se den, på min hemflik. Nämn vilka som delar äran, så kan det komma med i sammanställningen.
win-asked = Tack. Jag har frågat { $n ->
    [one] den du nämnde
   *[other] de { $n } du nämnde
}. När alla har svarat, eller om tre dagar, får du se den slutliga texten och bestämma.
win-gone = Den här berättelsen finns inte längre, så inget ändrades.
win-not-yet = Alla har inte svarat än. Du får se den slutliga texten när de har gjort det, eller om tre dagar.
win-is-kept = Berättelsen är numera en egen anteckning, så det finns inget att godkänna. Du kan berätta den igen: `/partner framgång`.
win-changed-meanwhile = Någon svarade medan du läste, så inget är godkänt än. Öppna den en gång till så ser du texten som den är nu.
win-choice-late = Texten har godkänts utan dig, så det här går inte att lägga till längre. Att nämnas mindre går alltid.
win-you-are-unnamed = Du har bett om att inte nämnas i någon berättelse. Ändra det på min hemflik först, om du vill.
win-not-a-note = Bara egna anteckningar kan raderas. Ta tillbaka berättelsen först.

win-credit-dm = { $author } vill nämna dig i en gemensam framgång. Läs den och välj sedan: ditt namn, teamets eller inget. Utan svar senast { $date } nämns du inte.
win-credit-story-dm = { $author } har skrivit om något du gör som är en förebild. Läs det och välj sedan: ditt namn, teamets eller inget. Utan svar senast { $date } nämns du inte.
win-credit-chosen-name = Du har valt att nämnas vid namn i en berättelse av { $author }. Du kan ta tillbaka det när du vill, även efter att den lagts ut.
win-credit-chosen-team = Du har valt att synas med teamets namn i en berättelse av { $author }. Du kan ta tillbaka det när du vill, även efter att den lagts ut.
win-credit-chosen-neither = Du nämns inte i berättelsen av { $author }. Ingen får veta varför.
win-credit-silent = Du nämndes inte i berättelsen av { $author }, eftersom det inte kom något svar i tid. Inget mer att göra.
win-credit-over = Berättelsen av { $author } berättas inte trots allt. Inget mer att göra.
win-button-read = Läs och välj
win-button-neither = Inget
win-button-change = Ändra hur jag syns
win-credit-title = Din del i det
win-credit-submit = Spara
win-credit-close = Stäng
win-credit-asked = { $author } vill nämna dig i en gemensam framgång: ”{ $summary }”. Ditt namn, teamets eller inget?
win-credit-story-asked = { $author } vill berätta det här om dig: ”{ $summary }”. Ditt namn, teamets eller inget?
win-credit-label = Så syns du
win-credit-option-name = Mitt namn: { $shown }
win-credit-option-team = Teamets: { $shown }
win-credit-option-neither = Inget: jag nämns inte
win-credit-explained = Din avdelning står bredvid ditt namn och finns i bilden över vilka avdelningar som lyckats tillsammans. Du kan ta tillbaka det när du vill, även efter att det lagts ut; då ändras inlägget. Det används aldrig i en bedömning.
win-button-unname = Nämn mig aldrig
win-unname-confirm-title = Aldrig nämnas?
win-unname-confirm = Ingen kan nämna dig i en framgång eller berättelse från och med nu, och du tas bort ur dem som nämner dig. Du kan ändra dig på min hemflik.
win-unname-confirm-yes = Nämn mig aldrig
win-unname-confirm-no = Inte nu
win-unnamed-done = Du nämns inte i någon berättelse från och med nu, och de som nämnde dig gör det inte längre.
win-named-done = Bra. Från och med nu frågar jag dig, berättelse för berättelse.
win-button-name-again = Fråga mig igen
win-quiet = Du verkar ha fullt upp, så jag är tyst till { $date }. `/partner fortsätt` väcker mig tidigare.

win-approve-dm = Din berättelse är klar: alla du nämnde har svarat, eller så har de tre dagarna gått. Läs den slutliga texten och bestäm.
win-approve-queued = Godkänt. Din berättelse står i nästa sammanställning. Du kan ta tillbaka den när du vill.
win-approve-posted = Din berättelse har lagts ut. Du kan ta tillbaka den när du vill.
win-approve-kept = Berättelsen är nu en egen anteckning. Bara du kan se den, på min hemflik.
win-button-approve = Läs och bestäm
win-approve-title = Den slutliga texten
win-approve-submit = Godkänn
win-approve-close = Senare
win-approve-intro = Så här kommer det att stå i sammanställningen. Den som svarade inget, eller inte svarade, är inte med.
win-approve-nobody = Ingen annan syns med namn eller team. Det går bra, och det gör det också att behålla den för dig själv.
win-approve-done = Godkänt. Den står i nästa sammanställning, så snart det finns tre berättelser.
win-approve-no-digest = Godkänt. Ingen kanal har en sammanställning än, så den väntar tills en organisatör skapar en.
win-button-keep = Behåll som egen anteckning
win-button-take-back = Ta tillbaka
win-take-back-confirm-title = Ta tillbaka den?
win-take-back-confirm = Berättelsen försvinner ur alla sammanställningar och ur portföljerna hos dem den nämner. Den finns kvar som en egen anteckning.
win-take-back-confirm-yes = Ta tillbaka
win-take-back-confirm-no = Låt den stå
win-taken-back = Tillbakatagen. Den är nu en egen anteckning, och alla inlägg som berättat den ändras.
win-button-delete = Radera
win-deleted = Raderad.

win-digest-headline-label = Gemensamma framgångar
win-digest = { $n ->
    [one] Gemensamma framgångar: { $n } berättelse; alla som nämns har sagt ja. Ingen topplista. Har du en? `/partner framgång`
   *[other] Gemensamma framgångar: { $n } berättelser; alla som nämns har sagt ja. Ingen topplista. Har du en? `/partner framgång`
}
win-digest-empty = De här berättelserna har tagits tillbaka av dem som berättade dem. Nya är välkomna: `/partner framgång`
win-digest-together = Lyckades tillsammans över avdelningsgränser: { $pairs }.
win-digest-pair = { $one } – { $other }
win-digest-thanks = *Tack*
win-digest-foot = Skapat här av { $organiser }. Ingen räkning, ingen rangordning och aldrig en del av en bedömning. Alla som nämns kan ta tillbaka sitt namn när som helst.
win-picture-file-label = Avdelningar som lyckats tillsammans
win-picture-alt-label = En bild över vilka avdelningar som lyckats tillsammans: { $pairs }.
win-button-share = Dela en framgång
win-button-thank = Säg tack
win-button-mine = Min del i det här
win-shown-headline = *{ $headline }*
win-shown-parts = _Vem gjorde vad:_ { $parts }
win-shown-credit = Med { $names }
win-shown-credit-of = Om { $names }
win-shown-teller = berättat av { $name }
win-shown-person = { $name } ({ $department })
win-shown-team = någon från { $department }
win-shown-thanks = { $author } tackar { $name } för *{ $expertise }*: { $change }

win-welcome = { $organiser } har skapat en sammanställning av gemensamma framgångar här. Den kommer { $cadence }, när det finns tre berättelser: vad några av er lyckats med tillsammans, berättat bara om alla som nämns säger ja. Ingen topplista, ingen räkning och aldrig en del av en bedömning.
win-welcome-next = Den första kan komma *{ $day }*.
win-setup-title = Framgångar i kanalen
win-setup-submit = Spara
win-setup-close = Avbryt
win-setup-intro = En sammanställning av gemensamma framgångar i { $channel }: minst tre berättelser, annars väntar den till nästa gång. Gemensamma framgångar över avdelningsgränser kommer först. Ingen räknas eller rangordnas.
win-setup-private = Kanalen är privat: bara berättelser som författaren själv skickar hit står i dess sammanställning.
win-setup-waits = Senast fanns det färre än tre berättelser, så sammanställningen väntar till nästa gång.
win-setup-hour-hint = När sammanställningen läggs ut.
win-setup-saved = Sparat. Nästa sammanställning i { $channel } kan komma { $moment }, om det finns tre berättelser då.
win-setup-paused = Sammanställningen är pausad. Berättelser som väntar fortsätter att vänta.
win-setup-resumed = Sammanställningen är i gång igen.
win-setup-removed = Sammanställningen är borttagen. Berättelser som väntar stannar hos dem som skrev dem tills en annan kanal har en.
win-setup-gone = Sammanställningen är redan borttagen.
win-setup-remove-confirm-title = Ta bort den?
win-setup-remove-confirm = Inga fler sammanställningar här. Det som lagts ut ligger kvar, och kan fortfarande tas tillbaka av den som berättade.
win-setup-remove-confirm-yes = Ta bort
win-setup-remove-confirm-no = Behåll
win-setup-button-open = Gemensamma framgångar
win-setup-line = Gemensamma framgångar i { $channel }, { $cadence }. Nästa: { $day }, om det finns tre berättelser.
win-setup-line-paused = Gemensamma framgångar i { $channel }: pausade.
win-unreachable = Jag kan inte längre lägga ut gemensamma framgångar i { $channel }: kanalen är arkiverad, har blivit privat, eller så har jag tagits bort. Jag har pausat sammanställningen, och ingen berättelse är borta. Bjud in mig igen och starta den där med `/partner starta`, eller skapa en i en annan kanal.

win-home-offer = *Framgångar:* berätta om något som några av er lyckats med, eller tacka någon. Alla som nämns blir tillfrågade först.
win-home-approve = En berättelse av dig är klar att läsa och godkänna.
win-home-asking = En berättelse av dig: väntar på svar till { $date }.
win-home-queued = En berättelse av dig är godkänd och väntar på nästa sammanställning.
win-home-unnamed = Du nämns inte i någon berättelse.
win-home-portfolio = *Din portfölj med framgångar och tack.* Bara du ser den.
win-button-portfolio = Öppna
win-portfolio-title = Mina framgångar och tack
win-portfolio-intro = Bara du ser det här. Ingen annan får se det, det används aldrig i en bedömning, och det är ditt att ta med dig.
win-portfolio-none = Inget än. Framgångar som nämner dig och tack du får samlas här.
win-portfolio-thanks = { $date } · *Tack* från { $author }, för *{ $expertise }*
    { $change }
win-portfolio-win = { $date } · *{ $headline }*
    { $happened }
win-portfolio-more = { $n ->
    [one] Och { $n } äldre, i filen.
   *[other] Och { $n } äldre, i filen.
}
win-portfolio-note = En egen anteckning.
win-portfolio-queued = Väntar på en sammanställning.
win-portfolio-posted = Har lagts ut i en sammanställning.
win-portfolio-private = Mellan er två.
win-button-download = Ladda ner
win-portfolio-file-label = Dina framgångar och tack
win-portfolio-file = Här är din portfölj med framgångar och tack, som en fil. Bara du och jag är med i det här samtalet; i vissa abonnemang kan arbetsytans ägare exportera det, så radera den här när den är sparad.
win-portfolio-coming = Filen är på väg till vårt samtal.
win-button-own-portfolio = Min portfölj
win-check-button = Stäm av med mig själv
win-check-title = Stäm av med mig själv
win-check-submit = Spara
win-check-intro = Bara du ser någonsin dina svar, och de används inte till något: ingen statistik, ingen bedömning. Tänk på de senaste tre månaderna; en andra gång samma kvartal ersätter den första.
win-check-item-known = Andra vet vad de kan komma till mig med
win-check-item-listen = Jag frågar vad andra behöver innan jag säger vad jag vill
win-check-item-word = Jag håller det jag lovat, eller säger till i tid
win-check-item-share = Jag delar med mig av det jag kan, och av äran
win-check-item-ask = Jag frågar vad jag kan göra bättre, och säger bara tack
win-check-item-reach = Jag arbetar med dem som tänker annorlunda än jag
win-check-score-1 = 1 · Nästan aldrig
win-check-score-2 = 2 · Då och då
win-check-score-3 = 3 · Ungefär hälften av gångerna
win-check-score-4 = 4 · För det mesta
win-check-score-5 = 5 · Nästan alltid
win-check-all-six = Svara på alla sex, tack. Inget har ändrats.
win-check-saved = Sparat, för dina ögon och ingen annans.
win-check-offer = *Hur samarbetar jag med andra?* Sex frågor till dig själv, en gång i kvartalet. Bara du ser någonsin dina svar.
win-check-once = *Hur jag samarbetar med andra*
    { $quarter }
win-check-since = *Hur jag samarbetar med andra*
    { $latest }, bredvid { $first }
win-check-quarter = { $first }–{ $last } { $year }
win-check-row = *{ $now }* · { $item }
win-check-row-since = *{ $now }*, först { $first } · { $item }
win-check-trend = `{ $picture }` Alla sex tillsammans, på en skala från 1 till 5, från den äldsta: { $told }.
win-check-home = Nytt kvartal. Stäm gärna av med dig själv igen.
win-check-in-file = Hur jag samarbetar med andra, { $quarter }
win-check-data = { $n ->
    [one] { $n } avstämning med dig själv om hur du samarbetar med andra: kvartalet och sex svar
   *[other] { $n } avstämningar med dig själv om hur du samarbetar med andra: kvartalen och sex svar i var och en
}
win-check-data-kept = försvinner några månader efter att du senast var med i något, eller när du raderar det
win-check-part = *Min del:* { $part }
win-check-part-label = Något som inte blev som jag hoppats: vilken var min del i det?
win-check-part-hint = Inte vems fel det var. Det jag gjorde, eller lät bli, och kunde göra annorlunda.
win-action-button = Ta på mig något
win-action-title = Det jag tar på mig
win-action-submit = Jag gör det
win-action-intro = Det är ditt för att du tar på dig det; ingen kan ge det till dig, och du kan inte ge det till någon. Bara du ser det.
win-action-what-label = En sak jag tar på mig
win-action-due-label = Till när
win-action-heading = *Det jag har tagit på mig.* En ägare och en dag. Bara du ser det.
win-action-open = *{ $what }* · senast { $date }
win-action-done = { $what } · gjort
win-action-button-done = Gjort
win-action-button-undone = Inte gjort ändå
win-action-button-drop = Släpp det
win-action-count = { $n ->
    [one] En sak gjord hittills. Ingen annan får veta hur många.
   *[other] { $n } saker gjorda hittills. Ingen annan får veta hur många.
}
win-action-saved = Nu är det ditt. Bara du ser det.
win-action-home = Du har tagit på dig *{ $what }*, senast { $date }. Det finns i din portfölj.
win-action-what-missing = Vad tar du på dig? Några ord räcker. Eller lämna dagen tom också.
win-action-due-missing = Till när? Det man tar på sig har en dag.
win-action-due-wrong = Välj en dag från i dag och framåt, inom ett år.
win-action-enough = Du har redan { $most } saker på gång. Gör klart en eller släpp en, i din portfölj.
win-action-gone = Det har du redan släppt.
win-action-in-file-label = Det jag har tagit på mig
win-action-in-file-open-label = { $what } · senast { $date }
win-action-in-file-done-label = { $what } · senast { $date } · gjort
win-action-data = { $n ->
    [one] En sak du tagit på dig: orden, dagen och om den är gjord
   *[other] { $n } saker du tagit på dig: orden, dagarna och om de är gjorda
}

thanks-form-title = Säg tack
thanks-form-submit = Skicka
thanks-form-close = Avbryt
thanks-form-intro = Bara den du tackar läser det här. Det hamnar i hens egen portfölj, som ingen annan får se, och används aldrig i en bedömning.
thanks-to-label = Till
thanks-expertise-label = Vad hen kan eller vet, som hjälpte
thanks-expertise-placeholder = Att läsa ett avtal med en formgivares ögon
thanks-change-label = Vad det förändrade
thanks-offer-label = Får andra se det också?
thanks-offer-option-yes = Hen får lägga det i sammanställningen, om hen vill
thanks-yourself = Tack går till någon annan. En egen anteckning sparas med Dela en framgång.
thanks-cannot-reach = Jag når inte den här personen. Kanske har hen slutat, eller så är det ingen person. Välj någon annan.
thanks-stay-private = Det här tacket är mellan er två, så det kan inte visas.
thanks-sent = Skickat. Det finns i portföljen hos { $name }, och ingen annan läser det.
thanks-dm = { $author } skickar dig ett tack. Bara du kan läsa det.
thanks-dm-taken = { $author } skickar dig ett tack. Du har valt att ha det i sammanställningen; du kan ta tillbaka det när du vill.
thanks-button-read = Läs
thanks-read-title = Tack
thanks-read-close = Stäng
thanks-read = *{ $author } tackar dig för { $expertise }.* Vad det förändrade:
thanks-read-private = Bara ni två kan läsa det här. Det finns i din portfölj, på min hemflik.
thanks-read-offered = { $author } ser gärna att andra får läsa det också. Det bestämmer du själv, och att behålla det är lika bra.
thanks-offer-option-name = I sammanställningen, med mitt namn: { $shown }
thanks-offer-option-team = I sammanställningen, med teamets: { $shown }
thanks-offer-option-neither = Behåll det för mig själv
win-choice-saved = Sparat. Du kan ändra det när du vill, på min hemflik.
win-data-told = { $n ->
    [one] { $n } berättelse som du skrivit eller har som anteckning: texten, en bilds id och vilka som nämns
   *[other] { $n } berättelser som du skrivit eller har som anteckningar: texterna, bilders id och vilka som nämns
}
win-data-credited = { $n ->
    [one] { $n } berättelse som nämner dig eller ville göra det, och hur du valt att synas
   *[other] { $n } berättelser som nämner dig eller ville göra det, och hur du valt att synas
}
win-data-given = { $n ->
    [one] Tack som du gett { $n } gång
   *[other] Tack som du gett { $n } gånger
}
win-data-received = { $n ->
    [one] Tack som du fått { $n } gång
   *[other] Tack som du fått { $n } gånger
}
win-data-unnamed = Att du inte vill nämnas i någon berättelse
win-data-digest = Du skapade sammanställningen av gemensamma framgångar i { $channel }
win-data-readers-told = Du, och de som nämns; när du har godkänt den även kanalen där den läggs ut
win-data-readers-thanks = Ni två, om inte den som fått tacket låter det visas
win-data-kept = försvinner några månader efter att det berättats, eller när du raderar det
audit-win-setup = { $who } skapade en sammanställning av gemensamma framgångar i { $place }.
audit-win-setup-changed = { $who } ändrade sammanställningen av gemensamma framgångar i { $place }.
audit-win-setup-active = { $who } startade sammanställningen av gemensamma framgångar i { $place } igen.
audit-win-setup-paused = { $who } pausade sammanställningen av gemensamma framgångar i { $place }.
audit-win-setup-removed = { $who } tog bort sammanställningen av gemensamma framgångar i { $place }.

## Upplägget, för den som organiserar

setup-title = Starta introduktioner
setup-submit = Starta
setup-close = Avbryt
setup-change-title = Ändra introduktioner
setup-change-submit = Spara
setup-others = Utöver introduktionerna, i den här kanalen:
setup-intro = Introduktioner i { $channel }. I mitt första inlägg står det att du har startat dem, och hur man går med eller lämnar.
setup-weekday-label = Veckodag
setup-cadence-label = Hur ofta
setup-cadence-hint = ”Den första” betyder till exempel första tisdagen i månaden.
setup-cadence-option-weekly = Varje vecka
setup-cadence-option-two-weeks = Varannan vecka
setup-cadence-option-four-weeks = Var fjärde vecka
setup-cadence-option-first = Varje månad: den första
setup-cadence-option-second = Varje månad: den andra
setup-cadence-option-third = Varje månad: den tredje
setup-cadence-option-fourth = Varje månad: den fjärde
setup-cadence-option-last = Varje månad: den sista
setup-hour-label = Klockslag
setup-hour-hint = Då sätts grupperna ihop. Var och en får veta det under sin egen arbetstid.
setup-zone-label = Tidszon
setup-size-label = Personer i en grupp
setup-size-option = { $n } personer
setup-departments-label = Olika avdelningar
setup-sites-label = Olika orter
setup-levels-label = Olika nivåer
setup-rule-option-required = Alltid
setup-rule-option-preferred = Gärna
setup-rule-option-ignored = Spelar ingen roll
setup-guests-label = Gäster
setup-guests-option = Gäster får vara med
setup-mode-label = Vilka som är med
setup-mode-option-opt-in = De som själva går med
setup-mode-option-members = Kanalens medlemmar; alla får veta det först
setup-mode-hint = Medlemmarna får veta det innan något händer och kan säga nej med ett tryck.
setup-organisers-label = Medorganisatörer
setup-organisers-hint = De kan starta, ändra, pausa och ta bort introduktioner, här och i andra kanaler. De ser antal och nästa rundas grupper, aldrig vilka som träffades.
setup-button-change = Ändra
setup-button-pause = Pausa
setup-button-resume = Fortsätt
setup-button-remove = Ta bort
setup-remove-confirm-title = Ta bort introduktioner?
setup-remove-confirm = Det blir inga fler rundor. Det som redan har börjat får fortsätta till sitt slut.
setup-remove-confirm-yes = Ta bort
setup-remove-confirm-no = Behåll
setup-saved = Introduktionerna i { $channel } är klara att börja. Första rundan: { $moment }. Två arbetsdagar innan frågar jag alla som är med om veckan passar.
setup-changed = Sparat. Nästa runda i { $channel }: { $moment }.
setup-not-organiser = Det här kan bara administratörer göra, och de organisatörer som de har utsett. En administratör kan lägga till dig som medorganisatör.
setup-no-longer-organiser = Du är inte längre organisatör här, så inget har ändrats. En administratör kan lägga till dig igen.
setup-not-admin = Bara arbetsytans administratörer utser organisatörer.
setup-not-in-channel = Jag är inte med i kanalen, eller så har den blivit privat. Skriv `/invite @Partner` där och försök sedan igen.
setup-archived = Kanalen är arkiverad, så jag kan inte skriva där. Välj en annan eller ta den ur arkivet först.
setup-dm-not-channel = Introduktioner hör hemma i en kanal. Gå till en och skriv `/partner starta` där.
setup-general-warning = I den här kanalen är alla med. I en egen kanal får var och en välja själv, så fundera gärna på det först.
setup-paused = Introduktionerna är pausade. Det som redan har börjat får fortsätta till sitt slut; ingen ny runda startar.
setup-resumed = Introduktionerna är i gång igen.
setup-removed = Introduktionerna är borttagna. Det blir inga fler rundor.
setup-gone = De här introduktionerna är redan borttagna.
setup-counts-title = Så går det
setup-counts-none = Siffror kommer en gång i kvartalet, när alla rundor i det är över. Än finns det inga.
setup-counts-quarter = Från { $first } till { $last } { $year }:
setup-counts-people = { $n ->
    [one] { $n } person var med
   *[other] { $n } personer var med
}
setup-counts-matched = { $n ->
    [one] { $n } person matchad
   *[other] { $n } personer matchade
}
setup-counts-met = { $n ->
    [one] { $n } person träffades, enligt eget svar
   *[other] { $n } personer träffades, enligt egna svar
}
setup-counts-across = { $n ->
    [one] { $n } person matchad över avdelningsgränserna
   *[other] { $n } personer matchade över avdelningsgränserna
}
setup-counts-few = Siffror som kan peka ut enskilda personer visar jag inte.

## Förhandsvisning, för den som organiserar

preview-title = Förhandsvisning
preview-round = *Nästa runda i { $channel }:* { $moment }
preview-early = På { $day } frågar jag alla som är med om veckan passar, så det här kan ändras.
preview-people = { $groups ->
    [one] { $people } personer i en grupp
   *[other] { $people } personer i { $groups } grupper
}
preview-departments = { $n } personer träffar bara kollegor från andra avdelningar
preview-sites = { $n } personer träffar bara kollegor från andra orter
preview-repeats = { $n ->
    [0] Ingen träffar någon som jag har fört ihop dem med förut
    [one] Ett par har jag fört ihop förut
   *[other] { $n } par har jag fört ihop förut
}
preview-left-out-few = Utan grupp: ingen, eller färre än fem personer. De får veta det och står först i kön nästa gång.
preview-left-out = Utan grupp: { $n } personer. Det gick inte jämnt upp, eller så fanns ingen som reglerna låter dem träffa. De får veta det och står först i kön nästa gång.
preview-counts-once = Hur många som träffar andra avdelningar och orter, och hur många som blir utan grupp, säger jag en gång per runda: om den dragning som visades först.
preview-best = Det går inte att göra bättre. Det är bevisat.
preview-share = Minst { $share } % av det bästa som går.
preview-planned = Minst { $share } % av det bästa som går. Resten sparas till kommande rundor, så att alla får träffa någon ny då också.
preview-by-itself = Om ingen godkänner en dragning sätter jag själv ihop grupperna när det är dags, med alla så som de har det då.
preview-approved = { $organiser } godkände de här grupperna { $moment }. De går ut som de är. Om någon står över, lämnar eller går med innan dess behåller jag alla grupper jag kan och matchar de andra.
preview-other-approved = { $organiser } godkände en annan dragning { $moment }. Godkänn den här om du vill ha den i stället.
preview-overtaken = Medan du tittade godkände { $organiser } en annan dragning, så inget har ändrats.
preview-same = Den här dragningen ger samma grupper igen.
preview-groups = Grupper
preview-groups-page = Grupp { $first }–{ $last } av { $all }
preview-private = Du ser vilka som skulle träffas, inget annat. Den som inte finns här kan stå över, ha pausat, ha gått med sent eller sakna någon att träffa; jag säger inte vilket.
preview-seed = Dragning { $number } av { $all }, frö { $seed }: samma personer och samma frö ger samma grupper.
preview-button-open = Förhandsvisa
preview-button-approve = Godkänn
preview-button-again = Dra om
preview-button-let-go = Låt den gå av sig själv
preview-button-earlier = Tidigare grupper
preview-button-more = Fler grupper
preview-waiting = Jag sätter ihop grupperna. Med så här många personer tar det en liten stund; de dyker upp här.
preview-nobody = Det finns ingen grupp att visa för nästa runda i { $channel }, { $moment }: färre än två personer som kan träffas är med än så länge.
preview-failed = Jag lyckades inte sätta ihop grupperna just nu. Inget har ändrats; försök igen om en minut.
preview-paused = Introduktionerna i { $channel } är pausade, så det kommer ingen runda. Skriv `/partner starta` i kanalen för att fortsätta.
preview-not-planned = Nästa runda i { $channel } är inte planerad än. Titta igen om en minut.
preview-went-out = Den här rundan har redan gått ut. `/partner förhandsvisa` visar nästa.
preview-round-gone = Den här rundan blir inte av: introduktionerna har ändrats, pausats eller tagits bort. `/partner förhandsvisa` visar vad som kommer i stället.
preview-gone = Den här dragningen finns inte kvar. `/partner förhandsvisa` visar den senaste.
preview-which = Det finns introduktioner i flera kanaler. Vilken runda vill du se?

## Varför, och varför inte

why-together = På { $day } förde jag ihop dig med { $name }. Det här avgjorde:
why-met-before = Jag förde ihop dig med { $name } den { $date }. De du inte har träffat går före.
why-not = På { $day } var det andra grupper som passade alla bäst, sammantaget, än en med både dig och { $name }.
why-left-out = På { $day } hittade jag ingen grupp åt dig, så du träffade ingen ny. Du står först i kön nästa gång.
why-no-round = Du har inte varit med i någon runda än, så det finns inget att förklara. I din första introduktion står det varför det blev just ni.
why-pair-together = I nästa runda är { $names } i samma grupp.
why-pair-not = De grupper som passar alla bäst, sammantaget, för inte ihop { $names }.
why-what-counts = Det här räknas: vilka du inte har träffat, avdelning, ort, nivå, vad en erbjuder och en annan söker, intressen, arbetstider, vems tur det är och lite slump.
why-private = Vem som är med, har pausat eller står över stannar hos var och en, så mer än så kan jag inte säga.
why-usage = Nämn en kollega, så berättar jag varför jag förde ihop er, eller varför inte: `/partner varför @namn`
why-usage-two = En kollega i taget, tack: `/partner varför @namn`. Organisatörer kan nämna två.
why-yourself = Det där är du. Jag matchar aldrig någon med sig själv.
why-twice = Det där är samma person två gånger. Nämn två personer.

## Pausa, fortsätt, hoppa över, sluta

pause-title = Ta en paus
pause-submit = Pausa
pause-close = Avbryt
pause-length-label = Hur länge
pause-length-option-days = { $n } dagar
pause-length-option-open = Tills vidare
pause-length-option-date = Till ett visst datum
pause-date-label = Till
pause-date-hint = Från den dagen är du med igen.
pause-done = Pausat till { $date }. Ingen får veta.
pause-open-done = Pausat tills vidare. Ingen får veta. `/partner fortsätt` tar dig tillbaka.
pause-when-unreadable = ”{ $text }” kunde jag inte läsa som ett datum. Prova ”till 15 januari”, ”2 veckor” eller ”nästa måndag”.
pause-past = ”{ $text }” läser jag som { $date }. Välj en dag längre fram.
pause-too-far = Det är mer än ett år dit. Välj en dag inom ett år, eller skriv bara `/partner pausa` för att pausa så länge du vill.
pause-ambiguous = Det kan vara { $first } eller { $second }. Skriv datumet med månadens namn, så vet jag.
pause-date-missing = Vilken dag ska pausen ta slut?
resume-done = Välkommen tillbaka. Du är med igen från nästa runda.
resume-nothing = Du har ingen paus, så allt är som förut.
skip-done = Du står över { $day }. Ingen får veta.
skip-none = Det finns ingen runda att hoppa över just nu. Du kan ändå ta en paus: `/partner pausa`.
stop-done = Du har lämnat { $programme }. Ingen får veta.
stop-erase-offer = Ska jag radera det du skrivit också?
stop-none = Du är inte med i något, så det finns inget att sluta med.
stop-which = Du är med på flera håll. Vad vill du lämna?
stop-button-leave = Lämna
stop-button-all = Alla
stop-button-erase = Radera det
stop-button-keep = Behåll det
stop-erased = Raderat. Det du skrivit är borta.
stop-kept = Det får ligga kvar, ifall du kommer tillbaka.

## Profil

profile-title = Min profil
profile-submit = Spara
profile-close = Avbryt
profile-intro = Allt är frivilligt. Sätt kommatecken mellan om det är flera saker. Det du kan hjälpa till med, vill lära dig och är intresserad av kan jag nämna när jag presenterar dig.
profile-offers-label = Det här kan jag hjälpa till med
profile-seeks-label = Det här vill jag lära mig
profile-interests-label = Intressen
profile-offers-placeholder = kalkylark, hålla föredrag
profile-findable-label = Får kollegor hitta mig genom det?
profile-findable-option-yes = Ja, alla här får hitta mig genom det jag kan hjälpa till med
profile-findable-hint = Den som söker med /partner hitta ser då ämnet, ditt namn, din avdelning och din ort. Gäster kan inte söka. Utan kryss läser bara de jag presenterar dig för det. Du kan ändra dig här när du vill.
profile-seeks-placeholder = förhandling, Python
profile-interests-placeholder = odling, schack
profile-department-label = Avdelning
profile-site-label = Ort
profile-level-label = Nivå
profile-level-hint = Till exempel 1 för ny och 5 för den som leder företaget. Visas aldrig för andra.
profile-manager-label = Chef
profile-manager-hint = Så att jag aldrig matchar dig med din chef eller någon du är chef för.
profile-facts-hint = Resten vet jag oftast från Slack eller en lista. Det du skriver här gäller i stället.
profile-days-off-label = Dagar jag är ledig
profile-days-off-hint = Lördagar och söndagar är alltid fria.
profile-country-label = Helgdagar
profile-country-hint = Då skriver jag inte och föreslår inga tider.
profile-country-option-slack = Enligt Slack: { $country }
profile-country-option-unclear = Enligt Slack: oklart
profile-country-option-none = Inga
profile-avoid-label = Jag vill helst inte matchas med
profile-avoid-hint = Det här visar jag bara för dig: inte för dem, inte för organisatörer, inte för chefer. Jag matchar er helt enkelt aldrig.
profile-language-label = Språk
profile-language-option-slack = Som i Slack
profile-no-day-left = Då finns det ingen dag kvar att ses på. Lämna minst en vardag, eller ta en paus tills vidare.
profile-not-yourself = Det där är du. Ta bort dig själv ur listan; jag matchar aldrig någon med sig själv.
profile-saved = Sparat. Det gäller från nästa runda.

## Att hitta en kollega

find-title = Hitta en kollega
find-submit = Sök
find-button = Hitta någon
find-offer = *Kan någon hjälpa dig med något?* Hitta en kollega som erbjuder det.
find-intro = Här finns kollegor som har sagt att de får hittas genom det de kan hjälpa till med. Bara du ser vad du söker efter, och jag sparar det inte.
find-topic-label = Vad vill du ha hjälp med?
find-topic-placeholder = kalkylark
find-topic = *{ $topic }*
find-unasked = Skriv ett ord eller två, så som en kollega kan ha skrivit det i sin profil.
find-unasked-topics = Flera erbjuder: { $topics }.
find-found = *”{ $typed }”: { $n ->
    [one] fråga hen.
   *[other] fråga någon av dem.
}* Tryck på namnet för att skriva till hen; tacka kan du göra efteråt.
find-offers = Kan hjälpa till med { $topics }
find-offers-near = Kan hjälpa till med { $topics }, nära det du skrev
find-order = Utan inbördes ordning; i morgon är den en annan.
find-more = Utan inbördes ordning; det finns fler, och i morgon kan någon annan stå först. Mer precisa ord ger färre träffar.
find-nobody = Ingen jag kan visa dig erbjuder ”{ $typed }” just nu. Långt ifrån alla som kan något har det i sin profil, så det kan löna sig att fråga runt.
find-nobody-topics = Menade du { $topics }?
find-only-me = ”{ $typed }”: av dem jag kan visa dig just nu är du den enda som erbjuder det.
find-too-long = Det är mer än { $most } tecken. Prova med de två eller tre ord som betyder mest.
find-a-person = ”{ $typed }” är namnet på { $person }, och jag söker efter ämnen. Skriv direkt till hen i Slack, eller skriv vad du vill ha hjälp med.
find-not-for-guests = Att hitta kollegor är för dem som har ett eget konto i den här arbetsytan. Fråga den som bjöd in dig.
find-engagement = listan över kollegor som kan hittas
find-me-on = Du kan själv hittas genom det du kan hjälpa till med.
find-me-off = Du kan inte hittas själv: det bestämmer du i din profil.

## Mina uppgifter

data-title = Det här sparar jag
data-intro = Allt jag sparar om dig, vem som kan läsa det och hur länge jag har det kvar. Det som människor skriver är krypterat i min databas.
data-nothing = Jag sparar ingenting om dig.
data-line = { $readers } · { $kept }
data-more = { $n ->
    [one] …och { $n } till, i filen du kan ladda ner.
   *[other] …och { $n } till, i filen du kan ladda ner.
}
data-retention = Det du skriver raderas { $n } dagar efter att du senast var med i något. Säkerhetskopior av min databas finns kvar så länge den som sköter mig behåller dem.
data-slack = Från Slack: *{ $name }* (@{ $handle }), tidszon { $zone } och om du är gäst, administratör eller frånvarande
data-channels = Du är medlem i { $channels }
data-fact = { $field }: *{ $value }* · från { $source }
data-rather-not = Du vill helst inte matchas med { $names }
data-days-off = Dagar då du är ledig: { $days }
data-paused = Du har pausat sedan { $date }
data-paused-until = Du har pausat sedan { $date } och är tillbaka den { $until }
data-findable = Kollegor får hitta dig genom det du kan hjälpa till med, sedan { $date }
data-language = Du har valt språk
data-country = Helgdagar, som du har valt: { $country }
data-silence = Hur många av mina frågor i rad som du inte har svarat på: *{ $n }*. Efter tre är jag tyst i 60 dagar.
data-organiser = Du är organisatör, eller har utsett någon
data-messages = { $n ->
    [one] Att jag skickat { $n } meddelande till dig eller ändrat din hemflik, och när; inte vad det stod
   *[other] Att jag skickat { $n } meddelanden till dig eller ändrat din hemflik, och när; inte vad det stod
}
data-command = De senaste kommandona du skrev, medan många använder mig samtidigt och ditt väntar på sin tur
data-pace = När du senast använde kommandon, och hur många den minuten, så att ingen tröttar ut mig
data-audit = { $n ->
    [one] { $n } sak som du ändrat som organisatör
   *[other] { $n } saker som du ändrat som organisatör
}
data-intro-in = Du är med i introduktionerna i { $channel }
data-intro-met = { $n ->
    [one] { $n } introduktion: med vem och när
   *[other] { $n } introduktioner: med vilka och när
}
data-intro-reasons = Varför jag presenterade er för varandra; där kan dina ämnen citeras
data-intro-answers = Tiderna du valt, om du svarat att ni sågs och rundor du stått över
data-readers-you = Bara du
data-readers-nobody = Bara du; matchningen använder det, ingen ser det
data-readers-matched = Du, och de jag presenterar dig för
data-readers-found = Du, de jag presenterar dig för, och de kollegor som söker efter något du kan hjälpa till med
data-readers-group = Du, och de du mötte
data-readers-slack = Alla här ser det i Slack
data-readers-counts = Bara du; organisatörer ser antal från fem personer och uppåt
data-readers-organisers = Du och organisatörerna
data-readers-operators = Den som sköter mig, på servern
data-kept-own = tills du ändrar det, eller några månader efter att du lämnat
data-kept-until-changed = tills du ändrar det
data-kept-until-erased = tills du raderar det
data-kept-while-member = så länge du är medlem
data-kept-command = tills det har utförts, oftast inom en minut
data-kept-day = i ungefär ett dygn
data-kept-pairs = finns kvar, så att jag inte upprepar mig
data-kept-round = försvinner några månader efter rundan
data-kept-audit = två år
data-slack-title = Det som Slack har kvar
data-slack-limits = Det jag har skrivit i Slack finns kvar i Slack, enligt ert företags regler. Med vissa abonnemang kan ägarna exportera direktmeddelanden, även dem med mig. Medlemmar kan läsa ett meddelandes dolda metadata; i mina står ett slumptal och inget annat. Jag kan ändra och ta bort mina egna meddelanden, aldrig någon annans.
data-choices-file = Det du laddar ner blir en fil i vår konversation. Filer hör till det som ägarna kan exportera, så ta bort den där när du har sparat den.
data-choices-text = Uppgifterna öppnas här som text som du kan kopiera.
data-button-download = Ladda ner
data-button-words = Radera det jag skrivit
data-button-erase = Radera mig
data-words-confirm-title = Radera det du skrivit?
data-words-confirm = Dina ämnen och det du fyllt i om dig själv försvinner, också där jag har citerat det. Du är kvar i dina introduktioner.
data-words-confirm-yes = Radera
data-words-confirm-no = Behåll
data-words-done = Raderat. Det du skrivit är borta, och jag ändrar nu de meddelanden där jag citerat det.
data-file-coming = Filen är på väg till vår konversation.
data-file-label = Det Partner sparar om dig
data-file-text = Allt jag sparar om dig, som du bad om. Ta bort filen när du har sparat den: ägarna kan kanske exportera den.
data-text-intro = Alltihop, att kopiera. Inget av det har skrivits in i Slack.
data-erase-title = Radera mig
data-erase-close = Behåll mig
data-erase-goes-title = Det här försvinner
data-erase-goes = Din profil, dina ämnen, önskemål och val; din plats i alla introduktioner; meddelanden som jag inte har skickat än; ditt namn i allt som blir kvar. Meddelanden där jag presenterat dig ändras där Slack tillåter det.
data-erase-stays-title = Det här blir kvar
data-erase-stays = Att introduktioner har ägt rum, som datum och antal under ett slumptal som inte leder tillbaka till någon. Det andra har skrivit är deras och blir kvar. Det gör också det som finns i själva Slack, och i säkerhetskopior tills de kastas.
data-erase-restored = En kopia som läses in igen raderas på nytt innan jag säger något.
data-erase-not-restored = Om en kopia läses in igen måste den som sköter mig radera dig på nytt.
data-erase-back = Jag glömmer dig, och inget lägger till dig igen: ingen kanal, ingen lista. Om du använder mig igen någon gång börjar du om från början. Det här går inte att ångra.
data-button-erase-now = Radera mig nu
data-working = Raderar… Det tar en liten stund.
data-erased-done = Klart. Du är raderad: jag vet inte längre vem du är.
data-erased-messages = Meddelanden som jag inte hade skickat är borta. De där jag presenterat dig ändras nu, där Slack tillåter det.
data-erased-slack = Mina meddelanden till dig finns kvar i vår konversation. De ligger i Slack, inte hos mig.
data-erased-back = Inget lägger till dig igen. Vill du komma tillbaka är det bara att gå med igen.

## Ändringslogg, för organisatörer

audit-title = Det här har ändrats
audit-intro = Vad organisatörer och driftansvariga har ändrat, det senaste först. Ingen annan nämns här.
audit-none = Inget har ändrats än.
audit-line = { $date } kl. { $time }: { $what }
audit-operator = En driftansvarig
audit-nowhere = en kanal
audit-setup = { $who } satte i gång introduktioner i { $place }.
audit-setup-changed = { $who } ändrade introduktionerna i { $place }.
audit-setup-active = { $who } satte i gång introduktionerna i { $place } igen.
audit-setup-paused = { $who } pausade introduktionerna i { $place }.
audit-setup-removed = { $who } tog bort introduktionerna i { $place }.
audit-cohort-launched = { $who } satte i gång lärpartnerskap i { $place }.
audit-cohort-changed = { $who } ändrade lärpartnerskapen i { $place }.
audit-cohort-ended = { $who } avslutade lärpartnerskapen i { $place }.
audit-round-approved = { $who } godkände grupperna i nästa runda i { $place }.
audit-round-let-go = { $who } tog tillbaka ett godkännande: nästa runda i { $place } går ut av sig själv.
audit-organisers-named = { $n ->
    [one] { $who } utsåg medorganisatörer; det är { $n } nu.
   *[other] { $who } utsåg medorganisatörer; de är { $n } nu.
}
audit-people-imported = { $n ->
    [one] { $who } läste in en lista med { $n } person.
   *[other] { $who } läste in en lista med { $n } personer.
}
audit-person-exported = { $who } tog ut det som sparas om en person.
audit-person-erased = { $who } raderade en person.
audit-keys-rotated = { $n ->
    [one] { $who } bytte krypteringsnyckel; { $n } text krypterades på nytt.
   *[other] { $who } bytte krypteringsnyckel; { $n } texter krypterades på nytt.
}
audit-outbox-held = { $who } stoppade alla meddelanden.
audit-outbox-released = { $who } lät meddelanden gå ut igen.
audit-outbox-retried = { $n ->
    [one] { $who } lät { $n } meddelande skickas på nytt.
   *[other] { $who } lät { $n } meddelanden skickas på nytt.
}

## När något går fel

error-title = Det gick inte
error-generic = Mitt fel: det sparades inte. Försök igen om en stund. Ref { $ref }.
error-generic-with-text = Mitt fel: det sparades inte. Din text finns nedan att kopiera. Ref { $ref }.
error-kept = Här är det du skrev, så att du kan kopiera det:
    { $text }
error-expired-trigger = Slack hann tröttna innan jag fick upp formuläret. Försök en gång till.
error-not-yours = Den var till någon annan, så inget har ändrats.

## Att pröva matchningen på en lista, från kommandoraden

match-where-file = { $file }: { $sentence }
match-where-line = { $file }, rad { $line }: { $sentence }
match-more =
    { $n ->
        [one] Och { $n } rad till. Rätta de här först.
       *[other] Och { $n } rader till. Rätta de här först.
    }
match-notes-more =
    { $n ->
        [one] Och { $n } anmärkning till.
       *[other] Och { $n } anmärkningar till.
    }
match-no-file = Filen finns inte. Kontrollera namnet och mappen.
match-folder = Det här är en mapp. Ange CSV-filen i den.
match-unreadable = Filen går inte att öppna. Kontrollera vem som får läsa den.
match-workbook = Det här är en arbetsbok, ingen CSV-fil. Spara den som ”CSV UTF-8” i Excel.
match-encoding = Det här är inte UTF-8. Spara om filen som ”CSV UTF-8”.
match-empty = Filen är tom. Första raden ska vara: { $header }
match-broken = Ett citattecken här stängs aldrig, eller står inne i en cell. Stäng det, eller dubbla dem som står inne i cellen; raderna nedanför lästes inte.
match-no-column = Kolumnen ”{ $column }” saknas. Den här raden ska vara: { $header }
match-column-twice = Kolumnen ”{ $column }” finns två gånger. Behåll en av dem.
match-unknown-column = Jag känner inte till kolumnen ”{ $column }” och hoppade över den. De jag känner till: { $known }.
match-unknown-column-near = Jag känner inte till kolumnen ”{ $column }” och hoppade över den. Menade du ”{ $near }”?
match-cells = Här finns { $cells } celler, men rubrikraden har { $columns } kolumner. Sätt citattecken om en cell som innehåller skiljetecknet.
match-no-people = Listan är tom. Skriv en rad för varje person under rubrikraden.
match-no-id = Id saknas. Fyll i det, eller ta bort raden.
match-id-broken = Id:t går över flera rader. Skriv det på en.
match-id-twice = ”{ $id }” finns redan på rad { $line }. Behåll en av de två.
match-level = Jag kan inte tolka nivån ”{ $level }”. Skriv en siffra som 3, ett ord som Senior, eller ingenting.
match-zone = Tidszonen ”{ $zone }” finns inte. Skriv den som { $example }, eller lämna cellen tom.
match-zone-near = Tidszonen ”{ $zone }” finns inte. Menade du { $example }?
match-unknown-manager = Chefen ”{ $id }” finns inte i listan, så jag vet inte vilka som är chefer ovanför. Rätta id:t om personen borde finnas med.
match-blank-cell = Cellen ”{ $column }” är tom. Fyll i den, eller ta bort raden.
match-round = ”{ $round }” är ingen runda. Skriv ett heltal: 1 för den första, 2 för nästa.
match-with-themself = ”{ $id }” står på båda sidor. Skriv två olika personer, eller ta bort raden.
match-unknown-id = Ingen i listan heter ”{ $id }”. Rätta id:t, eller ta bort raden.
match-unknown-met = Ingen i listan heter ”{ $id }”, så jag hoppade över det mötet. Rätta id:t om det är felskrivet.
match-nothing-done = Ingen har matchats. Rätta raderna ovan och kör igen.
match-left-out = Utan grupp
match-left-alone = ingen annan finns i listan.
match-left-nobody-legal = det finns andra i listan, men ingen som reglerna tillåter.
match-left-odd-one-out = alla möjliga har redan någon, och ingen grupp kan ta emot en till.
match-count-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
match-count-groups =
    { $n ->
        [one] { $n } grupp
       *[other] { $n } grupper
    }
match-count-left-out = { $n } utan grupp
match-count-departments = { $n } över avdelningsgränser
match-count-sites = { $n } över ortsgränser
match-count-repeats =
    { $n ->
        [one] { $n } par som setts förut
       *[other] { $n } par som setts förut
    }
match-points-best = Poäng: { $value } av högst { $bound }. Skillnaden är 0: något bättre finns inte.
match-points-gap = Poäng: { $value } av högst { $bound }. Skillnaden är { $gap }: mer än så saknas inte.
match-again = Slumpfrö { $seed }, datum { $date }. Med samma filer och val ger de två samma grupper igen.

## Hem: språket, som följer Slack tills någon väljer

home-language = *Språk*
    Det jag säger till bara dig är på det här språket. I en grupp använder jag det språk ni alla har gemensamt, annars engelska.

## Takten: för mycket på en minut

pace-wait = { $n ->
    [one] Det där gick fortare än jag hinner med, så inget har ändrats. Om { $n } sekund kan du fortsätta.
   *[other] Det där gick fortare än jag hinner med, så inget har ändrats. Om { $n } sekunder kan du fortsätta.
}

## Språket: vad det heter, vems tal, böjningar och dagsnamn det följer, och hur datum skrivs

language-name = Svenska
language-locale = sv_SE
language-date = EEEE d MMMM
language-date-with-year = d MMMM y

## Kommandon: det som kan skrivas efter /partner, med kommatecken emellan

command-help = hjälp
command-join = gå med, med, träffa
command-find = hitta, hitta någon, sök
command-forward = framåt, feedforward
command-learn = lär, lära
command-choose = välj, vad passar mig
command-volunteer = ställ upp, facilitator, värd
command-win = framgång, framgångar, dela en framgång
command-story = förebild, berättelse
command-thanks = tack, tacka
command-setup = starta, inställningar, ställ in
command-pause = pausa, paus
command-resume = fortsätt, återuppta
command-skip = hoppa över, stå över
command-stop = sluta, lämna
command-stop-all = sluta med allt, sluta allt, lämna allt
command-preview = förhandsvisa, förhandsvisning, visa nästa
command-why = varför
command-profile = profil
command-data = mina uppgifter, uppgifter, mina data
command-audit = logg, ändringslogg
command-home = hem
command-hub = start

## Datum så som folk skriver dem, med kommatecken emellan; ett ensamt streck där det inte finns något sådant ord

dates-figures = day-month
dates-today = idag, i dag
dates-tomorrow = imorgon, i morgon, imorron, i morron
dates-overmorrow = övermorgon, i övermorgon
dates-yesterday = igår, i går
dates-next = nästa
dates-coming = kommande, närmaste, närmsta
dates-this = denna, den här, det här, nu på
dates-this-week = i veckan, i vecka
dates-this-month = i månaden, i månad
dates-this-year = i år, i året
dates-end-of-week = veckans slut
dates-end-of-month = månadsskiftet, månadsslutet, månadens slut
dates-end-of-year = årsskiftet, nyår, årets slut
dates-half-year = halvår, ett halvår
dates-week = vecka, veckan, veckans
dates-weekend = helg, helgen
dates-month = månad, månaden, månadens
dates-year = år, året, årets
dates-christmas = jul, julen, jularna
dates-week-number = vecka, v
dates-units-day = dag, dagar, dar, dgr
dates-units-week = v, vecka, veckor
dates-units-fortnight = -
dates-units-month = mån, månad, månader
dates-units-quarter = kvartal
dates-units-year = år
dates-numbers = en 1, ett 1, två 2, ett par 2, tre 3, fyra 4, fem 5, sex 6, sju 7, åtta 8, nio 9, tio 10, elva 11, tolv 12, fjorton 14, tjugo 20, trettio 30, sextio 60, nittio 90
dates-article = den, det
dates-ordinal = :e, :a, e, a
dates-of = i
dates-and = och
dates-weekday-ending = en
dates-until = till, tills, fram till, ända till, före, innan, på
dates-in = om
dates-through = till och med, t o m, tom, efter, under, över, för, i, hela, slutet av, slutet på, resten av
dates-no-end = vidare, alltid
dates-trailing = morgon, framåt, från nu, från idag

## Frågor: Tankepartner

question-thinking_partner-01 = Vad är det du egentligen försöker reda ut?
question-thinking_partner-02 = Vilken del är dimma, och vilken är redan klar?
question-thinking_partner-03 = Vad tar du för givet som kanske bara är en gissning?
question-thinking_partner-04 = Vems regel är det, och gäller den fortfarande?
question-thinking_partner-05 = Anta att motsatsen gällde i en månad: vad skulle du göra först?
question-thinking_partner-06 = Vad har du ännu inte sagt högt?
question-thinking_partner-07 = Om du bara hann säga en enda mening om vad det här handlar om, vilken skulle det vara?
question-thinking_partner-08 = Vad skulle behöva stämma för att det svårare alternativet ska vara det kloka?
question-thinking_partner-09 = Vilket ord i det du nyss sade väger tyngst?
question-thinking_partner-10 = Hur ser det här ut från andra sidan bordet?
question-thinking_partner-11 = Vad skyddar du genom att låta allt vara som det är?
question-thinking_partner-12 = När du ser det här löst framför dig, vad lägger du märke till först?
question-thinking_partner-13 = Vilken fråga hoppas du att ingen ställer om det här?
question-thinking_partner-14 = Vilket antagande skulle ändra allt annat om det föll?
question-thinking_partner-15 = Vad vet du nu som du inte visste när du valde den här vägen?
question-thinking_partner-16 = Var bygger ditt resonemang på att någon annan inte förändras?
question-thinking_partner-17 = Hur skulle en nykomling uppfatta det här om du beskrev det?
question-thinking_partner-18 = Hur mycket av det här är det du som ska lösa?
question-thinking_partner-19 = Hur skulle en vänligare tolkning av det som hände låta?
question-thinking_partner-20 = Nu när du har hört dig själv tänka, vad är annorlunda?

## Frågor: Målstöd

question-objective_supporter-01 = Vilka tre vägar kan ta dig dit, inklusive en du ogillar?
question-objective_supporter-02 = Vad skulle du prova om det bara behövde fungera lite?
question-objective_supporter-03 = Vilken möjlighet kan gömma sig i det här hindret?
question-objective_supporter-04 = Vem har löst något som påminner om det här?
question-objective_supporter-05 = Vad kan du sluta med för att få plats?
question-objective_supporter-06 = Vad är det minsta du kan testa för att lära dig något före fredag?
question-objective_supporter-07 = Hur skulle en annan avdelning hantera det här?
question-objective_supporter-08 = Vad skulle ändras med dubbla tiden? Med halva?
question-objective_supporter-09 = Vilket alternativ skulle du välja om ingen tittade?
question-objective_supporter-10 = Vilka resurser har du ännu inte räknat med?
question-objective_supporter-11 = Vad skulle göra plan B bättre än plan A?
question-objective_supporter-12 = Vilken begränsning går att förhandla, och med vem?
question-objective_supporter-13 = Om du började om i dag, vad skulle du behålla?
question-objective_supporter-14 = Vilket tidigt tecken skulle få dig att byta kurs?
question-objective_supporter-15 = Var kan du låna i stället för att bygga?
question-objective_supporter-16 = Vad skulle någon utifrån tycka är märkligt med hur vi gör?
question-objective_supporter-17 = Vilka två av dina idéer går att kombinera?
question-objective_supporter-18 = Vad kostar varje alternativ i energi, inte bara i tid?
question-objective_supporter-19 = Vem vinner mest på att det lyckas, och kan de vara med?
question-objective_supporter-20 = Vad gör du först, när, och vad kan komma i vägen?

## Frågor: Följeslagare

question-companion-01 = Vad har rört på sig, om så bara lite, sedan vi sågs sist?
question-companion-02 = Vad är du stolt över som ingen såg?
question-companion-03 = Hur har du överraskat dig själv på sistone?
question-companion-04 = Vilket löfte till dig själv höll du, och vad hjälpte?
question-companion-05 = Vad lärde dig försöket som inte fungerade?
question-companion-06 = Hur märker du att du är halvvägs?
question-companion-07 = Vad ska jag komma ihåg till nästa gång?
question-companion-08 = Vad förtjänar att firas lite?
question-companion-09 = Var på jobbet har du känt dig mest som dig själv på sistone?
question-companion-10 = Vad har blivit lättare utan att du märkt det?
question-companion-11 = Vilken lärdom skulle du ge den som är ett steg bakom dig?
question-companion-12 = Vad tar energi av dig som vi borde sätta ord på?
question-companion-13 = Vilken vana börjar sitta av sig själv?
question-companion-14 = Vad är bra nog den här månaden?
question-companion-15 = Vem har haft nytta av något som du har lärt dig?
question-companion-16 = Vilka av mina frågor hjälpte dig, och vilka gjorde det inte?
question-companion-17 = Vad lär vi oss båda som ingen av oss väntade sig?
question-companion-18 = Vilken är vår nästa milstolpe?
question-companion-19 = När motivationen sviktar, vad får i gång dig igen?
question-companion-20 = Vad vill du kunna berätta för mig om en månad?

## Frågor: Isbrytare

question-icebreakers-01 = Vad missförstår folk ofta om vad ditt team gör?
question-icebreakers-02 = Vilken liten del av jobbet skulle du gärna göra hela dagen?
question-icebreakers-03 = Vilket beslut som fattas någon annanstans påverkar din vecka mest?
question-icebreakers-04 = Vad trodde du om den här arbetsplatsen innan du började?
question-icebreakers-05 = Vad har du fått lära dig den hårda vägen här?
question-icebreakers-06 = Vilket verktyg eller knep skulle du sakna mest?
question-icebreakers-07 = Vad skulle du visa en besökare först?
question-icebreakers-08 = Hur ser en bra tisdag ut för dig?
question-icebreakers-09 = Vad skulle du vilja fråga min avdelning?
question-icebreakers-10 = Vem här har hjälpt dig nyligen, och med vad?
question-icebreakers-11 = Vad är du nyfiken på just nu, jobb eller inte?
question-icebreakers-12 = Vilket av orden ni använder i ert team skulle andra behöva få översatt?
question-icebreakers-13 = Vad skulle göra det lättare för andra att jobba med ert team?
question-icebreakers-14 = Vilken färdighet från ett annat jobb eller en hobby använder du fortfarande?
question-icebreakers-15 = Om vi bytte jobb för en dag, vad skulle jag undra över först?
question-icebreakers-16 = Vad i ditt jobb tar mest tid fast ingen ser det?
question-icebreakers-17 = Vilken del av ditt jobb är svårast att förklara i en mening?
question-icebreakers-18 = Vad gör du allra först när du får en ny uppgift?
question-icebreakers-19 = Vad blev du senast klar med som du var nöjd med?
question-icebreakers-20 = Vilken sorts uppgift sparar du alltid till sist?
question-icebreakers-21 = Vad är det som gör ett möte värt sin tid?
question-icebreakers-22 = Vilken fråga får du oftast av kollegor?
question-icebreakers-23 = Vad önskar du att fler frågade dig om?
question-icebreakers-24 = Vilken liten förbättring har du gjort på sistone utan att någon bad om den?
question-icebreakers-25 = Vad har ert team börjat med på sistone som fungerar bra?
question-icebreakers-26 = Vilken rutin skulle kunna försvinna i morgon utan att någon saknade den?
question-icebreakers-27 = Vilken tid på dagen tänker du som bäst?
question-icebreakers-28 = Vad får i gång dig en trög dag?
question-icebreakers-29 = Vad behöver du omkring dig för att kunna koncentrera dig?
question-icebreakers-30 = Vilken siffra eller signal säger dig att jobbet går bra?
question-icebreakers-31 = När är något riktigt färdigt i ditt slags arbete?
question-icebreakers-32 = Vad i ditt jobb skulle du visa en ny kollega först?
question-icebreakers-33 = Vilken del av ditt jobb skulle du aldrig lämna över till en maskin?
question-icebreakers-34 = Vad har ändrats mest i ditt jobb sedan du började?
question-icebreakers-35 = Vad visade sig vara lättare än du trodde?
question-icebreakers-36 = Vilket råd om jobb struntade du först i men följer nu?
question-icebreakers-37 = Vad kollar du alltid en gång extra innan du släpper det ifrån dig?
question-icebreakers-38 = Vilken tumregel litar du på?
question-icebreakers-39 = Vilken sorts problem tycker du om att få i knät?
question-icebreakers-40 = Vilka är beroende av ditt jobb utan att veta om det?
question-icebreakers-41 = Vems jobb här skulle du vilja prova på en dag?
question-icebreakers-42 = Vilken del av organisationen vet du minst om?
question-icebreakers-43 = Vad är ert team bättre på än folk anar?
question-icebreakers-44 = Vilken vana skulle du vilja låna av ett annat team?
question-icebreakers-45 = Vad är det konstigaste du har behövt ta reda på i jobbet?
question-icebreakers-46 = Vilket projekt skulle du gärna vara med om en gång till?
question-icebreakers-47 = Vad var det nyttigaste du gjorde förra veckan?
question-icebreakers-48 = Vad gör du de första tio minuterna av arbetsdagen?
question-icebreakers-49 = Hur vet du att det är dags att sluta för dagen?
question-icebreakers-50 = Vilket av dina egna beslut har sparat dig mest tid?
question-icebreakers-51 = Vad skulle du göra med en extra timme i veckan?
question-icebreakers-52 = Vad skulle du ta tag i först om du fick en hel vecka utan möten?
question-icebreakers-53 = Vilken fråga borde vi ställa oftare på möten?
question-icebreakers-54 = Vad gör du när du kör fast?
question-icebreakers-55 = Vad har du lärt dig på sistone av någon som är nyare här än du?
question-icebreakers-56 = Vad håller du på att lära dig just nu, stort eller smått?
question-icebreakers-57 = Vad skulle du kunna lära någon på tio minuter?
question-icebreakers-58 = Vilket ämne visade sig vara mer intressant än du väntade dig?
question-icebreakers-59 = Hur lär du dig helst något nytt: läsa, titta, fråga eller prova?
question-icebreakers-60 = Vilken förklaring fick till slut polletten att trilla ner för dig?
question-icebreakers-61 = Vad i jobbet har du ändrat dig om?
question-icebreakers-62 = Vilken bok, föreläsning eller artikel tipsar du ofta om?
question-icebreakers-63 = Vad skulle du vilja kunna om ett år som du inte kan i dag?
question-icebreakers-64 = Vem förklarar saker så bra att de fastnar?
question-icebreakers-65 = Vad har du gett upp att lära dig, helt utan att ångra dig?
question-icebreakers-66 = Vilket ord eller uttryck är nytt för dig?
question-icebreakers-67 = Vad får andra att se lätt ut som du själv tycker är svårt?
question-icebreakers-68 = Vilken nybörjarfråga har fått dig att tänka om?
question-icebreakers-69 = Vilken lärare, kollega eller författare har format ditt sätt att jobba?
question-icebreakers-70 = Vad kan du mycket om som få här känner till?
question-icebreakers-71 = Vad har du snappat upp bara genom att se någon annan jobba?
question-icebreakers-72 = Vilken kurs eller lektion tänker du fortfarande på?
question-icebreakers-73 = Vad har du varit tvungen att lära om?
question-icebreakers-74 = Vad skulle du viska till dig själv på din första dag här?
question-icebreakers-75 = Vilket verktyg har du använt allra längst?
question-icebreakers-76 = Vilken bruksanvisning skulle du vilja skriva?
question-icebreakers-77 = Hur håller du reda på allt du ska göra?
question-icebreakers-78 = Vad tar du till när du behöver reda ut dina tankar?
question-icebreakers-79 = Vilken app eller pryl provade du men slutade snart använda?
question-icebreakers-80 = Vad skulle du uppfinna för att göra din vecka lättare?
question-icebreakers-81 = Vilken lista, mall eller anteckning öppnar du om och om igen?
question-icebreakers-82 = Vilken vardagspryl tycker du är ovanligt välgjord?
question-icebreakers-83 = Vilken avisering skulle du gärna stänga av för alltid?
question-icebreakers-84 = Vad använder du till något som det aldrig var tänkt för?
question-icebreakers-85 = Vad här hos oss förtjänar ett bättre namn?
question-icebreakers-86 = Var får du dina bästa idéer?
question-icebreakers-87 = Vad ser du från platsen där du brukar jobba?
question-icebreakers-88 = Vilken plats nära dig skulle du rekommendera för en paus?
question-icebreakers-89 = Varifrån skulle du vilja jobba en vecka?
question-icebreakers-90 = Vilken plats tänker du ofta tillbaka på?
question-icebreakers-91 = Vilken stad eller vilket landskap skulle du vilja se härnäst?
question-icebreakers-92 = Var hittar du lugn och ro?
question-icebreakers-93 = Vilken är den finaste utsikt du vet?
question-icebreakers-94 = Var kan du lätt bli kvar en timme: ett bibliotek, ett kafé, en affär?
question-icebreakers-95 = Vilken årstid är finast där du är?
question-icebreakers-96 = Hur låter det där du jobbar?
question-icebreakers-97 = Vilken väg eller resa tröttnar du aldrig på?
question-icebreakers-98 = Vilket är det mest oväntade ställe där du har fått något gjort?
question-icebreakers-99 = Vilken liten ändring skulle göra platsen där du jobbar trevligare?
question-icebreakers-100 = Vad fick dig att le den här veckan?
question-icebreakers-101 = Vilken liten sak gör en vanlig dag bättre?
question-icebreakers-102 = Vad lyssnar du på när du vill få något gjort?
question-icebreakers-103 = Vad ser du fram emot den här månaden?
question-icebreakers-104 = Vad gör du helst på en paus?
question-icebreakers-105 = Vad fick dig senast att glömma tiden?
question-icebreakers-106 = Vilken låt skulle du sätta på för att få i gång en måndag?
question-icebreakers-107 = Vad samlar du på, eller skulle kunna tänka dig att samla på?
question-icebreakers-108 = Vilket spel, pussel eller tidsfördriv kan du rekommendera?
question-icebreakers-109 = Vad var det senaste du tillverkade eller lagade?
question-icebreakers-110 = Vilket väder tycker du bäst om?
question-icebreakers-111 = Vilken film, serie eller roman skulle du vilja få uppleva för första gången igen?
question-icebreakers-112 = Vilken vardagssyssla gör du extra noga?
question-icebreakers-113 = Vilket slags tack betyder mest för dig?
question-icebreakers-114 = Hur uppmärksammar du en liten framgång?
question-icebreakers-115 = Vad har du alltid inom räckhåll?
question-icebreakers-116 = Vilken färg skulle du ge den här veckan, och varför?
question-icebreakers-117 = Om din vecka vore en bok, vad skulle den heta?
question-icebreakers-118 = Vad tycker du om att göra utan att vara särskilt bra på det?
question-icebreakers-119 = Vilken tradition på jobbet tycker du om, ny eller gammal?
question-icebreakers-120 = Vad skulle du fråga en expert, på vad som helst, som slog sig ner här nu?

## Frågor: Vet vad de vill

question-know_their_wants-01 = Hur skulle en riktigt användbar månad från mitt team se ut för dig?
question-know_their_wants-02 = Vilket mål är viktigast för dig det här kvartalet?
question-know_their_wants-03 = Vilken oro följer med dig hem en dålig dag?
question-know_their_wants-04 = Vilken av dina styrkor använder vi för lite?
question-know_their_wants-05 = Var bromsar vi dig utan att vi menar det?
question-know_their_wants-06 = Vad förväntar du dig av mig som jag kanske har missat?
question-know_their_wants-07 = Vad borde min avdelning sluta skicka till dig?
question-know_their_wants-08 = När prioriteringar krockar, vad önskar du att jag gjorde först?
question-know_their_wants-09 = Hur vill du få dåliga nyheter från mig?
question-know_their_wants-10 = Vad vill du att jag säger om ditt arbete när du inte är i rummet?

## Frågor: Aktionslärande

question-action_learning-01 = Varför brådskar det här just nu, och för vem?
question-action_learning-02 = Vad har du prövat, och vad lärde det dig?
question-action_learning-03 = Hur skulle någon som lever med problemet beskriva det?
question-action_learning-04 = Vad händer om inget görs på sex månader?
question-action_learning-05 = Vilken del förstår vi i gruppen fortfarande inte?
question-action_learning-06 = Vad kan vara problemet bakom problemet?
question-action_learning-07 = Vem har en pusselbit som saknas, och vad hindrar oss från att fråga?
question-action_learning-08 = Vad skulle en lösning låta dig göra som du inte kan i dag?
question-action_learning-09 = Vad kan du själv göra som skulle förändra mest innan vi ses igen?
question-action_learning-10 = Vad lärde vi oss om problemet, vårt arbetssätt och oss själva?
