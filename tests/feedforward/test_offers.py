"""What organisers see of an offer, and what an owner sees of their own trend."""

from datetime import date

from bot.feedforward.rules.survey import Band, Followed, Result, Telling, result_of
from bot.feedforward.service import offers
from bot.feedforward.service.figures import cut_on, figures_of
from bot.feedforward.views.offers import figures_lines
from bot.feedforward.views.trend import result_lines, trend
from bot.texts import words
from models.feedforward import Joined, Offer
from models.people import Channel, ChannelMember
from tests.feedforward.club import MONDAY, TEAM, Club

CHANNEL, ORGANISER = "C0OFFER", "U0ORGANISER"
en, sv = words("en"), words("sv")


def offered(club: Club, members: int) -> str:
    """An offer that so many people of a channel have joined."""
    ids = [f"U1{number}" for number in range(members)]
    club.hire(*ids)
    club.hire(ORGANISER, is_admin=True)

    def found(session: object) -> None:
        session.add(Channel(id=CHANNEL, synced_at=MONDAY))  # type: ignore[attr-defined]
        session.add_all(ChannelMember(channel_id=CHANNEL, user_id=one) for one in ids)  # type: ignore[attr-defined]

    club.act(found)
    day = offers.mondays(MONDAY.date())[0]
    made = club.act(lambda s: offers.offer(s, CHANNEL, ORGANISER, day, MONDAY, guests=False, zone="UTC").id)
    for one in ids:
        club.act(lambda s, who=one: offers.join(s, made, who, MONDAY))  # type: ignore[misc]
    return made


def figures(club: Club, offer_id: str) -> list[str]:
    return club.look(
        lambda s: [str(line) for line in figures_lines(en, figures_of(s.get_one(Offer, (TEAM, offer_id))))]
    )


def test_counts_come_with_the_quarter_and_not_before(club: Club) -> None:
    offer_id = offered(club, 12)
    club.pass_time(7)
    for number in range(6):
        club.pick(f"U1{number}")
    club.pass_time(20)
    assert figures(club, offer_id) == ["Counts come once a quarter, for groups of five or more."]
    club.pass_time(100)
    assert figures(club, offer_id) == [
        "12 people joined",
        "6 of them began a cycle",
        "What is missing would tell of fewer than five people.",
    ]
    club.act(lambda s: s.add(Joined(offer_id=offer_id, user_id="U0LATE", joined_at=club.now)))
    club.pass_time(100)
    assert figures(club, offer_id)[0] == "12 people joined"  # what was released stays as it was


def test_of_four_people_nothing_is_told(club: Club) -> None:
    offer_id = offered(club, 4)
    club.pass_time(150)
    assert figures(club, offer_id) == ["No counts of this one: they would tell of fewer than five people."]


def test_mondays_leave_two_days_to_join() -> None:
    assert offers.mondays(date(2026, 3, 4))[0] == date(2026, 3, 9)
    assert offers.mondays(date(2026, 3, 7))[0] == date(2026, 3, 16)
    assert offers.mondays(date(2026, 3, 2))[0] == date(2026, 3, 9)
    assert cut_on(date(2026, 3, 9)) == date(2026, 7, 1)
    assert cut_on(date(2026, 11, 30)) == date(2027, 1, 1)


def test_a_trend_is_a_small_picture_and_the_same_in_words() -> None:
    band, mean = Result(Telling.BAND, band=Band.WORSE), Result(Telling.MEAN, half_points=3)
    assert trend(en, [band, Result(Telling.FEW), mean]) == ["`▃▆` Your trend, from the oldest on: worse and +1.5."]
    assert trend(sv, [band, mean]) == ["`▃▆` Din trend, från den äldsta: sämre och +1,5."]
    assert trend(en, [mean]) == []


def test_eight_answers_tell_how_they_spread() -> None:
    told = result_lines(en, result_of([(1, Followed.NEVER)] * 4 + [(-2, Followed.REGULARLY)] * 4))
    assert told == [
        "The mean of the answers: *−0.5*, on a scale from −3 to +3.",
        "+1: 4 answers",
        "−2: 4 answers",
        "Followed up never: 4",
        "Followed up regularly: 4",
        "It’s what people noticed, and no measure of you.",
    ]
