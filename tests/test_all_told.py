"""All programmes tell the same organisers: what one has told keeps the other from telling what would add up."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.feedforward.rules.states import OfferState
from bot.introductions.rules import Outcome, RoundState
from bot.programme import cut, told
from models.engine import Database
from models.feedforward import Joined, Offer
from models.introductions import Place, Round
from tests.introductions.club import DRAW, MONDAY, TEAM, TUESDAYS, Club
from tests.release.adversary import Figure, singled_out

LATER = datetime(2026, 10, 2, tzinfo=UTC)


@pytest.fixture
def club(database: Database) -> Club:
    """A channel and its organiser, and nobody else."""
    club = Club(database)
    club.found()
    return club


def offered(database: Database, user_ids: list[str]) -> None:
    """A feedforward cycle that began in spring, and that these people joined."""
    with database.team(TEAM) as session:
        starts_at = MONDAY + timedelta(days=7)
        offer = Offer(channel_id="C1", offered_by="U9", starts_on=starts_at.date(), starts_at=starts_at)
        offer.state, offer.guests, offer.created_at, offer.figures = OfferState.STARTED, False, MONDAY, {}
        session.add(offer)
        session.flush()
        session.add_all(Joined(offer_id=offer.id, user_id=one, joined_at=MONDAY) for one in user_ids)


def introduced(club: Club, user_ids: list[str]) -> None:
    """A round of introductions that is over, with these people in it."""
    club.set_up(TUESDAYS)
    with club.database.team(TEAM) as session:
        held = Round(programme_id=club.programme_id, held_on=DRAW.date(), draw_at=DRAW, state=RoundState.CLOSED)
        held.preview_at, held.seed, held.statistics = DRAW - timedelta(days=3), 1, {}
        session.add(held)
        session.flush()
        places = (Place(round_id=held.id, user_id=one, outcome=Outcome.MATCHED) for one in user_ids)
        session.add_all(places)


def figures(database: Database) -> list[Figure]:
    with database.read(TEAM) as session:
        return [Figure(cell.group, cell.measure, cell.count) for cell in told(session)]


@pytest.mark.parametrize("others", [0, 1, 4, 5])
def test_a_group_that_differs_by_a_few_from_one_that_was_told_stays_hidden(club: Club, others: int) -> None:
    people = club.people(12 + others)
    introduced(club, people)
    offered(club.database, people[:12])

    with club.database.team(TEAM) as session:
        cut(session, LATER)

    shown = figures(club.database)
    joined = [figure.count for figure in shown if figure.count == 12 and figure.group == frozenset(people[:12])]
    assert bool(joined) == (others in {0, 5})
    assert singled_out(shown) == []


def test_what_was_released_once_is_not_released_anew(club: Club) -> None:
    people = club.people(12)
    introduced(club, people)
    with club.database.team(TEAM) as session:
        cut(session, LATER)
    before = figures(club.database)
    offered(club.database, people)

    for _ in range(2):
        with club.database.team(TEAM) as session:
            cut(session, LATER)

    assert figures(club.database) == [*before, Figure(frozenset(people), "", 12)]
