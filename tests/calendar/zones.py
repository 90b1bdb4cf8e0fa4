"""What several of these tests draw from."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from bot.calendar import WorkingHours

ZONES = (
    "Europe/Stockholm",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Africa/Casablanca",
    "UTC",
)

zones = st.sampled_from(ZONES)
days = st.dates(date(2024, 1, 1), date(2034, 12, 31))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2034, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis wants naive bounds and adds the zone


@st.composite
def working_hours(draw: st.DrawFn) -> WorkingHours:
    """Any hours that WorkingHours accepts."""
    start = draw(st.integers(0, 23))
    end = draw(st.integers(start + 1, 24))
    days_off = draw(st.frozensets(st.integers(0, 6), max_size=4))
    return WorkingHours(draw(zones), start, end, days_off)
