"""What somebody takes on (requirement B6): one owner by their own word, a day, and a count that nobody else is told."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.people.reader import Reader
from bot.texts.catalogue import words
from bot.wins.data import WINS_DATA
from bot.wins.exported import as_text
from bot.wins.overview import history, portfolio_of, status
from bot.wins.rules import ITEMS, MOST_OPEN, is_ahead, is_near
from bot.wins.service.actions import Taken, actions_of, let_go, mark, take_on
from bot.wins.service.checks import check_in, checks_of
from bot.wins.views.actions import action_blocks
from tests.databases import Kind
from tests.story.driver import words_in
from tests.wins.team import DAY, MONDAY, TEAM, Team

TODAY = MONDAY.date()


def take(team: Team, who: str, what: str = "Call Legal first", due: date | None = TODAY) -> None:
    team.act(lambda session: take_on(session, who, what, due, MONDAY))


def own(team: Team, who: str) -> list[Taken]:
    with team.database.read(TEAM) as session:
        return actions_of(session, who)


def seen(team: Team, who: str, days: int = 0) -> str:
    with team.database.read(TEAM) as session:
        return words_in(status(Reader.of(session, who, MONDAY + days * DAY)))


@settings(max_examples=50, derandomize=True, database=None)
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_a_day_can_be_set_ahead_and_is_mentioned_for_five_weeks_around_it(today: date, days: int) -> None:
    due = today + timedelta(days=days)

    assert is_ahead(due, today) is (0 <= days <= 366)
    assert is_near(due, today) is (-30 <= days <= 7)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_whoever_takes_it_on_owns_it_and_nobody_else_sees_or_touches_it(team: Team, database_kind: Kind) -> None:  # noqa: ARG001 - what `team` is on
    anna, bo, *_ = team.found()
    take(team, anna)
    [taken] = own(team, anna)

    for touch in (
        lambda session: mark(session, taken.id, bo, MONDAY, done=True),
        lambda session: let_go(session, taken.id, bo, MONDAY),
    ):
        with pytest.raises(Refusal, match="error-not-yours"):
            team.act(touch)

    assert (own(team, anna), own(team, bo)) == ([taken], [])
    assert "You took on *Call Legal first*, by " in seen(team, anna)
    assert seen(team, bo) == ""


def test_done_is_counted_for_its_owner_and_can_be_taken_back_and_let_go(team: Team) -> None:
    anna, *_ = team.found()
    take(team, anna)
    take(team, anna, "Write it down", TODAY + 2 * DAY)
    first, second = own(team, anna)

    for _ in range(2):
        team.act(lambda session: mark(session, first.id, anna, MONDAY, done=True))
    with team.database.read(TEAM) as session:
        reader = Reader.of(session, anna, MONDAY)
        shown = words_in(action_blocks(reader.words, portfolio_of(reader).actions))
        assert len(history(reader)) == 1
    assert "One thing done so far. Nobody else is told the number." in shown
    assert "*Write it down* · by Wednesday 4 March" in shown
    team.act(lambda session: mark(session, first.id, anna, MONDAY, done=False))
    team.act(lambda session: let_go(session, second.id, anna, MONDAY))

    assert own(team, anna) == [first]
    with pytest.raises(Refusal, match="win-action-gone"):
        team.act(lambda session: let_go(session, second.id, anna, MONDAY))


@pytest.mark.parametrize(
    ("what", "due", "why"),
    [
        (" ", TODAY, "win-action-what-missing"),
        ("Call", None, "win-action-due-missing"),
        ("Call", TODAY - DAY, "win-action-due-wrong"),
        ("Call", date(2100, 1, 1), "win-action-due-wrong"),
    ],
)
def test_without_words_or_a_day_ahead_nothing_is_taken_on(team: Team, what: str, due: date | None, why: str) -> None:
    anna, *_ = team.found(1)

    with pytest.raises(Refusal, match=why):
        take(team, anna, what, due)

    assert own(team, anna) == []


def test_more_than_a_few_at_once_are_too_many(team: Team) -> None:
    anna, *_ = team.found(1)
    for _ in range(MOST_OPEN):
        take(team, anna)

    with pytest.raises(Refusal, match="win-action-enough"):
        take(team, anna)


def test_home_lets_it_be_a_month_after_its_day(team: Team) -> None:
    anna, *_ = team.found(1)
    take(team, anna, due=TODAY + 10 * DAY)

    assert ["took on" in seen(team, anna, days) for days in (0, 3, 10, 40, 41)] == [False, True, True, True, False]


def test_it_is_the_persons_own_to_take_along_and_to_erase(team: Team) -> None:
    anna, bo, *_ = team.found()
    for who in (anna, bo):
        take(team, who)
    scores = dict.fromkeys(ITEMS, 3)
    team.act(lambda session: check_in(session, anna, scores, MONDAY, part="I waited too long"))

    with team.database.read(TEAM) as session:
        text = as_text(session, anna, words("en"))
        exported = WINS_DATA.export(session, anna)
        told = [one.what for one in WINS_DATA.describe(Reader.of(session, anna, MONDAY))]
        assert checks_of(session, anna)[0].part == "I waited too long"
    assert "what was my part? I waited too long" in text
    assert "Call Legal first · by 2 March 2026" in text
    assert (exported["taken_on"][0]["what"], exported["check_ins"][0]["part"]) == (
        "Call Legal first",
        "I waited too long",
    )
    assert "One thing you took on: its words, its day, and whether it’s done" in told

    later = MONDAY + DAY
    assert team.act(lambda session: WINS_DATA.in_use(session, MONDAY)) == {anna, bo}
    assert team.act(lambda session: WINS_DATA.retire(session, later, {anna}, 10)) == 1
    assert (len(own(team, anna)), own(team, bo)) == (1, [])
    team.act(lambda session: WINS_DATA.erase_person(session, anna, "~gone", MONDAY))
    assert (own(team, anna), own(team, "~gone")) == ([], [])
