"""Another workspace in the same database: everything in it is full, and all its ids are known to the attacker."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import inspect, select, update

from bot.introductions.rules import Answer
from bot.people import service
from bot.people.service import About
from bot.wins.rules import Choice, Kind, State
from bot.wins.service import digests, stories
from bot.wins.service.asking import choose
from bot.wins.service.leaving import name_me_nowhere
from bot.wins.service.stories import Telling
from bot.wins.service.thanks import Gratitude, thank
from models.base import Base
from models.delivery import OutboxRow
from models.delivery import State as Sending
from models.engine import Database, TeamSession
from models.introductions import Pairing, Round
from models.people import Channel
from models.wins import Win, WinDigest
from tests.introductions.club import CHANNEL, DAY, DRAW, MONDAY, ORGANISER, PREVIEW, TEAM, WEEK, Club

SECRET = "Neighbourly"
"""Part of everything that a person of that workspace wrote, or is called."""


def move_in(database: Database) -> Club:
    """A workspace with a round that is drawn, one that is open, answers, times, pauses and profiles."""
    club = Club(database)
    club.found()
    people = club.people(6)
    club.know("department", dict.fromkeys(people, f"{SECRET} department"))
    club.act(lambda session: _describe(session, people))
    club.set_up()
    club.join(people)
    for week in range(2):
        club.tick(PREVIEW + week * WEEK)
        club.tick(DRAW + week * WEEK)
    for group in club.groups(club.rounds()[0]):
        club.answer(group[0].pairing_id, group[0].user_id, Answer.MET, DRAW + DAY)
        club.choose(group[0].pairing_id, group[0].user_id, 0, DRAW + timedelta(hours=1))
    club.tick(PREVIEW + 2 * WEEK)
    club.act(lambda session: _win(session, people))
    club.act(lambda session: service.pause(session, people[0], None, MONDAY))
    # What it would say is not sent here: this workspace's Slack is somewhere else.
    club.act(lambda session: session.execute(update(OutboxRow).values(state=Sending.SENT, sent_at=MONDAY)))
    return club


def _win(session: TeamSession, people: list[str]) -> None:
    """A digest, a story that is approved, one of which people are asked, and thanks."""
    # The attacker's bot may have tried the first post meanwhile, in a Slack that has no such channel.
    session.get_one(Channel, (TEAM, CHANNEL)).is_member = True
    digests.set_up(session, CHANNEL, ORGANISER, digests.proposed("Europe/Stockholm"), MONDAY)
    telling = Telling(Kind.WIN, f"{SECRET} title", f"{SECRET} story", f"{SECRET} parts", credited=people[1:2])
    told = stories.tell(session, people[0], telling, MONDAY)
    choose(session, told.id, people[1], Choice.NAME, MONDAY)
    stories.approve(session, told.id, people[0], told.revision, MONDAY)
    stories.tell(session, people[2], replace(telling, credited=people[3:5]), MONDAY)
    thank(session, people[0], Gratitude(people[1], f"{SECRET} expertise", f"{SECRET} change", offered=True), MONDAY)
    name_me_nowhere(session, people[5], MONDAY)


def _describe(session: TeamSession, people: list[str]) -> None:
    for user_id in people:
        service.person_of(session, user_id, MONDAY).name = f"{SECRET} {user_id}"
        topics = {"offers": f"{SECRET} chess", "seeks": f"{SECRET} go", "interests": f"{SECRET} cards"}
        others = [one for one in people if one != user_id]
        service.describe(session, user_id, About(topics, {}, [4], others[:1]), MONDAY)


def ids(club: Club) -> dict[str, str]:
    """One id of each kind that an act can name."""
    with club.database.read(TEAM) as session:
        pairing = session.scalars(select(Pairing.id).order_by(Pairing.id)).first()
        pooled = session.scalars(select(Round.id).order_by(Round.held_on.desc())).first()
        drawn = session.scalars(select(Round.id).order_by(Round.held_on)).first()
        asked = session.scalars(select(Win.id).where(Win.state == State.ASKING)).one()
        approved = session.scalars(select(Win.id).where(Win.state == State.QUEUED)).one()
        digest = session.scalars(select(WinDigest.id)).one()
    assert None not in (pairing, pooled, drawn)
    wins = {"win": asked, "approved": approved, "digest": digest}
    known = {"programme": club.programme_id, "pairing": f"{pairing}", "slot": f"{pairing}:0"}
    return (
        known
        | wins
        | {
            "drawn": f"{drawn}",
            "open": f"{pooled}",
            "channel": CHANNEL,
            "person": "U0000",
            "organiser": ORGANISER,
        }
    )


def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of that workspace, by table."""
    with database.read(TEAM) as session:
        return {model.__tablename__: list(_rows(session, model)) for model in models()}


def _rows(session: TeamSession, model: type[Base]) -> Iterator[dict[str, Any]]:
    columns = [column.key for column in inspect(model).columns]
    rows = [{name: repr(getattr(row, name)) for name in columns} for row in session.scalars(select(model))]
    yield from sorted(rows, key=str)


def models() -> list[type[Base]]:
    """Every mapped class whose rows belong to a workspace."""
    return [mapper.class_ for mapper in Base.registry.mappers if "team_id" in mapper.columns]
