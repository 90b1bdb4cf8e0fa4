"""How much each message of introductions matters, and which of them remind of another."""

from bot.people.rules import Rank

RANKS = {
    "intro-meet": Rank.INTRODUCTION,
    "intro-told": Rank.QUESTION,
    "intro-ask": Rank.QUESTION,
    "intro-check": Rank.QUESTION,
    "intro-left-out": Rank.QUESTION,
    "intro-preview": Rank.PREVIEW,
    "intro-nudge": Rank.NUDGE,
}
"""Of every direct message. A left-out letter answers the question that the preview put."""
REMINDS = {"intro-nudge": "intro-meet"}
"""Reminder to what it reminds of: one for each step at most (programmes.md, section 2, "Rules for all")."""
