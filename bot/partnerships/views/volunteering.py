"""Offering to help others learn: who sees it stands above the button; organisers see the names and no more."""

from collections.abc import Collection, Mapping, Sequence

from bot.partnerships.rules import Task
from bot.texts import Words, lines
from bot.texts.blocks import Block, Element, View, button, context, modal, section


def volunteer_modal(words: Words, offered: Collection[Task]) -> View:
    """What one can offer, each with its button; what is offered already can be taken back."""
    return modal(
        title=words.plain("lp-volunteer-title"),
        close=words.plain("close"),
        callback_id="lp-volunteer",
        blocks=[
            section(words.mrkdwn("lp-volunteer-intro")),
            *(_task(words, task, is_on=task in offered) for task in Task),
            context(words.mrkdwn("lp-volunteer-back")),
        ],
    )


def _task(words: Words, task: Task, *, is_on: bool) -> Block:
    told = [words.mrkdwn(f"lp-volunteer-{task}"), *([words.mrkdwn("lp-volunteer-stands")] if is_on else [])]
    if is_on:
        change = button(words.plain("lp-button-volunteer-off"), action_id="lp-volunteer-off", value=task)
    else:
        face = words.plain("lp-button-volunteer-on")
        change = button(face, action_id="lp-volunteer-on", value=task, style="primary")
    return section(lines(told), accessory=change, block_id=f"lp-volunteer-{task}")


def _opener(words: Words, key: str) -> Element:
    return button(words.plain(key), action_id="lp-volunteer-open")


def volunteer_offer(words: Words) -> Block:
    """A line for those who look for somebody to learn with."""
    opener = _opener(words, "lp-button-volunteer")
    return section(words.mrkdwn("lp-volunteer-offer"), accessory=opener, block_id="lp-volunteer-offer")


def offered_blocks(words: Words, offered: Collection[Task]) -> list[Block]:
    """On one's own Home, while an offer stands."""
    if not offered:
        return []
    tasks = words.join([words.mrkdwn(f"lp-task-{task}") for task in Task if task in offered])
    opener = _opener(words, "lp-button-volunteer-change")
    return [section(words.mrkdwn("lp-volunteered", tasks=tasks), accessory=opener, block_id="lp-volunteered")]


def who_offered(words: Words, offered: Mapping[Task, Sequence[str]]) -> list[Block]:
    """On an organiser's Home: the names, by what they offered; nothing where nobody did."""
    told = [
        words.mrkdwn(f"lp-offered-{task}", names=words.join([words.person(user_id) for user_id in people]))
        for task, people in offered.items()
        if people
    ]
    return [section(lines([words.mrkdwn("lp-offered"), *told]), block_id="lp-offered")] if told else []
