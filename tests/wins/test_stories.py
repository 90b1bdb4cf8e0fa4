"""Who is asked, who appears, and who can take what back; rows and letters, on the real database."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.errors import Refusal
from bot.people.rules import Start
from bot.people.silence import silence_of
from bot.wins.data import WINS_DATA
from bot.wins.rules import Choice, Kind, State
from bot.wins.service.leaving import leave, name_me_again, name_me_nowhere
from bot.wins.service.portfolio import portfolio
from bot.wins.service.stories import Picture, approve, delete_note
from bot.wins.service.told import story_of
from models.delivery import OutboxRow
from models.delivery import State as Sending
from models.engine import TeamSession
from models.people import Person
from models.wins import Win, WinCredit
from tests.wins.team import CHANNEL, DAY, MONDAY, PRIVATE, TEAM, WEEK, Team


def refusal(act: Callable[[], Any]) -> tuple[str, str | None]:
    """The key and the field of the refusal that an act meets."""
    with pytest.raises(Refusal) as met:
        act()
    return met.value.key, met.value.field


def shown(team: Team, win_id: str) -> set[tuple[str, bool]]:
    """Who appears in a story, and whether by name."""

    def look(session: TeamSession) -> set[tuple[str, bool]]:
        story = story_of(session, session.get_one(Win, (TEAM, win_id)))
        return set() if story is None else {(one.user_id, one.by_name) for one in story.shown}

    return team.act(look)


def test_everybody_named_is_asked_once_for_a_colleague_and_for_three_days(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    team.tell(anna, bo, ci, anna, bo)

    letters = team.letters("win-credit")
    assert {letter.user_ids[0] for letter in letters} == {bo, ci}
    assert {letter.started_by for letter in letters} == {Start.COLLEAGUE}
    assert {letter.not_after for letter in letters} == {MONDAY + 3 * DAY}


def test_the_author_is_asked_when_all_have_answered_and_it_takes_nobodys_room(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    win = team.tell(anna, bo, ci)
    team.choose(win, bo, Choice.NAME)
    assert team.letters("win-approve") == []
    team.choose(win, ci, Choice.NEITHER)

    [letter] = team.letters("win-approve")
    assert (letter.user_ids, letter.started_by) == ([anna], Start.SELF)
    assert shown(team, win) == {(bo, True)}


def test_silence_for_three_days_is_no_and_counts_only_where_the_question_went_out(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    win = team.tell(anna, bo, ci)
    team.act(lambda session: _never_sent(session, ci))
    team.tick(MONDAY + 3 * DAY)

    assert team.win(win).state is State.APPROVING
    assert shown(team, win) == set()
    with team.database.read(TEAM) as session:
        assert [silence_of(session, who) is not None for who in (bo, ci)] == [True, False]


def _never_sent(session: TeamSession, user_id: str) -> None:
    for row in session.scalars(select(OutboxRow).where(OutboxRow.template == "win-credit")):
        sent = user_id not in row.user_ids
        row.state, row.sent_at = (Sending.SENT, MONDAY) if sent else (Sending.LAPSED, None)


def test_after_three_silences_partner_is_quiet_and_says_so_once(team: Team) -> None:
    anna, bo, *_ = team.found()
    for monday in (MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK):
        team.tell(anna, bo, now=monday)
        team.tick(monday + DAY)
        team.tick(monday + 3 * DAY)

    assert [letter.user_ids for letter in team.letters("win-quiet")] == [[bo]]


def test_a_wording_is_approved_as_it_was_read(team: Team) -> None:
    anna, bo, *_ = team.found()
    win = team.tell(anna, bo)
    team.choose(win, bo, Choice.NAME)
    read = team.win(win).revision
    team.choose(win, bo, Choice.TEAM)

    late = refusal(lambda: team.act(lambda session: approve(session, win, anna, read, MONDAY)))
    assert late == ("win-changed-meanwhile", None)
    team.approve(win)
    team.approve(win)
    assert team.win(win).state is State.QUEUED


def test_after_approval_one_can_only_be_shown_less(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    win = team.tell(anna, bo, ci)
    team.choose(win, bo, Choice.TEAM)
    team.choose(win, ci, Choice.NAME)
    team.approve(win)

    assert refusal(lambda: team.choose(win, bo, Choice.NAME)) == ("win-choice-late", None)
    team.choose(win, ci, Choice.TEAM)
    team.choose(win, bo, Choice.NEITHER)
    assert shown(team, win) == {(ci, False)}


def test_an_author_who_never_approves_keeps_a_note(team: Team) -> None:
    anna, bo, *_ = team.found()
    win = team.tell(anna, bo)
    team.choose(win, bo, Choice.NAME)
    team.tick(MONDAY + 2 * WEEK)

    assert team.win(win).state is State.KEPT
    assert refusal(lambda: team.approve(win)) == ("win-is-kept", None)
    assert refusal(lambda: team.choose(win, bo, Choice.NEITHER)) == ("win-gone", None)


def test_only_oneself_is_a_note_and_can_be_deleted(team: Team) -> None:
    anna, *_ = team.found()
    win = team.tell(anna, anna)

    assert team.win(win).state is State.KEPT
    assert team.letters("win-credit") == []
    with team.database.read(TEAM) as session:
        assert [entry.is_own for entry in portfolio(session, anna)] == [True]
    team.act(lambda session: delete_note(session, win, anna))
    with team.database.read(TEAM) as session:
        assert portfolio(session, anna) == []


@pytest.mark.parametrize("change", [{"is_deleted": True}, {"is_bot": True}, {"is_stranger": True}])
def test_who_cannot_be_asked_cannot_be_named(team: Team, change: dict[str, bool]) -> None:
    anna, bo, *_ = team.found()
    team.act(lambda session: _set(session, bo, change))

    assert refusal(lambda: team.tell(anna, bo)) == ("win-cannot-name", "credited")
    assert refusal(lambda: team.thank(anna, bo)) == ("thanks-cannot-reach", "to")


def _set(session: TeamSession, user_id: str, values: dict[str, bool]) -> None:
    for name, value in values.items():
        setattr(session.get_one(Person, (TEAM, user_id)), name, value)


def test_what_the_form_cannot_take_stands_beside_its_field(team: Team) -> None:
    anna, bo, *others = team.found(40)
    team.set_up(PRIVATE)

    assert refusal(lambda: team.tell(anna, *others[:30])) == ("win-too-many", "credited")
    assert refusal(lambda: team.tell(anna, "U0NOBODY")) == ("win-cannot-name", "credited")
    assert refusal(lambda: team.tell(anna, bo, title=" \u202e ")) == ("win-empty", "title")
    assert refusal(lambda: team.tell(anna, bo, kind=Kind.STORY)) == ("win-value-missing", "theme")
    assert refusal(lambda: team.tell(anna, bo, channels=[CHANNEL])) == ("win-no-digest-there", "channels")
    assert refusal(lambda: team.tell(anna, bo, channels=[PRIVATE])) == ("win-no-digest-there", "channels")
    assert refusal(lambda: team.tell(anna, bo, private_from_id=PRIVATE)) == ("win-from-private", "channels")
    movie, bare = Picture("F0", "video/mp4", "A film"), Picture("F0", "image/png", "  ")
    assert refusal(lambda: team.tell(anna, bo, picture=movie)) == ("win-picture-kind", "picture")
    assert refusal(lambda: team.tell(anna, bo, picture=bare)) == ("win-picture-unsaid", "picture_alt")
    with team.database.read(TEAM) as session:
        assert session.scalars(select(Win)).all() == []


def test_a_story_from_a_private_channel_is_not_offered_to_a_public_one(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.set_up()

    assert refusal(lambda: team.tell(anna, bo, private_from_id=PRIVATE, channels=[CHANNEL])) == (
        "win-from-private",
        "channels",
    )


def test_named_nowhere_is_once_and_for_good_until_one_says_otherwise(team: Team) -> None:
    anna, bo, ci, *_ = team.found()
    asked, queued = team.tell(anna, bo), team.approved(anna, bo)
    team.act(lambda session: name_me_nowhere(session, bo, MONDAY))

    assert (shown(team, asked), shown(team, queued)) == (set(), set())
    assert team.win(asked).state is State.APPROVING
    assert refusal(lambda: team.tell(ci, bo)) == ("win-cannot-name", "credited")
    assert refusal(lambda: team.choose(asked, bo, Choice.NAME)) == ("win-you-are-unnamed", None)
    team.act(lambda session: name_me_again(session, bo, MONDAY))
    team.tell(ci, bo)


def test_thanks_are_private_unless_offered_and_accepted(team: Team) -> None:
    anna, bo, *_ = team.found()
    private, offered = team.thank(anna, bo), team.thank(anna, bo, offered=True)

    assert refusal(lambda: team.choose(private, bo, Choice.NAME)) == ("thanks-stay-private", None)
    assert refusal(lambda: team.choose(offered, anna, Choice.NAME)) == ("error-not-yours", None)
    assert refusal(lambda: team.thank(bo, bo)) == ("thanks-yourself", "to")
    team.choose(offered, bo, Choice.NAME)
    assert [team.win(one).state for one in (private, offered)] == [State.GIVEN, State.QUEUED]
    team.take_back(offered)
    assert team.win(offered).state is State.GIVEN
    assert refusal(lambda: team.choose(offered, bo, Choice.TEAM)) == ("thanks-stay-private", None)


def test_who_left_wins_gets_thanks_without_being_written_to(team: Team) -> None:
    anna, bo, *_ = team.found()
    team.act(lambda session: leave(session, bo, MONDAY))
    thanks = team.thank(anna, bo, offered=True)

    assert team.letters("thanks-given") == []
    assert not team.win(thanks).offered
    with team.database.read(TEAM) as session:
        assert [entry.story.id for entry in portfolio(session, bo)] == [thanks]


def test_leaving_keeps_ones_own_stories_as_notes(team: Team) -> None:
    anna, bo, *_ = team.found()
    own, named = team.tell(anna, bo), team.approved(bo, anna)
    team.act(lambda session: leave(session, anna, MONDAY))

    assert team.win(own).state is State.KEPT
    assert shown(team, named) == set()


def test_erasing_takes_a_person_out_of_others_stories_and_their_own_away(team: Team) -> None:
    anna, bo, *_ = team.found()
    own, named, waiting = team.approved(anna, bo), team.approved(bo, anna), team.tell(bo, anna)
    team.act(lambda session: WINS_DATA.erase_person(session, anna, "~gone", MONDAY))
    team.tick(MONDAY)

    assert team.win(own).title is None
    assert team.win(own).author_id == "~gone"
    assert shown(team, named) == set()
    assert team.win(waiting).state is State.APPROVING
    with team.database.read(TEAM) as session:
        assert session.scalars(select(WinCredit).where(WinCredit.user_id == anna)).all() == []


def test_words_go_once_nobody_in_the_story_takes_part_any_more(team: Team) -> None:
    anna, bo, *_ = team.found()
    over, moving = team.approved(anna, bo), team.tell(anna, bo)
    team.take_back(over)
    later = MONDAY + DAY

    assert team.act(lambda session: WINS_DATA.retire(session, later, {bo}, 10)) == 0
    assert team.act(lambda session: WINS_DATA.retire(session, later, set(), 10)) == 1
    assert team.win(over).title is None
    assert team.win(moving).title is not None
    assert team.act(lambda session: WINS_DATA.in_use(session, later)) == {anna, bo}
