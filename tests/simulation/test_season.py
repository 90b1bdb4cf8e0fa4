"""A season is counted as a person would count it."""

import numpy as np
import pytest

from bot.matching.model import Candidate
from bot.simulation.company import Company
from bot.simulation.judge import Judge
from bot.simulation.methods import Method
from bot.simulation.past import Groups, Past, pairs_of
from bot.simulation.season import Plan, Season, play
from bot.simulation.table import table

PEOPLE = tuple(Candidate(f"p{number}", department="xxyyz"[number]) for number in range(5))
COMPANY = Company(PEOPLE, frozenset({frozenset({"p0", "p2"})}))
ACROSS = 400  # what a different department is worth


def season(*groups: Groups, plan: Plan | None = None) -> Season:
    """Rounds whose groups are given."""
    waiting = iter(groups)
    method = Method("given", lambda: lambda _turn: next(waiting))
    return play(COMPANY, Judge(COMPANY), method, plan or Plan(len(groups), 0, 1), lambda _number: None)


def test_pairs_repeats_left_out_and_what_was_not_allowed() -> None:
    found = season([(0, 1), (2, 3, 4)], [(2, 4), (0, 3)], [(0, 2)])

    assert (found.pairs, found.repeats, found.left_out, found.illegal) == (7, 1, 0 + 1 + 3, 1)


def test_scores_are_those_of_pairs_and_of_the_unluckiest_person() -> None:
    found = season([(0, 1), (2, 3, 4)], [(1, 2), (3, 4)])

    # Across: 2-4 and 3-4 in the trio, then 1-2 and 3-4. Within a department: 0-1 and 2-3.
    assert found.across_share == pytest.approx(100 * 4 / 6)
    assert found.mean_score == pytest.approx(4 * ACROSS / 6)
    assert found.points.tolist() == [0, ACROSS, ACROSS / 2 + ACROSS, ACROSS / 2 + ACROSS, ACROSS + ACROSS]
    assert found.worst_person == 0.0, "p0 met p1 of their own department, and then nobody"


def test_the_curves_grow_round_by_round() -> None:
    found = season([(0, 1), (2, 3)], [(0, 1), (2, 4)], [(0, 4), (1, 2)])

    assert found.partners == pytest.approx([4 / 5, 6 / 5, 10 / 5])
    assert found.across == pytest.approx([0, 25, 50])


def test_a_round_in_which_nobody_meets_counts_nothing() -> None:
    found = season([], [])

    assert (found.pairs, found.left_out, found.mean_score, found.across_share) == (0, 10, 0.0, 0.0)


def test_those_who_are_absent_are_the_same_for_every_method_and_about_as_many_as_asked_for() -> None:
    plan = Plan(10, 15, 3)
    first, again = ([plan.present(number, 1_000).tolist() for number in range(1, 11)] for _ in range(2))

    assert first == again
    assert 8_300 < sum(map(len, first)) < 8_700
    assert len({tuple(present) for present in first}) == 10


def test_somebody_who_is_absent_is_not_left_out() -> None:
    plan = Plan(1, 40, 1)
    there = plan.present(1, 5).tolist()

    assert 0 < len(there) < 5
    assert season([], plan=plan).left_out == len(there)


def test_a_trio_counts_as_three_meetings_and_the_last_one_is_remembered() -> None:
    past = Past(5)
    past.remember(1, pairs_of([(3, 1, 2)]))
    past.remember(4, pairs_of([(2, 1)]))

    assert past.last_met(np.array([1, 2, 3])).tolist() == [[0, 4, 1], [4, 0, 1], [1, 1, 0]]
    assert past.partners.tolist() == [0, 2, 2, 2, 0]


def test_the_table_is_markdown_and_even() -> None:
    lines = list(table([season([(0, 1), (2, 3, 4)])], 1))

    assert lines[0] == (
        "| method | across departments % | repeats | left out | illegal | mean score | worst person | s a round |"
    )
    assert lines[1].startswith("| ------ | -------------------: | ------: |")
    cells = [cell.strip() for cell in lines[2].split("|")]
    assert cells[1:8] == ["given", "50.0", "0", "0", "0", "200.0", "0"]
    assert len({len(line) for line in lines}) == 1
