"""Direct messages. They only point: what people wrote stands in forms and on Home."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.calendar import calendar_links
from bot.feedforward.rules.states import MEETING_MINUTES, HelperState
from bot.feedforward.views.buttons import DECLINE, LIVE, REST, STILL, TYPE, WRITE, opens, press
from bot.texts import Mrkdwn, Words
from bot.texts.blocks import Block, Element, actions, button, message, section

CHANGEABLE = {HelperState.DECLINED: "after-all", HelperState.REPLIED: "change"}
"""In which states a helper may still change their mind, and what the button says."""


@dataclass(frozen=True)
class Invitation:
    """What a helper is asked, as it stands."""

    cycle_id: str
    owner_id: str
    state: HelperState
    pooled: bool
    until: date
    zone: str
    met_at: datetime | None = None
    has_times: bool = False
    has_ended: bool = False
    is_over: bool = False
    """Whether the time to answer is over: for a pool, once it is out."""


def pointing(text: Mrkdwn, *buttons: Element, block_id: str | None = None) -> list[Block]:
    """A sentence, and what can be done about it."""
    return message(section(text), *([actions(*buttons, block_id=block_id)] if buttons else []))


AFTERWARDS = {
    HelperState.DECLINED: "ff-asked-declined",
    HelperState.TYPED: "ff-asked-typed",
    HelperState.REPLIED: "ff-asked-sent",
    HelperState.EXPIRED: "ff-asked-over",
}
"""What an invitation says once it was answered, or its time is over; everything else was read."""


def invitation_message(words: Words, asked: Invitation) -> list[Block]:
    """Step 2, to a helper: what is asked, how long it takes, until when; and the same as it stands afterwards."""
    if asked.has_ended:
        return pointing(words.mrkdwn("ff-asked-ended"))
    if asked.state is HelperState.INVITED:
        return pointing(_invited(words, asked), *invited_buttons(words, asked), block_id=_named(asked))
    if asked.state is HelperState.AGREED:
        return agreed_message(words, asked)
    return pointing(words.mrkdwn(_key(asked), name=words.person(asked.owner_id)), *_afterwards(words, asked))


def _key(asked: Invitation) -> str:
    if asked.pooled and asked.is_over:
        return "ff-asked-over"  # the same for who wrote and for who did not: nothing tells them apart any more
    if asked.pooled and asked.state is HelperState.REPLIED:
        return "ff-asked-pooled"
    return AFTERWARDS.get(asked.state, "ff-asked-read")


def _afterwards(words: Words, asked: Invitation) -> list[Element]:
    if asked.state is HelperState.TYPED:
        return [confirm_button(words, asked.cycle_id)]
    face = None if asked.is_over else CHANGEABLE.get(asked.state)
    return [] if face is None else [opens(words, WRITE, asked.cycle_id, face)]


def _named(asked: Invitation) -> str:
    return f"ff-asked-{asked.cycle_id}"


def _invited(words: Words, asked: Invitation) -> Mrkdwn:
    key = "ff-discuss-pool" if asked.pooled else "ff-discuss"
    return words.mrkdwn(key, name=words.person(asked.owner_id), until=words.date(asked.until))


def invited_buttons(words: Words, asked: Invitation) -> list[Element]:
    """In writing, ten minutes, not this time: all three look alike."""
    live = [opens(words, LIVE, asked.cycle_id)] if asked.has_times else []
    return [opens(words, WRITE, asked.cycle_id), *live, press(words, DECLINE, asked.cycle_id)]


def confirm_button(words: Words, cycle_id: str) -> Element:
    """To where a helper sees what was written down after the talk."""
    return opens(words, WRITE, cycle_id, "typed", primary=True)


def agreed_message(words: Words, asked: Invitation) -> list[Block]:
    """They will talk: when, and a way out."""
    if asked.met_at is None:
        return pointing(words.mrkdwn("ff-asked-over"))
    moment = words.moment(asked.met_at, asked.zone)
    text = words.mrkdwn("ff-asked-agreed", name=words.person(asked.owner_id), moment=moment)
    out = press(words, DECLINE, asked.cycle_id, "cannot")
    return pointing(text, *calendar_buttons(words, asked.met_at), out, block_id=_named(asked))


def calendar_buttons(words: Words, at: datetime) -> list[Element]:
    """Links that put the talk into one's own calendar. No name and no behaviour stands in it."""
    title, details = words.plain("ff-calendar-name"), words.plain("ff-calendar-details")
    links = calendar_links(title, at, MEETING_MINUTES, details)
    return [
        button(words.plain("ff-button-google"), action_id="ff-calendar-google", url=links.google),
        button(words.plain("ff-button-outlook"), action_id="ff-calendar-outlook", url=links.outlook),
    ]


def remind_message(words: Words, asked: Invitation) -> list[Block]:
    """The one reminder."""
    key = "ff-remind-pool" if asked.pooled else "ff-remind"
    text = words.mrkdwn(key, name=words.person(asked.owner_id), until=words.date(asked.until))
    return pointing(text, *invited_buttons(words, asked))


def meeting_message(words: Words, helper_id: str, at: datetime | None, zone: str) -> list[Block]:
    """To the owner: somebody takes ten minutes; or after all they cannot."""
    person = words.person(helper_id)
    if at is None:
        return pointing(words.mrkdwn("ff-meeting-off", name=person))
    moment = words.moment(at, zone)
    return pointing(words.mrkdwn("ff-meeting", name=person, moment=moment), *calendar_buttons(words, at))


def typing_message(words: Words, cycle_id: str, helper_id: str, *, is_open: bool) -> list[Block]:
    """To the owner, after the talk: write both down, and the helper confirms."""
    person = words.person(helper_id)
    if not is_open:
        return pointing(words.mrkdwn("ff-typing-over", name=person))
    write = opens(words, TYPE, f"{cycle_id}:{helper_id}")
    return pointing(words.mrkdwn("ff-typing", name=person), write)


def thanks_message(words: Words, owner_id: str, *, pooled: bool, can_ask: bool) -> list[Block]:
    """Thank you; and two suggestions for something of one's own, for who would like that. Nobody keeps count."""
    text = words.mrkdwn("ff-thanks-pool" if pooled else "ff-reciprocal", name=words.person(owner_id))
    own = [button(words.plain("ff-button-own"), action_id="ff-own", value=owner_id)] if can_ask else []
    return pointing(text, *own)


def repeat_buttons(words: Words, cycle_id: str, *, same: bool) -> list[Element]:
    """The same again, something new, or a month's rest."""
    again = [button(words.plain("ff-button-again"), action_id="ff-again", value=cycle_id)] if same else []
    new = button(words.plain("ff-button-new"), action_id="ff-new", value=cycle_id)
    return [*again, new, press(words, REST, cycle_id)]


def still_message(words: Words, cycle_id: str, day: int, *, asked: bool, is_open: bool) -> list[Block]:
    """Day 30 and 60: still trying, any further idea? The owner sends it, or does not."""
    if asked:
        return pointing(words.mrkdwn("ff-still-sent"))
    text = words.mrkdwn("ff-still", n=day)
    return pointing(text, *([press(words, STILL, cycle_id)] if is_open else []))


def offer_message(
    words: Words, offer_id: str, organiser_id: str, day: date, *, is_open: bool, withdrawn: bool
) -> list[Block]:
    """The post in a channel: who offers it, when it begins, what it is, how to join."""
    if withdrawn:
        return pointing(words.mrkdwn("ff-offer-withdrawn"))
    starts = words.mrkdwn("ff-offer-post", organiser=words.person(organiser_id), day=words.date(day))
    if not is_open:
        return pointing(words.mrkdwn("ff-offer-begun"))
    join = button(words.plain("ff-button-join"), action_id="ff-join-open", value=offer_id, style="primary")
    return pointing(starts, join)


def check_message(words: Words, until: date | None) -> list[Block]:
    """After three prompts without a sign of life: one question, then quiet."""
    if until is None:
        return pointing(words.mrkdwn("ff-check-kept"))
    keep = button(words.plain("ff-button-keep"), action_id="ff-keep", style="primary")
    return pointing(words.mrkdwn("ff-check", date=words.date(until)), keep)
