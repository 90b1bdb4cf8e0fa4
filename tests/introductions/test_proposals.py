"""A round that an organiser has approved goes out with those groups; whoever came or went is fitted in."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import ParamSpec, TypeVar

import pytest
from sqlalchemy import select

from bot.background import AT_ONCE, AtOnce, ChildFailed
from bot.errors import Refusal
from bot.introductions import preview, solve
from bot.introductions.preview import Ask
from bot.introductions.rules import Outcome, ProgrammeState
from bot.introductions.service import enrolment, proposals
from bot.introductions.service.figures import last_figures
from bot.introductions.service.proposals import MOST_DRAWS
from bot.introductions.tick import tick
from bot.people.service import pause
from models.introductions import Approval, IntroProgramme, Proposal, Round
from models.people import Exclusion
from tests.databases import Kind
from tests.introductions.club import DAY, DRAW, MONDAY, ORGANISER, PREVIEW, TEAM, TUESDAYS, Club

P = ParamSpec("P")
T = TypeVar("T")
HOUR = timedelta(hours=1)
BEFORE = DRAW - HOUR
COUNTS = ("departments", "sites", "left_out")


def draw(club: Club, seed: int | None = None, now: datetime = BEFORE) -> Proposal:
    """What the organiser is shown."""
    ask = Ask(TEAM, ORGANISER, coming(club).id, now, seed)
    digest = preview.drawn(club.database, AT_ONCE, ask)
    with club.database.read(TEAM) as session:
        found = proposals.proposal_of(session, ask.round_id, digest)
    assert found is not None
    return found


def coming(club: Club) -> Round:
    return club.rounds()[-1]


def another(club: Club) -> Proposal:
    """Another draw, with groups that are not those of the first."""
    seeds = proposals.seeds_of(coming(club))
    return next(found for seed in seeds[1:] if (found := draw(club, seed)).groups != draw(club).groups)


def approve(club: Club, proposal: Proposal, seen: str = "", now: datetime = BEFORE) -> None:
    named = (proposal.round_id, proposal.digest)
    club.act(lambda session: proposals.approve(session, named, seen, ORGANISER, now))


def as_sets(proposal: Proposal) -> set[frozenset[str]]:
    return {frozenset(group) for group in proposal.groups}


def pooled(club: Club, count: int) -> list[str]:
    """So many people in a round of which they have heard."""
    people = club.people(count)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    return people


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_exactly_the_approved_groups_are_drawn_and_the_seed_is_kept(club: Club, database_kind: Kind) -> None:
    assert database_kind
    pooled(club, 9)
    chosen = another(club)
    approve(club, chosen)
    club.tick(DRAW)

    held = club.rounds()[0]
    assert club.names(held) == as_sets(chosen)
    assert held.seed == held.statistics["seed"] == chosen.seed
    assert held.statistics["kept"] == 4


def test_what_is_previewed_and_not_approved_goes_out_by_itself(club: Club) -> None:
    pooled(club, 8)
    shown, _other = draw(club), another(club)
    club.tick(DRAW)

    held = club.rounds()[0]
    assert club.names(held) == as_sets(shown)
    assert held.statistics["kept"] == 0
    with club.database.read(TEAM) as session:
        assert list(session.scalars(select(Proposal))) == []


def test_who_is_back_by_the_hour_of_the_round_is_in_the_preview(club: Club) -> None:
    people = pooled(club, 4)
    club.act(lambda session: pause(session, people[0], DRAW.date(), PREVIEW))

    assert people[0] in {member for group in draw(club, now=PREVIEW).groups for member in group}


def _skip(club: Club, user_id: str) -> None:
    club.act(lambda session: enrolment.set_skip(session, coming(club).id, user_id, BEFORE, skip=True))


def _leave(club: Club, user_id: str) -> None:
    club.leave(user_id, BEFORE)


def _fall_out(club: Club, user_id: str) -> None:
    """They would rather not meet the other one of their group."""
    other = next(one for group in draw(club).groups if user_id in group for one in group if one != user_id)
    club.act(lambda session: session.add(Exclusion(user_id=user_id, other_id=other, created_at=BEFORE)))


@pytest.mark.parametrize("change", [_skip, _leave, _fall_out])
def test_groups_that_are_no_longer_whole_or_legal_are_matched_anew_and_the_others_stay(
    club: Club, change: Callable[[Club, str], None]
) -> None:
    people = pooled(club, 8)
    approved = draw(club)
    approve(club, approved)
    change(club, people[0])
    club.tick(DRAW)

    held = club.rounds()[0]
    stayed = as_sets(approved) & club.names(held)
    assert len(stayed) >= 2
    assert not any(people[0] in group for group in stayed)
    placed = {member for group in club.names(held) for member in group}
    assert placed == set(people) - ({people[0]} if change is not _fall_out else set())


def test_whoever_joins_after_the_approval_is_taken_in(club: Club) -> None:
    pooled(club, 4)
    approved = draw(club)
    approve(club, approved)
    (late,) = club.people(1)
    club.join([late], BEFORE)
    club.tick(DRAW)

    held = club.rounds()[0]
    assert club.outcomes(held)[late] is Outcome.MATCHED
    assert sorted(map(len, club.names(held))) == [2, 3]
    assert len(as_sets(approved) & club.names(held)) == 1


def test_an_approval_is_taken_back_and_given_to_another_draw(club: Club) -> None:
    pooled(club, 8)
    first, second = draw(club), another(club)
    approve(club, first)
    club.act(lambda session: proposals.let_go(session, first.round_id, ORGANISER, BEFORE))
    approve(club, second)
    club.tick(DRAW)

    assert club.names(club.rounds()[0]) == as_sets(second)


def test_an_approval_that_nobody_had_seen_is_not_replaced(club: Club) -> None:
    pooled(club, 8)
    first, second = draw(club), another(club)
    approve(club, first)
    approve(club, second)
    approve(club, second, seen="of another time")

    club.tick(DRAW)
    assert club.names(club.rounds()[0]) == as_sets(first)


def test_approving_before_anybody_is_asked_holds_through_the_asking(club: Club) -> None:
    people = club.people(6)
    club.set_up()
    club.join(people)
    club.tick(MONDAY)
    chosen = draw(club, now=MONDAY)
    approve(club, chosen, now=MONDAY)
    club.tick(PREVIEW)
    club.tick(DRAW)

    assert club.names(club.rounds()[0]) == as_sets(chosen)


def test_the_same_look_is_kept_once_and_draws_come_round(club: Club) -> None:
    pooled(club, 12)
    assert draw(club).digest == draw(club).digest
    held = coming(club)
    seeds = [held.seed]
    for _ in range(MOST_DRAWS):
        seeds.append(proposals.seed_after(held, seeds[-1]))

    assert seeds[-1] == seeds[0]
    assert len(set(seeds)) == MOST_DRAWS
    assert proposals.seed_after(held, 1) == held.seed


@pytest.mark.parametrize("end", ["drawn", "paused", "hour", "stranger"])
def test_what_cannot_be_approved_any_more_says_why(club: Club, end: str) -> None:
    pooled(club, 4)
    shown, now, by, said = draw(club), BEFORE, ORGANISER, "preview-went-out"
    if end == "drawn":
        club.tick(DRAW)
    elif end == "hour":
        now = DRAW
    elif end == "stranger":
        by, said = "U0000", "setup-not-organiser"
    else:
        club.change_state(ProgrammeState.PAUSED, BEFORE)
        said = "preview-round-gone"

    with pytest.raises(Refusal, match=said):
        club.act(lambda session: proposals.approve(session, (shown.round_id, shown.digest), "", by, now))


def test_a_pause_and_a_changed_setup_forget_what_was_shown(club: Club) -> None:
    people = club.people(4)
    club.set_up()
    club.join(people)
    club.tick(MONDAY)
    approve(club, draw(club, now=MONDAY), now=MONDAY)
    club.set_up(replace(TUESDAYS, hour=14), MONDAY)
    club.tick(MONDAY)
    approve(club, draw(club, now=MONDAY), now=MONDAY)
    club.change_state(ProgrammeState.PAUSED, MONDAY)

    with club.database.read(TEAM) as session:
        assert list(session.scalars(select(Approval))) == []
        assert list(session.scalars(select(Proposal))) == []


class _Dying(AtOnce):
    """Every child that is started is killed, as by a machine that has no memory left."""

    def compute(self, function: Callable[P, T], *_args: P.args, **_kwargs: P.kwargs) -> T:
        raise ChildFailed(f"{function.__name__} ended with -9")


def test_a_round_whose_matching_died_is_drawn_at_the_next_tick(club: Club, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solve, "SMALL", 3)
    people = pooled(club, 4)
    tick(club.database, TEAM, DRAW, _Dying())
    assert club.outcomes(club.rounds()[0]) == dict.fromkeys(people, Outcome.POOLED)

    club.tick(DRAW + DAY / 24)
    assert set(club.outcomes(club.rounds()[0]).values()) == {Outcome.MATCHED}


def apart(club: Club, people: Sequence[str]) -> None:
    """Everybody is in one of two departments, half and half."""
    club.know("department", {user_id: "Sales" if number % 2 else "Design" for number, user_id in enumerate(people)})


def told(proposal: Proposal) -> list[int | None] | None:
    """Departments, sites, left out; None where the preview says that it counts once for each round."""
    return [proposal.facts[key] for key in COUNTS] if proposal.facts["told"] else None


def test_what_a_preview_counts_it_counts_once_for_each_round(club: Club) -> None:
    people = pooled(club, 12)
    apart(club, people)

    assert told(draw(club)) == [12, None, None]
    assert told(another(club)) is None, "the difference of two draws would tell of the few groups that differ"
    assert told(draw(club)) == [12, None, None], "the draw that was shown first goes on saying what it said"
    club.act(lambda session: enrolment.leave(session, club.programme_id, people[0], BEFORE))
    assert told(draw(club)) is None, "nor can it be told from two looks who has left"


def test_a_round_that_is_planned_anew_does_not_count_once_more(club: Club) -> None:
    apart(club, pooled(club, 12))
    club.tick(DRAW)
    club.tick(DRAW + HOUR)
    assert told(draw(club, now=DRAW + HOUR)) == [12, None, None]

    club.set_up(replace(TUESDAYS, weekday=2), DRAW + 2 * HOUR)
    club.tick(DRAW + 2 * HOUR)

    assert told(draw(club, now=DRAW + 2 * HOUR)) is None


def test_before_the_first_round_a_changed_setup_brings_no_second_count(club: Club) -> None:
    people = club.people(12)
    apart(club, people)
    club.set_up()
    club.join(people)
    club.tick(MONDAY)
    assert told(draw(club)) == [12, None, None]

    club.set_up(TUESDAYS, MONDAY + HOUR)
    club.tick(MONDAY + HOUR)

    assert told(draw(club)) is None


def test_the_next_round_counts_again(club: Club) -> None:
    apart(club, pooled(club, 12))
    draw(club)
    club.tick(DRAW)
    club.tick(DRAW + HOUR)

    assert told(draw(club, now=DRAW + HOUR)) == [12, None, None]
    assert told(draw(club, proposals.seeds_of(coming(club))[1], now=DRAW + HOUR)) is None


def test_what_a_preview_told_its_quarter_does_not_tell_again(club: Club) -> None:
    people = club.people(12)
    apart(club, people)
    club.set_up(replace(TUESDAYS, cadence="four-weeks"))
    club.join(people)
    club.tick(PREVIEW)
    assert told(draw(club)) == [12, None, None]
    club.tick(DRAW)
    club.tick(DRAW + 14 * DAY)
    club.tick(DRAW + 28 * DAY)

    with club.database.read(TEAM) as session:
        found = last_figures(session, session.get_one(IntroProgramme, (TEAM, club.programme_id)))
    assert found is not None
    assert (found.people, found.matched) != (None, None)
    assert found.across_departments is None
