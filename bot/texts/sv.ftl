# Partner på svenska. Nyckelns första ord är programmet. Platshållarna är desamma på alla språk.

## Tidpunkter och småord

close = Stäng
moment = { $date } kl. { $time } ({ $place })
moment-same-day = kl. { $time } ({ $place })
person-gone = någon som inte är kvar

## Hjälp

help-usage = *Partner för ihop kollegor som sällan ses. Allt är frivilligt.*
    `/partner` – det som är på gång för dig, och det du kan starta
    `/partner gå-med` – var med i introduktionerna i den här kanalen
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
hub-can-setup = Starta introduktioner i en kanal: gå dit och skriv `/partner starta`. Se nästa runda innan den går ut: `/partner förhandsvisa`.
hub-nothing-to-start = Ingen av dina kanaler har introduktioner än. En organisatör kan skriva `/partner starta` i en.
hub-nothing-more = Just nu finns det inget mer att gå med i.

## Hem

home-welcome = Hej { $first }! Jag för ihop kollegor som sällan ses. Allt är frivilligt; jag rapporterar aldrig om dig till chefer. Prova något, eller inget.
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

## Lärpartnerskap

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
win-setup-not-in-channel = Jag är inte med i kanalen, eller så har den blivit privat. Skriv `/invite @Partner` där och försök sedan igen.
win-setup-archived = Kanalen är arkiverad, så jag kan inte skriva där. Välj en annan eller ta den ur arkivet först.
win-setup-remove-confirm-title = Ta bort den?
win-setup-remove-confirm = Inga fler sammanställningar här. Det som lagts ut ligger kvar, och kan fortfarande tas tillbaka av den som berättade.
win-setup-remove-confirm-yes = Ta bort
win-setup-remove-confirm-no = Behåll
win-setup-button-open = Gemensamma framgångar
win-setup-line = Gemensamma framgångar i { $channel }, { $cadence }. Nästa: { $day }, om det finns tre berättelser.
win-setup-line-paused = Gemensamma framgångar i { $channel }: pausade.
win-unreachable = Jag kan inte längre lägga ut gemensamma framgångar i { $channel }: kanalen är arkiverad, har blivit privat, eller så har jag tagits bort. Jag har pausat sammanställningen, och ingen berättelse är borta. Bjud in mig igen och starta den där med `/partner starta`, eller skapa en i en annan kanal.

win-home-offer = Dela något som några av er lyckats med, eller tacka någon. Alla som nämns blir tillfrågade först.
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
setup-not-in-channel = Jag är inte med i den här kanalen än. Skriv `/invite @Partner` här och sedan `/partner starta` igen.
setup-archived = Kanalen är arkiverad, så här kan jag inte föra ihop någon. Välj en annan, eller ta fram den ur arkivet först.
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
profile-intro = Allt är frivilligt. Sätt kommatecken mellan om det är flera saker. Det som står i de tre första fälten kan jag nämna när jag presenterar dig.
profile-offers-label = Det här kan jag hjälpa till med
profile-seeks-label = Det här vill jag lära mig
profile-interests-label = Intressen
profile-offers-placeholder = kalkylark, hålla föredrag
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
data-language = Du har valt språk
data-country = Helgdagar, som du har valt: { $country }
data-silence = Hur många av mina frågor i rad som du inte har svarat på: *{ $n }*. Efter tre är jag tyst i 60 dagar.
data-organiser = Du är organisatör, eller har utsett någon
data-messages = { $n ->
    [one] Att jag skickat { $n } meddelande till dig eller ändrat din hemflik, och när; inte vad det stod
   *[other] Att jag skickat { $n } meddelanden till dig eller ändrat din hemflik, och när; inte vad det stod
}
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
data-readers-group = Du, och de du mötte
data-readers-slack = Alla här ser det i Slack
data-readers-counts = Bara du; organisatörer ser antal från fem personer och uppåt
data-readers-organisers = Du och organisatörerna
data-readers-operators = Den som sköter mig, på servern
data-kept-own = tills du ändrar det, eller några månader efter att du lämnat
data-kept-until-changed = tills du ändrar det
data-kept-until-erased = tills du raderar det
data-kept-while-member = så länge du är medlem
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
