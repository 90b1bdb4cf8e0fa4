"""Why these people: true, useful, and nothing that is not everyone's to know."""

from bot.matching.engine import match
from bot.matching.hours import as_mask, week_slots
from bot.matching.model import Candidate, History, Policy, Term, TermKind
from tests.matching.samples import NOBODY, pair

ANNA = Candidate(
    "anna",
    department="Sales",
    site="Malmö",
    level=2,
    hours=week_slots(60),
    offers=frozenset({"sql"}),
    interests=frozenset({"film", "chess"}),
)
BO = Candidate(
    "bo",
    department="Legal",
    site="Oslo",
    level=5,
    hours=week_slots(0),
    seeks=frozenset({"sql"}),
    interests=frozenset({"film"}),
)


def told(*people: Candidate, history: History | None = None, policy: Policy | None = None) -> tuple[Term, ...]:
    """The terms of the only group."""
    (group,) = match(people, history or History(), NOBODY, policy or Policy(), 1).groups
    return group.terms


def kinds(terms: tuple[Term, ...]) -> set[TermKind]:
    """What they are about."""
    return {term.kind for term in terms}


def test_two_are_told_what_sets_them_apart_and_what_they_share() -> None:
    terms = told(ANNA, BO)
    assert terms[0] == Term(TermKind.DEPARTMENTS, values=("Legal", "Sales"))
    assert Term(TermKind.FIRST_MEETING) in terms
    assert Term(TermKind.OFFERS_SEEKS, ("anna", "bo"), ("sql",)) in terms
    assert Term(TermKind.SHARED_INTEREST, ("anna", "bo"), ("film",)) in told(ANNA, BO, history=MET)
    assert Term(TermKind.LEVELS) in terms


def test_three_are_told_of_a_difference_only_where_all_of_them_differ() -> None:
    colleague = Candidate("carla", department="Sales", site="Lund", level=3)
    found = kinds(told(ANNA, BO, colleague))
    assert TermKind.DEPARTMENTS not in found
    assert TermKind.SITES in found


MET = History.of([(1, "anna", "bo")], upcoming=2)


def test_a_first_meeting_is_not_claimed_of_people_who_met() -> None:
    assert TermKind.FIRST_MEETING not in kinds(told(ANNA, BO, history=MET))


def test_what_the_organiser_ignores_is_no_reason() -> None:
    found = kinds(told(ANNA, BO, policy=Policy(across_departments="ignored", across_levels="ignored")))
    assert not found & {TermKind.DEPARTMENTS, TermKind.LEVELS}


def test_what_is_the_same_or_unknown_is_no_reason() -> None:
    assert kinds(told(Candidate("a", department="x"), Candidate("b", department="x"))) == {TermKind.FIRST_MEETING}


def test_a_turn_owed_names_nobody() -> None:
    terms = told(Candidate("a", owed=2), Candidate("b"))
    assert Term(TermKind.OWED) in terms


def test_shared_hours_are_counted_in_half_hours_a_week() -> None:
    # Nine to four in Stockholm and in London: six hours a day together.
    terms = told(Candidate("a", hours=week_slots(60)), Candidate("b", hours=week_slots(0)))
    assert Term(TermKind.HOURS, values=(60,)) in terms


def test_the_same_zone_stands_in_for_hours_nobody_knows() -> None:
    assert TermKind.HOURS in kinds(told(Candidate("a", zone="Europe/Oslo"), Candidate("b", zone="Europe/Oslo")))
    assert TermKind.HOURS not in kinds(told(Candidate("a", zone="Europe/Oslo"), Candidate("b", zone="Asia/Tokyo")))


def test_a_week_wraps_where_monday_morning_is_still_sunday() -> None:
    # Nine o'clock on Monday in Auckland is twenty past on Sunday evening in UTC.
    slots = week_slots(13 * 60)
    assert min(as_mask(slots).bit_length() - 1, 335) == (6 * 48 + 47)
    assert 6 * 48 + 40 in slots
    assert len(slots) == 5 * 14


def test_a_trio_is_told_whose_interest_is_shared() -> None:
    terms = told(ANNA, BO, Candidate("cia", department="Tech", interests=frozenset({"chess"})))
    assert Term(TermKind.DEPARTMENTS, values=("Legal", "Sales", "Tech")) in terms
    shared = {term.people for term in terms if term.kind is TermKind.SHARED_INTEREST}
    assert shared <= {("anna", "bo"), ("anna", "cia")}


def test_an_exclusion_leaves_no_trace_in_the_words() -> None:
    people = [ANNA, BO, Candidate("cia", department="Tech"), Candidate("dan", department="Ops")]
    result = match(people, History(), frozenset({pair("anna", "bo")}), Policy(), 1)
    named = {name for group in result.groups for term in group.terms for name in term.people}
    assert all(len(group.members) == 2 for group in result.groups)
    assert not named >= {"anna", "bo"}
