"""Wall clocks: rounds, working hours, times to meet, dates as people say them. Pure: nothing asks what time it is."""

from bot.calendar.cadence import Cadence, next_on
from bot.calendar.grammar import Grammar
from bot.calendar.hours import WorkingHours, in_hours, next_shared, next_working, works_on
from bot.calendar.links import Links, calendar_links
from bot.calendar.phrases import DateProblem, parse_until
from bot.calendar.slots import Slots, meeting_slots
from bot.calendar.wallclock import UnknownZone, at_wall, local_day, local_time, minutes_from_utc

__all__ = [
    "Cadence",
    "DateProblem",
    "Grammar",
    "Links",
    "Slots",
    "UnknownZone",
    "WorkingHours",
    "at_wall",
    "calendar_links",
    "in_hours",
    "local_day",
    "local_time",
    "meeting_slots",
    "minutes_from_utc",
    "next_on",
    "next_shared",
    "next_working",
    "parse_until",
    "works_on",
]
