# Partner in English. A key's first word is its programme. Placeholders are the same in every language.
# Keys with -title, -submit, -close, -button-, -label, -hint, -placeholder and -option- are plain text; the
# others may carry Slack's marks (*bold*, `code`). Selectors ask only about numbers.

## Moments and small words

close = Close
moment = { $date } { $time } ({ $place })
moment-same-day = { $time } ({ $place })
person-gone = someone who has left

## Help

help-usage = *Partner introduces colleagues who rarely meet, and helps them learn from each other. All of it is optional.*
    `/partner` – what is running for you, and what you can start
    `/partner join` – join the introductions in this channel
    `/partner find spreadsheets` – colleagues who can help with it, and said that they may be found
    `/partner forward` – ask a few people for two suggestions on one thing you’d like to do better
    `/partner learn` – coach each other with a colleague, taking turns; also `/partner learn @name`
    `/partner choose` – a mentor, a learning partner, a circle or an action-learning set: two questions say which fits
    `/partner volunteer` – offer to facilitate or host, for others who learn
    `/partner win` – share what some of you managed together; everyone named is asked first
    `/partner story` – tell of somebody who shows one of your values in what they do
    `/partner thanks @name` – thank a colleague, between the two of you
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
hub-can-setup = Set up introductions, or more, in a channel: open it and type `/partner setup`. See the next round before it goes out: `/partner preview`.
hub-nothing-to-start = No channel of yours has introductions yet. An organiser can type `/partner setup` in one.
hub-nothing-more = There’s nothing more to join in your channels just now.

## Home

home-welcome = Hi { $first }! I introduce colleagues who rarely meet, and help them learn from each other. All optional; I never report on you to managers. Try one thing, or nothing.
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
home-history-label = History
home-history-met = *People I’ve introduced you to*
home-history-row = { $date }: { $names }
home-history-none = Nothing yet. What you have been part of will be listed here, and only you see it.
home-settings-title = Settings
home-settings-intro = What I know about you, and where it comes from:
home-source = { $field }: *{ $value }* · from { $source }, { $date }
home-topics = { $field }: *{ $topics }*
home-findable = Colleagues who search with `/partner find` can find you by what you can help with.
home-not-findable = Nobody can find you by what you can help with; *Change my profile* lets them.
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
sequels-intro = If you’d like to go on from here:

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

## Feedforward

ff-title = Feedforward
ff-form-close = Not now
ff-start-intro = Feedforward is about what comes next. You pick one behaviour, ask a few people for two suggestions each, say thank you, and try one or two of them for a month. It takes you about an hour in all. You can stop whenever you like.
ff-offer-line = *Feedforward:* ask a few people for two suggestions each about one thing you’d like to do better.
ff-already-running = You’re in the middle of a cycle. What comes next is on my Home tab.
ff-step-over = This step is over, so nothing was changed. What comes next is on my Home tab.
ff-has-ended = This has ended, so nothing was changed. There’s nothing more for you to do.
ff-too-short = { $n ->
    [one] That’s { $n } character. A little more, please: at least { $least }.
   *[other] That’s { $n } characters. A little more, please: at least { $least }.
}
ff-too-long = That’s { $n } characters, and there’s room for { $most }. Which part matters most?
ff-length-hint = { $least } to { $most } characters.
ff-at-most-hint = At most { $most } characters.
ff-note-submit = Next
ff-note-label = What feedback have you had?
ff-note-hint = Only you ever see this. It may help you pick; leave it empty if you like.
ff-note-too-long = That’s { $n } characters, and there’s room for 2,000. Which part matters most?
ff-noted = _What you noted, for yourself alone:_
ff-pick-title = Pick one behaviour
ff-pick-submit = Pick it
ff-pick = Step 1: Pick. One behaviour others would notice if it changed. Which deserves thirty days of effort?
ff-behaviour-label = I’d like to get better at
ff-behaviour-placeholder = letting others finish before I speak
ff-behaviour-hint = One thing, in at most { $most } characters. Your helpers will read it.
ff-examples = _Stuck? Others have picked:_
ff-example-1 = • asking a question before I give my view
ff-example-2 = • saying early when I’m going to be late with something
ff-example-3 = • ending meetings with who does what, and by when
ff-split = That sounded like several, so I kept the first. Change it if another one matters more; these can wait for a later lap:
ff-worth-label = If this changed, would it be worth thirty days?
ff-worth-option-yes = Yes, clearly
ff-worth-option-perhaps = Probably
ff-worth-option-no = Not really
ff-not-worth = Then this may not be the one. Which change would be worth a month to you?
ff-cue-label = If …
ff-cue-placeholder = someone pauses in a meeting
ff-action-label = … then I
ff-action-placeholder = count to three before I say anything
ff-plan = If { $cue }, then I { $action }.
ff-helpers-title = Choose helpers
ff-helpers-submit = Ask them
ff-helpers-intro = Step 2: Talk. Whom would you like two suggestions from? Above you, below you, beside you: anyone who knows how you work, and strangers too. They get a week. Whoever doesn’t answer simply doesn’t.
ff-helpers-label = Helpers
ff-helpers-hint = 1 to { $most } people. With three or more there can be a small survey later.
ff-helpers-known-hint = I’ve put in people who know you. Change that as you like: 1 to { $most } people.
ff-helpers-more-hint = Beside those you’ve asked there’s room for { $most } more.
ff-reports-label = People who report to you
ff-reports-option = All of these report to me
ff-helpers-pool = Whoever reports to you writes without a name, at least three of them. You read it all together after a week, shuffled, and your thanks go to everyone you asked.
ff-no-helper = Choose at least one person to ask.
ff-not-yourself = You can’t ask yourself. Choose people who see you at work.
ff-too-many = At most { $most } people in one cycle; there’s room for { $left } more.
ff-too-many-raters = At most { $most } people in one survey, your helpers included.
ff-not-known = I don’t know one of these people. Choose colleagues who are here in Slack.
ff-not-a-person = { $names }: that’s an app, and apps give poor advice on this. Choose people.
ff-has-gone = { $names }: no longer here, so I can’t ask. Choose someone else.
ff-no-guests = { $names }: a guest here, and guests aren’t part of this. Choose colleagues with a full account.
ff-asked-enough = { $names }: asked by two others just now, which is enough for one person. Choose someone else, or try again in a week.
ff-asked-already = You’ve asked all of these already. Nobody is asked twice.
ff-pool-too-small = People who report to you write without names, and for that there have to be at least three of them. Add some, or ask others.
ff-pool-closed = Your reports have been asked already, and everyone gets the same time. Ask others, or ask them in the next lap.
ff-asked-done = { $n ->
    [one] I’m asking { $n } person. Suggestions wait for you on my Home tab; you’ll hear from me when there are some.
   *[other] I’m asking { $n } people. Suggestions wait for you on my Home tab; you’ll hear from me when there are some.
}
ff-discuss = Step 2: Talk. { $name } has a goal and values your view. Two suggestions for the future: five minutes in writing, or ten in a talk, until { $until }. Passing looks like silence.
ff-discuss-pool = Step 2: Talk. { $name } has a goal and values your view. Two suggestions for the future, five minutes in writing, until { $until }. They’re read together with others’, shuffled and without names, and only if at least three people write. Passing looks like silence.
ff-remind = One reminder, then I’ll drop it: { $name } would value two suggestions from you. Reply by { $until } if you’d like.
ff-remind-pool = One reminder, then I’ll drop it: { $name } would value two suggestions from you, read together with others’ and without names. Reply by { $until } if you’d like.
ff-asked-declined = That’s fine. Nobody’s told; to whoever asked, it looks like silence.
ff-asked-typed = { $name } has written down the two things you suggested. Is that what you meant?
ff-asked-sent = Both suggestions are with { $name }. You can change them until they’ve been read.
ff-asked-sent-pool = What you wrote is kept until the week is over, then read together with others’, without names. You can change it until then.
ff-asked-pooled = Thank you. What you wrote is read together with others’, shuffled and without names.
ff-asked-over = The time for this is over. There’s nothing more for you to do.
ff-asked-read = { $name } has read your two suggestions.
ff-asked-ended = This has ended. There’s nothing more for you to do.
ff-asked-agreed = You’re talking with { $name }: { $moment }. Ten minutes, two suggestions, only about the future.
ff-sent-already = Both are on their way already. You can change them with the button where you were asked.
ff-ask-title = Two suggestions
ff-ask-submit = Send both
ff-ask = Step 3: Ask. Two things { $name } could try from now on: “{ $behaviour }”. Look ahead only; small is plenty.
ff-ask-pool = Read together with others’, shuffled and without names, and only if at least three people write. Nobody, whoever runs me included, can tell afterwards who wrote what.
ff-first-label = They could try
ff-second-label = And they could try
ff-typed-first-label = The first suggestion
ff-typed-second-label = The second suggestion
ff-need-two = Two ideas, please: one to choose and one to compare it with.
ff-hint-past = This part seems to look back. How would it sound as something to try next?
ff-hint-again = Change it, or send it as it is.
ff-looks-back = last time, last week, last month, last year, last quarter, yesterday, back then, in the past, you did, you didnt, you were, you werent, you had, you said, you forgot, you failed, you should have, should have been, could have been, would have been, shouldve, couldve, wouldve, why did, remember when
ff-blames = you always, you never, your fault, you are too, youre too, you are so, youre so, you keep, the problem with you, stop being, you dont even, you cant even, bad at, terrible at, lazy, careless, arrogant, rude
ff-suggested = Thank you. Both are on their way to { $name }, who reads them slowly and can only say thank you.
ff-suggested-pool = Thank you. What you wrote is kept until the week is over, and then read together with others’.
ff-live-title = Ten minutes
ff-live-submit = Set this time
ff-live-intro = Ten minutes with { $name }, at a time when you’re both at work. You say two things to try from now on; { $name } listens, writes them down, and you check them.
ff-live-label = When
ff-live-done = Set: { $moment }. { $name } will know.
ff-slot-past = That time has passed. Choose another one.
ff-meeting = { $name } will take ten minutes with you: { $moment }. Ask for two suggestions, listen, and say thank you. Afterwards you write both down.
ff-meeting-off = The talk with { $name } is off. These things happen.
ff-calendar-name = Feedforward: ten minutes
ff-calendar-details = Two suggestions, only about the future. Arranged by Partner.
ff-typing = You’ve talked with { $name }, I hope. What were the two suggestions? { $name } checks what you write.
ff-typing-over = The talk with { $name }: nothing more to write down.
ff-not-met-yet = You haven’t talked yet. Write both down afterwards.
ff-type-submit = Send for a check
ff-type-intro = Write down the two things that { $name } suggested, in their words as well as you can.
ff-typed = { $name } gets both to check. After that they wait for you to read.
ff-confirm-intro = { $name } wrote down what you suggested for “{ $behaviour }”. Change what isn’t right, then send both.
ff-confirm-submit = That’s what I meant
ff-listen = Step 4: Listen. Suggestions await. Read slowly. The only button says Thank you: nothing to defend or rate.
ff-listen-heard = You’ve read them and said thank you.
ff-listen-remind = One reminder, then I’ll drop it: suggestions wait for you to read. Whoever wrote them hears your thanks once you have. Until { $until }, if you’d like.
ff-listen-title = Listen
ff-listen-submit = Thank you
ff-listen-close = Later
ff-listen-intro = Read slowly. There’s nothing to answer.
ff-listen-left = { $n ->
    [one] { $n } more after this one.
   *[other] { $n } more after this one.
}
ff-from = From { $name }:
ff-from-several = From several people, without names:
ff-nothing-to-hear = There’s nothing waiting to be read just now.
ff-cooling = Thanks delivered. Let the ideas settle; from { $time } you may ask one short question.
ff-settling = Thanks delivered. Let the ideas settle until { $time }.
ff-thanked-pool = Thanks delivered, to everyone you asked. Let the ideas settle.
ff-thanked-idea = Thanks delivered.
ff-reciprocal = { $name } says thank you. Would you like two suggestions for something of your own? Optional; nobody owes anybody.
ff-thanks-pool = { $name } says thank you to everyone who was asked. Would you like two suggestions for something of your own? Optional; nobody owes anybody.
ff-question-title = One short question
ff-question-whom = One short question to each, if you like. Whom would you like to ask? They may leave it.
ff-question-submit = Ask
ff-question-label = Your question
ff-question-placeholder = What would a first step look like?
ff-question-hint = It begins with How or What, in at most { $most } characters. They may leave it, and that’s the end of it.
ff-question-words = how, what, which
ff-how-or-what = Let it begin with How or What, and end with a question mark.
ff-still-cooling = The ideas are still settling. You can ask a little later.
ff-asked-back-already = You’ve asked your one question. What comes next is on my Home tab.
ff-cannot-answer = Whoever suggested this is no longer here, so I can’t ask. Your question was not sent.
ff-question-sent = Your question is on its way. They may leave it.
ff-question = { $name } has one short question about your suggestions. Answer it or leave it; both are fine.
ff-question-over = The question has been dealt with. Nothing more to do.
ff-answer-title = One question
ff-answer-submit = Answer
ff-answer-intro = { $name } asks:
ff-answer-label = Your answer
ff-answered = { $name } has answered your question. It’s on my Home tab, under “See this lap”.
ff-answer-sent = Thank you. Your answer is on its way, and that’s all.
ff-choose-title = What will you try?
ff-choose-submit = Decide
ff-choose = The ideas have settled. Which one or two will you try for thirty days? Only you see what you choose.
ff-choose-intro = “{ $behaviour }”: try one or two, keep some for later, let the rest go. Only you see this, and you can change it.
ff-choose-over = You’ve decided, or time has. You can change what you try on my Home tab.
ff-fate-label = What to do with it
ff-fate-option-try = Try it
ff-fate-option-later = Later
ff-fate-option-go = Let it go
ff-fate-try = _trying it_
ff-fate-later = _for later_
ff-fate-go = _let go_
ff-two-at-most = At most two at once. Which ones first?
ff-chosen = Thirty days of trying begin. I’ll look in once, on { $date }.
ff-chosen-again = Noted. Only you see it.
ff-none = No suggestions to show you this time; people are busy, and that’s all it says. Ask others, or let it rest.
ff-go-on = One reminder, then I’ll drop it: your cycle waits for its next step. It’s on my Home tab.
ff-nudge = Two weeks in. How is the thing you’re trying? If it has slipped, the next meeting is a fine place to begin.
ff-still = { $n } days in. Would you like to ask your helpers: “Still trying, any further idea?” I send it for you; they may leave it.
ff-still-sent = Asked. Whatever comes waits for you on my Home tab.
ff-still-done = I’m asking everyone you thanked. They have a week, and may leave it.
ff-idea = { $name } is still trying, and would value any further idea from you. Optional.
ff-idea-title = One more idea
ff-idea-submit = Send
ff-idea-intro = { $name } is still working on “{ $behaviour }”. Anything further to try from now on?
ff-idea-label = They could try
ff-idea-sent = Thank you. It’s on its way.
ff-idea-over = That question is over. Nothing more to do.
ff-raters-title = Who gets the survey
ff-raters-submit = Save
ff-raters-intro = After ninety days I ask whether people have noticed a change: { $names }. Would you like others to be asked, too?
ff-raters-label = Others
ff-raters-hint = With fewer than three people there’s no survey. You never see who answered what, and nothing at all below three answers.
ff-raters-saved = Noted. They hear of it when the survey begins.
ff-nobody = nobody so far
ff-survey = Since { $date }, how has { $name } changed in the chosen behaviour? −3 much worse · 0 same · +3 much better. Hidden below three answers.
ff-survey-post = A small survey, one minute: has { $name } changed since { $date }? Your answer is counted with others’; below three it is deleted. Until { $until }, if you like.
ff-survey-answered = Thank you. You can change your answer until { $until }.
ff-survey-over = This survey has closed. Nothing more to do.
ff-rate-title = Change over time
ff-rate-submit = Send
ff-score-label = The change you’ve noticed
ff-score-option-minus-3 = −3 · much worse
ff-score-option-minus-2 = −2
ff-score-option-minus-1 = −1
ff-score-option-0 = 0 · the same
ff-score-option-1 = +1
ff-score-option-2 = +2
ff-score-option-3 = +3 · much better
ff-followed-label = Did they follow up on it?
ff-followed-option-never = Never
ff-followed-option-sometimes = Sometimes
ff-followed-option-regularly = Regularly
ff-rate-idea-label = One idea for the next months
ff-rate-privacy = The person it’s about never sees who answered what. With three or four answers they see better, same or worse; with five to seven a rounded mean; from eight on how the answers spread. Ideas are shown from three on, shuffled. When the survey closes I forget who answered.
ff-rated = Thank you. You can change your answer until the survey closes.
ff-too-few = Too few answers to protect people, so the scores are deleted. A conversation may tell you more.
ff-band-better = Those who answered see a change for the *better*.
ff-band-same = Those who answered see *no change*.
ff-band-worse = Those who answered see a change for the *worse*.
ff-result-band = With three or four answers I tell only the direction.
ff-result-mean = The mean of the answers: *{ $mean }*, on a scale from −3 to +3.
ff-result-row = { $n ->
    [one] { $score }: { $n } answer
   *[other] { $score }: { $n } answers
}
ff-result-never = Followed up never: { $n }
ff-result-sometimes = Followed up sometimes: { $n }
ff-result-regularly = Followed up regularly: { $n }
ff-result-caveat = It’s what people noticed, and no measure of you.
ff-short-few = too few answers
ff-short-better = better
ff-short-same = the same
ff-short-worse = worse
ff-repeat = One lap done. Same behaviour again, something new, or a month’s rest?
ff-repeat-result = One lap done, and the survey has closed: “See this lap” on my Home tab shows what it tells. Same behaviour again, something new, or a month’s rest?
ff-repeat-over = That lap is closed. What comes next is on my Home tab.
ff-resting = A month’s rest, until { $date }. You can begin sooner: `/partner forward`.
ff-again-intro = Another lap with the same behaviour. You can ask the same people or others.
ff-again = The month’s rest is over. If you’d like another lap: `/partner forward`. If not, that’s fine too.
ff-check = I’ve asked three times without hearing from you, and that’s fine. I’ll go quiet until { $date }; `/partner resume` wakes me sooner.
ff-check-kept = Good, then I’ll go on writing to you.
ff-lap-title = This lap
ff-lap-said = What was suggested
ff-lap-question = You asked { $name }:
ff-lap-answer = { $name } answered:
ff-lap-result = What people noticed
ff-lap-private = Only you see this.
ff-ended = Ended. Others see at most that it has ended. What you learnt is yours.
ff-ended-already = It has ended already. Nothing more to do.
ff-end-confirm-title = End this cycle?
ff-end-confirm = Whoever you asked sees at most that it has ended. What hasn’t been read goes.
ff-end-confirm-yes = End it
ff-end-confirm-no = Go on
ff-home-heading = *Feedforward*
ff-home-input = You’ve begun. Next: pick one behaviour.
ff-home-picked = Picked. Next: choose who to ask.
ff-home-asked = Asked: { $names }.
ff-home-pool = { $n ->
    [one] What your { $n } report writes comes out on { $date }, together and without names.
   *[other] What your { $n } reports write comes out on { $date }, together and without names.
}
ff-home-meeting = You’re talking with { $name }: { $moment }.
ff-home-typing = You talked with { $name }: { $moment }. Next: write down the two suggestions.
ff-home-checking = { $name } is checking what you wrote down, until { $date }.
ff-home-listen = { $n ->
    [one] { $n } suggestion waits. Next: listen.
   *[other] { $n } suggestions wait. Next: listen.
}
ff-home-waiting = Nothing to do for you now. Suggestions can come until { $date }.
ff-home-choosing = The ideas have settled. Next: choose what to try, by { $date }.
ff-home-tries = You’re trying:
ff-home-plan = You’re trying it with your own plan.
ff-home-still = Next, if you like: ask your helpers for any further idea.
ff-home-next = I’ll look in on { $date }.
ff-home-surveyed = The survey is open until { $date }. You see what it tells when it has closed.
ff-home-resting = You’re resting until { $date }.
ff-home-done-result = One lap done, and the survey has closed: “See this lap” shows what it tells. Same behaviour again, something new, or a month’s rest?
ff-home-invited = { $name } asks you for two suggestions, in writing or in ten minutes’ talk, until { $date }. Passing looks like silence.
ff-home-invited-pool = { $name } asks you for two suggestions, until { $date }. They’re read with others’, without names. Passing looks like silence.
ff-home-rate = { $name } would value your answer to a small survey, until { $date }.
ff-home-rated = You’ve answered { $name }’s survey. You can change that until { $date }.
ff-home-joined = A feedforward cycle offered in { $channel } begins on { $day }, and you’re in.
ff-home-laps = *Your laps of feedforward*
ff-home-lap = { $date }: “{ $behaviour }” · { $result }
ff-home-lap-old = { $date }: { $result }
ff-home-no-survey = no survey
ff-trend = `{ $picture }` Your trend, from the oldest on: { $told }.
ff-button-start = Ask for suggestions
ff-button-pick = Pick one behaviour
ff-button-pick-again = Change it
ff-button-helpers = Choose helpers
ff-button-more = Ask more people
ff-button-write = In writing
ff-button-live = Ten minutes’ talk
ff-button-decline = Not this time
ff-button-after-all = I’d like to after all
ff-button-change = Change them
ff-button-cannot = I can’t after all
ff-button-typed = Look and confirm
ff-button-type = Write both down
ff-button-listen = Listen
ff-button-ask-back = Ask one short question
ff-button-ask-this = Ask
ff-button-answer = Answer
ff-button-choose = Choose what to try
ff-button-choose-again = Change what I try
ff-button-still = Any further idea?
ff-button-idea = One more idea
ff-button-raters = Who gets the survey
ff-button-rate = Answer
ff-button-rate-again = Change my answer
ff-button-lap = See this lap
ff-button-again = Same again
ff-button-new = Something new
ff-button-rest = A month’s rest
ff-button-end = End
ff-button-own = Ask for two of my own
ff-button-keep = Keep writing to me
ff-button-join = Join
ff-button-leave = Leave
ff-button-withdraw = Withdraw the offer
ff-button-offer = Offer feedforward
ff-button-google = Google Calendar
ff-button-outlook = Outlook
ff-begin = The feedforward cycle that you joined begins today. Pick one behaviour whenever it suits you this week.
ff-offer-title = Offer feedforward
ff-offer-submit = Offer it
ff-offer-intro = Offer a cycle to { $channel }: it begins on a Monday, for whoever joins. My post there says that it comes from you. You see counts later, never who, and nothing that anybody writes.
ff-monday-label = It begins on
ff-offer-guests-label = Guests
ff-offer-guests-option = Guests may join, and be asked
ff-offer-is-open = A cycle is offered in { $channel }; it begins on { $day }. Once it has begun you can offer another one.
ff-offer-post = { $organiser } offers feedforward here: a cycle starts on { $day }. You pick one behaviour, ask a few people for two suggestions each, and try one or two for a month. It’s optional and yours alone; nobody here sees who takes part. Join with two taps.
ff-offer-begun = A feedforward cycle has begun for those who joined. Anyone can begin one at any time: `/partner forward`.
ff-offer-withdrawn = The feedforward cycle offered here has been withdrawn. Anyone can begin one at any time: `/partner forward`.
ff-offer-over = This offer is over. You can begin a cycle of your own at any time: `/partner forward`.
ff-offer-no-guests = This offer is for colleagues who have a full account here.
ff-offer-not-member = This offer is for members of { $channel }. Join the channel first, then try again.
ff-offered = Offered in { $channel }. The cycle begins on { $day }.
ff-offered-already = A cycle is offered here already. You can offer another one once it has begun.
ff-monday-past = That Monday has passed. Choose a later one.
ff-withdrawn = Withdrawn. Cycles that have begun go on.
ff-withdraw-confirm-title = Withdraw the offer?
ff-withdraw-confirm = My post in the channel then says so. Cycles that have begun go on.
ff-withdraw-confirm-yes = Withdraw
ff-withdraw-confirm-no = Keep it
ff-join-submit = I’m in
ff-join-intro = It begins on { $day }. I’ll write to you then, and you go at your own pace. Nobody else sees that you joined.
ff-joined = You’re in. I’ll write to you on { $day }.
ff-left = You’re out. Nobody’s told.
ff-organise = Feedforward offered in { $channel }, from { $day }
ff-counts-none = Counts come once a quarter, for groups of five or more.
ff-counts-few = What is missing would tell of fewer than five people.
ff-counts-nothing = No counts of this one: they would tell of fewer than five people.
ff-counts-joined = { $n ->
    [one] { $n } person joined
   *[other] { $n } people joined
}
ff-counts-begun = { $n ->
    [one] { $n } of them began a cycle
   *[other] { $n } of them began a cycle
}
ff-counts-thanked = { $n ->
    [one] { $n } of them listened to suggestions and said thank you
   *[other] { $n } of them listened to suggestions and said thank you
}
ff-engagement = your feedforward cycle
ff-engagement-helper = helping { $name } with suggestions
ff-engagement-offer = the feedforward cycle that begins on { $day }
ff-data-cycles = { $n ->
    [one] { $n } feedforward cycle of yours: what you noted, picked, planned and chose
   *[other] { $n } feedforward cycles of yours: what you noted, picked, planned and chose
}
ff-data-picked = What you picked to work on, and your questions to helpers
ff-data-helped = { $n ->
    [one] { $n } time that you were asked for suggestions, and where that stands
   *[other] { $n } times that you were asked for suggestions, and where each stands
}
ff-data-said = { $n ->
    [one] { $n } suggestion that you gave
   *[other] { $n } suggestions that you gave
}
ff-data-rated = A survey that you are asked to answer, and your answer
ff-data-joined = Feedforward cycles that you joined in a channel
ff-data-readers-asked = You, and those you asked
ff-data-readers-owner = You, and whoever asked you
ff-data-readers-helped = Only you; whoever asked sees nothing of a no
ff-data-readers-pool = Only you, until counted; afterwards nobody can tell whose it was
ff-data-kept = some months after the cycle
ff-data-kept-rated = until the survey closes
audit-ff-offered = { $who } offered feedforward in { $place }.
audit-ff-withdrawn = { $who } withdrew the offer of feedforward in { $place }.

## Choosing: mentor, learning partner, circle or action-learning set

choose-offer = Not sure what suits you? Two questions help.
choose-title = Which fits me?
choose-button-open = Which fits me?
choose-intro = Two questions, one tap each. Your answers aren’t kept.
choose-aim = *What would help you most just now?*
choose-button-experience = Hear from someone who’s been there
choose-button-thinking = Think it through, with good questions
choose-with = *With whom?*
choose-button-one = With one colleague
choose-button-group = In a small group
choose-button-again = Answer again
choose-said-experience = You’d like to hear from someone who’s been there.
choose-said-thinking = You’d like to think it through, with good questions.
choose-form-mentor = a mentor
choose-form-partner = a learning partner
choose-form-circle = a circle
choose-form-set = an action-learning set
choose-fits = *{ $form }* would suit you best.
choose-why-mentor = Someone who has walked the road tells you what they learned on it. It goes one way: you ask, they share.
choose-why-partner = The two of you coach each other as equals: as much time for your thoughts as for theirs, and questions rather than answers.
choose-why-circle = Four to eight people in the same seat trade what they’ve learned, with no agenda.
choose-why-set = Four to eight colleagues take up one real problem at a time. They only ask; whoever has the problem decides what to do.
choose-not-here = It isn’t offered in this workspace yet.
choose-nearest = The nearest there is here: *{ $form }*.
choose-differs-experience = It’s about experience rather than questions.
choose-differs-thinking = It’s about questions rather than someone’s experience.
choose-differs-one = It’s with one colleague rather than a group.
choose-differs-group = It’s with a group rather than one colleague.
choose-nothing = Nothing of the kind is open to you here just now. Half an hour with a colleague you trust is a good beginning, too.

## Learning partnerships

lp-offer = *Learning partnership:* coach each other as equals, taking turns, for twelve weeks at a time.
lp-button-learn = Learn with a colleague
lp-button-together = Learn together
lp-history = *Learning partnerships you’ve finished*
lp-engagement = your learning partnership with { $name }
lp-engagement-open = the list of people open to a learning partnership
lp-engagement-open-label = Open to a learning partnership
lp-engagement-facilitator = helping the learning partners in { $channel }
lp-step-over = This step is over, so nothing was changed. What comes next is in my Home tab.
lp-over = This learning partnership has ended, so nothing was changed. What you wrote is still yours.
lp-over-for-both = This learning partnership has ended. Nothing more to do here.

lp-learn-title = Learn together
lp-learn-submit = Ask
lp-learn-intro = Two colleagues coach each other as equals: an agreement, equal turns, one question at a time. You explore it for two weeks first. Either of you can end it whenever you like, without a reason.
lp-with = You have a learning partnership with { $name }.
lp-somebody-label = Someone I know
lp-somebody-placeholder = Choose a colleague
lp-somebody-hint = I ask them once and remind them once. Yes, no and later are equally fine, and no is silent.
lp-choose-somebody = Choose a colleague first, or one of the suggestions below.
lp-suggest-title = Someone new
lp-suggest-intro = I can show you three people from across the company who are open to it, and say why each.
lp-suggest-nobody = I found nobody more who’s open to it and has room just now. That changes; look again another day.
lp-suggested = *{ $name }*
lp-button-suggest = Show me three
lp-button-others = Three others
lp-button-ask = Ask
lp-capacity = How many learning partnerships I have room for. With one or more I may suggest you to colleagues.
lp-capacity-unsaid = Would you like to be suggested to others? Then say how many you have room for. Until you do, I suggest you to nobody.
lp-capacity-placeholder = Choose
lp-capacity-option = { $n ->
    [0] None for now
    [one] One
   *[other] Up to { $n }
}

lp-asked = I’ll ask { $name } when it suits them. If you hear nothing within a week, take it as “not now” and nothing more. People are busy in ways that neither of us can see.
lp-both-asked = You had the same thought: { $name } has asked you, too. You can begin to explore it.
lp-already = You and { $name } have a learning partnership already. It’s in my Home tab.
lp-no-room = That would be more partnerships than you said you have room for. You can change that with `/partner learn`.
lp-enough-invited = You’ve asked { $n } people this week. Give them a few days, or take one invitation back first.
lp-sent = You’ve asked { $name }. Open until { $date }; hearing nothing means “not now”.
lp-button-withdraw = Take it back
lp-invite = { $name } wonders if you’d explore a learning partnership: coaching each other, taking turns. Yes, no and later are equally fine.
lp-invite-how = Saying no is silent: nobody’s told, and the invitation just ends on { $date }.
lp-invite-later-note = You said later. It’s here until { $date }, and nobody’s told.
lp-invite-remind = One reminder, then I’ll drop it: { $name } wonders if you’d explore a learning partnership. Answer by { $date } if you’d like.
lp-invite-accepted = You and { $name } are exploring a learning partnership. I’ve opened a conversation for the two of you.
lp-invite-declined = Fine. Nobody’s told.
lp-invite-over = This invitation is over, so nothing was changed. You can ask them yourself: `/partner learn`.
lp-button-yes = Yes, let’s explore
lp-button-later = Later
lp-button-no = No, thanks

lp-begin = { $a }, { $b }: you’ve both said yes to exploring a learning partnership. Two weeks, no promises. Begin with a talk of forty-five minutes:
lp-talk = *Your first talk*
lp-talk-1 = • What would each of you like to be able to do, or see more clearly, in twelve weeks?
lp-talk-2 = • When did someone last listen to you really well? What did they do?
lp-talk-3 = • What do you need from each other to be honest: time, discretion, challenge?
lp-talk-4 = • Does either of you have a stake in what the other decides? Better said now than later.
lp-times = { $names }: it’s time for your next session.
lp-times-header = Tap the times that suit you. The first that suits you both is booked.
lp-times-held = This one has taken place.
lp-not-this-round = Not this round. The next one comes by itself.
lp-slot-past = That time has been, so nothing was changed. The others are still open.
lp-calendar-name = Learning partnership: { $names }
lp-calendar-details = Equal turns, one question at a time. Open Partner’s Home tab when you begin.
lp-prompt = Your session: { $moment }. { $name } goes first this time. What would make it useful for you? Think of one thing until then.
lp-button-open = Open
lp-button-talked = We’ve talked
lp-button-back = Back

lp-room-title = Learning partnership
lp-room-with = *Your learning partnership with { $name }*
lp-state-exploring = You’re exploring it until { $date }. If you take no next step by then, it ends by itself.
lp-state-drafting = You’re writing your agreement. It waits for you until { $date }.
lp-state-active = Your next session is due around { $date }.
lp-state-overdue = Your next session can be any day now: find a time, or begin when you meet.
lp-state-booked = Next session: { $moment }.
lp-state-proposed = Times for your next meeting are waiting to be chosen.
lp-state-session = A session is on.
lp-state-quiet = All is as you agreed.
lp-state-ended = It has ended.
lp-resting = On pause. It goes on when you’re both back; after more than a month you explore it anew.
lp-gap = { $name } has had { $fewer } turns as the learner, the other { $more }. The next turn could even that out.
lp-button-session = Begin a session
lp-button-enter = Go to the session
lp-button-skip = Skip this one

lp-card-title = What I need
lp-card-submit = Save
lp-card-intro = Answer what you like and skip the rest. Your partner reads it once you’ve both written yours, and you can change it later.
lp-card-state = *What I need:* ten questions that you both answer. They open when you’ve both written; skip any.
lp-card-waits = *What I need:* yours is written. It opens when { $name } has written theirs.
lp-card-both = *What I need:* you’ve both written yours, so what { $name } wrote is open to you.
lp-card-theirs = What { $name } would like you to know. What isn’t here was skipped, and that’s fine.
lp-card-empty = { $name } skipped all the questions, and that’s fine. You could ask one in your talk.
lp-card-before = What stood there before:
lp-card-again = *What I need:* it’s been a while. Write yours anew, or keep what stands; the new ones open when you’ve both done one or the other. Until then you can both read what stands.
lp-card-again-home = *What I need:* it’s been a while. Open it to write yours anew, or to keep what stands.
lp-card-again-waits = *What I need:* yours is done. The new ones open when { $name } has done theirs; until then what stands stays open.
lp-button-card-keep = Keep what stands
lp-again = What you and { $name } told each other you need has stood for a while. Write yours anew, or keep what stands: one tap is enough.
lp-again-remind = One reminder, then I’ll drop it: what you need from your partnership with { $name }. Write it anew, or keep what stands.
lp-again-done = That’s done, or no longer asked. What stands, you’ll see in the partnership.
lp-cards-closed = These open when you’ve both written yours.
lp-button-card = Write mine
lp-button-card-change = Change mine
lp-button-card-read = Read theirs

lp-agreement-title = Our agreement
lp-agreement-header = *Our agreement*
lp-agreement-none = Nothing written yet. Each writes their own half; the rest you write together.
lp-agreement-your-half = { $name } has written their half. Yours is next.
lp-agreement-waits = Your half is written. The one from { $name } is still to come.
lp-agreement-read = Both halves are written. Read version { $n }, adjust it together, then sign.
lp-agreement-their-turn = You’ve signed version { $n }. The signature of { $name } is still to come.
lp-agreed = Version { $n }, signed by you both. You can change it whenever life does.
lp-reshape = One of you would like to reshape it: change what no longer fits, then sign anew.
lp-button-half = My half
lp-button-shared = What we share
lp-button-read = Read and sign
lp-button-reread = Read it
lp-button-sign = Sign
lp-button-earlier = Version before
lp-button-newer = Version after
lp-half-title = My half
lp-half-submit = Save
lp-half-intro = In your own words. Your partner reads it. Any change makes a new version that you both sign.
lp-outcome-label = What I’d like to achieve
lp-outcome-hint = In twelve weeks, for yourself or your work.
lp-goals-label = My steps on the way
lp-goals-hint = Two or three are plenty.
lp-notice-label = How we’ll notice
lp-notice-hint = What would others see you do differently?
lp-responsibilities-label = What I’ll take care of
lp-responsibilities-hint = For example: I book the room, I come prepared, I say when it isn’t working.
lp-roles-label = Roles I’d like you in
lp-role-option-thinking = Thinking partner
lp-role-option-thinking-said = Reflects, asks, helps me see clearly
lp-role-option-objective = Objective supporter
lp-role-option-objective-said = A fresh view: options, opportunities, new strategies
lp-role-option-companion = Companion
lp-role-option-companion-said = A fellow traveller: insights, encouragement, milestones
lp-challenge-label = Support or challenge
lp-challenge-option-1 = Mostly support
lp-challenge-option-2 = More support than challenge
lp-challenge-option-3 = As much of each
lp-challenge-option-4 = More challenge than support
lp-challenge-option-5 = Challenge me
lp-candour-label = How candid
lp-candour-option-1 = Gently, please
lp-candour-option-2 = Rather gently
lp-candour-option-3 = Plainly and kindly
lp-candour-option-4 = Rather straight
lp-candour-option-5 = Straight out
lp-shared-title = What we share
lp-shared-submit = Save
lp-shared-heading = What we share
lp-objective-label = Something bigger it serves
lp-objective-hint = A goal that your departments share, if there is one.
lp-weeks-label = How often
lp-weeks-option = { $n ->
    [one] Every week
   *[other] Every { $n } weeks
}
lp-minutes-label = Length of a turn
lp-minutes-option = { $n } minutes each
lp-pattern-label = How we take turns
lp-pattern-option-both = Both each time; whoever was second goes first next time
lp-pattern-option-one = One has the whole session, the other the next
lp-pattern-option-two = Both each time; the same one first twice, then change
lp-confidentiality-label = What stays between us
lp-confidentiality-hint = And where that ends, for example if someone could come to harm.
lp-ending-label = How we’ll end it
lp-ending-hint = For example: we say so, and say thank you.
lp-review-note = Reviews come by themselves after six and twelve weeks.
lp-left-open = left open
lp-line = *{ $field }:* { $value }
lp-half-of = *{ $name }*
lp-half-missing = { $name } hasn’t written their half yet.
lp-version = *Version { $n }*, changed by { $name } on { $date }
lp-version-in-force = Signed by you both; this is what holds.
lp-version-signed-by = Signed by { $names }.
lp-version-unsigned = Nobody has signed it yet.
lp-version-old = There is a newer version.
lp-changes = *Changed since version { $n }*
lp-changes-shared = Shared
lp-changed = { $whose }, { $field }: “{ $before }” is now “{ $after }”
lp-overtaken = *While you had this open, { $name } changed the agreement.* Nothing of yours is lost or saved yet. Here is what changed:
lp-overtaken-sign = *{ $name } has changed the agreement since the version you read*, so nothing is signed yet. Here is what changed:
lp-norms = By signing you both agree: respect, honesty and openness; what is said stays here within the limits you wrote; both get what they need.
lp-draft = You’ve both written your half. Read each other’s, adjust together, then sign. You can change it whenever life does.
lp-sign-changed = { $name } has changed your agreement. Read what’s new, then sign it or change it further.
lp-sign-signed = { $name } has signed your agreement. Read it and sign when you’re ready.
lp-sign-done = This version of your agreement needs nothing more from you.
lp-sign-not-yet = Both halves have to be written before anyone signs.
lp-signed = Agreed and signed by you both. { $coach } coaches first; review { $date }. Facilitators see dates, not words.

lp-button-conflict = Something’s in the way
lp-conflict-declare = Coaching works when neither has a stake in the outcome, and neither reports to the other.
lp-conflict = It looks as if one of you reports to the other, or has a stake in the result. Shall I suggest someone more neutral?
lp-conflict-ask = If something like that stands between you, shall I suggest someone more neutral?
lp-conflict-how = I then end this one without a reason, and show you three other people. Nobody’s told why.
lp-conflict-line = One of you reports to the other by now, and coaching needs two who are free of that. You can end this one, and I suggest someone more neutral: `/partner learn`.
lp-button-fresh = Suggest someone else
lp-button-stay = We’re fine as we are

lp-session-title = Session
lp-session-not-yet = Sessions begin once you’ve both signed your agreement.
lp-session-not-begun = This session hasn’t begun yet.
lp-session-over = This session is over, so nothing was changed.
lp-menu = What would you like to do today? { $name } goes first; { $n } minutes each.
lp-activity-coach = *Coach each other.* One question at a time, about what matters to the learner now.
lp-activity-review = *Review learning.* What have you tried since last time, and what did it teach you?
lp-activity-observe = *Observations.* What have you noticed about each other’s way of working? Ask whether it’s welcome first.
lp-see-mine = You could ask: “What do you see that I can’t?” Then just listen.
lp-see-theirs = You may be asked: “What do you see that I can’t?” Say what you saw and heard, not what it means.
lp-activity-insight = *Insights.* What has one of you understood that the other could use?
lp-button-begin = Begin
lp-turn-mine = Your turn to explore
lp-turn-theirs = Your turn to coach
lp-turn-i-learn = { $name } coaches you as: *{ $role }*.
lp-turn-i-coach-thinking = For { $name } you’re the *thinking partner* now: reflect what you hear, then ask one question. No fixing.
lp-turn-i-coach-objective = For { $name } you’re the *objective supporter* now: bring a fresh view. Try for three options, one of them unlikely.
lp-turn-i-coach-companion = For { $name } you’re the *companion* now: share the road. Ask what has moved, and mark it.
lp-turn-until = Turn { $n }, until { $time }.
lp-turn-swap = Time is up. Swap seats when this thought is finished.
lp-turn-over = Time is up. End the turn when this thought is finished.
lp-roles-mine = You choose how you’re coached. Switch whenever it helps:
lp-role-learner = The one who explores chooses the role. Say what you’d find helpful, and let them choose.
lp-question-none = Listen first. When it’s quiet, draw a question.
lp-question-none-mine = Begin with what’s on your mind. A question is here when you want one.
lp-question = *{ $question }*
lp-button-question = Draw a question
lp-button-another = Another question
lp-listen-header = *Listening card*
lp-listen-reflect = 1. Reflect: “What I hear is …”, in their words.
lp-listen-ask = 2. Ask one question, an open one.
lp-listen-quiet = 3. Then wait. Ten seconds of quiet is not too long.
lp-lesson-offer = Your first turn as a coach? One short card may help.
lp-button-swap = Swap seats
lp-button-end-turn = End the turn
lp-button-look = Look again
lp-button-finish = End the session
lp-finish-confirm-title = End the session?
lp-finish-confirm = The other’s turn counts as missed. You’ll both see it if the turns get uneven.
lp-finish-confirm-yes = End it
lp-finish-confirm-no = Go on
lp-swap = Halfway: swap seats. { $coach } coaches, { $learner } explores. Same time, same attention. Change role whenever it helps.
lp-swap-last = Time’s up for this turn. Before you part: what will each of you do, and by when?
lp-closing-heading = What you take with you
lp-closing = Each writes their own: if this happens, then I’ll do that. Your partner can read it, nobody else.
lp-button-plan = Write my plan
lp-button-plan-change = Change my plan
lp-plan-title = My plan
lp-plan-submit = Save
lp-plan-intro = “If this, then that” is kept more often than good intentions. Small is plenty. Nobody gives you this one: you write it, you set the day, and it’s yours.
lp-when-label = If, or when
lp-when-placeholder = the Monday meeting starts
lp-then-label = then I’ll
lp-then-placeholder = ask one open question before I say what I think
lp-due-label = Tried by
lp-due-past = That day has been. Choose one that’s still ahead.
lp-plan-due = { $name }: if *{ $when }*, then *{ $then }* · by { $date }
lp-plan-open = { $name }: if *{ $when }*, then *{ $then }*
lp-plan-done = { $name }: if *{ $when }*, then *{ $then }* · done
lp-trail = *Your trail*
lp-button-plan-done = Done
lp-button-undone = Not done after all
lp-taps = Three taps, for yourself alone. Nobody else ever sees them. 1 is hardly, 5 is very much.
lp-tap-useful = Was it useful?
lp-tap-heard = Did you feel heard?
lp-tap-needs = Did you get what you needed?

lp-check = Your monthly check of the partnership with { $name }: three taps that only you ever see, and what you’ve each given and received, as you see it.
lp-check-remind = One reminder, then I’ll drop it: three taps about your partnership with { $name }, for yourself alone.
lp-check-done = That check is done, or over. There’s nothing more to do.
lp-check-open = *Your monthly check:* three taps, seen by you alone. If you leave it, it closes by itself.
lp-check-tapped = *Your monthly check:* done. Nobody but you sees it.
lp-check-over = This check is over, so nothing has changed. The next comes in about a month.
lp-check-title = How are we doing?
lp-check-two-way = Do you both give, and both receive?
lp-check-candid = Can you say what you think?
lp-check-worth = Is it worth the time it takes?
lp-check-last = Last time you tapped { $twoway } for giving and receiving, { $candid } for saying what you think, { $worth } for the time.
lp-check-low = Something to bring up with { $name }, perhaps: “What would make this work better for both of us?” You can change your agreement at any time, or end it, without giving a reason.
lp-check-low-help = Something to bring up with { $name }, perhaps: “What would make this work better for both of us?” { $facilitator } is there to help, and isn’t told why. You can also change your agreement, or end it, without giving a reason.
lp-button-check = Three taps
lp-button-check-change = Look again
lp-balance = Given to { $name }: { $given ->
    [one] { $given } turn as the coach
   *[other] { $given } turns as the coach
}, { $gave ->
    [one] { $gave } minute
   *[other] { $gave } minutes
}. Received: { $received ->
    [one] { $received } turn as the learner
   *[other] { $received } turns as the learner
}, { $got ->
    [one] { $got } minute
   *[other] { $got } minutes
}.
lp-balance-gives = You’ve given more than you’ve received. You could ask to be the learner first next time.
lp-balance-receives = You’ve received more than you’ve given. You could offer { $name } the first turn next time.
lp-balance-own = This is your own view. Nobody is compared, and no organiser sees it.
lp-button-done = End the session

lp-review = Twelve weeks in: what has each of you gained, what’s missing? Renew, reshape or close with thanks.
lp-review-first = Six weeks in: what has each of you gained, what’s missing? Renew, reshape or close with thanks.
lp-review-with = About your learning partnership with { $name }:
lp-review-remind = One reminder, then I’ll drop it: your review with { $name }.
lp-review-until = It takes both of you to renew. If I hear nothing by { $date }, it ends in peace.
lp-review-until-first = Answer by { $date } if you’d like. If I hear nothing, it goes on as it is.
lp-review-said-renew = You’d like to renew it.
lp-review-said-reshape = You’d like to reshape it.
lp-review-said-thanks = You’d like to close it.
lp-review-decided = This review is over. How things stand is in the partnership.
lp-button-renew = Renew
lp-button-reshape = Reshape
lp-button-thanks = Close with thanks
lp-thanks-confirm-title = Close with thanks?
lp-thanks-confirm = Your learning partnership ends, and your partner hears that it has. No reason is given.
lp-thanks-confirm-yes = Close it
lp-thanks-confirm-no = Not yet
lp-closed = Your learning partnership with { $name } is closed. Thank you both for the time you gave each other. What you learned is yours to pass on.
lp-ended = Your learning partnership with { $name } has ended. Thank you for the time you gave each other. What you wrote is still yours.
lp-ended-by-me = Your learning partnership with { $name } has ended. They only read that it has.
lp-button-end = End it
lp-end-confirm-title = End it?
lp-end-confirm = Your partner reads that it has ended, and nothing more. What they wrote stays theirs, and what you wrote stays yours.
lp-end-confirm-yes = End it
lp-end-confirm-no = Keep it
lp-button-touch = Stay in touch
lp-button-somebody-else = Learn with someone else
lp-touch-noted = Noted. If they’d like that, too, I’ll tell you both.
lp-touch-both = You’d both like to stay in touch. I’m telling you in your conversation.
lp-touch = { $names }: you’d both like to stay in touch. A coffee now and then, no agreement needed.

lp-lesson-title = A short lesson
lp-lesson-number = { $n } of { $all }
lp-lesson-1 = *Listening is the work.* For the first two minutes say nothing but “mm” and “go on”. People often find what they were looking for while they talk.
lp-lesson-2 = *Reflect before you ask.* Give back what you heard in their own words, in one sentence. Ask: “Have I got that right?” Being understood makes room for the next thought.
lp-lesson-3 = *One question, then silence.* Two questions at once let people choose the easier one. Ask one, and count slowly to ten.
lp-lesson-4 = *Open beats clever.* “What …” and “How …” open; “Have you tried …” is advice in disguise. If you hear yourself advising, turn it round: “What have you thought of so far?”
lp-lesson-5 = *Challenge with permission.* “May I say what I notice?” Then say what you saw, not what it means. Let them decide whether it fits.
lp-lesson-6 = *End with a next step that’s theirs.* “What will you do, and when will you know it’s time?” If it sounds like duty, it’s too big: halve it.
lp-button-lesson = Short lessons
lp-button-next-lesson = Next card

lp-options-title = Three options
lp-options-submit = Save
lp-options-prompt = *Three options:* before you choose, find three ways to go, one of them unlikely.
lp-options-noted = { $n ->
    [one] You’ve noted one so far. Only you can see it.
   *[other] You’ve noted { $n } so far. Only you can see them.
}
lp-options-intro = Which ways to go have come up? A few words each; leave empty what hasn’t come up. Only you ever see this.
lp-options-field-label = Option { $n }
lp-options-keep-label = What I keep of it
lp-options-option-keep = The words, too; without this, only how many there were
lp-options-not-now = Options are noted in a turn in which you have an objective supporter. Choose that role first, if it helps.
lp-options-last = { $n ->
    [one] *Last time you noted one option.* Have you tried it? Only you can see this.
   *[other] *Last time you noted { $n } options.* Have you tried one that was new to you? Only you can see this.
}
lp-options-line = • { $option }
lp-options-tried = You’ve tried one.
lp-options-tally = Options you’ve noted: { $n }, in sessions: { $sessions }. Sessions after which you tried a new one: { $tried }. Only you can see this.
lp-button-options = Note options
lp-button-options-change = Change
lp-button-tried = I’ve tried one
lp-button-untried = Not tried after all

lp-tools-title = Listen, don’t direct
lp-tools-intro = The urge to help by steering comes to everyone who listens. Notice it, pick one of these, then go back to listening.
lp-tools-unkept = Nothing you tick or type here is kept.
lp-tool-signs = *Am I pushing?* Six signs to notice it by, and what helps.
lp-tool-rewrite = *Turn a question round.* Type one that wants a yes or a no, and get an open one.
lp-tool-silence = *Silence card.* What to do while you say nothing.
lp-button-tools = When I’m directing
lp-button-tools-back = Other tools
lp-button-tool-signs = Six signs
lp-button-tool-rewrite = Turn one round
lp-button-tool-silence = Show the card
lp-button-listened = How I listened
lp-listened = *How well did you listen, rather than direct?* 1 is hardly, 5 is very much. Only you ever see it.
lp-listened-trend = Your own listening, session by session: { $picture } ({ $told }). Only you can see this.
lp-signs-label = What I notice just now
lp-signs-submit = What helps?
lp-signs-help = *What helps with that*
lp-signs-none = None of these just now. Go on listening.
lp-sign-option-should = I’ve said “you should”, or “in your place I’d …”
lp-sign-option-answer = My question has my answer in it
lp-sign-option-talking = I’m talking more than they are
lp-sign-option-hurry = I’m in a hurry to get to a solution
lp-sign-option-hope = I’d be disappointed if they chose otherwise
lp-sign-option-defend = They’re defending themselves, or have gone quiet
lp-sign-should = • Advice slipped out: ask “What have you thought of so far?”
lp-sign-answer = • An answer in the question: begin again with “What” or “How”.
lp-sign-talking = • Talking a lot: say one sentence of what you heard, then nothing.
lp-sign-hurry = • In a hurry: ask “What would be a good use of the time we have?”
lp-sign-hope = • Hoping for one outcome: it’s theirs to choose. Ask “What matters most to you in this?”
lp-sign-defend = • They feel pushed: say so. “I think I was pushing. Where would you like to go on from?”
lp-rewrite-label = A question that wants a yes or a no
lp-rewrite-placeholder = Have you talked to her?
lp-rewrite-submit = Turn it round
lp-turned = You could ask: *{ $question }*
lp-turned-note = I go by how a question begins, and don’t understand what it means. Take it, change it, or leave it.
lp-turned-none = None of my simple rules fits this one. These fit nearly always:
lp-stem-1 = • What have you thought of so far?
lp-stem-2 = • What matters most to you in this?
lp-stem-3 = • How would you like it to be?
lp-stem-4 = • What would be a first step?
lp-silence = *Silence card*
lp-silence-1 = • Breathe in and out three times. That’s about ten seconds.
lp-silence-2 = • Look at them, not at your notes.
lp-silence-3 = • Whoever looks away is thinking, not waiting for you.
lp-silence-4 = • If they look at you and say nothing: “Take your time.”

# How closed questions begin, with commas in between; a dash alone where the language has no such beginning. The longest
# beginning counts. Each `lp-opened-` is the open form; { $rest } is what follows the beginning in the question.
lp-closed-filler = so, and, but, well, ok, okay
lp-closed-not = not
lp-closed-own = i, me, my, mine, us, we, our
lp-closed-graded = sure, certain, ready, confident, happy, content, worried, afraid, clear, open, comfortable, satisfied
lp-closed-already-open = what, how, who, whom, whose, which, when, where, in what, in which, to what, with whom
lp-closed-why = why, how come
lp-closed-advice = you should, you could, you must, you need to, you have to, you ought to, i would, i’d, if i were you, in your place
lp-closed-considered = have you thought of, have you thought about, have you considered, have you tried, did you consider, what about, how about
lp-closed-spoken = have you talked to, have you talked with, have you spoken to, have you spoken with, have you asked, did you talk to, did you talk with, did you speak to, did you speak with, did you ask
lp-closed-sure = are you
lp-closed-should = should you, shouldn’t you, do you have to, do you need to, must you, don’t you have to
lp-closed-could = could you, couldn’t you, can you, can’t you, are you able to, would you be able to, is it possible to
lp-closed-will = will you, won’t you, are you going to, aren’t you going to, do you plan to, do you intend to
lp-closed-want = do you want, don’t you want, would you like, would you want, do you wish
lp-closed-would = would you, wouldn’t you
lp-closed-need = do you need
lp-closed-have = do you have, don’t you have, have you got
lp-closed-think = do you think, don’t you think, do you believe, don’t you believe, do you feel, don’t you feel
lp-closed-know = do you know, don’t you know
lp-closed-noticed = is it, is that, is this, is he, is she, are they, isn’t it, isn’t that, isn’t he, isn’t she, aren’t they, was it, was that, was he, was she, were they, does it, does he, does she, do they, did it, did he, did she, did they, has it, has he, has she, have they
lp-closed-past = have you, haven’t you, have you tried to, did you, didn’t you
lp-closed-do = do you, don’t you
lp-opened-already-open = That’s an open question already. Ask it, then wait.
lp-opened-why = “Why” can sound like a charge. “What led to that?” asks the same, and is easier to answer.
lp-opened-advice = What have you thought of so far?
lp-opened-considered = What are your thoughts on { $rest }?
lp-opened-spoken = What have you tried with { $rest }?
lp-opened-sure = How { $rest } are you?
lp-opened-should = What happens if you { $rest }?
lp-opened-could = What would it take to { $rest }?
lp-opened-will = How will you decide whether to { $rest }?
lp-opened-want = What do you want to happen?
lp-opened-would = What would make you { $rest }?
lp-opened-need = What do you need?
lp-opened-have = What do you have so far?
lp-opened-think = What do you think, and what leads you there?
lp-opened-know = What do you know so far?
lp-opened-noticed = What have you noticed so far?
lp-opened-past = What has happened so far?
lp-opened-do = When do you { $rest }, and when not?

lp-facilitated = { $name } helps if you ask, and sees your names, dates, where you stand and whether you’ve asked for help. Never your words.
lp-office-next = Next office hours: { $date }.
lp-help-asked = { $name } knows that you’d like help.
lp-button-help = Ask for help
lp-button-helped = No longer needed
lp-help = { $names } would like your help with their learning partnership. They haven’t said why; ask them. It’s on your Home until it’s done.
lp-help-done = They no longer need your help. Nothing more to do.
lp-help-nobody = Nobody facilitates your partnership. A colleague you both trust can help, or an organiser can name a facilitator in the channel’s setup.
lp-facilitating = *You help the learning partners in { $channel }.* Next office hours: { $date }.
lp-facilitating-nobody = *You help the learning partners in { $channel }.* There are none yet. Next office hours: { $date }.
lp-facilitator-sees = You see dates, states and who asked for help. Their words are theirs.
lp-pair = { $names }: { $state }, since { $date }
lp-pair-next = { $names }: { $state }, since { $date }; next session around { $next }
lp-pair-overdue = { $names }: { $state }, since { $date }; a session was due around { $next }
lp-pair-help = { $names }: { $state }, since { $date }. *They asked for help on { $asked }.*
lp-pair-exploring = exploring
lp-pair-drafting = writing their agreement
lp-pair-active = under way
lp-pair-ended = ended

lp-button-cohort = Learning partnerships
lp-cohort-title = Learning partnerships
lp-cohort-submit = Launch
lp-cohort-change-submit = Save
lp-cohort-intro = Launch learning partnerships in { $channel }. My post there says what they are and how to join. Whoever joins is suggested to the others; pairs find each other by themselves.
lp-facilitator-label = Facilitator
lp-facilitator-hint = Someone to ask for help, for up to { $n } pairs. They see names, dates, states and help flags, never words.
lp-facilitator-cannot = This person can’t facilitate just now. Choose a colleague with a full account who isn’t on a break.
lp-office-label = First office hours
lp-office-hint = I remind the channel in the morning, then every four weeks.
lp-office-past = Choose a day that’s still ahead.
lp-button-cohort-end = End this
lp-cohort-end-confirm-title = End this?
lp-cohort-end-confirm = Nobody can join any more, and there are no more office hours. Partnerships that have begun go on by themselves.
lp-cohort-end-confirm-yes = End it
lp-cohort-end-confirm-no = Keep it
lp-cohort-saved = Learning partnerships in { $channel } are set up. My post there says how to join.
lp-cohort-ended = Ended. Partnerships that have begun go on by themselves.
lp-cohort-gone = This has already ended. You can still find someone by yourself: `/partner learn`.
lp-cohort-joined = You’re in. I may suggest you to the others now; see who suits you with `/partner learn`.
lp-cohort-post = { $organiser } has launched learning partnerships here: two colleagues coach each other as equals, taking turns, for twelve weeks. It’s optional. Join with the button, then find someone with `/partner learn`. Leave whenever you like: `/partner stop`.
lp-cohort-seen = { $name } helps pairs that ask for it, and sees names, dates, states and help flags, never words.
lp-cohort-over = Learning partnerships launched here have ended. You can still find someone by yourself: `/partner learn`.
lp-office-post = Office hours today: { $name } is there for learning partners who’d like to talk something over.
lp-button-join = Join
lp-no-guests = Learning partnerships are for colleagues with a full account here.

lp-engagement-offered = your offer to help others learn
lp-engagement-offered-label = Offering to help
lp-volunteer-title = Offer to help
lp-volunteer-offer = Would you like to help others learn? You can offer to facilitate, or to host.
lp-volunteer-intro = If you offer, the organisers here see your name and what you’ve offered. That’s the point of it, and it’s all they see: I never rate, rank or propose anyone. They ask you, or they don’t.
lp-volunteer-facilitate = *Facilitate:* be there for learning partners who’d like to talk something over, with office hours every four weeks. You see names, dates and help flags, never words.
lp-volunteer-host = *Host:* find the room, welcome people and keep time when a group meets to learn.
lp-volunteer-stands = You’ve offered this. The organisers see your name.
lp-volunteer-back = You can take an offer back whenever you like, here or with `/partner stop`. Nobody’s told.
lp-volunteered = You’ve offered to { $tasks }. The organisers see your name.
lp-task-facilitate = facilitate
lp-task-host = host
lp-button-volunteer = Offer to help
lp-button-volunteer-change = Change
lp-button-volunteer-on = Offer this
lp-button-volunteer-off = Take it back
lp-offered = *Offered to help others learn*
lp-offered-facilitate = To facilitate: { $names }
lp-offered-host = To host: { $names }
lp-offered-label = Facilitator, of those who offered
lp-offered-hint = They’ve offered by themselves. Tell them before you choose them.
lp-offered-option-else = Someone else, or nobody: the field below
lp-data-offered = What you’ve offered to do for others who learn
lp-data-readers-organisers = You and the organisers

lp-data-open = How many learning partnerships you have room for, which suggestions you passed over, how far you’ve come in the short lessons, and how often you’ve opened a tool against directing
lp-data-invitations = { $n ->
    [one] { $n } invitation to a learning partnership: with whom, when, and your own answer
   *[other] { $n } invitations to learning partnerships: with whom, when, and your own answers
}
lp-data-pairs = { $n ->
    [one] { $n } learning partnership: with whom, its dates, sessions, turns and signatures
   *[other] { $n } learning partnerships: with whom, their dates, sessions, turns and signatures
}
lp-data-words = What you wrote in them: your card, your part of the agreement in all its versions, your plans; and the options you noted, which only you can read
lp-data-taps = Your three taps after each session, how well you listened, how many options you noted and whether you tried one, and your answers in reviews
lp-data-checks = Your three taps in each monthly check of a partnership
lp-data-ways = { $n ->
    [one] How you came upon a colleague you asked: as someone you know, from a shortlist, by the chooser, an introduction or a search
   *[other] How you came upon { $n } colleagues you asked: as someone you know, from a shortlist, by the chooser, an introduction or a search
}
lp-data-cohorts = The channels in which you joined learning partnerships, or help the pairs
lp-data-readers-suggested = Only you; those I suggest you to see that you’re open to it
lp-data-readers-invited = You; the other sees who asked, never who said no
lp-data-readers-pair = You and your partner
lp-data-readers-facilitator = You and your partner; a facilitator sees names, dates, states and help flags
lp-data-kept = goes some months after the partnership has ended

## Wins, thanks and the digest

win-engagement = being named in shared wins
win-engagement-label = Shared wins
win-form-title = Share a win
win-form-story-title = A role-model story
win-form-submit = Send
win-form-close = Cancel
win-form-intro = What did some of you manage together? Everyone you name is asked before anything is posted, and you approve the final wording. Wins are for saying well done: they never enter an assessment, and nobody counts or ranks them.
win-form-story-intro = Who shows one of your values in what they do, at any level? They’re asked before anything is posted, and you approve the final wording. Stories are for telling: they never enter an assessment, and nobody counts or ranks them.
win-form-private = You’re sharing this from a private channel. It can stand in that channel’s own digest and nowhere else, for those who wrote there wrote to those who are there.
win-form-headline-label = In one line
win-form-happened-label = What happened
win-form-lived-label = What they do, and what it’s like to be around it
win-form-parts-label = What each of you did
win-form-parts-hint = Yours, too: what was your own part in it?
win-form-credited-label = Who shares the credit
win-form-about-label = Whom it’s about
win-form-credited-hint = Each is asked: their name, their team’s, or neither. No answer for three days means unnamed. Name only yourself, and it’s kept as a note of your own.
win-form-theme-label = A value or theme
win-form-value-label = The value they live
win-form-channels-label = Whose digest it may stand in
win-form-channels-hint = Empty: every public channel that has a digest.
win-form-picture-label = A picture
win-form-picture-hint = PNG, JPEG or GIF, up to 10 MB. Those you name see it before they say yes.
win-form-alt-label = What the picture shows
win-form-alt-hint = In words, for those who hear the digest instead of seeing it.
win-form-check-label = Would they enjoy reading this?
win-form-check-option-yes = Yes, everyone in it would
win-empty = Please write a few words here.
win-value-missing = Which of your values does it show? A word or two is enough.
win-too-many = That’s { $n } people. I ask up to { $most }, so that each can answer. Name the closest, and thank the rest in the text by their team.
win-cannot-name = I can’t name { $names } here. That may be someone who has left, is no person, or would rather not be named. Take them out, and send it again.
win-no-digest-there = One of these channels has no digest, or you’re not in it. Choose another, or leave this empty.
win-from-private = This comes from a private channel, so it can stand in that channel’s own digest only.
win-from-private-nowhere = This is a private conversation, and what’s said here stays here. If those it’s about are happy to have it told, write it anew: `/partner win`.
win-picture-kind = That kind of picture can’t be shown here. PNG, JPEG and GIF can.
win-picture-unsaid = Please say in a few words what the picture shows.
win-kept = Kept as a note of your own, since it names nobody else. Only you can see it, in my Home tab. Name who shares the credit, and it can go into the digest.
win-asked = Thank you. I’ve asked { $n ->
    [one] the one person you named
   *[other] the { $n } people you named
}. When they have answered, or in three days, you see the final wording and decide.
win-gone = This story is no longer there, so nothing was changed.
win-not-yet = Not everyone has answered yet. You’ll see the final wording when they have, or in three days.
win-is-kept = This story is a note of your own by now, so there’s nothing to approve. You can tell it again: `/partner win`.
win-changed-meanwhile = Someone answered while you were reading, so nothing was approved yet. Open it once more to see the wording as it is now.
win-choice-late = The wording has been approved without you, so this can’t be added any more. Being named less is always possible.
win-you-are-unnamed = You’ve asked to be named in no story. Change that in my Home tab first, if you like.
win-not-a-note = Only notes of your own can be deleted. Take the story back first.

win-credit-dm = { $author } would like to credit you in a shared win. Read it, then choose: your name, your team’s, or neither. Without an answer by { $date } you’re not named.
win-credit-story-dm = { $author } has written a role-model story about something you do. Read it, then choose: your name, your team’s, or neither. Without an answer by { $date } you’re not named.
win-credit-chosen-name = You’ve chosen to be named in a story of { $author }’s. You can take that back whenever you like, also after it’s posted.
win-credit-chosen-team = You’ve chosen to appear with your team’s name in a story of { $author }’s. You can take that back whenever you like, also after it’s posted.
win-credit-chosen-neither = You’re not mentioned in { $author }’s story. Nobody is told why.
win-credit-silent = You weren’t named in { $author }’s story, since there was no answer in time. Nothing more to do.
win-credit-over = { $author }’s story isn’t being told after all. Nothing more to do.
win-button-read = Read and choose
win-button-neither = Neither
win-button-change = Change how I appear
win-credit-title = Your part in it
win-credit-submit = Save
win-credit-close = Close
win-credit-asked = { $author } wants to credit you in a shared win: “{ $summary }”. Use your name, your team’s, or neither?
win-credit-story-asked = { $author } wants to tell this of you: “{ $summary }”. Use your name, your team’s, or neither?
win-credit-label = How you appear
win-credit-option-name = My name: { $shown }
win-credit-option-team = My team’s: { $shown }
win-credit-option-neither = Neither: I’m not mentioned
win-credit-explained = Your department stands beside your name, and in the picture of which departments won together. You can take this back whenever you like, also after it’s posted; the post is changed then. It never enters an assessment.
win-button-unname = Name me in no story
win-unname-confirm-title = Never be named?
win-unname-confirm = Nobody can name you in a win or a story from now on, and you’re taken out of those that name you. You can change your mind in my Home tab.
win-unname-confirm-yes = Name me nowhere
win-unname-confirm-no = Not now
win-unnamed-done = You’re named in no story from now on, and those that named you don’t any more.
win-named-done = Good. From now on I ask you, story by story.
win-button-name-again = Ask me again
win-quiet = You seem busy, so I’ll go quiet until { $date }. `/partner resume` brings me back sooner.

win-approve-dm = Your story is ready: everyone you named has answered, or the three days are over. Read the final wording, and decide.
win-approve-queued = Approved. Your story stands in the next digest. You can take it back whenever you like.
win-approve-posted = Your story has been posted. You can take it back whenever you like.
win-approve-kept = This story is a note of your own now. Only you can see it, in my Home tab.
win-button-approve = Read and decide
win-approve-title = The final wording
win-approve-submit = Approve
win-approve-close = Later
win-approve-intro = This is how it will stand in the digest. Who said neither, or nothing, isn’t in it.
win-approve-nobody = Nobody else appears by name or team. That’s all right, and so is keeping it for yourself.
win-approve-done = Approved. It stands in the next digest, as soon as there are three stories.
win-approve-no-digest = Approved. No channel has a digest yet, so it waits until an organiser sets one up.
win-button-keep = Keep it as my own note
win-button-take-back = Take it back
win-take-back-confirm-title = Take it back?
win-take-back-confirm = The story goes from every digest, and from the portfolios of those it names. It stays as a note of your own.
win-take-back-confirm-yes = Take it back
win-take-back-confirm-no = Leave it
win-taken-back = Taken back. It’s a note of your own now, and every post that told it is being changed.
win-button-delete = Delete
win-deleted = Deleted.

win-digest-headline-label = Shared wins
win-digest = { $n ->
    [one] Shared wins: { $n } story; everyone named said yes. No rankings. Got one? `/partner win`
   *[other] Shared wins: { $n } stories; everyone named said yes. No rankings. Got one? `/partner win`
}
win-digest-empty = These stories have been taken back by those who told them. New ones are welcome: `/partner win`
win-digest-together = Won together across departments: { $pairs }.
win-digest-pair = { $one } – { $other }
win-digest-thanks = *Thanks*
win-digest-foot = Set up here by { $organiser }. No counts, no ranking, and never part of an assessment. Anyone named can take their name back at any time.
win-picture-file-label = Which departments won together
win-picture-alt-label = A picture of which departments won together: { $pairs }.
win-button-share = Share a win
win-button-thank = Say thanks
win-button-mine = My part in this
win-shown-headline = *{ $headline }*
win-shown-parts = _Who did what:_ { $parts }
win-shown-credit = With { $names }
win-shown-credit-of = About { $names }
win-shown-teller = told by { $name }
win-shown-person = { $name } ({ $department })
win-shown-team = someone from { $department }
win-shown-thanks = { $author } thanks { $name } for *{ $expertise }*: { $change }

win-welcome = { $organiser } has set up a digest of shared wins here. It comes { $cadence }, whenever there are three stories: what some of you managed together, told only with a yes from everyone named. No rankings, no counts, and never part of an assessment.
win-welcome-next = The first one can come on *{ $day }*.
win-setup-title = Digest of shared wins
win-setup-submit = Save
win-setup-close = Cancel
win-setup-intro = A digest of shared wins in { $channel }: at least three stories, or it waits for its next day. Joint wins across departments come first. Nobody is counted or ranked.
win-setup-private = This channel is private: only stories that their authors send here by name stand in its digest.
win-setup-waits = The last time there were fewer than three stories, so the digest waits for its next day.
win-setup-hour-hint = When the digest is posted.
win-setup-saved = Saved. The next digest in { $channel } can come on { $moment }, if there are three stories by then.
win-setup-paused = The digest is on pause. Stories that wait go on waiting.
win-setup-resumed = The digest is on again.
win-setup-removed = The digest has been removed. Stories that wait stay with their authors until another channel has one.
win-setup-gone = This digest has already been removed.
win-setup-remove-confirm-title = Remove the digest?
win-setup-remove-confirm = No more digests here. What has been posted stays, and can still be taken back by those who told it.
win-setup-remove-confirm-yes = Remove
win-setup-remove-confirm-no = Keep
win-setup-button-open = Digest of shared wins
win-setup-line = Digest of shared wins in { $channel }, { $cadence }. Next: { $day }, if there are three stories.
win-setup-line-paused = Digest of shared wins in { $channel }: on pause.
win-unreachable = I can’t post the digest of shared wins in { $channel } any more: it’s archived, has become private, or I was removed. I’ve put the digest on pause, and no story is lost. Invite me again and resume it there with `/partner setup`, or set one up in another channel.

win-home-offer = *Shared wins:* tell what some of you managed together, or thank someone. Everyone named is asked first.
win-home-approve = A story of yours is ready for you to read and approve.
win-home-asking = A story of yours: waiting for answers until { $date }.
win-home-queued = A story of yours is approved, and waits for the next digest.
win-home-unnamed = You’re named in no story.
win-home-portfolio = *Your portfolio of wins and thanks.* Only you see it.
win-button-portfolio = Open
win-portfolio-title = My wins and thanks
win-portfolio-intro = Only you see this. Nobody else is shown it, it never enters an assessment, and it’s yours to take along.
win-portfolio-none = Nothing yet. Wins that name you, and thanks you get, gather here.
win-portfolio-thanks = { $date } · *Thanks* from { $author }, for *{ $expertise }*
    { $change }
win-portfolio-win = { $date } · *{ $headline }*
    { $happened }
win-portfolio-more = { $n ->
    [one] And { $n } older one, in the download.
   *[other] And { $n } older ones, in the download.
}
win-portfolio-note = A note of your own.
win-portfolio-queued = Waits for a digest.
win-portfolio-posted = Posted in a digest.
win-portfolio-private = Between the two of you.
win-button-download = Download
win-portfolio-file-label = Your wins and thanks
win-portfolio-file = Here is your portfolio of wins and thanks, as a file. Only you and I are in this conversation; on some plans workspace owners can export it, so delete it here once it’s saved.
win-portfolio-coming = The file is on its way to our conversation.
win-button-own-portfolio = My portfolio
win-check-button = Check in with myself
win-check-title = Check in with myself
win-check-submit = Save
win-check-intro = Only you ever see your answers, and they enter nothing: no figures, no assessment. Think of the last three months; a second time in the same quarter replaces the first.
win-check-item-known = People know what they can come to me for
win-check-item-listen = I find out what others need before I say what I want
win-check-item-word = I do what I’ve promised, or say in time that I can’t
win-check-item-share = I share what I know, and the credit
win-check-item-ask = I ask what I could do better, and simply say thank you
win-check-item-reach = I work with people who think differently from me
win-check-score-1 = 1 · Hardly ever
win-check-score-2 = 2 · Now and then
win-check-score-3 = 3 · About half the time
win-check-score-4 = 4 · Mostly
win-check-score-5 = 5 · Nearly always
win-check-all-six = Please answer all six. Nothing was changed.
win-check-saved = Saved, for your eyes alone.
win-check-offer = *How do I partner with others?* Six questions to yourself, once a quarter. Only you ever see your answers.
win-check-once = *How I partner with others*
    { $quarter }
win-check-since = *How I partner with others*
    { $latest }, beside { $first }
win-check-quarter = { $first }–{ $last } { $year }
win-check-row = *{ $now }* · { $item }
win-check-row-since = *{ $now }*, at first { $first } · { $item }
win-check-trend = `{ $picture }` All six together, on a scale from 1 to 5, from the oldest on: { $told }.
win-check-home = A new quarter. Check in with yourself again, if you like.
win-check-in-file = How I partner with others, { $quarter }
win-check-data = { $n ->
    [one] { $n } check-in with yourself on how you partner with others: its quarter and six scores
   *[other] { $n } check-ins with yourself on how you partner with others: their quarters and six scores each
}
win-check-data-kept = goes some months after you last took part in anything, or when you erase it
win-check-part = *My part:* { $part }
win-check-part-label = Something that didn’t go as I’d hoped: what was my part?
win-check-part-hint = Not whose fault it was. What I did, or left undone, that I could do differently.
win-action-button = Take something on
win-action-title = What I take on
win-action-submit = I’ll do it
win-action-intro = It’s yours because you take it on; nobody can give it to you, and you can’t give it to anybody. Only you see it.
win-action-what-label = One thing I take on
win-action-due-label = By when
win-action-heading = *What I’ve taken on.* One owner, and a day. Only you see it.
win-action-open = *{ $what }* · by { $date }
win-action-done = { $what } · done
win-action-button-done = Done
win-action-button-undone = Not done after all
win-action-button-drop = Let it go
win-action-count = { $n ->
    [one] One thing done so far. Nobody else is told the number.
   *[other] { $n } things done so far. Nobody else is told the number.
}
win-action-saved = Yours now. Only you see it.
win-action-home = You took on *{ $what }*, by { $date }. It’s in your portfolio.
win-action-what-missing = What do you take on? A few words are enough. Or leave the day empty, too.
win-action-due-missing = By when? Whatever is taken on has a day.
win-action-due-wrong = Choose a day from today on, within a year.
win-action-enough = You have { $most } open already. Finish one, or let one go, in your portfolio.
win-action-gone = You’ve let that go already.
win-action-in-file-label = What I’ve taken on
win-action-in-file-open-label = { $what } · by { $date }
win-action-in-file-done-label = { $what } · by { $date } · done
win-action-data = { $n ->
    [one] One thing you took on: its words, its day, and whether it’s done
   *[other] { $n } things you took on: their words, their days, and whether they’re done
}

thanks-form-title = Say thanks
thanks-form-submit = Send
thanks-form-close = Cancel
thanks-form-intro = Only the person you thank reads this. It goes into their own portfolio, which nobody else is shown, and never enters an assessment.
thanks-to-label = To
thanks-expertise-label = What they know or can do, that helped
thanks-expertise-placeholder = Reading a contract with a designer’s eyes
thanks-change-label = What it changed
thanks-offer-label = Seen by others, too?
thanks-offer-option-yes = They may put it into the digest, if they like
thanks-yourself = Thanks go to somebody else. A note of your own is kept with Share a win.
thanks-cannot-reach = I can’t reach this person. Perhaps they’ve left, or it’s no person. Choose someone else.
thanks-stay-private = These thanks are between the two of you, so they can’t be shown.
thanks-sent = Sent. It’s in { $name }’s own portfolio, for nobody else to read.
thanks-dm = { $author } sends you thanks. Only you can read them.
thanks-dm-taken = { $author } sends you thanks. You’ve chosen to have them in the digest; you can take that back whenever you like.
thanks-button-read = Read
thanks-read-title = Thanks
thanks-read-close = Close
thanks-read = *{ $author } thanks you for { $expertise }.* What it changed:
thanks-read-private = Only the two of you can read this. It’s in your portfolio, in my Home tab.
thanks-read-offered = { $author } would be glad if others saw this, too. That’s for you alone to decide, and keeping it to yourself is as good.
thanks-offer-option-name = In the digest, with my name: { $shown }
thanks-offer-option-team = In the digest, with my team’s: { $shown }
thanks-offer-option-neither = Keep it to myself
win-choice-saved = Saved. You can change this whenever you like, in my Home tab.
win-data-told = { $n ->
    [one] { $n } story that you told, or keep as a note: its words, a picture’s id, and who is credited
   *[other] { $n } stories that you told, or keep as notes: their words, pictures’ ids, and who is credited
}
win-data-credited = { $n ->
    [one] { $n } story that names you or asked to, and how you chose to appear
   *[other] { $n } stories that name you or asked to, and how you chose to appear
}
win-data-given = { $n ->
    [one] Thanks that you gave { $n } time
   *[other] Thanks that you gave { $n } times
}
win-data-received = { $n ->
    [one] Thanks that you got { $n } time
   *[other] Thanks that you got { $n } times
}
win-data-unnamed = That you want to be named in no story
win-data-digest = You set up the digest of shared wins in { $channel }
win-data-readers-told = You, and those named; once you have approved it, the digest’s channel
win-data-readers-thanks = The two of you, unless the one who got them has them shown
win-data-kept = goes some months after it was told, or when you erase it
audit-win-setup = { $who } set up a digest of shared wins in { $place }.
audit-win-setup-changed = { $who } changed the digest of shared wins in { $place }.
audit-win-setup-active = { $who } resumed the digest of shared wins in { $place }.
audit-win-setup-paused = { $who } paused the digest of shared wins in { $place }.
audit-win-setup-removed = { $who } removed the digest of shared wins in { $place }.

## Setup, for organisers

setup-title = Set up introductions
setup-submit = Start
setup-close = Cancel
setup-change-title = Change introductions
setup-change-submit = Save
setup-others = Besides introductions, in this channel:
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
setup-not-in-channel = I’m not in this channel, or it has become private. Type `/invite @Partner` there, then try again.
setup-archived = This channel is archived, so I can’t post there. Choose another one, or unarchive it first.
setup-dm-not-channel = Introductions live in a channel. Go to one and type `/partner setup` there.
setup-general-warning = Everyone is in this channel. A channel of its own lets people choose, so consider that first.
setup-paused = Introductions are on pause. What has begun runs on quietly; no new round starts.
setup-resumed = Introductions are on again.
setup-removed = These introductions have been removed. No more rounds will start.
setup-gone = These introductions have already been removed.
setup-counts-title = How it’s going
setup-counts-none = Figures come once a quarter, when all its rounds are over. There are none yet.
setup-counts-quarter = From { $first } to { $last } { $year }:
setup-counts-people = { $n ->
    [one] { $n } person took part
   *[other] { $n } people took part
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
preview-counts-once = How many meet other departments and places, and how many find no group, I say once for each round: of the draw that was shown first.
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
profile-intro = All of it is optional. Put commas between several things. I may mention what you can help with, would like to learn and like when I introduce you.
profile-offers-label = I can help with
profile-seeks-label = I’d like to learn
profile-interests-label = Interests
profile-offers-placeholder = spreadsheets, public speaking
profile-findable-label = May colleagues find me by it?
profile-findable-option-yes = Yes, anyone here may find me by what I can help with
profile-findable-hint = Whoever searches with /partner find then sees the topic, your name, department and site. Guests can’t search. Not ticked: only people I introduce you to read it. Change it here at any time.
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

## Finding a colleague

find-title = Find a colleague
find-submit = Search
find-button = Find someone
find-offer = *Could someone help you with something?* Find a colleague who offers it.
find-intro = Here are colleagues who’ve said that they may be found by what they can help with. Only you see what you search for, and I don’t keep it.
find-topic-label = What would you like help with?
find-topic-placeholder = spreadsheets
find-topic = *{ $topic }*
find-unasked = Type a word or two, as a colleague might write it in their profile.
find-unasked-topics = Several people offer: { $topics }.
find-found = *“{ $typed }”: { $n ->
    [one] ask them.
   *[other] ask one of them.
}* A tap on the name lets you write to them; thanks are for afterwards.
find-offers = Can help with { $topics }
find-offers-near = Can help with { $topics }, close to what you typed
find-order = In no particular order; tomorrow it’s another.
find-more = In no particular order; there are others, too, and tomorrow someone else may come first. More exact words bring fewer.
find-nobody = Nobody I can show you offers “{ $typed }” right now. Far from everyone who knows something has it in their profile, so it may be worth asking around.
find-nobody-topics = Did you mean { $topics }?
find-only-me = “{ $typed }”: of those I can show you right now, you’re the only one who offers it.
find-too-long = That’s more than { $most } characters. Try the two or three words that matter most.
find-a-person = “{ $typed }” names { $person }, and I look for topics. Write to them in Slack, or type what you’d like help with.
find-not-for-guests = Finding colleagues is for people with an account of this workspace’s own. Ask whoever invited you here.
find-engagement = the list of colleagues who can be found
find-me-on = You can be found yourself by what you can help with.
find-me-off = You can’t be found yourself: that’s up to you, in your profile.

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
data-paused-until = You’ve been on a break since { $date }, and are back on { $until }
data-findable = Colleagues may find you by what you can help with, since { $date }
data-language = You’ve chosen your language
data-country = Public holidays, as you chose: { $country }
data-silence = How many questions of mine in a row you’ve left unanswered: *{ $n }*. After three I’m quiet for 60 days.
data-organiser = You’re an organiser, or have named some
data-messages = { $n ->
    [one] That I sent you { $n } message, or changed your Home, and when; not what it said
   *[other] That I sent you { $n } messages, or changed your Home, and when; not what they said
}
data-command = The last commands you typed, while many people use me at once and yours waits its turn
data-pace = When you last used commands, and how many in that minute, so that nobody wears me out
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
data-readers-found = You, those I introduce you to, and any colleague who searches for what you can help with
data-readers-group = You, and those you met
data-readers-slack = Everyone here sees it in Slack
data-readers-counts = Only you; organisers see counts of five people or more
data-readers-organisers = You, and organisers
data-readers-operators = Whoever runs me, on the server
data-kept-own = until you change it, or some months after you leave
data-kept-until-changed = until you change it
data-kept-until-erased = until you erase it
data-kept-while-member = while you’re a member
data-kept-command = until it is carried out, mostly within a minute
data-kept-day = for about a day
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
audit-cohort-launched = { $who } launched learning partnerships in { $place }.
audit-cohort-changed = { $who } changed the learning partnerships in { $place }.
audit-cohort-ended = { $who } ended the learning partnerships in { $place }.
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
## Home: the language, taken from Slack until somebody chooses

home-language = *Language*
    What I say to you alone is in this one. In a group I use the language that all of you share, else English.

## Pace: too much in one minute

pace-wait = { $n ->
    [one] That was quicker than I can follow, so nothing was changed. In { $n } second you can go on.
   *[other] That was quicker than I can follow, so nothing was changed. In { $n } seconds you can go on.
}

## Language: its own name, the locale whose numbers, plurals and names of days it follows, and how dates are written
## (EEEE is the weekday, d the day, MMMM the month, y the year)

language-name = English
language-locale = en_GB
language-date = EEEE d MMMM
language-date-with-year = d MMMM y

## Commands: what may be typed after /partner, with commas in between; accents, case and hyphens do not matter

command-help = help, ?
command-join = join, meet
command-find = find, find someone, search
command-forward = forward, feedforward, feed forward
command-learn = learn
command-choose = choose, which fits me
command-volunteer = volunteer, facilitate, host
command-win = win, wins, share a win
command-story = story, role model
command-thanks = thanks, thank
command-setup = setup, set up
command-pause = pause
command-resume = resume
command-skip = skip
command-stop = stop, leave
command-stop-all = stop all, stop everything, leave all
command-preview = preview
command-why = why
command-profile = profile
command-data = data, my data, privacy
command-audit = audit, audit log
command-home = home
command-hub = hub

## Dates as people type them, with commas in between; a dash alone where there is no such word. Months and weekdays are
## known already. `dates-figures` says what 12/3 is: `day-month`, or `either` where some mean one and some the other.

dates-figures = either
dates-today = today
dates-tomorrow = tomorrow
dates-overmorrow = day after tomorrow
dates-yesterday = yesterday
dates-next = next
dates-coming = coming
dates-this = this
dates-this-week = -
dates-this-month = -
dates-this-year = -
dates-end-of-week = -
dates-end-of-month = -
dates-end-of-year = new year
dates-half-year = half a year
dates-week = week
dates-weekend = weekend
dates-month = month
dates-year = year
dates-christmas = christmas, xmas
dates-week-number = week, w
dates-units-day = d, day, days
dates-units-week = w, wk, wks, week, weeks
dates-units-fortnight = fortnight, fortnights
dates-units-month = mo, month, months
dates-units-quarter = quarter, quarters
dates-units-year = y, yr, year, years
dates-numbers = a 1, an 1, one 1, two 2, couple of 2, a couple of 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, fourteen 14, twenty 20, thirty 30, sixty 60, ninety 90
dates-article = the
dates-ordinal = st, nd, rd, th
dates-of = of
dates-and = and
dates-weekday-ending = -
# The pause ends where the day, week or month begins …
dates-until = until, untill, till, til, to, before, by, on, back on
# … can end at either …
dates-in = in
# … or ends when it is over.
dates-through = through, thru, including, after, during, over, for, all, all of, end of, the end of, rest of, the rest of
dates-no-end = further notice, indefinitely, forever, ever
dates-trailing = morning, from now, from today

## Questions: Thinking partner

question-thinking_partner-01 = What are you really trying to work out here?
question-thinking_partner-02 = Which part is fog, and which part is already clear?
question-thinking_partner-03 = What are you treating as fact that might be a guess?
question-thinking_partner-04 = Whose rule is that, and does it still apply?
question-thinking_partner-05 = Suppose the opposite of that belief held for a month: what would you do first?
question-thinking_partner-06 = What have you not yet said out loud?
question-thinking_partner-07 = If you had one breath to explain the heart of this, what would you say?
question-thinking_partner-08 = What would have to be true for the harder option to be the sensible one?
question-thinking_partner-09 = Which word in what you just said carries the most weight?
question-thinking_partner-10 = How does this look from the chair opposite yours?
question-thinking_partner-11 = What does keeping things as they are protect?
question-thinking_partner-12 = When you picture this resolved, what do you notice first?
question-thinking_partner-13 = Which question do you hope nobody asks you about this?
question-thinking_partner-14 = Which assumption, if it fell, would change everything else?
question-thinking_partner-15 = What do you know now that you didn’t when you chose this path?
question-thinking_partner-16 = Where does your reasoning need someone else to stay the same?
question-thinking_partner-17 = What would a newcomer make of this if you described it to them?
question-thinking_partner-18 = How much of this is yours to solve?
question-thinking_partner-19 = What is a kinder reading of the same events?
question-thinking_partner-20 = Now that you’ve heard yourself think, what is different?

## Questions: Objective supporter

question-objective_supporter-01 = Which three routes could get you there, including one you dislike?
question-objective_supporter-02 = What would you try if it only had to work a little?
question-objective_supporter-03 = Which opportunity might be hiding inside this obstacle?
question-objective_supporter-04 = Who has solved something that rhymes with this?
question-objective_supporter-05 = What could you stop doing to make room?
question-objective_supporter-06 = What is the smallest test that would teach you something by Friday?
question-objective_supporter-07 = How might another department handle this?
question-objective_supporter-08 = What would change with twice the time? With half?
question-objective_supporter-09 = Which option would you pick if nobody were watching?
question-objective_supporter-10 = Which resources have you not counted yet?
question-objective_supporter-11 = What would make plan B better than plan A?
question-objective_supporter-12 = Which constraint could be negotiated, and with whom?
question-objective_supporter-13 = If you started over today, what would you keep?
question-objective_supporter-14 = Which early sign would tell you to change course?
question-objective_supporter-15 = Where could you borrow instead of build?
question-objective_supporter-16 = What would an outsider find odd about how we do this?
question-objective_supporter-17 = Which two of your ideas could be combined?
question-objective_supporter-18 = What does each option cost in energy, not only in time?
question-objective_supporter-19 = Who gains most if this succeeds, and could they join you?
question-objective_supporter-20 = What will you do first, when, and what might get in the way?

## Questions: Companion

question-companion-01 = What has moved, even slightly, since we last spoke?
question-companion-02 = What are you proud of that nobody saw?
question-companion-03 = What surprised you about yourself lately?
question-companion-04 = Which promise to yourself did you keep, and what helped?
question-companion-05 = What did the attempt that didn’t work teach you?
question-companion-06 = How will you know you’re halfway?
question-companion-07 = What should I remember for next time?
question-companion-08 = What deserves a small celebration?
question-companion-09 = Where at work have you felt most like yourself recently?
question-companion-10 = What has become easier without you noticing?
question-companion-11 = Which lesson would you hand to someone one step behind you?
question-companion-12 = What is draining you that we should name?
question-companion-13 = Which habit is starting to carry itself?
question-companion-14 = What would good enough look like this month?
question-companion-15 = How has something you learned reached someone else?
question-companion-16 = What did I ask that helped, and what didn’t?
question-companion-17 = What are we both learning that neither of us expected?
question-companion-18 = What is the next milestone to mark on our trail?
question-companion-19 = When motivation dips, what brings you back?
question-companion-20 = What would you like to be able to tell me in a month?

## Questions: Icebreakers

question-icebreakers-01 = What do people often get wrong about what your team does?
question-icebreakers-02 = Which small part of your work would you happily do all day?
question-icebreakers-03 = Which decision made elsewhere affects your week the most?
question-icebreakers-04 = What did you believe about this place before you joined?
question-icebreakers-05 = What have you learned the hard way here?
question-icebreakers-06 = Which tool or trick would you miss most?
question-icebreakers-07 = What would you show a visitor first?
question-icebreakers-08 = What does a good Tuesday look like for you?
question-icebreakers-09 = What would you like to ask my department?
question-icebreakers-10 = Who here helped you lately, and with what?
question-icebreakers-11 = What are you curious about at the moment, work or not?
question-icebreakers-12 = Which of your team’s words needs a translation?
question-icebreakers-13 = What would make it easier for outsiders to work with your team?
question-icebreakers-14 = Which skill from another job or hobby do you still use?
question-icebreakers-15 = If we swapped jobs for a day, what would puzzle me first?
question-icebreakers-16 = What takes up most of your time though nobody sees it?
question-icebreakers-17 = Which part of your job is hardest to explain in one sentence?
question-icebreakers-18 = What do you do first when you are given something new?
question-icebreakers-19 = What did you last finish that you were pleased with?
question-icebreakers-20 = Which kind of task do you always leave until last?
question-icebreakers-21 = What makes a meeting worth its time?
question-icebreakers-22 = Which question do colleagues ask you most often?
question-icebreakers-23 = What do you wish more people would ask you about?
question-icebreakers-24 = Which small improvement have you made lately without being asked?
question-icebreakers-25 = What has your team started doing lately that works well?
question-icebreakers-26 = Which routine could disappear tomorrow without anyone missing it?
question-icebreakers-27 = At what time of day do you think best?
question-icebreakers-28 = What gets you going on a slow day?
question-icebreakers-29 = What do you need around you to be able to concentrate?
question-icebreakers-30 = Which number or signal tells you that your work is going well?
question-icebreakers-31 = When is something really finished, in your line of work?
question-icebreakers-32 = What would you show a new colleague first about your job?
question-icebreakers-33 = Which part of your work would you never leave to a machine?
question-icebreakers-34 = What has changed most in your job since you began?
question-icebreakers-35 = What turned out to be easier than you thought?
question-icebreakers-36 = Which advice about work did you ignore at first, but follow now?
question-icebreakers-37 = What do you always check once more before you let it go?
question-icebreakers-38 = Which rule of thumb do you trust?
question-icebreakers-39 = What kind of problem do you like to be handed?
question-icebreakers-40 = Who depends on your work without knowing it?
question-icebreakers-41 = Whose job here would you like to try for a day?
question-icebreakers-42 = Which part of this organisation do you know least about?
question-icebreakers-43 = What is your team better at than people think?
question-icebreakers-44 = Which habit would you like to borrow from another team?
question-icebreakers-45 = What is the oddest thing you have had to find out for work?
question-icebreakers-46 = Which project would you gladly be part of once more?
question-icebreakers-47 = What was the most useful thing you did last week?
question-icebreakers-48 = How do you spend the first ten minutes of your working day?
question-icebreakers-49 = How do you know that it is time to stop for the day?
question-icebreakers-50 = Which decision of yours has saved you the most time?
question-icebreakers-51 = What would you do with one extra hour every week?
question-icebreakers-52 = What would you take care of first in a whole week without meetings?
question-icebreakers-53 = Which question should we ask more often in meetings?
question-icebreakers-54 = What do you do when you get stuck?
question-icebreakers-55 = What have you learned lately from someone newer here than you?
question-icebreakers-56 = What are you learning right now, big or small?
question-icebreakers-57 = What could you teach someone in ten minutes?
question-icebreakers-58 = Which subject turned out more interesting than you expected?
question-icebreakers-59 = How do you like to learn something new: reading, watching, asking or trying?
question-icebreakers-60 = Which explanation finally made something click for you?
question-icebreakers-61 = What have you changed your mind about at work?
question-icebreakers-62 = Which book, talk or article do you often recommend?
question-icebreakers-63 = What would you like to be able to do a year from now?
question-icebreakers-64 = Who explains things so well that they stick?
question-icebreakers-65 = What have you given up learning, without any regret?
question-icebreakers-66 = Which word or expression is new to you?
question-icebreakers-67 = What do others make look easy that you find difficult?
question-icebreakers-68 = Which beginner’s question has made you think again?
question-icebreakers-69 = Which teacher, colleague or author has shaped how you work?
question-icebreakers-70 = What do you know a lot about that few people here are aware of?
question-icebreakers-71 = What have you picked up just by watching someone work?
question-icebreakers-72 = Which course or lesson do you still think of?
question-icebreakers-73 = What have you had to unlearn?
question-icebreakers-74 = What would you whisper to yourself on your first day here?
question-icebreakers-75 = Which tool have you been using for the longest time?
question-icebreakers-76 = Which manual would you like to write?
question-icebreakers-77 = How do you keep track of all that you have to do?
question-icebreakers-78 = What do you reach for when you need to sort out your thoughts?
question-icebreakers-79 = Which app or gadget did you try and soon drop?
question-icebreakers-80 = What would you invent to make your week easier?
question-icebreakers-81 = Which list, template or note do you open again and again?
question-icebreakers-82 = Which everyday object do you find unusually well made?
question-icebreakers-83 = Which notification would you gladly switch off for good?
question-icebreakers-84 = What do you use for something it was never meant for?
question-icebreakers-85 = What around here deserves a better name?
question-icebreakers-86 = Where do you get your best ideas?
question-icebreakers-87 = What do you see from the place where you usually work?
question-icebreakers-88 = Which place near you would you recommend for a break?
question-icebreakers-89 = Where would you like to work from for a week?
question-icebreakers-90 = Which place do you often think back to?
question-icebreakers-91 = Which city or landscape would you like to see next?
question-icebreakers-92 = Where do you find peace and quiet?
question-icebreakers-93 = What is the finest view you know of?
question-icebreakers-94 = Where could you easily lose an hour: a library, a café, a shop?
question-icebreakers-95 = Which season is at its best where you are?
question-icebreakers-96 = What does it sound like where you work?
question-icebreakers-97 = Which route or journey do you never tire of?
question-icebreakers-98 = What is the most unlikely place where you have got something done?
question-icebreakers-99 = Which small change would make the place you work in nicer?
question-icebreakers-100 = What made you smile this week?
question-icebreakers-101 = Which little thing makes an ordinary day better?
question-icebreakers-102 = What do you listen to when you want to get things done?
question-icebreakers-103 = What are you looking forward to this month?
question-icebreakers-104 = How do you like to spend a break?
question-icebreakers-105 = What last made you forget the time?
question-icebreakers-106 = Which song would you put on to start a Monday?
question-icebreakers-107 = What do you collect, or could imagine collecting?
question-icebreakers-108 = Which game, puzzle or pastime can you recommend?
question-icebreakers-109 = What was the last thing you made or mended?
question-icebreakers-110 = What kind of weather do you like best?
question-icebreakers-111 = Which film, series or novel would you like to meet for the first time again?
question-icebreakers-112 = Which everyday chore do you do with extra care?
question-icebreakers-113 = What kind of thank-you means the most to you?
question-icebreakers-114 = How do you mark a small success?
question-icebreakers-115 = What do you always have within reach?
question-icebreakers-116 = Which colour would you give this week, and why?
question-icebreakers-117 = If your week were a book, what would its title be?
question-icebreakers-118 = What do you enjoy doing without being good at it?
question-icebreakers-119 = Which tradition at work do you like, new or long-standing?
question-icebreakers-120 = What would you ask an expert, on any subject at all, who sat down here now?

## Questions: Know their wants

question-know_their_wants-01 = What would a truly useful month from my team look like to you?
question-know_their_wants-02 = Which goal matters most to you this quarter?
question-know_their_wants-03 = Which worry follows you home on a bad day?
question-know_their_wants-04 = Which of your strengths do we use too little?
question-know_their_wants-05 = Where do we slow your work down without meaning to?
question-know_their_wants-06 = What do you expect from me that I may have missed?
question-know_their_wants-07 = What should my department stop sending you?
question-know_their_wants-08 = When priorities collide, what do you wish I did first?
question-know_their_wants-09 = How would you like to get bad news from me?
question-know_their_wants-10 = What would you like me to say about your work when you’re not in the room?

## Questions: Action learning

question-action_learning-01 = What makes this urgent now, and for whom?
question-action_learning-02 = What have you tried, and what did it teach you?
question-action_learning-03 = How would someone living with the problem describe it?
question-action_learning-04 = What happens if nothing is done for six months?
question-action_learning-05 = Which part do we in this set still not understand?
question-action_learning-06 = What might be the problem behind the problem?
question-action_learning-07 = Who holds a missing piece, and what stops us asking them?
question-action_learning-08 = What would solving this let you do that you can’t do today?
question-action_learning-09 = Which action within your control would shift most before we meet again?
question-action_learning-10 = What did we learn about the problem, our way of working and ourselves?
