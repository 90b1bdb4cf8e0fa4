"""A hundred and twenty days of feedforward in one company: with one helper, with eight, upward, and with silence.

Ingrid asks one colleague. Samuel asks eight, of whom two say no and three are silent. Elsa asks the four people who
report to her. Nobody answers Meera. Played on both databases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from sqlalchemy import func, select

from bot.feedforward.rules.states import CycleState
from models.feedforward import Cycle, Rater, Suggestion
from tests.databases import Databases, Kind
from tests.feedforward.lap import TWO, Lap
from tests.story.driver import Story, playing

SAID = "thinks colleague"


@dataclass
class Played:
    """What each of them was shown, by name."""

    story: Story
    pair: Lap
    eight: Lap
    upward: Lap
    silent: Lap
    helper: str
    helpers: list[str]
    reports: list[str]
    shown: dict[str, str] = field(default_factory=dict)
    read: dict[str, list[str]] = field(default_factory=dict)

    def go_to(self, *days: str) -> None:
        """Be there at nine in London, as a bot that was away in between."""
        for day in days:
            self.story.jump(datetime.fromisoformat(f"{day}T09:00:00+00:00"))

    def messages(self, who: str) -> str:
        """All that Partner has said to somebody alone, as it stands now."""
        return "\n".join(message["text"] for message in self.story.direct(who))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def played(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Played]:
    """The story, played to its end."""
    kind: Kind = request.param
    url = databases.fresh(kind)
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield _play(_company(story))
        assert story.trouble == ""
    databases.drop(url)


def _company(story: Story) -> Played:
    awake = ("Europe/Stockholm", "Europe/London", "Asia/Kolkata")  # at nine in London
    out = ("is_bot", "deleted", "is_guest", "status_text")
    known = [one for one in story.people() if one["tz"] in awake and not any(one[why] for why in out)]
    ids = [str(one["id"]) for one in known]
    pair, eight, upward, silent = (Lap(story, owner) for owner in ids[:4])
    pair = Lap(story, pair.owner, story.new_channel(pair.owner))
    return Played(story, pair, eight, upward, silent, ids[4], ids[5:13], ids[13:17])


def _play(played: Played) -> Played:
    _monday(played)
    _first_week(played)
    _second_week(played)
    _trying(played)
    _survey(played)
    return played


def _monday(played: Played) -> None:
    """2 March: all four begin."""
    story, shown = played.story, played.shown
    played.pair.begin(note="I am told that I interrupt")
    played.pair.ask(played.helper)
    played.eight.begin("saying early when something slips")
    played.eight.ask(*played.helpers)
    played.upward.begin("giving decisions in writing")
    played.upward.ask(*played.reports, reports=True)
    played.silent.begin("shorter meetings")
    played.silent.ask(*played.helpers[:2])
    played.go_to("2026-03-02")
    shown["invitation"] = story.last_direct(played.helper, "Step 2")["text"]
    shown["invitation of a report"] = played.messages(played.reports[0])
    shown["Meera has asked"] = story.home(played.silent.owner)


def _first_week(played: Played) -> None:
    """Some write, some say no, and the owners see what they may."""
    story, helpers, shown = played.story, played.helpers, played.shown
    played.pair.write(played.helper)
    played.go_to("2026-03-03")
    for who in helpers[:2]:
        played.eight.decline(who)
    played.silent.decline(helpers[1])
    for number, who in enumerate(helpers[2:5]):
        played.eight.write(who, (f"A line each Friday, {SAID} {number}", f"Ask for help sooner, {SAID} {number}"))
    for number, who in enumerate(played.reports[:3]):
        played.upward.write(who, (f"Put the reason first, {SAID} {number}", f"Name who decides, {SAID} {number}"))
    shown["one has said no to Meera"] = story.home(played.silent.owner)
    shown["three have written to Elsa"] = story.home(played.upward.owner)
    played.go_to("2026-03-04")
    played.read["pair"] = played.pair.listen()
    played.read["eight"] = played.eight.listen()
    played.go_to("2026-03-06")
    shown["Samuel waits for the others"] = story.home(played.eight.owner)


def _second_week(played: Played) -> None:
    """What reports wrote comes out together; who asked in vain may ask others."""
    story, shown = played.story, played.shown
    played.go_to("2026-03-09", "2026-03-10")
    played.read["upward"] = played.upward.listen()
    shown["nothing came"] = story.home(played.silent.owner)
    shown["Ingrid chooses"] = story.home(played.pair.owner)
    played.pair.own("ff-open-ask-back")
    story.submit(played.pair.owner, question="What would a first step look like?")
    played.pair.choose("try", "later")
    played.eight.choose("try", "try", "go")
    played.go_to("2026-03-11", "2026-03-12")
    played.pair.open(played.helper, "ff-open-answer", "question")
    story.submit(played.helper, answer="Begin with the Monday meeting")
    for who in played.reports:
        shown[f"thanks to {who}"] = played.messages(who)
    shown["thanks to the helper"] = played.messages(played.helper)
    played.go_to("2026-03-13")
    played.upward.choose("later", "try")


def _trying(played: Played) -> None:
    """Days 14 and 30; Meera lets it be."""
    story, shown = played.story, played.shown
    played.go_to("2026-03-25")
    shown["two weeks in"] = played.messages(played.pair.owner)
    shown["Meera is left in peace"] = story.home(played.silent.owner)
    played.go_to("2026-04-13")
    played.pair.own("ff-still")
    played.go_to("2026-04-14")
    played.pair.open(played.helper, "ff-open-idea", "idea")
    story.submit(played.helper, idea="Let somebody else open the meeting")
    played.read["further"] = played.pair.listen()


def _survey(played: Played) -> None:
    """Day 90: three rate Samuel, two of four rate Elsa, and one helper is too few to ask; then a rest."""
    story, shown = played.story, played.shown
    played.go_to("2026-06-09", "2026-06-12")
    shown["a lap without a survey"] = story.home(played.pair.owner)
    for who, score in zip(played.helpers[2:5], (-3, 2, 2), strict=True):
        played.eight.rate(who, score)
    played.eight.rate(played.helpers[2], 1, again=True, idea="Keep the Friday line")
    for who in played.reports[:2]:
        played.upward.rate(who, 3)
    shown["Samuel while it runs"] = story.home(played.eight.owner)
    played.go_to("2026-06-22")
    for name, lap in {"Samuel": played.eight, "Elsa": played.upward}.items():
        lap.own("ff-open-lap")
        shown[f"lap of {name}"] = story.modal(lap.owner)
    played.eight.own("ff-rest")
    played.go_to("2026-06-30")
    shown["Samuel rests"] = story.home(played.eight.owner)


def test_an_invitation_says_what_is_asked_how_long_it_takes_and_until_when(played: Played) -> None:
    said = played.shown["invitation"]
    assert "Two suggestions for the future: five minutes in writing, or ten in a talk, until Monday 9 March" in said
    assert "[In writing] [Ten minutes’ talk] [Not this time]" in said
    assert "listening" not in said  # what it is about stands in the form


def test_a_no_and_silence_look_the_same_to_the_owner(played: Played) -> None:
    assert played.shown["one has said no to Meera"] == played.shown["Meera has asked"]
    assert "until Monday 9 March" in played.shown["Samuel waits for the others"]


def test_suggestions_are_read_one_at_a_time_with_nothing_but_thank_you(played: Played) -> None:
    first, second, after = played.read["pair"]
    assert TWO[0] in first
    assert TWO[1] not in first
    assert TWO[1] in second
    assert "Tacket är framme. Låt idéerna landa; från torsdag 5 mars kl. 10:00" in after


def test_what_reports_write_comes_out_together_shuffled_and_without_names(played: Played) -> None:
    assert SAID not in played.shown["three have written to Elsa"]
    assert "måndag 9 mars, samlat och utan namn" in played.shown["three have written to Elsa"]
    *pages, after = played.read["upward"]
    assert len(pages) == 6
    assert all("Från flera personer, utan namn" in page and "<@" not in page for page in pages)
    assert "hos alla du frågade" in after


def test_every_report_is_thanked_alike_whether_they_wrote_or_not(played: Played) -> None:
    for who in played.reports:
        assert f"<@{played.upward.owner}>" in played.shown[f"thanks to {who}"]
    thanked = [played.shown[f"thanks to {who}"] for who in played.reports]
    assert all("alla som blev tillfrågade" in said or "everyone who was asked" in said for said in thanked)


def test_after_the_thanks_a_helper_may_ask_for_two_of_their_own(played: Played) -> None:
    assert "Would you like two suggestions for something of your own?" in played.shown["thanks to the helper"]
    assert "nobody owes anybody" in played.shown["thanks to the helper"]


def test_the_helper_reads_one_question_and_the_owner_one_answer(played: Played) -> None:
    asked = [
        message for message in played.story.direct(played.pair.owner) if "har svarat på din fråga" in message["text"]
    ]
    assert len(asked) == 1
    assert "Monday meeting" not in asked[0]["text"]


def test_who_asked_in_vain_may_ask_others_and_is_then_left_in_peace(played: Played) -> None:
    assert "Picked. Next: choose who to ask." in played.shown["nothing came"]
    assert "Feedforward\n>" not in played.shown["Meera is left in peace"]
    assert played.silent.cycle.state is CycleState.ENDED


def test_there_is_one_nudge_and_one_further_question(played: Played) -> None:
    assert played.shown["two weeks in"].count("Två veckor har gått") == 1
    assert "Let somebody else open the meeting" in played.read["further"][0]


def test_one_helper_is_too_few_for_a_survey_and_the_lap_is_done_all_the_same(played: Played) -> None:
    assert (
        "Ett varv klart. Samma beteende igen, något nytt eller en månads vila?"
        in (played.shown["a lap without a survey"])
    )
    assert "ingen enkät" in played.shown["a lap without a survey"]


def test_three_answers_tell_a_direction_and_two_nothing(played: Played) -> None:
    assert "The survey is open until" in played.shown["Samuel while it runs"]
    assert "for the *better*" in played.shown["lap of Samuel"]  # +1, +2, +2: the second answer counts
    assert "Friday line" not in played.shown["lap of Samuel"]  # one idea alone would tell whose it is
    assert "För få svar" in played.shown["lap of Elsa"]


def test_after_the_survey_nothing_says_who_rated_or_who_of_the_reports_wrote(played: Played) -> None:
    runtime = played.story.partner.runtime
    with runtime.database.read(played.story.sandbox.team_id) as session:
        assert session.scalar(select(func.count()).select_from(Rater)) == 0
        pooled = select(Suggestion.giver_id).where(Suggestion.cycle_id == played.upward.cycle.id)
        assert set(session.scalars(pooled)) == {None}
        assert session.scalars(select(Cycle.result).where(Cycle.owner_id == played.upward.owner)).one() == {
            "telling": "few",
            "band": None,
            "half_points": None,
            "scores": {},
            "followed": {},
        }


def test_a_rest_says_until_when_and_how_to_begin_sooner(played: Played) -> None:
    assert "You’re resting until Wednesday 22 July." in played.shown["Samuel rests"]
    assert "2 March 2026: “saying early when something slips” · better" in played.shown["Samuel rests"]
