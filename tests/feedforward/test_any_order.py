"""Everybody does anything in any order, and twice, and the clock jumps: the table of programmes.md 2.3 holds.

Hypothesis draws games, which are played on the services and the database; what must always hold is judged after every
act. Acts are weighted, so that most games go all the way to a survey and beyond.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from random import Random
from typing import Any, TypeVar

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.errors import Refusal
from bot.feedforward.rules.agenda import next_due
from bot.feedforward.rules.states import (
    ASKED,
    CYCLE_NEXT,
    FEWEST_IN_POOL,
    HELPER_NEXT,
    MOST_ASKING,
    MOST_TRIED,
    CycleState,
    Fate,
    HelperState,
    Occasion,
)
from bot.feedforward.rules.survey import Followed
from bot.feedforward.service import acting, asking, cycles, helping, laps, listening, steps, survey
from models.engine import Database, TeamSession
from models.feedforward import Cycle, Helper, Rater, Suggestion
from models.people import Person
from models.seal import Vault, new_key
from tests.databases import Databases
from tests.feedforward.club import TEAM, TWO, Club

OWNERS, HELPERS = ("U0P", "U0Q", "U0R"), ("U0A", "U0B", "U0C", "U0D")
EVERYBODY = (*OWNERS, *HELPERS)
GAMES, ACTS = 1, 70
State = TypeVar("State")


def closure(following: Mapping[State, frozenset[State]]) -> dict[State, set[State]]:
    """What can be reached from each state, at once or later: one tick may go several steps."""
    reached = {state: {state, *following[state]} for state in following}
    for _ in following:
        reached = {state: set().union(*(reached[one] for one in found)) for state, found in reached.items()}
    return reached


CYCLE_REACHES, HELPER_REACHES = closure(CYCLE_NEXT), closure(HELPER_NEXT)


class Game:
    """Three owners, and four who only help; owners help each other, too."""

    def __init__(self, database: Database, chance: Random) -> None:
        self.club = Club(database)
        self.chance = chance
        self.club.hire(*EVERYBODY)
        self.before: tuple[dict[str, CycleState], dict[tuple[str, str], HelperState]] = ({}, {})
        self.settled = True
        self.seen: set[CycleState | HelperState] = set()
        self.club.begin("U0A", "U0B", "U0C", owner="U0P")
        self.club.begin("U0A", "U0B", "U0C", "U0D", owner="U0Q", reports=True)

    def play(self, acts: int) -> None:
        """So many acts, each judged."""
        for _ in range(acts):
            act = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
            owner = self.chance.choices(OWNERS, (4, 2, 1))[0]
            asked = [one.helper_id for one in self.club.look(partial(cycles.helpers_of, cycle_id=self.of(owner)))]
            act(self, owner, self.chance.choice([*asked, *asked, *EVERYBODY]))
            self.judge()
        self.end()

    def end(self) -> None:
        """Left alone, everything ends by itself."""
        for who in EVERYBODY:
            self.rest(who, None)
        for _ in range(14):
            self.club.pass_time(25)
            self.settled = True
            self.judge()
        assert {cycle.state for cycle in self.cycles()} <= {CycleState.ENDED}
        self.club.database.close()

    def do(self, act: Callable[[TeamSession], Any]) -> None:
        """One act; a refusal is an answer like any other."""
        self.settled = False
        try:
            self.club.act(act)
        except Refusal:
            return

    def twice(self, act: Callable[[TeamSession], Any]) -> None:
        """Slack repeats itself."""
        self.do(act)
        self.do(act)

    def rest(self, who: str, since: datetime | None) -> None:
        """A break, or its end."""

        def change(session: TeamSession) -> None:
            session.get_one(Person, (TEAM, who)).paused_at = since

        self.do(change)

    def cycles(self) -> list[Cycle]:
        return self.club.look(lambda s: list(s.scalars(select(Cycle).order_by(Cycle.created_at, Cycle.id))))

    def of(self, owner: str) -> str:
        """The newest cycle of an owner."""
        mine = [cycle.id for cycle in self.cycles() if cycle.owner_id == owner]
        return mine[-1] if mine else "none"

    def pick(self, owner: str, _who: str) -> None:
        self.twice(lambda s: laps.pick(s, owner, ("listening well", "in meetings", "I count"), self.club.now))

    def ask(self, owner: str, _who: str) -> None:
        cycle_id, chosen = self.of(owner), self.chance.sample(EVERYBODY, self.chance.randint(1, 5))
        reports = self.chance.random() < 0.4
        self.twice(lambda s: asking.ask(s, cycle_id, owner, chosen, self.club.now, all_report=reports))

    def write(self, owner: str, who: str) -> None:
        cycle_id = self.of(owner)
        self.twice(lambda s: helping.suggest(s, cycle_id, who, TWO, self.club.now))

    def all_write(self, owner: str, _who: str) -> None:
        cycle_id = self.of(owner)
        for who in EVERYBODY:
            self.do(partial(helping.suggest, cycle_id=cycle_id, user_id=who, texts=TWO, now=self.club.now))

    def decline(self, owner: str, who: str) -> None:
        cycle_id = self.of(owner)
        self.twice(lambda s: helping.decline(s, cycle_id, who, self.club.now))

    def leave(self, owner: str, who: str) -> None:
        cycle_id = self.of(owner)
        self.twice(lambda s: helping.leave(s, cycle_id, who, self.club.now))

    def talk(self, owner: str, who: str) -> None:
        cycle_id, slot = self.of(owner), self.chance.randrange(3)
        self.twice(lambda s: helping.agree(s, cycle_id, who, slot, self.club.now))
        self.judge()
        if self.chance.random() < 0.5:
            self.club.pass_time(4)
        self.do(lambda s: helping.type_both(s, cycle_id, owner, who, TWO, now=self.club.now))

    def listen(self, owner: str, _who: str) -> None:
        cycle_id = self.of(owner)
        waiting = self.club.look(lambda s: [one.id for one in listening.unheard(s, cycle_id)])
        for suggestion_id in waiting[: self.chance.choice((1, 8, 16))]:
            act = partial(listening.thank, cycle_id=cycle_id, user_id=owner, now=self.club.now)
            self.twice(partial(act, suggestion_id=suggestion_id))

    def choose(self, owner: str, _who: str) -> None:
        cycle_id = self.of(owner)
        ids = self.club.look(lambda s: [one.id for one in listening.heard(s, cycle_id)])
        chosen = {one: self.chance.choice(list(Fate)) for one in ids}
        self.twice(lambda s: acting.choose(s, cycle_id, owner, chosen, self.club.now))

    def still(self, owner: str, who: str) -> None:
        cycle_id = self.of(owner)
        self.twice(lambda s: acting.ask_still(s, cycle_id, owner, self.club.now))
        self.twice(lambda s: acting.further_idea(s, cycle_id, who, "One more idea", self.club.now))

    def rate(self, owner: str, _who: str) -> None:
        cycle_id, how = self.of(owner), Followed.NEVER
        for who in self.chance.sample(EVERYBODY, 4):
            answer = partial(survey.rate, cycle_id=cycle_id, score=1, followed=how, idea="An idea", now=self.club.now)
            self.do(partial(answer, user_id=who))

    def name_raters(self, owner: str, _who: str) -> None:
        cycle_id, chosen = self.of(owner), self.chance.sample(HELPERS, 3)
        self.twice(lambda s: survey.name_raters(s, cycle_id, owner, chosen, self.club.now))

    def go_on(self, owner: str, _who: str) -> None:
        cycle_id = self.of(owner)
        act = self.chance.choice((laps.rest, laps.same_again, steps.skip, laps.same_again))
        self.twice(lambda s: act(s, cycle_id, owner, self.club.now))

    def stop(self, owner: str, _who: str) -> None:
        cycle_id = self.of(owner)
        self.twice(lambda s: cycles.end(s, cycle_id, owner, self.club.now))

    def pause(self, _owner: str, who: str) -> None:
        at = self.chance.choice((self.club.now, None, None))
        self.rest(who, at)

    def time_passes(self, _owner: str, _who: str) -> None:
        is_trying = any(cycle.acting_at and cycle.state is not CycleState.ENDED for cycle in self.cycles())
        self.club.pass_time(self.chance.choice((0.2, 5, 31, 31) if is_trying else (0, 0.2, 1, 1, 2, 2, 3, 8)))
        self.settled = True

    # --- what always holds

    def judge(self) -> None:
        rows = self.club.look(Rows.of)
        self.states_follow_the_table(rows)
        ended_cycles_leave_nothing_to_do_and_running_ones_are_looked_at(rows)
        what_is_pooled_is_read_without_names_and_of_three_at_least(rows)
        nobody_is_asked_by_more_than_two(rows)
        if self.settled:
            self.after_a_tick_nothing_is_due(rows)

    def states_follow_the_table(self, rows: "Rows") -> None:
        now = {cycle.id: cycle.state for cycle in rows.cycles}
        helps = {(row.cycle_id, row.helper_id): row.state for row in rows.helpers}
        was_cycles, was_helps = self.before
        for cycle_id, was in was_cycles.items():
            assert now[cycle_id] in CYCLE_REACHES[was]
        for key, state in was_helps.items():
            # A pool comes out with all of its rows alike, whatever each was before.
            assert helps[key] in HELPER_REACHES[state] or (key in rows.pooled and state is not HelperState.COOLED)
        self.before = now, helps
        self.seen |= {*now.values(), *helps.values()}

    def after_a_tick_nothing_is_due(self, rows: "Rows") -> None:
        for cycle in rows.running:
            standing = self.club.look(partial(cycles.standing_of, cycle=cycle, now=self.club.now))
            assert next_due(standing, self.club.now) is None
            assert cycle.look_at is None or cycle.look_at > self.club.now


@dataclass(frozen=True)
class Rows:
    """All that the database holds of feedforward."""

    cycles: list[Cycle]
    helpers: list[Helper]
    suggestions: list[Suggestion]
    raters: list[Rater]

    @classmethod
    def of(cls, session: TeamSession) -> "Rows":
        def every(model: type[State]) -> list[State]:
            return list(session.scalars(select(model)))

        return cls(every(Cycle), every(Helper), every(Suggestion), every(Rater))

    @property
    def running(self) -> list[Cycle]:
        return [cycle for cycle in self.cycles if cycle.state is not CycleState.ENDED]

    @property
    def pooled(self) -> set[tuple[str, str]]:
        return {(row.cycle_id, row.helper_id) for row in self.helpers if row.pooled}


def ended_cycles_leave_nothing_to_do_and_running_ones_are_looked_at(rows: Rows) -> None:
    owners = [cycle.owner_id for cycle in rows.running]
    assert len(owners) == len(set(owners))
    assert all((cycle.look_at is None) == (cycle.state is CycleState.ENDED) for cycle in rows.cycles)
    waiting = {row.cycle_id for row in rows.raters} | {row.cycle_id for row in rows.suggestions if not row.shown}
    assert waiting <= {cycle.id for cycle in rows.running}


def what_is_pooled_is_read_without_names_and_of_three_at_least(rows: Rows) -> None:
    assert not any(row.shown and (row.cycle_id, row.giver_id) in rows.pooled for row in rows.suggestions)
    for cycle in rows.cycles:
        mine = [row for row in rows.suggestions if row.cycle_id == cycle.id]
        nameless = [row for row in mine if row.shown and row.giver_id is None and row.occasion is Occasion.ASK]
        assert not nameless or len(nameless) >= 2 * FEWEST_IN_POOL
        assert sum(row.fate is Fate.TRY for row in mine) <= MOST_TRIED


def nobody_is_asked_by_more_than_two(rows: Rows) -> None:
    owners = {cycle.id: cycle.owner_id for cycle in rows.running if cycle.state is CycleState.DISCUSSING}
    asking: dict[str, set[str]] = {}
    for row in rows.helpers:
        if row.cycle_id in owners and row.state in ASKED:
            asking.setdefault(row.helper_id, set()).add(owners[row.cycle_id])
    assert all(len(found) <= MOST_ASKING for found in asking.values())


WEIGHTS: dict[Callable[[Game, str, str], None], float] = {
    Game.time_passes: 12,
    Game.listen: 6,
    Game.all_write: 4,
    Game.choose: 4,
    Game.pick: 3,
    Game.ask: 3,
    Game.write: 3,
    Game.rate: 3,
    Game.decline: 2,
    Game.talk: 4,
    Game.still: 2,
    Game.name_raters: 2,
    Game.go_on: 2,
    Game.leave: 0.5,
    Game.pause: 1,
    Game.stop: 0.3,
}


def test_in_any_order_the_table_holds(databases: Databases) -> None:
    seen: set[CycleState | HelperState] = set()

    @given(st.integers(8, 2**32))
    @example(2)
    @example(7)  # games that are known to go far
    @settings(derandomize=True, max_examples=GAMES, deadline=None)
    def play(number: int) -> None:
        url = databases.fresh("sqlite")
        game = Game(Database(url, Vault([new_key()])), Random(number))  # noqa: S311 - a game to be played again
        game.play(ACTS)
        seen.update(game.seen)
        databases.drop(url)

    play()
    far = {CycleState.DISCUSSING, CycleState.CHOOSING, CycleState.ACTING, CycleState.SURVEYED, CycleState.DONE}
    assert seen >= far | {*HelperState} - {HelperState.LISTENED}, "the games do not go far enough to say anything"
