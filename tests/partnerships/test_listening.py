"""Options that a learner notes, how well a coach listened, and tools against directing: nobody else's, and no words."""

import json
from collections.abc import Callable

import pytest

from bot.errors import Refusal
from bot.partnerships import pages
from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.rules import Activity, Role
from bot.partnerships.service import listening, openness, options, takings, turns
from bot.partnerships.service.leaving import leave
from bot.people.reader import Reader
from bot.personal.erasing import Erasing
from models.partnerships import LearningProfile, Seat, Session
from tests.partnerships.company import ANNA, BO, CI, TEAM, Company, day

WAYS = ["Ask for a smaller desk", "  ", "Do nothing for a week"]


def begin(company: Company, partnership_id: str, number: float = 1) -> tuple[Session, str, str]:
    """A session in its first turn, with an objective supporter; gives who learns and who coaches."""
    found = company.do(lambda s: turns.start(s, partnership_id, ANNA, Activity.COACH, day(number)))
    [turn] = company.read(lambda s: turns.turns_of(s, found.id))
    company.do(lambda s: turns.switch_role(s, found.id, turn.learner_id, Role.OBJECTIVE, day(number)))
    return found, turn.learner_id, turn.coach_id


def end(company: Company, session_id: str, number: float = 1) -> None:
    company.do(lambda s: turns.finish(s, session_id, ANNA, day(number, 1)))


def note(company: Company, session_id: str, who: str, ways: list[str] = WAYS, *, keep: bool = True) -> None:
    company.do(lambda s: options.note(s, session_id, who, ways, keep=keep))


def shown(company: Company, who: str, page: Callable[[Reader], object], number: float = 1) -> str:
    return company.read(lambda s: json.dumps(page(Reader.of(s, who, day(number))), ensure_ascii=False))


def seat(company: Company, session_id: str, who: str) -> Seat:
    return company.read(lambda s: s.get_one(Seat, (TEAM, session_id, who)))


def test_options_are_counted_and_read_by_their_writer_alone(company: Company) -> None:
    partnership_id = company.agreed()
    found, learner, coach = begin(company, partnership_id)
    assert "Three options" in shown(company, learner, lambda r: pages.live(r, found.id))
    assert "Three options" not in shown(company, coach, lambda r: pages.live(r, found.id))
    note(company, found.id, learner)

    assert seat(company, found.id, learner).options_found == 2
    assert "You’ve noted 2" in shown(company, learner, lambda r: pages.live(r, found.id))
    assert "smaller desk" in shown(company, learner, lambda r: pages.options_form(r, found.id))
    windows = (lambda r: pages.live(r, found.id), lambda r: pages.room(r, partnership_id))
    for for_coach in (shown(company, coach, window) for window in windows):
        assert "smaller desk" not in for_coach
        assert "noted" not in for_coach
    with pytest.raises(Refusal):
        shown(company, coach, lambda r: pages.options_form(r, found.id))
    assert "smaller desk" not in json.dumps(company.read(lambda s: PARTNERSHIPS_DATA.export(s, coach)), default=str)
    assert "smaller desk" in json.dumps(company.read(lambda s: PARTNERSHIPS_DATA.export(s, learner)), default=str)


def test_the_number_can_be_kept_without_the_words_and_outlives_an_empty_form(company: Company) -> None:
    found, learner, _ = begin(company, company.agreed())
    note(company, found.id, learner, keep=False)
    note(company, found.id, learner, ["", ""])
    kept = seat(company, found.id, learner)
    assert (kept.options_found, kept.options) == (2, None)

    note(company, found.id, learner)
    note(company, found.id, learner, ["", ""])
    gone = seat(company, found.id, learner)
    assert (gone.options_found, gone.options) == (None, None)


def test_options_belong_to_a_turn_with_an_objective_supporter(company: Company) -> None:
    found, learner, coach = begin(company, company.agreed())
    for who in (coach, CI):
        with pytest.raises(Refusal):
            note(company, found.id, who)
    company.do(lambda s: turns.switch_role(s, found.id, learner, Role.COMPANION, day(1)))
    assert "*Three options:*" not in shown(company, learner, lambda r: pages.live(r, found.id))
    note(company, found.id, learner)  # what came up before the role was switched
    assert seat(company, found.id, learner).options_found == 2


def test_in_the_next_session_the_learner_ticks_off_what_was_new_to_them(company: Company) -> None:
    partnership_id = company.agreed()
    found, learner, coach = begin(company, partnership_id)
    note(company, found.id, learner)
    end(company, found.id)
    assert "noted" not in shown(company, learner, lambda r: pages.live(r, found.id)), "not in the same session"

    second = company.do(lambda s: turns.start(s, partnership_id, ANNA, Activity.COACH, day(8)))
    company.do(lambda s: turns.swap(s, second.id, ANNA, 1, day(8)))  # whoever learnt first coaches first now
    live = shown(company, learner, lambda r: pages.live(r, second.id), 8)
    assert "Last time you noted 2 options" in live
    assert "Do nothing for a week" in live
    company.do(lambda s: options.mark_tried(s, found.id, learner, day(8)))
    assert "You’ve tried one." in shown(company, learner, lambda r: pages.live(r, second.id), 8)
    own, others = (shown(company, who, lambda r: pages.room(r, partnership_id)) for who in (learner, coach))
    assert "Sessions after which you tried a new one: 1" in own
    assert "tried a new one" not in others
    company.do(lambda s: options.mark_tried(s, found.id, learner, day(8)))
    assert seat(company, found.id, learner).option_tried_at is None


def test_nothing_that_was_not_noted_is_ticked_and_nobody_ticks_for_somebody_else(company: Company) -> None:
    found, learner, coach = begin(company, company.agreed())
    note(company, found.id, learner)
    for who in (coach, CI):
        with pytest.raises(Refusal):
            company.do(lambda s, who=who: options.mark_tried(s, found.id, who, day(2)))  # type: ignore[misc]


def test_erasing_words_takes_the_options_and_leaves_the_numbers(company: Company) -> None:
    found, learner, coach = begin(company, company.agreed())
    note(company, found.id, learner)
    company.do(lambda s: takings.write_plan(s, found.id, coach, takings.Plan("a", "b", None), day(1)))
    Erasing(company.database).words(TEAM, learner, day(2))

    assert (seat(company, found.id, learner).options, seat(company, found.id, learner).options_found) == (None, 2)
    assert seat(company, found.id, coach).plan is not None


def test_options_go_with_the_other_words_long_after_the_end(company: Company) -> None:
    partnership_id = company.agreed()
    found, learner, _ = begin(company, partnership_id)
    note(company, found.id, learner)
    company.do(lambda s: leave(s, ANNA, day(2)))
    while company.do(lambda s: PARTNERSHIPS_DATA.retire(s, day(3), set(), 1)):
        pass

    assert seat(company, found.id, learner).options is None


def test_a_coach_says_how_they_listened_and_sees_their_own_trend_over_all_partnerships(company: Company) -> None:
    partnership_id = company.agreed()
    found, learner, coach = begin(company, partnership_id)
    for value in (2, 3):
        company.do(lambda s, value=value: listening.check(s, found.id, coach, value))  # type: ignore[misc]
    with pytest.raises(Refusal):
        company.do(lambda s: listening.check(s, found.id, learner, 3))
    with pytest.raises(Refusal):
        company.do(lambda s: listening.check(s, found.id, coach, 6))
    end(company, found.id)
    assert "session by session" not in shown(company, coach, lambda r: pages.tools(r, found.id))

    company.open_up(coach, capacity=2)
    other = company.agreed(coach, CI, day(2))
    second = company.do(lambda s: turns.start(s, other, CI, Activity.COACH, day(3)))
    company.do(lambda s: turns.swap(s, second.id, CI, 1, day(3)))
    company.do(lambda s: listening.check(s, second.id, coach, 5))
    assert company.read(lambda s: listening.trend(s, coach)) == [3, 5]
    assert "(3, 5)" in shown(company, coach, lambda r: pages.tools(r, ""))
    assert company.read(lambda s: listening.trend(s, learner)) == []
    assert "(3, 5)" not in shown(company, learner, lambda r: pages.tools(r, found.id))


def test_a_tool_that_is_opened_is_counted_and_what_is_typed_is_in_no_table(company: Company) -> None:
    typed = "Have you told Xylophonia?"
    for _ in range(2):
        company.do(lambda s: listening.take_up(s, BO, day(1)))
    assert company.read(lambda s: s.get_one(LearningProfile, (TEAM, BO)).tools) == 2
    assert company.read(lambda s: openness.capacity_of(s, BO)) == openness.UNSAID, "nobody is open to it by that"
    told = shown(company, BO, lambda r: pages.rewritten(r, "", typed))
    assert "What has happened so far?" in told
    assert "Xylophonia" in told, "it stands in the field still"


def test_a_question_is_turned_round_in_the_language_it_was_asked_in(company: Company) -> None:
    assert "Vad har du provat med henne?" in shown(
        company, BO, lambda r: pages.rewritten(r, "", "Har du pratat med henne?")
    )
    assert "None of my simple rules" in shown(company, BO, lambda r: pages.rewritten(r, "", "Tuesday?"))


def test_what_was_ticked_is_answered_and_nothing_ticked_is_fine(company: Company) -> None:
    assert "say one sentence of what you heard" in shown(company, BO, lambda r: pages.signs(r, "", {"talking"}))
    assert "Go on listening" in shown(company, BO, lambda r: pages.signs(r, "", set()))
