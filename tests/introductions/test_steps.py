"""What people hear in the two weeks of a round, and what they are spared."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.introductions.messages import MESSAGES
from bot.introductions.rules import Answer, Outcome, ProgrammeState, RoundState
from bot.introductions.service.enrolment import set_skip, stay
from bot.people.silence import stirred
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession
from models.introductions import Encounter, Round
from models.people import Channel, Person
from tests.capture import captured_logs
from tests.introductions.club import CHANNEL, DAY, DRAW, PREVIEW, TEAM, WEEK, Club, stockholm

NUDGE, ASK, CLOSE = DRAW + 4 * DAY, DRAW + 10 * DAY, DRAW + 14 * DAY


def drawn(club: Club, count: int = 4) -> tuple[list[str], Round]:
    people = club.people(count)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    return people, club.rounds()[0]


def test_a_preview_comes_in_each_persons_own_working_hours_and_lapses_with_the_draw(club: Club) -> None:
    abroad = [*club.people(1, zone="America/New_York"), *club.people(1, zone="Asia/Tokyo", days_off=[0])]
    people = [*club.people(1), *abroad]
    club.set_up()
    club.join(people)

    club.tick(PREVIEW)
    club.tick(PREVIEW + DAY)

    letters = {letter.user_ids[0]: letter for letter in club.letters("intro-preview")}
    assert letters[people[0]].due_at == PREVIEW
    assert letters[abroad[0]].due_at == stockholm("2026-03-06 15:00"), "09:00 in New York"
    assert letters[abroad[1]].due_at == stockholm("2026-03-10 01:00"), "Tuesday, 09:00 in Tokyo: it was Friday evening"
    assert {letter.not_after for letter in letters.values()} == {DRAW}
    assert {letter.kind for letter in letters.values()} == {Kind.DM}


def test_a_round_that_was_missed_lapses_before_the_question_about_the_last_one_is_asked(club: Club) -> None:
    drawn(club)
    club.tick(DRAW + DAY)

    with captured_logs() as said:
        club.tick(ASK)

    steps = [json.loads(line)["step"] for line in said.getvalue().splitlines() if "introductions.step" in line]
    assert steps == ["lapse", "ask", "pool"], "else delivery could keep room in the week for what will not be said"


def _leaves(club: Club, who: str) -> None:
    club.act(lambda session: setattr(session.get_one(Person, (TEAM, who)), "is_deleted", True))


def test_who_is_left_alone_by_a_colleague_that_left_the_company_comes_first_next_time(
    club: Club,
) -> None:
    one, other = club.people(2, zone="America/New_York")  # it is four in the morning there when the round is drawn
    club.set_up()
    club.join([one, other])
    club.tick(PREVIEW)
    club.tick(DRAW)
    _leaves(club, other)

    club.tick(DRAW + timedelta(hours=1))
    club.tick(DRAW + DAY)

    assert [letter.state for letter in club.letters("intro-meet")] == [State.LAPSED]
    [letter] = club.letters("intro-left-out")
    assert (letter.user_ids, letter.state) == ([one], State.SENT)
    assert club.outcomes(club.rounds()[0]) == {one: Outcome.LEFT_OUT, other: Outcome.INELIGIBLE}
    with club.database.read(TEAM) as session:
        assert session.scalars(select(Encounter)).all() == []


def test_the_others_of_a_trio_are_introduced_without_a_colleague_that_left(club: Club) -> None:
    people = club.people(3, zone="America/New_York")
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    _leaves(club, people[1])

    club.tick(DRAW + timedelta(hours=1))
    club.tick(DRAW + DAY)

    [letter] = club.letters("intro-meet")
    assert (set(letter.user_ids), letter.state) == ({people[0], people[2]}, State.SENT)
    assert club.names(club.rounds()[0]) == {frozenset((people[0], people[2]))}
    with club.database.read(TEAM) as session:
        assert len(session.scalars(select(Encounter)).all()) == 1


def test_an_introduction_that_slack_refused_for_one_of_three_reaches_the_others(club: Club) -> None:
    people = club.people(3, zone="America/New_York")
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)

    def refused(session: TeamSession) -> None:
        row = session.scalars(select(OutboxRow).where(OutboxRow.template == "intro-meet")).one()
        row.state, row.reason = State.FAILED, "user_disabled"

    club.act(refused)
    club.tick(DRAW + timedelta(hours=6))
    _leaves(club, people[2])
    club.tick(DRAW + timedelta(hours=7))

    [letter] = club.letters("intro-meet")
    assert (set(letter.user_ids), letter.state) == ({people[0], people[1]}, State.SENT)


def test_nobody_is_told_of_a_round_that_they_cannot_take_part_in(club: Club) -> None:
    people = [*club.people(2), *club.people(1, paused_at=PREVIEW), *club.people(1, is_away=True)]
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)

    assert club.readers("intro-preview") == set(people[:2])


def test_nothing_is_pooled_before_the_channel_was_read(club: Club) -> None:
    club.act(lambda session: setattr(session.get_one(Channel, (TEAM, CHANNEL)), "synced_at", None))
    people = club.people(2)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    assert club.letters("intro-preview") == []

    club.act(lambda session: setattr(session.get_one(Channel, (TEAM, CHANNEL)), "synced_at", PREVIEW))
    club.tick(PREVIEW + DAY)

    assert club.readers("intro-preview") == set(people)


def test_who_skipped_ahead_hears_nothing_and_who_took_it_back_is_told_as_everybody_is(club: Club) -> None:
    people = club.people(4)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW - DAY)
    held = club.rounds()[0]
    for user_id, skips in ((people[0], True), (people[1], True), (people[1], False), (people[2], False)):
        skip(club, held, user_id, skips=skips)

    club.tick(PREVIEW)

    assert club.readers("intro-preview") == set(people[1:])
    assert club.outcomes(held)[people[0]] is Outcome.SKIPPED


def skip(club: Club, held: Round, user_id: str, *, skips: bool) -> None:
    club.act(lambda session: set_skip(session, held.id, user_id, PREVIEW - DAY, skip=skips))


def test_one_nudge_goes_to_each_group_in_which_nothing_is_booked(club: Club) -> None:
    _, held = drawn(club)
    booked, open_one = club.groups(held)
    for member in booked:
        club.choose(member.pairing_id, member.user_id, 1, DRAW)
    club.choose(open_one[0].pairing_id, open_one[0].user_id, 1, DRAW)

    club.tick(NUDGE)
    club.tick(NUDGE + DAY)

    (letter,) = club.letters("intro-nudge")
    assert set(letter.user_ids) == {member.user_id for member in open_one}
    assert letter.kind is Kind.GROUP_DM
    assert letter.due_at == stockholm("2026-03-16 09:00"), "day 4 is a Saturday"
    assert letter.not_after == ASK


def test_whoever_has_not_answered_is_asked_alone_whether_they_met(club: Club) -> None:
    people, held = drawn(club)
    first = club.groups(held)[0][0]
    club.answer(first.pairing_id, first.user_id, Answer.MET, DRAW + DAY)

    club.tick(ASK)
    club.tick(ASK + DAY)

    letters = club.letters("intro-ask")
    assert sorted(letter.user_ids for letter in letters) == [
        [user_id] for user_id in people if user_id != first.user_id
    ]
    assert {(letter.kind, letter.due_at, letter.not_after) for letter in letters} == {(Kind.DM, ASK, CLOSE)}


def test_a_round_closes_quietly(club: Club) -> None:
    drawn(club)
    said = {"intro-preview", "intro-meet"}
    club.tick(CLOSE)

    assert club.rounds()[0].state is RoundState.CLOSED
    assert {template for template in MESSAGES if club.letters(template)} - said == {"intro-welcome"}


def test_a_paused_programme_lets_what_was_drawn_run_to_its_end(club: Club) -> None:
    people, _ = drawn(club)
    club.change_state(ProgrammeState.PAUSED, DRAW + DAY)

    club.live(DRAW + DAY, CLOSE)

    assert [held.state for held in club.rounds()] == [RoundState.CLOSED]
    assert club.readers("intro-ask") == set(people)
    assert len(club.letters("intro-nudge")) == 2


def silent_weeks(club: Club, count: int) -> None:
    """Weekly rounds of which so many are closed, and in which nobody says anything."""
    for number in range(count + 2):
        club.tick(PREVIEW + number * WEEK)
        club.tick(DRAW + number * WEEK)


def test_three_silent_rounds_bring_one_question_and_sixty_quiet_days(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    silent_weeks(club, 2)
    assert club.silence(people[0])[0] == 2
    assert club.letters("intro-check") == []

    club.live(DRAW + 3 * WEEK + DAY, DRAW + 12 * WEEK, DAY)

    assert [letter.user_ids for letter in club.letters("intro-check")] == [[user_id] for user_id in people]
    third_closed = DRAW + 4 * WEEK
    assert club.silence(people[0])[1] == third_closed + 60 * DAY
    later = [held for held in club.rounds() if held.draw_at > third_closed]
    assert len(later) > 7
    assert [club.groups(held) for held in later] == [[]] * len(later)


def test_when_the_quiet_is_over_they_are_matched_again(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    silent_weeks(club, 3)
    introduced = len(club.letters("intro-meet"))
    previewed = len(club.letters("intro-preview"))

    club.live(DRAW + 5 * WEEK, DRAW + 14 * WEEK, DAY)

    assert len(club.letters("intro-meet")) > introduced
    assert len(club.letters("intro-preview")) > previewed
    assert club.silence(people[0])[2] == 1


@pytest.mark.parametrize("sign", ["answer", "choice", "skip", "stay", "anything at all"])
def test_any_sign_of_life_starts_the_count_of_silence_over(club: Club, sign: str) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    silent_weeks(club, 2)
    assert club.silence(people[0])[0] == 2
    now = DRAW + 3 * WEEK
    newest, upcoming = club.rounds()[-2:]

    def act(session: TeamSession) -> None:
        if sign == "stay":
            stay(session, club.programme_id, people[0], now)
        elif sign == "anything at all":
            stirred(session, people[0])
        else:
            set_skip(session, upcoming.id, people[0], now, skip=True)

    if sign == "answer":
        club.answer(club.pairings(newest)[0].id, people[0], Answer.NOT, now)
    elif sign == "choice":
        club.choose(club.pairings(newest)[0].id, people[0], 0, now)
    else:
        club.act(act)

    assert club.silence(people[0])[0] == 0
    assert club.silence(people[1])[0] == 2


def test_who_chose_a_time_was_not_silent_though_nothing_was_booked(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    club.choose(club.pairings(club.rounds()[0])[0].id, people[0], 0, DRAW)

    club.tick(ASK)
    club.tick(CLOSE)

    assert [club.silence(user_id)[0] for user_id in people] == [0, 1]
