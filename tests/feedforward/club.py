"""A company that plays feedforward on the database alone: no Slack; what is due counts as said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from bot.feedforward.rules.states import CycleState, Fate, HelperState
from bot.feedforward.rules.survey import Followed
from bot.feedforward.service import acting, asking, cycles, helping, laps, listening, survey
from bot.feedforward.tick import tick
from bot.programme import cut
from models.delivery import OutboxRow, State, is_unfinished
from models.engine import Database, TeamSession
from models.feedforward import Cycle, Helper, Rater, Suggestion
from models.people import Person

TEAM, OWNER = "T0TEST", "U0OWNER"
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PICKED = ("listening to the end", "someone pauses", "count to three")
TWO = ("Ask one question first", "Count to three in silence")
WORDS = ("how", "what")

Made = TypeVar("Made")


@dataclass
class Club:
    """Acts on the database as handlers do: one transaction for each thing, at the club's own moment."""

    database: Database
    now: datetime = MONDAY
    known: list[str] = field(default_factory=list)

    def hire(self, *ids: str, **facts: Any) -> list[str]:
        """These people, at work in London unless `facts` say otherwise."""
        with self.database.team(TEAM) as session:
            for user_id in ids:
                usual = {"name": f"Name of {user_id}", "zone": "UTC", "days_off": []}
                session.add(Person(id=user_id, **usual | facts))
        self.known.extend(ids)
        return list(ids)

    def act(self, change: Callable[[TeamSession], Made]) -> Made:
        """One transaction."""
        with self.database.team(TEAM) as session:
            return change(session)

    def look(self, read: Callable[[TeamSession], Made]) -> Made:
        """Read something."""
        with self.database.read(TEAM) as session:
            return read(session)

    def pass_time(self, days: float = 0) -> None:
        """Go on, do what is due, and say it: who was never asked cannot be silent."""
        self.now += timedelta(days=days)
        tick(self.database, TEAM, self.now)
        self.act(lambda session: cut(session, self.now))
        with self.database.team(TEAM) as session:
            for row in session.scalars(select(OutboxRow).where(is_unfinished(OutboxRow), OutboxRow.due_at <= self.now)):
                row.state, row.sent_at, row.ts = State.SENT, self.now, "1.0"

    def live(self, days: int) -> None:
        """Go on day by day, or, where it is long, every third day."""
        step = 1 if days <= 8 else 3
        for start in range(0, days, step):
            self.pass_time(min(step, days - start))

    # --- the owner

    def pick(self, owner: str = OWNER) -> str:
        """A cycle with one behaviour; gives its id."""
        return self.act(lambda session: laps.pick(session, owner, PICKED, self.now).id)

    def ask(self, cycle_id: str, *helpers: str, owner: str = OWNER, reports: bool = False) -> list[str]:
        """Ask these people."""
        return self.act(lambda s: asking.ask(s, cycle_id, owner, helpers, self.now, all_report=reports))

    def begin(self, *helpers: str, owner: str = OWNER, reports: bool = False) -> str:
        """Pick and ask."""
        cycle_id = self.pick(owner)
        self.ask(cycle_id, *helpers, owner=owner, reports=reports)
        self.pass_time()
        return cycle_id

    def listen(self, cycle_id: str, owner: str = OWNER) -> int:
        """Thank for all that waits; gives how much it was."""
        waiting = self.look(lambda s: [one.id for one in listening.unheard(s, cycle_id)])
        for suggestion_id in waiting:
            self.thank(cycle_id, suggestion_id, owner)
        return len(waiting)

    def thank(self, cycle_id: str, suggestion_id: str, owner: str = OWNER) -> None:
        self.act(lambda s: listening.thank(s, cycle_id, owner, suggestion_id, self.now))

    def choose(self, cycle_id: str, fates: Sequence[Fate] = (Fate.TRY,), owner: str = OWNER) -> None:
        """In the order in which they were heard."""
        ids = self.look(lambda s: [one.id for one in listening.heard(s, cycle_id)])
        self.act(lambda s: acting.choose(s, cycle_id, owner, dict(zip(ids, fates, strict=False)), self.now))

    def ask_back(self, cycle_id: str, helper_id: str, text: str = "What comes first?") -> None:
        self.act(lambda s: listening.ask_back(s, cycle_id, OWNER, helper_id, text=text, words=WORDS, now=self.now))

    def end(self, cycle_id: str, owner: str = OWNER) -> None:
        self.act(lambda s: cycles.end(s, cycle_id, owner, self.now))

    def reseed(self, cycle_id: str, seed: int) -> None:
        """Have its pool shuffled by this seed."""

        def change(session: TeamSession) -> None:
            session.get_one(Cycle, (TEAM, cycle_id)).seed = seed

        self.act(change)

    # --- the others

    def write(self, cycle_id: str, helper: str, texts: tuple[str, str] = TWO) -> None:
        self.act(lambda session: helping.suggest(session, cycle_id, helper, texts, self.now))

    def decline(self, cycle_id: str, helper: str) -> None:
        self.act(lambda session: helping.decline(session, cycle_id, helper, self.now))

    def rate(self, cycle_id: str, rater: str, score: int, idea: str = "", how: Followed = Followed.SOMETIMES) -> None:
        self.act(lambda s: survey.rate(s, cycle_id, rater, score=score, followed=how, idea=idea, now=self.now))

    # --- what is there

    def cycle(self, cycle_id: str) -> Cycle:
        return self.look(lambda session: session.get_one(Cycle, (TEAM, cycle_id)))

    def state(self, cycle_id: str) -> CycleState:
        return self.cycle(cycle_id).state

    def helper(self, cycle_id: str, helper_id: str) -> Helper:
        return self.look(lambda session: session.get_one(Helper, (TEAM, cycle_id, helper_id)))

    def helper_states(self, cycle_id: str) -> dict[str, HelperState]:
        return self.look(lambda s: {one.helper_id: one.state for one in cycles.helpers_of(s, cycle_id)})

    def suggestions(self, cycle_id: str) -> list[tuple[str | None, str]]:
        """Whose, and what, in the order of the places."""

        def read(session: TeamSession) -> list[tuple[str | None, str]]:
            query = select(Suggestion).where(Suggestion.cycle_id == cycle_id)
            found = session.scalars(query.order_by(Suggestion.place, Suggestion.id))
            return [(one.giver_id, session.unseal(one.text)) for one in found]

        return self.look(read)

    def raters(self, cycle_id: str) -> set[str]:
        return self.look(lambda s: set(s.scalars(select(Rater.rater_id).where(Rater.cycle_id == cycle_id))))

    def said(self, template: str, who: str | None = None) -> int:
        """How many messages of a template were written, to one person or to all."""
        rows = self.look(
            lambda s: list(s.scalars(select(OutboxRow).where(OutboxRow.template == template, OutboxRow.kind == "dm")))
        )
        return sum(who is None or who in row.user_ids for row in rows)

    def to_trying(self, *helpers: str) -> str:
        """A cycle whose helpers have all written and were thanked, and whose thirty days have begun."""
        cycle_id = self.begin(*helpers)
        for helper in helpers:
            self.write(cycle_id, helper)
        self.listen(cycle_id)
        self.live(2)
        self.choose(cycle_id)
        self.pass_time()
        return cycle_id
