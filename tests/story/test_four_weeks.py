"""Four weeks and more of introductions for the whole company: what each of them has seen in the end.

Played once on each database, and once over each transport; the tests look at what was played.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from models.introductions import PairingMember
from tests.databases import Databases, Kind
from tests.story.driver import Transport, playing, texts_in
from tests.story.seen import Post, Seen, is_a, is_at_work
from tests.story.weeks import Weeks, play

pytestmark = pytest.mark.timeout(900)  # the first test of each kind lives through all of it

ROUNDS = (
    ("2026-03-06", "2026-03-09", {"maja", "samuel", "chloe", "lukas", "yuki", "sigrid"}),
    ("2026-03-13", "2026-03-16", {"maja", "samuel", "rahul", "sigrid"}),
    ("2026-03-20", "2026-03-23", {"rahul", "samuel", "noah", "sigrid"}),
    ("2026-03-27", "2026-03-30", {"rahul", "samuel"}),
    ("2026-04-03", "2026-04-07", {"rahul", "ben"}),
)
ASKED = (("2026-03-16",), ("2026-03-23",), ("2026-03-30",), ("2026-04-06", "2026-04-07"))
"""When people hear of the question: on day ten, or, where that is Easter Monday, the day after."""
"""The first and last day on which people hear of a round, and who is not in it, besides those who never are."""
NEVER = {"rosa", "olivia", "ingrid", "gustav"}
"""The guest, the two who left before the first round, and somebody whose account was closed long ago."""

PLACES = {
    "Europe/Stockholm": "Stockholm",
    "Europe/London": "London",
    "America/New_York": "New York",
    "Asia/Kolkata": "Kolkata",
}
FAR_APART = {"Asia/Kolkata", "America/New_York"}

OVER = datetime(2026, 6, 2, tzinfo=UTC)
"""When Ben's sixty days are over, and the bot is back."""


@pytest.fixture(
    scope="module",
    params=[("sqlite", "socket"), ("postgresql", "http")],
    ids="-".join,
)
def weeks(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Weeks]:
    """The story, played to its end."""
    kind: Kind
    transport: Transport
    kind, transport = request.param
    url = databases.fresh(kind)
    with playing(url, transport) as story:
        yield play(story)
    databases.drop(url)


@pytest.fixture(scope="module")
def seen(weeks: Weeks) -> Seen:
    """All that Partner said to people directly."""
    return Seen(weeks.story)


def test_the_organiser_hears_that_it_is_set_up_and_the_channel_who_did_it(weeks: Weeks) -> None:
    assert "Introduktionerna i <#C0COFFEE00> är klara att börja. Första rundan: fredag 6 mars" in weeks.shown["set up"]
    posts = [one["text"] for one in weeks.story.messages("dana", "coffee") if one["username"] == "Partner"]
    assert len(posts) == 1
    assert "<@U0INGRID00> has set up introductions here" in posts[0]
    assert "every Friday" in posts[0]
    assert "each is told first" in posts[0]


def test_every_member_is_told_once_before_anything_else_and_the_guest_is_not(weeks: Weeks, seen: Seen) -> None:
    told = Counter(reader for post in seen.of("told") for reader in post.readers)
    assert told == Counter(_everybody(weeks, but={"rosa", "gustav", "rahul"}))
    for who in told:
        assert next(post for post in seen.posts if who in post.readers) in seen.of("told")


def test_a_guest_who_taps_join_is_told_why_not(weeks: Weeks, seen: Seen) -> None:
    assert "colleagues with a full account" in weeks.shown["guest"]
    assert not [post for post in seen.posts if weeks.ids["rosa"] in post.readers]


def test_everybody_who_can_be_is_in_exactly_one_introduction_a_round(weeks: Weeks, seen: Seen) -> None:
    for first, last, absent in ROUNDS:
        groups = seen.introductions(first, last)
        assert Counter(who for group in groups for who in group) == Counter(_everybody(weeks, but=NEVER | absent))
        assert sorted(map(len, groups)) == [2] * (len(groups) - 1) + [3]


def test_nobody_meets_the_same_person_twice(seen: Seen) -> None:
    assert set(Counter(_pairs(seen)).values()) == {1}


def test_nobody_meets_somebody_they_report_to_at_any_distance(weeks: Weeks, seen: Seen) -> None:
    above = {who: set(_managers(weeks, who)) for who in weeks.ids.values()}
    assert not [pair for pair in _pairs(seen) if any(one in above[other] for one in pair for other in pair)]


def test_an_excluded_pair_never_meets_and_nobody_else_reads_of_it(weeks: Weeks, seen: Seen) -> None:
    assert frozenset((weeks.ids["elsa"], weeks.ids["nils"])) not in set(_pairs(seen))
    weeks.story.command("elsa", "coffee", "/partner profil")
    view = weeks.story.view("elsa")
    assert view is not None
    assert view["state"]["values"]["rather_not"]["rather_not"]["selected_users"] == [weeks.ids["nils"]]
    weeks.story.post("close", **{"as": "elsa"}, all=True)
    assert weeks.ids["elsa"] not in weeks.story.home("nils")


def test_no_icebreaker_comes_twice_for_anybody(seen: Seen) -> None:
    asked = [(who, post.question) for post in seen.of("meet") for who in post.readers]
    assert None not in {question for _, question in asked}
    assert set(Counter(asked).values()) == {1}


def test_direct_messages_come_in_the_readers_own_working_hours(weeks: Weeks, seen: Seen) -> None:
    for post in seen.posts:
        if len(post.readers) == 1:
            [reader] = post.readers
            assert is_at_work(_zone(weeks, reader), post.at), (post.message["text"], post.at)


def test_group_messages_come_when_all_of_them_are_at_work_where_they_ever_are(weeks: Weeks, seen: Seen) -> None:
    for post in seen.posts:
        at_work = {zone: is_at_work(zone, post.at) for zone in (_zone(weeks, reader) for reader in post.readers)}
        # Bengaluru has gone home when New York begins: the message comes when one of them is at work.
        enough = any if at_work.keys() >= FAR_APART else all
        assert enough(at_work.values()), (post.message["text"], post.at, at_work)


def test_three_times_are_offered_when_all_of_them_are_at_work_in_each_ones_own_zone(weeks: Weeks, seen: Seen) -> None:
    booked = weeks.booked["ts"]
    for post in [post for post in seen.of("meet") if post.message["ts"] != booked]:
        places = {PLACES[_zone(weeks, reader)] for reader in post.readers}
        offers = [str(block["text"]["text"]) for block in post.message["blocks"] if "accessory" in block]
        assert len(offers) == 3
        assert all(f"({place})" in offer for place in places for offer in offers)
        assert ("ask a little of someone" in post.message["text"]) == ({"Kolkata", "New York"} <= places)


def test_the_preview_comes_two_working_days_before_to_those_whose_week_has_room_for_it(
    weeks: Weeks, seen: Seen
) -> None:
    days = ("2026-03-04", "2026-03-11", "2026-03-18", "2026-03-25", "2026-04-01")
    for (first, _, absent), day in zip(ROUNDS, days, strict=True):
        held = date.fromisoformat(first)
        names = (f"Friday {held:%-d %B}", f"fredag {held.day} {'mars' if held.month == 3 else 'april'}")
        previews = [post for post in seen.posts if _is_preview(post, names)]
        told_all_the_same = {"lukas", "noah", "yuki", "ben"}
        expected = _everybody(weeks, but=NEVER | {"rahul"} | (absent - told_all_the_same))
        monday = held - timedelta(days=4)
        written_to = {
            who for post in seen.posts if monday <= post.at.date() < date.fromisoformat(day) for who in post.readers
        }
        assert Counter(reader for post in previews for reader in post.readers) == Counter(expected - written_to)
        assert {post.at.date().isoformat() for post in previews} <= {day}


def test_who_has_heard_of_something_else_that_week_finds_the_preview_on_home(weeks: Weeks) -> None:
    assert "You’re in the introductions on Friday 6 March. Bad week?" in weeks.shown["announced at home"]
    assert "Väntar på dig" in weeks.shown["announced to karin at home"]
    assert "Du är med i introduktionerna på fredag 20 mars. Dålig vecka?" in weeks.shown["announced to karin at home"]


def test_nobody_hears_from_partner_twice_a_day_or_three_times_a_week(weeks: Weeks, seen: Seen) -> None:
    local = [(who, post.at.astimezone(ZoneInfo(_zone(weeks, who)))) for post in seen.posts for who in post.readers]
    assert set(Counter((who, at.date()) for who, at in local).values()) == {1}
    assert set(Counter((who, at.isocalendar()[:2]) for who, at in local).values()) == {1, 2}


def test_nobody_hears_from_partner_on_a_public_holiday_of_theirs(weeks: Weeks, seen: Seen) -> None:
    for post in seen.posts:
        kept = {_kept_by(weeks, who) for who in post.readers}
        if f"{post.at:%m-%d}" in {"04-03", "04-06"}:
            assert ("Europe/Stockholm", "sv-SE") not in kept
        if f"{post.at:%m-%d}" == "04-03":  # Easter Monday is none in all of the United Kingdom
            assert ("Europe/London", "en-GB") not in kept


def _is_preview(post: Post, day: tuple[str, str]) -> bool:
    kinds = ("preview", "skipped")
    return any(is_a(kind, post.message) for kind in kinds) and any(name in post.message["text"] for name in day)


def test_skipping_by_command_says_so_in_ones_own_language(weeks: Weeks) -> None:
    assert weeks.shown["skip"] == "Du står över fredag 6 mars. Ingen får veta."


def test_a_pause_until_a_date_is_confirmed_and_ends_on_that_date(weeks: Weeks, seen: Seen) -> None:
    assert weeks.shown["pause"].startswith("Pausat till måndag 16 mars.")
    assert [post.at.date().isoformat() for post in seen.of("preview", reader=weeks.ids["maja"])] == [
        *("2026-03-18", "2026-03-25", "2026-06-03")
    ]


def test_a_group_in_which_all_chose_one_time_is_booked_with_links_for_calendars(weeks: Weeks) -> None:
    assert "Booked:" in weeks.booked["text"] or "Bokat:" in weeks.booked["text"]
    links = [element.get("url", "") for element in weeks.booked["blocks"][-1]["elements"]]
    assert links[0].startswith("https://calendar.google.com/")
    assert links[1].startswith("https://outlook")


def test_one_nudge_comes_at_most_and_waits_on_home_where_the_week_is_full(weeks: Weeks, seen: Seen) -> None:
    nudged = [post.readers for post in seen.of("nudge")]
    booked = frozenset(weeks.story.sandbox.workspace.channels[weeks.booked["channel"]].members) - {"U0PARTNER0"}
    assert booked not in nudged
    assert max(Counter(nudged).values(), default=0) <= 1
    words = ("haven’t set a time yet", "har inte bokat någon tid än")
    assert any(each in weeks.shown["nudged at home"] for each in words)


def test_everybody_is_asked_on_day_ten_and_their_answer_is_kept(weeks: Weeks, seen: Seen) -> None:
    for (first, last, _), days in zip(ROUNDS, ASKED, strict=False):
        introduced = Counter(who for group in seen.introductions(first, last) for who in group)
        left_alone = {weeks.ids["rahul"], *([weeks.ids["ben"]] if "2026-04-06" in days else [])}
        asked = Counter(who for day in days for post in seen.of("asked", day=day) for who in post.readers)
        asked.update(who for who, day in weeks.asked_at_home if day in days)
        assert asked == Counter({who: 1 for who in introduced if who not in left_alone})
    answered = seen.of("asked", reader=weeks.ids["karin"])
    assert all("Vad roligt." in post.message["text"] for post in answered[:3])


def test_a_round_closes_quietly_on_day_fourteen(weeks: Weeks, seen: Seen) -> None:
    closed = [post for day in ("2026-03-16", "2026-03-23") for post in seen.of("asked", day=day)]
    assert closed
    assert not [post for post in closed if any(block["type"] == "actions" for block in post.message["blocks"])]
    assert (
        seen.of("asked", day="2026-03-16", reader=weeks.ids["karin"])[0]
        .message["text"]
        .endswith("för att du tog dig tid.")
    )


def test_who_never_answers_is_asked_once_and_then_left_in_peace(weeks: Weeks, seen: Seen) -> None:
    ben = weeks.ids["ben"]
    [check] = seen.of("check")
    assert check.readers == {ben}
    assert "I’ll go quiet until Tuesday 2 June" in check.message["text"]
    assert not [
        post for post in seen.posts if ben in post.readers and post.at > check.at and len(post.message["blocks"]) > 9
    ]
    assert not seen.of("preview", day="2026-04-08", reader=ben)
    assert "Bad week?" not in weeks.shown["home of ben"]


def test_after_sixty_days_of_quiet_the_next_round_is_announced_to_them_too(weeks: Weeks, seen: Seen) -> None:
    [announced] = [post for post in seen.posts if weeks.ids["ben"] in post.readers and post.at > OVER]
    assert "You’re in the introductions on Friday 5 June." in announced.message["text"]


def test_a_bot_that_was_away_for_two_months_makes_up_for_nothing(seen: Seen) -> None:
    late = [post for post in seen.posts if post.at > OVER]
    assert late
    assert all(is_a("preview", post.message) for post in late)


def test_the_turn_to_be_the_third_goes_round(weeks: Weeks) -> None:
    story = weeks.story
    with story.partner.runtime.database.read(story.sandbox.team_id) as session:
        thirds = list(session.scalars(select(PairingMember.user_id).where(PairingMember.third.is_(True))))
    assert len(thirds) == 5
    assert len(set(thirds)) == 5


def test_organisers_see_counts_and_nobodys_name(weeks: Weeks, seen: Seen) -> None:
    assert "There are none yet." in weeks.shown["organiser"].partition("You organise")[2]
    organising = weeks.shown["organiser later"].partition("You organise")[2]
    groups = seen.introductions("2026-03-06", "2026-03-31")
    matched = {who for group in groups for who in group}
    assert "From January to March 2026:" in organising
    assert f"{len(matched)} people took part" in organising
    assert f"{len(matched)} people matched" in organising
    assert "<@" not in organising
    assert not [one["real_name"] for one in weeks.story.people() if one["real_name"].split()[0] in organising.split()]


def test_nothing_is_ever_said_twice(weeks: Weeks, seen: Seen) -> None:
    posted = weeks.story.calls("chat.postMessage")
    done = Counter(str(call["params"]["metadata"]) for call in posted if call["error"] is None)
    assert set(done.values()) == {1}
    said = Counter((post.message["channel"], post.message["text"]) for post in seen.posts)
    assert {text for text, count in said.items() if count > 1} == set()


def test_every_text_says_what_the_blocks_say(seen: Seen) -> None:
    for post in seen.posts:
        missing = [text for text in texts_in(post.message["blocks"]) if text not in post.message["text"]]
        assert not missing, post.message["text"]


def test_home_tells_everybody_how_they_stand_and_whom_they_met(weeks: Weeks) -> None:
    assert "Du är med i introduktionerna i <#C0COFFEE00>. Nästa runda: fredag 10 april." in weeks.shown["home of maja"]
    assert "I’m staying quiet until Tuesday 2 June" in weeks.shown["home of ben"]
    assert "You’re not in any introductions" in weeks.shown["home of olivia"]
    home = weeks.shown["home of grace"]
    assert all(f"Friday {day}: <@U0" in home for day in ("6 March", "13 March", "20 March", "27 March", "3 April"))


def test_the_hub_has_its_title_in_the_readers_language(weeks: Weeks) -> None:
    for who, words in (("alva", "På gång för dig"), ("dana", "Running for you")):
        weeks.story.command(who, "coffee", "/partner")
        assert words in weeks.story.modal(who)


def test_the_bot_logged_no_trouble(weeks: Weeks) -> None:
    assert weeks.story.trouble == ""


def _everybody(weeks: Weeks, *, but: set[str]) -> set[str]:
    return {one["id"] for one in weeks.story.people() if not one["is_bot"] and one["name"] not in but}


def _pairs(seen: Seen) -> Iterator[frozenset[str]]:
    for post in seen.of("meet"):
        yield from map(frozenset, combinations(post.readers, 2))


def _managers(weeks: Weeks, who: str) -> Iterator[str]:
    above = weeks.story.sandbox.workspace.field_value(who, "Manager")
    while above:
        yield above
        above = weeks.story.sandbox.workspace.field_value(above, "Manager")


def _kept_by(weeks: Weeks, who: str) -> tuple[str, str]:
    return _zone(weeks, who), weeks.story.sandbox.workspace.people[who].locale


def _zone(weeks: Weeks, who: str) -> str:
    return weeks.story.sandbox.workspace.people[who].tz
