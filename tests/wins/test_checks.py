"""The check-in with oneself: six scores a quarter, the first beside the latest, for nobody but the person."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.people.reader import Reader
from bot.texts.catalogue import words
from bot.wins.data import WINS_DATA
from bot.wins.exported import as_text
from bot.wins.overview import history, portfolio_of, status
from bot.wins.rules import ITEMS, Check, is_offered_again, level, quarter_of
from bot.wins.service.checks import check_in, checks_of
from bot.wins.views.check import check_blocks
from models.people import Person
from tests.databases import Kind
from tests.story.driver import words_in
from tests.wins.team import DAY, MONDAY, TEAM, Team

SPRING, SUMMER, AUTUMN = (datetime(2026, month, 2, 8, tzinfo=UTC) for month in (4, 7, 10))


def scored(score: int, **more: int) -> dict[str, int]:
    return dict.fromkeys(ITEMS, score) | more


def take(team: Team, who: str, scores: Mapping[str, int], now: datetime = MONDAY) -> None:
    team.act(lambda session: check_in(session, who, scores, now))


def taken(team: Team, who: str) -> list[Check]:
    with team.database.read(TEAM) as session:
        return checks_of(session, who)


def at_home(team: Team, who: str, now: datetime) -> str:
    with team.database.read(TEAM) as session:
        return words_in(status(Reader.of(session, who, now)))


@settings(max_examples=50, derandomize=True, database=None)
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_quarter_begins_on_one_of_four_days_and_is_mentioned_again_in_the_one_after(day: date) -> None:
    begun = quarter_of(day)
    following = [quarter_of(begun + timedelta(days=days)) for days in (100, 200)]

    assert (begun.month in {1, 4, 7, 10}, begun.day, begun <= day) == (True, 1, True)
    assert (day - begun).days < 92
    assert [is_offered_again(begun, one) for one in (day, *following)] == [False, True, False]
    assert not is_offered_again(None, day)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_a_second_one_in_a_quarter_takes_the_place_of_the_first(team: Team, database_kind: Kind) -> None:  # noqa: ARG001 - what `team` is on
    anna, bo, *_ = team.found()
    take(team, anna, scored(2))
    take(team, anna, scored(3, ask=1), MONDAY + DAY)
    take(team, anna, scored(5), SPRING)

    assert taken(team, anna) == [Check(date(2026, 1, 1), scored(3, ask=1)), Check(date(2026, 4, 1), scored(5))]
    assert taken(team, bo) == []
    assert team.letters("win-check") == []


def test_the_quarter_is_that_of_where_the_person_lives(team: Team) -> None:
    anna, *_ = team.found()
    team.act(lambda session: setattr(session.get_one(Person, (TEAM, anna)), "zone", "Pacific/Auckland"))
    take(team, anna, scored(2), datetime(2026, 3, 31, 12, tzinfo=UTC))

    assert [one.taken_on for one in taken(team, anna)] == [date(2026, 4, 1)]


@pytest.mark.parametrize("scores", [{}, {"ask": 3}, scored(0), scored(6), scored(3, charm=3)])
def test_five_answers_or_a_score_that_there_is_not_keep_nothing(team: Team, scores: dict[str, int]) -> None:
    anna, *_ = team.found(1)
    with pytest.raises(Refusal, match="win-check-all-six"):
        take(team, anna, scores)

    assert taken(team, anna) == []


def test_the_latest_stands_beside_the_first_with_a_small_trend_and_the_same_in_words() -> None:
    checks = [
        Check(date(2026, 1, 1), scored(1, ask=2)),
        Check(date(2026, 4, 1), scored(4)),
        Check(date(2026, 7, 1), {}),
    ]

    assert [level(check) for check in checks] == [Decimal("1.2"), Decimal(4), None]
    english, swedish = (words_in(check_blocks(words(one), checks[:2])) for one in ("en", "sv"))
    assert "April–June 2026, beside January–March 2026" in english
    assert "*4*, at first 2 · I ask what I could do better, and simply say thank you" in english
    assert "`▁▆` All six together, on a scale from 1 to 5, from the oldest on: 1.2 and 4." in english
    assert "April–juni 2026, bredvid januari–mars 2026" in swedish
    assert "Alla sex tillsammans, på en skala från 1 till 5, från den äldsta: 1,2 och 4." in swedish
    assert "All six together" not in words_in(check_blocks(words("en"), checks[:1]))


def test_home_mentions_it_in_the_next_quarter_alone_and_only_to_who_took_one(team: Team) -> None:
    anna, bo, *_ = team.found()
    take(team, anna, scored(3))

    said = [("A new quarter." in at_home(team, anna, now)) for now in (MONDAY, SPRING, SUMMER, AUTUMN)]
    assert said == [False, True, False, False]
    assert at_home(team, bo, SPRING) == ""


def test_it_is_in_the_portfolio_its_download_and_the_persons_data_until_erased(team: Team) -> None:
    anna, bo, *_ = team.found()
    take(team, anna, scored(3))
    take(team, bo, scored(4))
    with team.database.read(TEAM) as session:
        reader = Reader.of(session, anna, MONDAY)
        assert len(portfolio_of(reader).checks) == len(history(reader)) == 1
        text = as_text(session, anna, words("en"))
        assert "How I partner with others, January–March 2026" in text
        assert "I share what I know, and the credit: 3 · About half the time" in text
        assert WINS_DATA.export(session, anna)["check_ins"][0]["scores"] == scored(3)
        assert [one.what for one in WINS_DATA.describe(reader)] == [
            "1 check-in with yourself on how you partner with others: its quarter and six scores"
        ]

    team.act(lambda session: WINS_DATA.erase_words(session, anna, MONDAY))
    team.act(lambda session: WINS_DATA.erase_person(session, bo, "~gone", MONDAY))

    assert [taken(team, who) for who in (anna, bo, "~gone")] == [[], [], []]


def test_it_goes_once_its_owner_takes_part_in_nothing_any_more(team: Team) -> None:
    anna, bo, *_ = team.found()
    for who in (anna, bo):
        take(team, who, scored(3))
    later = MONDAY + DAY

    assert team.act(lambda session: WINS_DATA.in_use(session, MONDAY)) == {anna, bo}
    assert team.act(lambda session: WINS_DATA.in_use(session, later)) == set()
    assert team.act(lambda session: WINS_DATA.retire(session, later, {bo}, 10)) == 1
    assert (taken(team, anna), len(taken(team, bo))) == ([], 1)
