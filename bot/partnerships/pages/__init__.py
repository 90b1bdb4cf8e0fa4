"""The windows of a partnership: rows in, a view out, for one of the two at one moment."""

from bot.partnerships.pages.agreeing import agreement, agreement_at, half_form, overtaken, placed, shared_form
from bot.partnerships.pages.asking import learn, sent_by, volunteer
from bot.partnerships.pages.directing import rewrite, rewritten, signs, silence, tools
from bot.partnerships.pages.health import check
from bot.partnerships.pages.launching import cohort_form
from bot.partnerships.pages.meeting import live, live_of, menu, my_session, options_form, pair_of_session, plan_form
from bot.partnerships.pages.standing import conflict, lesson, my_pair, plans_of, room, room_of
from bot.partnerships.pages.wants import card_form, cards

__all__ = [
    "agreement",
    "agreement_at",
    "card_form",
    "cards",
    "check",
    "cohort_form",
    "conflict",
    "half_form",
    "learn",
    "lesson",
    "live",
    "live_of",
    "menu",
    "my_pair",
    "my_session",
    "options_form",
    "overtaken",
    "pair_of_session",
    "placed",
    "plan_form",
    "plans_of",
    "rewrite",
    "rewritten",
    "room",
    "room_of",
    "sent_by",
    "shared_form",
    "signs",
    "silence",
    "tools",
    "volunteer",
]
