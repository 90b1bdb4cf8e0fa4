# Partner in English. A key's first word is its programme. Placeholders are the same in every language.
# Keys with -title, -submit, -close, -button-, -label, -hint, -placeholder and -option- are plain text; the
# others may carry Slack's marks (*bold*, `code`). Selectors ask only about numbers.

## Moments and small words

close = Close
moment = { $date } { $time } ({ $place })
moment-same-day = { $time } ({ $place })

## Help

help-usage = *Partner introduces colleagues who rarely meet. All of it is optional.*
    `/partner` – what is running for you, and what you can start
    `/partner join` – join the introductions in this channel
    `/partner skip` – sit out the next round; nobody’s told
    `/partner pause until 15 January` – a break, for as long as you say
    `/partner resume` – back again
    `/partner stop` – leave; `/partner stop all` – leave everything
    `/partner profile` – what you can help with, what you’d like to learn, your days off
    `/partner home` – your status and settings
    `/partner setup` – for organisers: start, change, pause or remove introductions in this channel
    `/partner help` – this list
help-unknown = I don’t know “{ $word }”. This is what I understand:
help-home = Your status and settings are in my Home tab: click my name, and it’s the first tab.

## Hub: what /partner alone opens

hub-title = Partner
hub-close = Close
hub-running = Running for you
hub-nothing-running = Nothing is running for you just now.
hub-can-start = What you can start
hub-can-setup = Set up introductions in a channel: open it and type `/partner setup`.
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
setup-organisers-hint = They can set up, change, pause and remove introductions, here and in other channels. They see counts, never who met whom.
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

## When something goes wrong

error-title = That didn’t work
error-generic = My fault: that wasn’t saved. Please try again in a moment. Ref { $ref }.
error-generic-with-text = My fault: that wasn’t saved. Your text is below to copy. Ref { $ref }.
error-kept = What you wrote, to copy:
    { $text }
error-expired-trigger = Slack gave up waiting before I could open the form. Please try once more.
error-not-yours = That one was meant for somebody else, so nothing was changed.
