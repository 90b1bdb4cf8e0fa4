"""Another workspace in the same database: everything in it is full, and all its ids are known to the attacker."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import inspect, select, update

from bot.introductions.rules import Answer
from bot.partnerships.rules import Activity, Half
from bot.partnerships.service import agreements, cohorts, invitations, openness, pairs, turns
from bot.people import service
from bot.people.service import About
from models.base import Base
from models.delivery import OutboxRow, State
from models.engine import Database, TeamSession
from models.introductions import Pairing, Round
from models.partnerships import Cohort, Invitation, Partnership, Session
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
    club.act(lambda session: _learn_together(session, people))
    club.act(lambda session: service.pause(session, people[0], None, MONDAY))
    # What it would say is not sent here: this workspace's Slack is somewhere else.
    club.act(lambda session: session.execute(update(OutboxRow).values(state=State.SENT, sent_at=MONDAY)))
    return club


def _describe(session: TeamSession, people: list[str]) -> None:
    for user_id in people:
        service.person_of(session, user_id, MONDAY).name = f"{SECRET} {user_id}"
        topics = {"offers": f"{SECRET} chess", "seeks": f"{SECRET} go", "interests": f"{SECRET} cards"}
        others = [one for one in people if one != user_id]
        service.describe(session, user_id, About(topics, {}, [4], others[:1]), MONDAY)


def _learn_together(session: TeamSession, people: list[str]) -> None:
    """Two partners with cards, an agreement and a running session, a third who is asked, and a cohort."""
    one, other, third = people[1:4]
    for who, whom in ((one, other), (other, one)):
        invitations.invite(session, who, whom, MONDAY)
    [pair] = pairs.pairs_of(session, one)
    for who in (one, other):
        mine = pairs.require_pair(session, pair.id, who)
        pairs.write_card(session, mine, {"know_their_wants-01": f"{SECRET} wish"}, MONDAY)
        number = agreements.latest_number(session, pair.id)
        agreements.write_half(session, (pair.id, number), who, Half({"outcome": f"{SECRET} goal"}), MONDAY)
    for who in (one, other):
        agreements.sign(session, (pair.id, agreements.latest_number(session, pair.id)), who, MONDAY)
    held = turns.start(session, pair.id, one, Activity.COACH, MONDAY)
    turns.write_plan(session, held.id, one, turns.Plan(f"{SECRET} when", f"{SECRET} then", None), MONDAY)
    openness.open_up(session, third, 2, MONDAY)
    invitations.invite(session, third, people[4], MONDAY)
    cohorts.launch(session, CHANNEL, ORGANISER, cohorts.Office(third, MONDAY.date()), MONDAY)


def ids(club: Club, of: str = "") -> dict[str, str]:
    """One id of each kind that an act can name; `of` one programme, or of all."""
    with club.database.read(TEAM) as session:
        pairing = session.scalars(select(Pairing.id).order_by(Pairing.id)).first()
        pooled = session.scalars(select(Round.id).order_by(Round.held_on.desc())).first()
        drawn = session.scalars(select(Round.id).order_by(Round.held_on)).first()
        learning = {
            "partnership": session.scalars(select(Partnership.id)).one(),
            "version": f"{session.scalars(select(Partnership.id)).one()} 2",
            "invitation": session.scalars(select(Invitation.id).where(Invitation.pair.is_not(None))).one(),
            "session": session.scalars(select(Session.id).where(Session.state == "running")).one(),
            "cohort": session.scalars(select(Cohort.id)).one(),
        }
    assert None not in (pairing, pooled, drawn)
    everywhere = {"channel": CHANNEL, "person": "U0000", "organiser": ORGANISER}
    introductions = {
        "programme": club.programme_id,
        "pairing": f"{pairing}",
        "slot": f"{pairing}:0",
        "drawn": f"{drawn}",
        "open": f"{pooled}",
    }
    parts = {"introductions": introductions, "partnerships": learning}
    return {name: value for one, part in parts.items() if of in one for name, value in part.items()} | everywhere


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
