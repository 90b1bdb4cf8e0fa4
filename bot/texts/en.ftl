# Partner in English. A key's first word is its programme. Placeholders are the same in every language.
# Keys with -title, -submit, -close, -button-, -label, -hint, -placeholder and -option- are plain text; the
# others may carry Slack's marks (*bold*, `code`). Selectors ask only about numbers.

## Moments and small words

close = Close
moment = { $date } { $time } ({ $place })
moment-same-day = { $time } ({ $place })
person-gone = someone who has left

## Help

help-usage = *Partner introduces colleagues who rarely meet. All of it is optional.*
    `/partner` – what is running for you, and what you can start
    `/partner join` – join the introductions in this channel
    `/partner skip` – sit out the next round; nobody’s told
    `/partner pause until 15 January` – a break, for as long as you say
    `/partner resume` – back again
    `/partner stop` – leave; `/partner stop all` – leave everything
    `/partner profile` – what you can help with, what you’d like to learn, your days off
    `/partner data` – what I store about you, to read, download or erase
    `/partner home` – your status and settings
    `/partner why @name` – why the two of you were introduced, or why not
    `/partner setup` – for organisers: start, change, pause or remove introductions in this channel
    `/partner preview` – for organisers: the next round before it goes out; draw again, or approve
    `/partner audit` – for organisers: what was changed, when and by whom
    `/partner help` – this list
help-unknown = I don’t know “{ $word }”. This is what I understand:
help-home = Your status and settings are in my Home tab: click my name, and it’s the first tab.

## Hub: what /partner alone opens

hub-title = Partner
hub-close = Close
hub-running = Running for you
hub-nothing-running = Nothing is running for you just now.
hub-can-start = What you can start
hub-can-setup = Set up introductions in a channel: open it and type `/partner setup`. See the next round before it goes out: `/partner preview`.
hub-nothing-to-start = No channel of yours has introductions yet. An organiser can type `/partner setup` in one.
hub-nothing-more = There’s nothing more to join in your channels just now.

## Home

home-welcome = Hi { $first }! I introduce colleagues who rarely meet. All optional; I never report on you to managers. Try one thing, or nothing.
home-status-title = Your status
home-status-in = You’re in the introductions in { $channel }. Next round: { $day }.
home-status-member = You’re in the introductions in { $channel }.
home-status-skipped = You’re in the introductions in { $channel }, and sitting out { $day }.
home-status-paused = You’re on pause until { $date }.
home-status-paused-open = You’re on pause for as long as you like.
home-status-quiet = I’m staying quiet until { $date }. Resume whenever you like.
home-status-channel-paused = The introductions in { $channel } are on pause. I’ll tell you before they start again.
home-status-none = You’re not in any introductions. Join with the button in a channel that has them, or type `/partner join` there.
home-can-join = { $channel } has introductions, { $cadence }.
home-status-full = Other introductions fill your week, so I left you out of { $channel } this round. You come first there next time.
home-waiting-title = Waiting for you
home-waiting-intro = I write at most once a day and twice a week, so this can wait. Answer here whenever you like, or leave it.
home-waiting-preview = You’re in the introductions on { $day }. Bad week? Sit it out with the button above; nobody’s told.
home-waiting-meet = An introduction to { $names } is on its way. It comes on a day when I haven’t written to you already.
home-waiting-nudge = You and { $names } haven’t set a time yet, and that’s fine. The times are in our conversation, and a few lines there count too.
home-history-label = People I’ve introduced you to
home-history-row = { $date }: { $names }
home-history-none = Nobody yet. They’ll be listed here, and only you see the list.
home-settings-title = Settings
home-settings-intro = What I know about you, and where it comes from:
home-source = { $field }: *{ $value }* · from { $source }, { $date }
home-topics = { $field }: *{ $topics }*
home-source-none = { $field }: not known. You can fill it in yourself, or leave it.
home-holidays-slack = Public holidays: *{ $country }* · from Slack. I don’t write on them.
home-holidays-chosen = Public holidays: *{ $country }* · from you. I don’t write on them.
home-holidays-none = Public holidays: none. Choose a country in your profile, and I don’t write on them.
home-organiser-title = You organise
home-button-join = Join
home-button-leave = Leave
home-button-skip = Skip the next round
home-button-unskip = I can after all
home-button-profile = Change my profile
home-button-pause = Take a break
home-button-resume = Resume
home-button-data = What’s stored about me
home-button-audit = What was changed
home-support = Questions, or something odd? Ask the person who set me up in your channel, or a workspace admin. `/partner help` shows what I can do.

## People: facts and where they come from

people-field-department = Department
people-field-site = Site
people-field-level = Level
people-field-manager = Manager
people-source-slack = Slack
people-source-csv = the organiser’s list
people-source-person = you

## Introductions: joining and leaving

intro-programme = the introductions in { $channel }
intro-cadence-weekly = every { $weekday }
intro-cadence-two-weeks = every other { $weekday }
intro-cadence-four-weeks = every fourth { $weekday }
intro-cadence-first = on the first { $weekday } of every month
intro-cadence-second = on the second { $weekday } of every month
intro-cadence-third = on the third { $weekday } of every month
intro-cadence-fourth = on the fourth { $weekday } of every month
intro-cadence-last = on the last { $weekday } of every month
intro-welcome-post = { $organiser } has set up introductions here. I introduce colleagues who rarely meet. It happens { $cadence }: twenty minutes, any format, no agenda. It’s optional. Join or leave with the buttons, or type `/partner join` or `/partner stop` whenever you like.
intro-welcome-members = Members of this channel are included, and each is told first. Saying no takes one tap; no reason needed, and nobody’s told.
intro-next-round = Next round: *{ $day }*.
intro-button-join = Join
intro-button-leave = Leave
intro-told = { $organiser } has set up introductions for the members of { $channel }. I introduce colleagues who rarely meet. It happens { $cadence }: twenty minutes, any format, no agenda. You’re included unless you’d rather not be. Not for you? One tap, now or later; no reason needed, and nobody’s told.
intro-button-not-for-me = Not for me
intro-button-profile = Tell me about you
intro-joined = You’re in the introductions in { $channel }. Your first round: { $day }. Before each round I ask whether the week suits you.
intro-joined-waiting = You’re in the introductions in { $channel }. I’ll write before the next round; nothing more to do.
intro-left = You’ve left the introductions in { $channel }. You’re welcome back whenever you like: `/partner join`.
intro-already-in = You’re already in. Nothing more to do.
intro-not-in = You’re not in these introductions, so there’s nothing to leave.
intro-none-here = This channel has no introductions yet. An organiser can start them with `/partner setup`.
intro-not-a-member = These introductions are for members of { $channel }. Join the channel first, then try again.
intro-no-guests = The organiser keeps these introductions for colleagues with a full account here. Talk to them if you think that should change.

## Introductions: before the round

intro-preview = You’re in the introductions on { $day }. Bad week? Tap Skip; nobody’s told.
intro-button-skip = Skip
intro-button-unskip = I can after all
intro-skipped = You’re sitting out { $day }. Nobody’s told. See you the round after.

## Introductions: the match

intro-meet-two = { $a }, meet { $b }.
intro-meet-three = { $a }, meet { $b } and { $c }.
intro-meet-many = { $names }: meet one another.
intro-how = Twenty minutes, any format, no agenda.
intro-who = *{ $person }*: { $facts }
intro-who-offers = happy to help with { $topics }
intro-why-header = *Why you*
intro-why-departments = You work in different departments.
intro-why-sites = You work in different places.
intro-why-levels = You see the organisation from different levels.
intro-why-hours = Your working hours overlap well.
intro-why-offers-seeks = { $giver } is happy to help with { $topic }, and { $seeker } would like to learn just that.
intro-why-shared-interest = You share an interest: { $topic }.
intro-why-first-meeting = I haven’t introduced you before.
intro-why-owed = It felt like a good time for you to meet.
intro-why-chance = A little chance brought you together.
intro-meet-over = This introduction has ended. Nothing more to do.
intro-icebreaker = *Icebreaker:* { $question }
intro-slots-header = Tap the times that suit you. The first that suits everyone is booked.
intro-slots-stretched = Your working hours don’t overlap, so these times ask a little of someone. Writing here works just as well.
intro-slot = *{ $times }*
intro-button-slot = Suits me
intro-button-slot-spoken = Choose { $time }
intro-slot-chosen-by = Suits { $names }.
intro-slot-past = That time has been, so nothing was changed. The others are still open, and so is writing here.
intro-booked = Booked: *{ $moment }*. Put it in your calendar:
intro-button-unbook = Doesn’t suit me after all
intro-calendar-title = Introduction: { $names }
intro-calendar-details = Twenty minutes, any format, no agenda. Introduced by Partner.
intro-calendar-google = Google Calendar
intro-calendar-outlook = Outlook

## Introductions: afterwards

intro-nudge = { $names }: no time set yet, and that’s fine. Tap one above, or just say hello here; a few lines count too. This is my only reminder.
intro-asked = Did you get to talk with { $names }? Nobody sees your answer. It counts in group totals, and in who comes first next time.
intro-button-met = Met
intro-button-booked = Booked
intro-button-not = Not this time
intro-answered-met = Good to hear. Thank you for making the time.
intro-answered-booked = Good. I hope you enjoy it.
intro-answered-not = That happens. You’re first in line next round, no questions asked. Want a breather instead? `/partner pause`
intro-left-out = No good match this round, so I didn’t force one. You’re first in line next time.
intro-left-out-nobody = Nobody else could take part this round. You’re first in line next time.
intro-left-out-rules = I found nobody this round whom the rules let you meet: never along a reporting line, and what the organiser chose. You come first as soon as there is somebody.
intro-check = I’ve introduced you three times without hearing how it went, and that’s fine. Shall I go on?
intro-button-keep = Go on
intro-check-kept = Good, I’ll go on introducing you.
intro-quiet = You seem busy, so I’ll go quiet until { $date }. `/partner resume` brings me back sooner.
intro-step-over = This step is over, so nothing was changed. What comes next is in my Home tab.
intro-closed-programme = The introductions in { $channel } have ended. Thank you for taking part; the conversations you’ve started are yours to keep.

## Setup, for organisers

setup-title = Set up introductions
setup-submit = Start
setup-close = Cancel
setup-change-title = Change introductions
setup-change-submit = Save
setup-intro = Introductions in { $channel }. My first post there says that you set them up, and how to join or leave.
setup-weekday-label = Weekday
setup-cadence-label = How often
setup-cadence-hint = “The first one” means, for example, the first Tuesday of the month.
setup-cadence-option-weekly = Every week
setup-cadence-option-two-weeks = Every 2 weeks
setup-cadence-option-four-weeks = Every 4 weeks
setup-cadence-option-first = Monthly: the first one
setup-cadence-option-second = Monthly: the second one
setup-cadence-option-third = Monthly: the third one
setup-cadence-option-fourth = Monthly: the fourth one
setup-cadence-option-last = Monthly: the last one
setup-hour-label = Time of day
setup-hour-hint = When the groups are put together. People hear about it in their own working hours.
setup-zone-label = Time zone
setup-size-label = People in a group
setup-size-option = { $n } people
setup-departments-label = Across departments
setup-sites-label = Across sites
setup-levels-label = Across levels
setup-rule-option-required = Always
setup-rule-option-preferred = When possible
setup-rule-option-ignored = Doesn’t matter
setup-guests-label = Guests
setup-guests-option = Guests may take part
setup-mode-label = Who takes part
setup-mode-option-opt-in = Those who join by themselves
setup-mode-option-members = Members of this channel, each told first
setup-mode-hint = Members are told before anything happens, and can say no with one tap.
setup-organisers-label = Co-organisers
setup-organisers-hint = They can set up, change, pause and remove introductions, here and in other channels. They see counts and the coming round’s groups, never who met.
setup-button-change = Change
setup-button-pause = Pause
setup-button-resume = Resume
setup-button-remove = Remove
setup-remove-confirm-title = Remove introductions?
setup-remove-confirm = No more rounds after this. What has begun runs on quietly.
setup-remove-confirm-yes = Remove
setup-remove-confirm-no = Keep
setup-saved = Introductions in { $channel } are set up. First round: { $moment }. Two working days before, I ask everyone who takes part whether the week suits them.
setup-changed = Saved. Next round in { $channel }: { $moment }.
setup-not-organiser = Only workspace admins, and organisers they name, can do this. An admin can name you as a co-organiser in the setup.
setup-no-longer-organiser = You’re no longer an organiser here, so nothing was changed. A workspace admin can name you again.
setup-not-admin = Only workspace admins name organisers.
setup-not-in-channel = I’m not in this channel yet. Type `/invite @Partner` here, then `/partner setup` again.
setup-archived = This channel is archived, so I can’t introduce anyone here. Choose another one, or unarchive it first.
setup-dm-not-channel = Introductions live in a channel. Go to one and type `/partner setup` there.
setup-general-warning = Everyone is in this channel. A channel of its own lets people choose, so consider that first.
setup-paused = Introductions are on pause. What has begun runs on quietly; no new round starts.
setup-resumed = Introductions are on again.
setup-removed = These introductions have been removed. No more rounds will start.
setup-gone = These introductions have already been removed.
setup-counts-title = How it’s going
setup-counts-none = There has been no round yet.
setup-counts-round = The round of { $day }
setup-counts-people = { $n ->
    [one] { $n } person takes part
   *[other] { $n } people take part
}
setup-counts-matched = { $n ->
    [one] { $n } person matched
   *[other] { $n } people matched
}
setup-counts-met = { $n ->
    [one] { $n } person met, by their own account
   *[other] { $n } people met, by their own account
}
setup-counts-across = { $n ->
    [one] { $n } person matched across departments
   *[other] { $n } people matched across departments
}
setup-counts-few = Numbers that could point at single people stay hidden.

## Preview, for organisers

preview-title = Preview
preview-round = *Next round in { $channel }:* { $moment }
preview-early = On { $day } I ask everyone who takes part whether the week suits them, so this may still change.
preview-people = { $groups ->
    [one] { $people } people in one group
   *[other] { $people } people in { $groups } groups
}
preview-departments = { $n } people meet only colleagues from other departments
preview-sites = { $n } people meet only colleagues from other places
preview-repeats = { $n ->
    [0] Nobody meets anyone I’ve introduced them to before
    [one] One pair has been introduced before
   *[other] { $n } pairs have been introduced before
}
preview-left-out-few = Without a group: nobody, or fewer than five people. They hear from me, and come first next time.
preview-left-out = Without a group: { $n } people. It didn’t come out even, or the rules left nobody for them. They hear from me, and come first next time.
preview-best = Nothing better is possible. That’s proved.
preview-share = At least { $share }% of the best that’s possible.
preview-planned = At least { $share }% of the best that’s possible. The rest buys later rounds in which everyone still meets somebody new.
preview-by-itself = If nobody approves a draw, I put the groups together by myself at that hour, with everyone as they are then.
preview-approved = { $organiser } approved these groups on { $moment }. They go out as they are. If somebody skips, leaves or joins before then, I keep every group I can and match the others.
preview-other-approved = { $organiser } approved another draw on { $moment }. Approve this one to have it instead.
preview-overtaken = While you were looking, { $organiser } approved another draw, so nothing was changed.
preview-same = This draw gives the same groups again.
preview-groups = Groups
preview-groups-page = Groups { $first }–{ $last } of { $all }
preview-private = You see who would meet whom, and nothing else. Whoever isn’t here may have skipped, paused, joined late or found nobody; I don’t say which.
preview-seed = Draw { $number } of { $all }, seed { $seed }: the same people and the same seed give the same groups.
preview-button-open = Preview
preview-button-approve = Approve
preview-button-again = Draw again
preview-button-let-go = Let it go by itself
preview-button-earlier = Earlier groups
preview-button-more = More groups
preview-waiting = I’m putting the groups together. With this many people it takes a little while; they’ll show up here.
preview-nobody = There’s no group to show for the next round in { $channel }, { $moment }: fewer than two people who could meet take part so far.
preview-failed = I couldn’t put the groups together just now. Nothing was changed; please try again in a minute.
preview-paused = The introductions in { $channel } are on pause, so no round is coming. `/partner setup` in the channel brings them back.
preview-not-planned = The next round in { $channel } isn’t planned yet. Please look again in a minute.
preview-went-out = This round has gone out in the meantime. `/partner preview` shows the next one.
preview-round-gone = This round won’t take place: its introductions have been changed, paused or removed. `/partner preview` shows what comes next.
preview-gone = This draw is no longer there. `/partner preview` shows the newest one.
preview-which = Introductions run in several channels. Which round would you like to see?

## Why, and why not

why-together = On { $day } I introduced you to { $name }. This is what decided:
why-met-before = I introduced you to { $name } on { $date }. People you haven’t met come first.
why-not = On { $day } the groups that fitted everybody best, all taken together, didn’t bring you and { $name } together.
why-left-out = On { $day } I found no group for you, so you met nobody new. You come first next time.
why-no-round = You haven’t been in a round yet, so there’s nothing to explain. Your first introduction says why it’s the two of you.
why-pair-together = In the coming round { $names } are in the same group.
why-pair-not = The groups that fit everybody best, all taken together, don’t bring { $names } together.
why-what-counts = What counts: whom you haven’t met, departments, places, levels, what one offers and another seeks, interests, working hours, whose turn it is, and a little chance.
why-private = Who takes part, pauses or sits out stays with each person, so this is all I can say.
why-usage = Name a colleague, and I’ll say why you two were introduced, or why not: `/partner why @name`
why-usage-two = One colleague at a time, please: `/partner why @name`. Organisers can name two.
why-yourself = That’s you. I never match people with themselves.
why-twice = That’s the same person twice. Name two people.

## Pause, resume, skip, stop

pause-title = Take a break
pause-submit = Pause
pause-close = Cancel
pause-length-label = How long
pause-length-option-days = { $n } days
pause-length-option-open = Until I say so
pause-length-option-date = Until a date
pause-date-label = Until
pause-date-hint = You’re back in from this day.
pause-done = Paused until { $date }. Nobody’s told.
pause-open-done = Paused for as long as you like. Nobody’s told. `/partner resume` brings you back.
pause-when-unreadable = I couldn’t read “{ $text }” as a date. Try “until 15 January”, “2 weeks” or “next Monday”.
pause-past = I read “{ $text }” as { $date }. Choose a day that is still ahead.
pause-too-far = That’s more than a year away. Choose a day within a year, or `/partner pause` alone for as long as you like.
pause-ambiguous = That could be { $first } or { $second }. Write the date with the month by name, and I’ll know.
pause-date-missing = Which day should the break end?
resume-done = Welcome back. You’re in again from the next round.
resume-nothing = You’re not on pause, so all is as it was.
skip-done = You’re sitting out { $day }. Nobody’s told.
skip-none = There’s no round ahead to skip. You can still pause: `/partner pause`.
stop-done = You’ve left { $programme }. Nobody’s told.
stop-erase-offer = Delete what you wrote too?
stop-none = You’re not in anything, so there’s nothing to stop.
stop-which = You’re in more than one. Which would you like to leave?
stop-button-leave = Leave
stop-button-all = All of them
stop-button-erase = Delete it
stop-button-keep = Keep it
stop-erased = Deleted. What you wrote is gone.
stop-kept = Kept, in case you come back.

## Profile

profile-title = My profile
profile-submit = Save
profile-close = Cancel
profile-intro = All of it is optional. Put commas between several things. I may mention what’s in the first three fields when I introduce you.
profile-offers-label = I can help with
profile-seeks-label = I’d like to learn
profile-interests-label = Interests
profile-offers-placeholder = spreadsheets, public speaking
profile-seeks-placeholder = negotiation, Python
profile-interests-placeholder = gardening, chess
profile-department-label = Department
profile-site-label = Site
profile-level-label = Level
profile-level-hint = For example 1 for new and 5 for leading the company. Never shown to others.
profile-manager-label = Manager
profile-manager-hint = So that I never match you within a reporting line.
profile-facts-hint = The rest I mostly know from Slack or a list. What you write here counts instead.
profile-days-off-label = Days I don’t work
profile-days-off-hint = Saturdays and Sundays are always left alone.
profile-country-label = Public holidays
profile-country-hint = I don’t write on them, and offer no times on them.
profile-country-option-slack = As Slack says: { $country }
profile-country-option-unclear = As Slack says: not clear
profile-country-option-none = None
profile-avoid-label = I’d rather not be matched with
profile-avoid-hint = I show this to nobody but you: not to them, not to organisers, not to managers. I just never match you.
profile-language-label = Language
profile-language-option-slack = As in Slack
profile-no-day-left = That leaves no day to meet on. Leave at least one weekday free, or take a break for as long as you like.
profile-not-yourself = That’s you. Leave yourself out of this list; I never match people with themselves.
profile-saved = Saved. It counts from the next round.

## My data

data-title = What I store about you
data-intro = Everything I store about you, who can read it, and how long I keep it. What people write is encrypted in my database.
data-nothing = I store nothing about you.
data-line = { $readers } · { $kept }
data-more = { $n ->
    [one] …and { $n } more, in the download.
   *[other] …and { $n } more, in the download.
}
data-retention = What you write is deleted { $n } days after you last took part in anything. Backups of my database live on for as long as whoever runs me keeps them.
data-slack = From Slack: *{ $name }* (@{ $handle }), time zone { $zone }, and whether you’re a guest, an admin or away
data-channels = You’re a member of { $channels }
data-fact = { $field }: *{ $value }* · from { $source }
data-rather-not = You’d rather not be matched with { $names }
data-days-off = Days you don’t work: { $days }
data-paused = You’ve been on a break since { $date }
data-language = You’ve chosen your language
data-country = Public holidays, as you chose: { $country }
data-silence = How many questions of mine in a row you’ve left unanswered: *{ $n }*. After three I’m quiet for 60 days.
data-organiser = You’re an organiser, or have named some
data-messages = { $n ->
    [one] That I sent you { $n } message, or changed your Home, and when; not what it said
   *[other] That I sent you { $n } messages, or changed your Home, and when; not what they said
}
data-audit = { $n ->
    [one] { $n } thing that you changed as an organiser
   *[other] { $n } things that you changed as an organiser
}
data-intro-in = You’re in the introductions in { $channel }
data-intro-met = { $n ->
    [one] { $n } introduction: with whom, and when
   *[other] { $n } introductions: with whom, and when
}
data-intro-reasons = Why I introduced you, which may quote your topics
data-intro-answers = The times you chose, whether you said you’d met, and the rounds you skipped
data-readers-you = Only you
data-readers-nobody = Only you; matching uses it, nobody sees it
data-readers-matched = You, and those I introduce you to
data-readers-group = You, and those you met
data-readers-slack = Everyone here sees it in Slack
data-readers-counts = Only you; organisers see counts of five people or more
data-readers-organisers = You, and organisers
data-readers-operators = Whoever runs me, on the server
data-kept-own = until you change it, or some months after you leave
data-kept-until-changed = until you change it
data-kept-until-erased = until you erase it
data-kept-while-member = while you’re a member
data-kept-pairs = stays, so that I don’t repeat myself
data-kept-round = goes some months after the round
data-kept-audit = two years
data-slack-title = What Slack keeps
data-slack-limits = What I’ve written in Slack stays in Slack, under your company’s rules. On some plans owners can export direct messages, these with me included. Members can read a message’s hidden metadata; mine holds a random number and nothing else. I can change or delete my own messages, never anyone else’s.
data-choices-file = The download becomes a file in our conversation. Files are part of what owners may export, so delete it there once you’ve saved it.
data-choices-text = The download opens here as text, for you to copy.
data-button-download = Download
data-button-words = Erase what I wrote
data-button-erase = Erase me
data-words-confirm-title = Erase what you wrote?
data-words-confirm = Your topics and what you filled in about yourself go, also where I quoted them. You stay in your introductions.
data-words-confirm-yes = Erase
data-words-confirm-no = Keep
data-words-done = Erased. What you wrote is gone, and I’m changing the messages in which I quoted it.
data-file-coming = The file is on its way to our conversation.
data-file-label = What Partner stores about you
data-file-text = Everything I store about you, as you asked. Delete this file once you’ve saved it: owners may be able to export it.
data-text-intro = All of it, to copy. Nothing of this was written into Slack.
data-erase-title = Erase me
data-erase-close = Keep me
data-erase-goes-title = What goes
data-erase-goes = Your profile, topics, wishes and choices; your place in every introduction; messages I haven’t sent yet; your name in all that’s left. Messages in which I introduced you are changed where Slack lets me.
data-erase-stays-title = What stays
data-erase-stays = That introductions took place, as dates and counts under a random number that leads back to nobody. What others wrote is theirs and stays. So does what’s in Slack itself, and in backups until they’re thrown away.
data-erase-restored = A backup that is restored is erased again before I say anything.
data-erase-not-restored = If a backup is restored, whoever runs me has to erase you again.
data-erase-back = I’ll forget you, and nothing enrols you again: not a channel, not a list. If you use me again one day, you begin anew. This can’t be undone.
data-button-erase-now = Erase me now
data-working = Erasing… This takes a moment.
data-erased-done = Done. You’re erased: I no longer know who you are.
data-erased-messages = Messages I hadn’t sent are gone. Those in which I introduced you are being changed now, where Slack lets me.
data-erased-slack = My messages to you are still in our conversation. They’re in Slack, not with me.
data-erased-back = Nothing enrols you again. If you’d like to come back, just join again.

## Audit, for organisers

audit-title = What was changed
audit-intro = What organisers and operators changed, the newest first. Nobody else is named here.
audit-none = Nothing has been changed yet.
audit-line = { $date } { $time }: { $what }
audit-operator = An operator
audit-nowhere = a channel
audit-setup = { $who } set up introductions in { $place }.
audit-setup-changed = { $who } changed the introductions in { $place }.
audit-setup-active = { $who } resumed the introductions in { $place }.
audit-setup-paused = { $who } paused the introductions in { $place }.
audit-setup-removed = { $who } removed the introductions in { $place }.
audit-round-approved = { $who } approved the groups of the next round in { $place }.
audit-round-let-go = { $who } took an approval back: the next round in { $place } goes out by itself.
audit-organisers-named = { $n ->
    [one] { $who } named the co-organisers; there is { $n } now.
   *[other] { $who } named the co-organisers; there are { $n } now.
}
audit-people-imported = { $n ->
    [one] { $who } imported a list with { $n } person.
   *[other] { $who } imported a list with { $n } people.
}
audit-person-exported = { $who } exported what is stored about one person.
audit-person-erased = { $who } erased one person.
audit-keys-rotated = { $n ->
    [one] { $who } changed the encryption key; { $n } text was sealed anew.
   *[other] { $who } changed the encryption key; { $n } texts were sealed anew.
}
audit-outbox-held = { $who } stopped all messages.
audit-outbox-released = { $who } let messages go out again.
audit-outbox-retried = { $n ->
    [one] { $who } had { $n } message tried again.
   *[other] { $who } had { $n } messages tried again.
}

## When something goes wrong

error-title = That didn’t work
error-generic = My fault: that wasn’t saved. Please try again in a moment. Ref { $ref }.
error-generic-with-text = My fault: that wasn’t saved. Your text is below to copy. Ref { $ref }.
error-kept = What you wrote, to copy:
    { $text }
error-expired-trigger = Slack gave up waiting before I could open the form. Please try once more.
error-not-yours = That one was meant for somebody else, so nothing was changed.

## Trying the matching on a list, on the command line

match-where-file = { $file }: { $sentence }
match-where-line = { $file }, line { $line }: { $sentence }
match-more =
    { $n ->
        [one] And { $n } line more. Mend these first.
       *[other] And { $n } lines more. Mend these first.
    }
match-notes-more =
    { $n ->
        [one] And { $n } note more.
       *[other] And { $n } notes more.
    }
match-no-file = There is no such file. Check its name and folder.
match-folder = This is a folder. Name the CSV file in it.
match-unreadable = The file can’t be opened. Check who may read it.
match-workbook = This is a workbook, not a CSV file. Save it as “CSV UTF-8” in Excel.
match-encoding = This is not UTF-8. Save the file again as “CSV UTF-8”.
match-empty = The file is empty. Its first line should be: { $header }
match-broken = A quotation mark here is never closed, or stands inside a cell. Close it, or double those inside; the lines below weren’t read.
match-no-column = There is no column “{ $column }”. This line should be: { $header }
match-column-twice = The column “{ $column }” is there twice. Keep one of them.
match-unknown-column = I don’t know the column “{ $column }” and left it aside. The ones I know: { $known }.
match-unknown-column-near = I don’t know the column “{ $column }” and left it aside. Did you mean “{ $near }”?
match-cells = There are { $cells } cells here and { $columns } columns in the header. Put quotation marks around a cell that holds the separator.
match-no-people = There is nobody in the list. Write a line for each person below the header.
match-no-id = The id is empty. Write one, or remove the line.
match-id-broken = The id goes over several lines. Write it on one.
match-id-twice = “{ $id }” is on line { $line } already. Keep one of the two.
match-level = I can’t read the level “{ $level }”. Write a number such as 3, a word such as Senior, or nothing.
match-zone = There is no time zone “{ $zone }”. Write it like { $example }, or leave it empty.
match-zone-near = There is no time zone “{ $zone }”. Did you mean { $example }?
match-unknown-manager = The manager “{ $id }” is not in the list, so I can’t follow the reporting line from there. Correct the id if it should be.
match-blank-cell = The cell “{ $column }” is empty. Fill it in, or remove the line.
match-round = “{ $round }” is no round. Write a whole number: 1 for the first, 2 for the next.
match-with-themself = “{ $id }” is on both sides. Write two different people, or remove the line.
match-unknown-id = Nobody in the list is called “{ $id }”. Correct the id, or remove the line.
match-unknown-met = Nobody in the list is called “{ $id }”, so I left this meeting aside. Correct the id if it is a slip.
match-nothing-done = Nobody was matched. Mend the lines above and run it again.
match-left-out = Left out
match-left-alone = nobody else is in the list.
match-left-nobody-legal = others are in the list, but nobody whom the rules let them meet.
match-left-odd-one-out = everybody whom they may meet has somebody already, and no group can take one more.
match-count-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
match-count-groups =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }
match-count-left-out = { $n } left out
match-count-departments = { $n } across departments
match-count-sites = { $n } across sites
match-count-repeats =
    { $n ->
        [one] { $n } pair that met before
       *[other] { $n } pairs that met before
    }
match-points-best = Points: { $value } of at most { $bound }. The gap is 0: nothing better exists.
match-points-gap = Points: { $value } of at most { $bound }. The gap is { $gap }: at most that much is missing.
match-again = Seed { $seed }, date { $date }. With the same files and choices, these two give the same groups.
