"""When the directory is read, and what happens when that fails."""

from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError

from bot.people import directory as reading
from bot.people.directory import Directory, want_sync
from tests.people.reading import COFFEE, ELSA, LABELS, WITHOUT_PROFILES, Open
from tests.people.rows import MONDAY


def test_it_is_read_every_six_hours_profiles_every_day_and_when_somebody_wants_it(opened: Open) -> None:
    office = opened()

    assert office.sync()
    assert not office.sync(timedelta(hours=5, minutes=59))
    asked = len(office.calls("users.profile.get"))
    assert office.sync(timedelta(hours=6))
    assert len(office.calls("users.profile.get")) == asked
    with office.database.team(office.sandbox.team_id) as session:
        want_sync(session)
    assert office.sync(timedelta(hours=6, minutes=1))
    assert not office.sync(timedelta(hours=6, minutes=2))
    assert office.sync(timedelta(hours=24))
    assert len(office.calls("users.profile.get")) == 2 * asked


def test_when_slack_asks_for_patience_the_reading_waits_and_goes_on(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    office.fault("users.list", "ratelimited", 2, retry_after=0)
    office.fault("conversations.members", "ratelimited", 1, retry_after=1)

    assert office.sync()

    assert office.calls("users.list") == [429, 429, 200]
    assert office.members() == set(office.sandbox.workspace.active_members(COFFEE))


@pytest.mark.parametrize(
    ("kind", "times", "values"),
    [("error", 1, {"error": "internal_error"}), ("ratelimited", reading.MOST_WAITS + 1, {"retry_after": 0})],
    ids=["error", "no-end-of-patience"],
)
def test_a_reading_that_fails_changes_nothing_and_is_tried_again(
    opened: Open, kind: str, times: int, values: dict[str, object]
) -> None:
    office = opened(WITHOUT_PROFILES)
    office.fault("conversations.members", kind, times, **values)

    with pytest.raises(SlackApiError):
        office.sync()
    assert office.people() == set()
    assert office.sync(timedelta(seconds=15))
    assert ELSA in office.people()


def test_who_wants_a_reading_while_one_is_under_way_gets_another(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)

    def interrupted(_session: object) -> set[str]:
        with office.database.team(office.sandbox.team_id) as session:
            want_sync(session)
        return set()

    slow = Directory(
        office.directory.client,
        office.database,
        office.sandbox.team_id,
        frozenset(WITHOUT_PROFILES),
        LABELS,
        interrupted,
    )
    assert slow.sync_if_due(MONDAY)
    assert office.sync(timedelta(seconds=15))
