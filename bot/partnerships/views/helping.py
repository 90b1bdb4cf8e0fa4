"""The cohort's form and posts, and what a facilitator sees: dates, states and help flags, never words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.partnerships.rules import TIMERS, State
from bot.texts import Argument, UserText, Words, as_plain, channel_mention
from bot.texts.blocks import Block, View, actions, button, confirm, context, message, modal, section
from bot.texts.inputs import datepicker, input_block, option, select, users_select


@dataclass(frozen=True)
class CohortForm:
    """What the form shows: a cohort as it is, or what is proposed for a new one."""

    channel_id: str
    is_new: bool
    facilitator_id: str | None
    office_on: date
    offered: Mapping[str, str] = field(default_factory=dict)
    """Who offered to facilitate: ids and names."""


def cohort_modal(words: Words, form: CohortForm) -> View:
    """Launch learning partnerships in a channel, or change who facilitates."""
    return modal(
        title=words.plain("lp-cohort-title"),
        submit=words.plain("lp-cohort-submit" if form.is_new else "lp-cohort-change-submit"),
        close=words.plain("close"),
        callback_id="lp-cohort",
        private_metadata=form.channel_id,
        blocks=[
            section(words.mrkdwn("lp-cohort-intro", channel=channel_mention(form.channel_id))),
            *_of_those_who_offered(words, form),
            input_block(
                words.plain("lp-facilitator-label"),
                users_select(action_id="facilitator", initial=form.facilitator_id),
                block_id="facilitator",
                hint=words.plain("lp-facilitator-hint", n=TIMERS.most_pairs),
                optional=True,
            ),
            input_block(
                words.plain("lp-office-label"),
                datepicker(action_id="office", initial=form.office_on),
                block_id="office",
                hint=words.plain("lp-office-hint"),
            ),
            *([] if form.is_new else [_end(words, form.channel_id)]),
        ],
    )


SOMEBODY_ELSE = "else"
"""Stands for whoever is named in the field beneath."""


def _of_those_who_offered(words: Words, form: CohortForm) -> list[Block]:
    """Whoever offered to facilitate, to choose from; nothing where nobody did."""
    if not form.offered:
        return []
    options = [option(words.plain("lp-offered-option-else"), SOMEBODY_ELSE)]
    # A hundred options is what a select takes; the field beneath takes everybody.
    options += [option(as_plain(UserText(name)), user_id) for user_id, name in [*form.offered.items()][:99]]
    chosen = form.facilitator_id if form.facilitator_id in form.offered and not form.is_new else SOMEBODY_ELSE
    field_ = select(action_id="offered", options=options, initial=chosen)
    return [
        input_block(words.plain("lp-offered-label"), field_, block_id="offered", hint=words.plain("lp-offered-hint"))
    ]


def _end(words: Words, channel_id: str) -> Block:
    ask = confirm(
        title=words.plain("lp-cohort-end-confirm-title"),
        text=words.plain("lp-cohort-end-confirm"),
        yes=words.plain("lp-cohort-end-confirm-yes"),
        no=words.plain("lp-cohort-end-confirm-no"),
        style="danger",
    )
    face = words.plain("lp-button-cohort-end")
    return actions(
        button(face, action_id="lp-cohort-end", value=channel_id, style="danger", confirm=ask), block_id="lp-cohort-end"
    )


def cohort_post(words: Words, cohort_id: str, by: str, facilitator: str | None) -> list[Block]:
    """The post that launches it: who, what, how to join, who sees what."""
    join = button(words.plain("lp-button-join"), action_id="lp-cohort-join", value=cohort_id, style="primary")
    seen = [] if facilitator is None else [section(words.mrkdwn("lp-cohort-seen", name=words.person(facilitator)))]
    return message(
        section(words.mrkdwn("lp-cohort-post", organiser=words.person(by))),
        *seen,
        actions(join, block_id=f"lp-cohort-{cohort_id}"),
    )


def cohort_over(words: Words) -> list[Block]:
    """The same post, once it is over."""
    return message(section(words.mrkdwn("lp-cohort-over")))


def office_post(words: Words, facilitator: str) -> list[Block]:
    """On the day of office hours."""
    return message(section(words.mrkdwn("lp-office-post", name=words.person(facilitator))))


@dataclass(frozen=True)
class Helped:
    """One pair as its facilitator sees it."""

    partnership_id: str
    partners: tuple[str, str]
    state: State
    began_on: date
    next_on: date | None
    overdue: bool
    """That day is over."""
    help_on: date | None


def facilitator_blocks(words: Words, channel_id: str, office_on: date, pairs: Sequence[Helped]) -> list[Block]:
    """On a facilitator's Home: those who asked for help first."""
    key = "lp-facilitating" if pairs else "lp-facilitating-nobody"
    intro = section(words.mrkdwn(key, channel=channel_mention(channel_id), date=words.date(office_on)))
    return [intro, *(_helped(words, one) for one in pairs), context(words.mrkdwn("lp-facilitator-sees"))]


def _helped(words: Words, one: Helped) -> Block:
    names = words.join([words.person(user_id) for user_id in one.partners])
    state = words.plain(f"lp-pair-{one.state.value}")
    said: dict[str, Argument] = {"names": names, "state": state, "date": words.date(one.began_on)}
    block_id = f"lp-helped-{one.partnership_id}"
    if one.help_on is not None:
        done = button(words.plain("lp-button-helped"), action_id="lp-helped", value=one.partnership_id)
        text = words.mrkdwn("lp-pair-help", asked=words.date(one.help_on), **said)
        return section(text, accessory=done, block_id=block_id)
    if one.next_on is not None:
        key = "lp-pair-overdue" if one.overdue else "lp-pair-next"
        return section(words.mrkdwn(key, next=words.date(one.next_on), **said), block_id=block_id)
    return section(words.mrkdwn("lp-pair", **said), block_id=block_id)


def ended_blocks(words: Words, partnership_id: str, other: str, *, in_touch: bool, can_reach: bool) -> list[Block]:
    """To whoever did not end it: it has ended. Stay in touch, or ask somebody else."""
    learn = button(words.plain("lp-button-somebody-else"), action_id="lp-learn")
    touch = button(words.plain("lp-button-touch"), action_id="lp-touch", value=partnership_id)
    said = [section(words.mrkdwn("lp-touch-noted"))] if in_touch else []
    choices = [touch, learn] if can_reach and not in_touch else [learn]
    return message(
        section(words.mrkdwn("lp-ended", name=words.person(other))),
        *said,
        actions(*choices, block_id=f"lp-ended-{partnership_id}"),
    )
