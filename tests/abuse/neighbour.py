"""Another workspace in the same database: everything in it is full, and all its ids are known to the attacker."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import inspect, select, update

from bot.delivery.hold import hold, release
from bot.feedforward.service import asking, helping, laps, offers
from bot.introductions.rules import Answer
from bot.partnerships.rules import Activity, Half, Role, Task
from bot.partnerships.service import (
    agreements,
    cohorts,
    invitations,
    openness,
    options,
    pairs,
    takings,
    turns,
    volunteers,
    wants,
)
from bot.people import service
from bot.people.service import About
from bot.wins.rules import ITEMS, Choice, Kind, State
from bot.wins.service import digests, stories
from bot.wins.service.actions import take_on
from bot.wins.service.asking import choose
from bot.wins.service.checks import check_in
from bot.wins.service.leaving import name_me_nowhere
from bot.wins.service.stories import Telling
from bot.wins.service.thanks import Gratitude, thank
from models.base import Base
from models.delivery import OutboxRow
from models.delivery import State as Sending
from models.engine import Database, TeamSession
from models.feedforward import Cycle, Offer, Suggestion
from models.introductions import Pairing, Round
from models.partnerships import Cohort, Invitation, Partnership, Session
from models.wins import Win, WinAction, WinDigest
from tests.introductions.club import CHANNEL, DAY, DRAW, MONDAY, ORGANISER, PREVIEW, TEAM, WEEK, Club

SECRET = "Neighbourly"
"""Part of everything that a person of that workspace wrote, or is called."""


def move_in(database: Database) -> Club:
    """A workspace with a round that is drawn, one that is open, answers, times, pauses and profiles."""
    club = Club(database)
    with database.everywhere() as session:
        hold(session, "a neighbour moves in", MONDAY)  # a bot that runs already would say things where it is a stranger
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
    club.act(lambda session: _ask_for_suggestions(session, people))
    club.act(lambda session: _learn_together(session, people))
    club.act(lambda session: _win(session, people))
    club.act(lambda session: service.pause(session, people[0], None, MONDAY))
    # What it would say is not sent here: this workspace's Slack is somewhere else.
    club.act(lambda session: session.execute(update(OutboxRow).values(state=Sending.SENT, sent_at=MONDAY)))
    with database.everywhere() as session:
        release(session)
    return club


def _describe(session: TeamSession, people: list[str]) -> None:
    for user_id in people:
        service.person_of(session, user_id, MONDAY).name = f"{SECRET} {user_id}"
        topics = {"offers": f"{SECRET} chess", "seeks": f"{SECRET} go", "interests": f"{SECRET} cards"}
        others = [one for one in people if one != user_id]
        service.describe(session, user_id, About(topics, {}, [4], others[:1], findable=True), MONDAY)


def _ask_for_suggestions(session: TeamSession, people: list[str]) -> None:
    """A cycle of feedforward with two suggestions to be read, and one that is offered."""
    picked = (f"{SECRET} listening", f"{SECRET} pauses", f"{SECRET} counting")
    cycle = laps.pick(session, people[0], picked, MONDAY)
    asking.ask(session, cycle.id, people[0], people[1:4], MONDAY)
    helping.suggest(session, cycle.id, people[1], (f"{SECRET} question first", f"{SECRET} silence"), MONDAY)
    monday = offers.mondays(MONDAY.date())[0]
    offers.offer(session, CHANNEL, ORGANISER, monday, MONDAY, guests=False, zone="UTC")


def _learn_together(session: TeamSession, people: list[str]) -> None:
    """Two partners with cards, an agreement and a running session, a third who is asked, and a cohort."""
    one, other, third = people[1:4]
    for who, whom in ((one, other), (other, one)):
        invitations.invite(session, who, whom, MONDAY)
    [pair] = pairs.pairs_of(session, one)
    for who in (one, other):
        mine = pairs.require_pair(session, pair.id, who)
        wants.write_card(session, mine, {"know_their_wants-01": f"{SECRET} wish"}, MONDAY)
        number = agreements.latest_number(session, pair.id)
        agreements.write_half(session, (pair.id, number), who, Half({"outcome": f"{SECRET} goal"}), MONDAY)
    for who in (one, other):
        agreements.sign(session, (pair.id, agreements.latest_number(session, pair.id)), who, MONDAY)
    held = turns.start(session, pair.id, one, Activity.COACH, MONDAY)
    takings.write_plan(session, held.id, one, takings.Plan(f"{SECRET} when", f"{SECRET} then", None), MONDAY)
    learner = turns.turns_of(session, held.id)[0].learner_id
    turns.switch_role(session, held.id, learner, Role.OBJECTIVE, MONDAY)
    options.note(session, held.id, learner, [f"{SECRET} way"], keep=True)
    volunteers.offer(session, third, Task.FACILITATE, MONDAY)
    openness.open_up(session, third, 2, MONDAY)
    invitations.invite(session, third, people[4], MONDAY)
    cohorts.launch(session, CHANNEL, ORGANISER, cohorts.Office(third, MONDAY.date()), MONDAY)


def _win(session: TeamSession, people: list[str]) -> None:
    """A digest, a story that is approved, one of which people are asked, thanks, and a check-in with oneself."""
    digests.set_up(session, CHANNEL, ORGANISER, digests.proposed("Europe/Stockholm"), MONDAY)
    telling = Telling(Kind.WIN, f"{SECRET} title", f"{SECRET} story", f"{SECRET} parts", credited=people[1:2])
    told = stories.tell(session, people[0], telling, MONDAY)
    choose(session, told.id, people[1], Choice.NAME, MONDAY)
    stories.approve(session, told.id, people[0], told.revision, MONDAY)
    stories.tell(session, people[2], replace(telling, credited=people[3:5]), MONDAY)
    thank(session, people[0], Gratitude(people[1], f"{SECRET} expertise", f"{SECRET} change", offered=True), MONDAY)
    name_me_nowhere(session, people[5], MONDAY)
    check_in(session, people[1], dict.fromkeys(ITEMS, 4), MONDAY, part=f"{SECRET} part")
    take_on(session, people[1], f"{SECRET} action", MONDAY.date(), MONDAY)


PROGRAMMES = ("introductions", "feedforward", "partnerships", "wins")


def every_id(club: Club) -> dict[str, str]:
    """One id of each kind, of all programmes."""
    return {name: value for of in PROGRAMMES for name, value in ids(club, of).items()}


def ids(club: Club, of: str) -> dict[str, str]:
    """One id of each kind that an act of this programme can name."""
    with club.database.read(TEAM) as session:
        known = {
            "introductions": _of_introductions,
            "feedforward": _of_feedforward,
            "partnerships": _of_partnerships,
            "wins": _of_wins,
        }[of](session)
    return known | {"channel": CHANNEL, "person": "U0000", "organiser": ORGANISER}


def _of_introductions(session: TeamSession) -> dict[str, str]:
    pairing = session.scalars(select(Pairing).order_by(Pairing.id)).all()[0]
    rounds = session.scalars(select(Round).order_by(Round.held_on)).all()
    named = {"programme": rounds[0].programme_id, "drawn": rounds[0].id, "open": rounds[-1].id}
    return named | {"pairing": pairing.id, "slot": f"{pairing.id}:0"}


def _of_feedforward(session: TeamSession) -> dict[str, str]:
    cycle = session.scalars(select(Cycle.id)).one()
    suggestion = session.scalars(select(Suggestion.id)).all()[0]
    offer = session.scalars(select(Offer.id)).one()
    return {"cycle": cycle, "helper": f"{cycle}:U0001", "suggestion": f"{cycle}:{suggestion}", "offer": offer}


def _of_partnerships(session: TeamSession) -> dict[str, str]:
    partnership = session.scalars(select(Partnership.id)).one()
    return {
        "partnership": partnership,
        "version": f"{partnership} 2",
        "invitation": session.scalars(select(Invitation.id).where(Invitation.pair.is_not(None))).one(),
        "session": session.scalars(select(Session.id).where(Session.state == "running")).one(),
        "cohort": session.scalars(select(Cohort.id)).one(),
    }


def _of_wins(session: TeamSession) -> dict[str, str]:
    asked = session.scalars(select(Win.id).where(Win.state == State.ASKING)).one()
    approved = session.scalars(select(Win.id).where(Win.state == State.QUEUED)).one()
    digest, action = (session.scalars(select(model.id)).one() for model in (WinDigest, WinAction))
    return {"win": asked, "approved": approved, "digest": digest, "action": action}


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
