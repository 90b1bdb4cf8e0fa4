"""What an organiser may know: counts of a quarter, released once and kept as they were, never who."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.introductions.rules import PREVIEWED, Answer, Figures, Outcome, RoundState
from bot.introductions.service.enrolment import next_round
from bot.introductions.service.programmes import every
from bot.introductions.service.rounds import members_of
from bot.people.facts import profiles, spelt_alike
from bot.release import Cell, Quarter, Told, from_store, release, to_store
from models.engine import TeamSession
from models.introductions import IntroProgramme, Pairing, PairingMember, Place, Round

CUT = "cut"
"""Where a round's statistics hold the figures of the quarter that it was the last round of."""
SAME_AS = {"departments": "across", "left_out": "matched"}
"""Which figure of the quarter a count of a preview could be held against."""


def last_figures(session: TeamSession, programme: IntroProgramme) -> Figures | None:
    """The newest quarter of which something could be released, else the newest there is; None before the first."""
    cuts = [_figures(held) for held in _closed(session, programme.id) if CUT in held.statistics]
    told = [figures for figures in cuts if figures.people is not None]
    return next(iter([*reversed(told), *reversed(cuts)]), None)


def cut(session: TeamSession, now: datetime, before: Told) -> None:
    """Release the figures of each quarter whose rounds are all over. What is released stays as it is.

    A figure that were counted anew at every look would tell, by its changes, who has come, gone or answered since.
    """
    for programme in every(session):
        _cut_quarters(session, programme, now, before)


def _cut_quarters(session: TeamSession, programme: IntroProgramme, now: datetime, before: Told) -> None:
    closed = _closed(session, programme.id)
    quarters: dict[Quarter, list[Round]] = {}
    for held in closed:
        quarters.setdefault(Quarter.of(held.held_on), []).append(held)
    for quarter, rounds in quarters.items():
        is_cut = any(CUT in held.statistics for held in rounds)
        if not is_cut and quarter < _running(session, programme, now):
            _cut(session, rounds, before)


def _running(session: TeamSession, programme: IntroProgramme, now: datetime) -> Quarter:
    """The quarter that rounds may still be added to, or in which one is not over yet."""
    undone = select(Round.held_on).where(Round.programme_id == programme.id, Round.state == RoundState.DRAWN)
    ahead = next_round(session, programme.id)
    first = ahead.held_on if ahead is not None else now.astimezone(ZoneInfo(programme.zone)).date()
    return Quarter.of(min([first, *session.scalars(undone)]))


def _cut(session: TeamSession, rounds: Sequence[Round], before: Told) -> None:
    cells = _Counted.of(session, rounds).cells()
    # What a preview told of one of its rounds the quarter does not tell once more: the two could be held together.
    previewed = {SAME_AS.get(key) for held in rounds for key in held.statistics.get(PREVIEWED, ())}
    wanted = [cell for cell in cells if cell.key not in previewed]
    found = dict.fromkeys(cell.key for cell in cells) | dict(release(wanted, before()).figures)
    last = rounds[-1]
    last.statistics = {**last.statistics, CUT: to_store(found)}


def told(session: TeamSession) -> Iterator[Cell]:
    """The cells of every figure that organisers have been shown, as far as the rows still tell."""
    every: dict[tuple[str, Quarter], list[Round]] = {}
    query = select(Round).where(Round.state == RoundState.CLOSED).order_by(Round.held_on, Round.id)
    for held in session.scalars(query):
        every.setdefault((held.programme_id, Quarter.of(held.held_on)), []).append(held)
    for rounds in every.values():
        cut = next((held.statistics[CUT] for held in rounds if CUT in held.statistics), None)
        if cut is not None:
            yield from (cell for cell in _Counted.of(session, rounds).cells() if cut.get(cell.key) is not None)


@dataclass(frozen=True)
class _Counted:
    """Who took part in a quarter, was matched, met, and was matched across departments: each at least once."""

    people: frozenset[str]
    matched: frozenset[str]
    met: frozenset[str]
    across: frozenset[str]

    @classmethod
    def of(cls, session: TeamSession, rounds: Iterable[Round]) -> "_Counted":
        ids = [held.id for held in rounds]
        places = list(session.scalars(select(Place).where(Place.round_id.in_(ids))))
        pairings = list(session.scalars(select(Pairing.id).where(Pairing.round_id.in_(ids))))
        groups = list(members_of(session, pairings).values())
        return cls(
            people=_with(places, Outcome.MATCHED, Outcome.LEFT_OUT),
            matched=_with(places, Outcome.MATCHED),
            met=_in(group for group in groups if any(member.answer is Answer.MET for member in group)),
            across=_in(_across(session, groups)),
        )

    def cells(self) -> list[Cell]:
        """What is to be told, the most important first. Who meets is for people to say, the rest for the draw."""
        return [
            Cell("people", self.people),
            Cell("matched", self.matched),
            Cell("met", self.matched, self.met, measure="met"),
            Cell("across", self.matched, self.across, measure="across", personal=False),
        ]


def _with(places: Iterable[Place], *outcomes: Outcome) -> frozenset[str]:
    return frozenset(place.user_id for place in places if place.outcome in outcomes)


def _in(groups: Iterable[Sequence[PairingMember]]) -> frozenset[str]:
    return frozenset(member.user_id for group in groups for member in group)


def _across(session: TeamSession, groups: Sequence[Sequence[PairingMember]]) -> Iterator[Sequence[PairingMember]]:
    known = profiles(session, sorted(_in(groups)))
    departments = spelt_alike(known, "department")
    for group in groups:
        named = [departments.get(member.user_id) for member in group]
        if None not in named and len(set(named)) == len(named):
            yield group


def _closed(session: TeamSession, programme_id: str) -> list[Round]:
    query = select(Round).where(Round.programme_id == programme_id, Round.state == RoundState.CLOSED)
    return list(session.scalars(query.order_by(Round.held_on, Round.id)))


def _figures(held: Round) -> Figures:
    shown = from_store(held.statistics[CUT])
    return Figures(
        quarter=Quarter.of(held.held_on),
        people=shown["people"],
        matched=shown["matched"],
        met=shown["met"],
        across_departments=shown["across"],
    )
