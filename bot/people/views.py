"""A person's profile form and the form for a break. PURE."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.texts import LANGUAGES, Mrkdwn, UserText, Words, opened, own_name
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, message, modal, section
from bot.texts.inputs import (
    checkboxes,
    datepicker,
    input_block,
    multi_users_select,
    option,
    radio,
    select,
    text_input,
)
from bot.texts.places import NO_COUNTRY, country_name

TOPICS = ("offers", "seeks", "interests")
FACTS = ("department", "site", "level", "manager")
MOST_COUNTRIES = 98
"""A select has a hundred options, and two are taken."""
BREAKS = ("7", "14", "30", "60", "90")


@dataclass(frozen=True)
class ProfileForm:
    """What the form shows: the person's own words, the facts that count for them, and what stands beneath each fact."""

    topics: Mapping[str, str]
    facts: Mapping[str, str]
    manager_id: str | None
    days_off: Collection[int]
    rather_not: Collection[str]
    language: str | None
    country: str | None
    likely: str | None
    """The country that Slack leaves no doubt of."""
    countries: Collection[str]
    """Those to choose from, by ISO 3166-1 code."""
    findable: bool = False
    """Whether colleagues may find them by what they offer."""


def profile_modal(words: Words, form: ProfileForm) -> View:
    """Everything in it is optional."""
    return modal(
        title=words.plain("profile-title"),
        submit=words.plain("profile-submit"),
        close=words.plain("profile-close"),
        callback_id="profile",
        blocks=[
            context(words.mrkdwn("profile-intro")),
            _topic(words, "offers", form.topics.get("offers", "")),
            _findable(words, findable=form.findable),
            *(_topic(words, name, form.topics.get(name, "")) for name in TOPICS[1:]),
            _rather_not(words, form.rather_not),
            _days_off(words, form.days_off),
            _country(words, form),
            divider(),
            context(words.mrkdwn("profile-facts-hint")),
            *(_fact(words, name, form.facts.get(name, "")) for name in ("department", "site", "level")),
            _manager(words, form.manager_id),
            divider(),
            _language(words, form.language),
        ],
    )


def _topic(words: Words, name: str, written: str) -> Block:
    element = text_input(
        action_id=name,
        initial=UserText(written),
        placeholder=words.plain(f"profile-{name}-placeholder"),
        max_length=600,
    )
    return input_block(words.plain(f"profile-{name}-label"), element, block_id=name, optional=True)


def _findable(words: Words, *, findable: bool) -> Block:
    """To be found is one's own choice: nothing is ticked until somebody ticks it, and it says who can read what."""
    yes = option(words.plain("profile-findable-option-yes"), "yes")
    element = checkboxes(action_id="findable", options=[yes], initial=["yes"] if findable else [])
    hint = words.plain("profile-findable-hint")
    return input_block(words.plain("profile-findable-label"), element, block_id="findable", hint=hint, optional=True)


def _fact(words: Words, name: str, value: str) -> Block:
    return input_block(
        words.plain(f"profile-{name}-label"),
        text_input(action_id=name, initial=UserText(value), max_length=100),
        block_id=name,
        hint=words.plain("profile-level-hint") if name == "level" else None,
        optional=True,
    )


def _manager(words: Words, manager_id: str | None) -> Block:
    element = multi_users_select(action_id="manager", initial=[manager_id] if manager_id else [], most=1)
    hint = words.plain("profile-manager-hint")
    return input_block(words.plain("profile-manager-label"), element, block_id="manager", hint=hint, optional=True)


def _days_off(words: Words, days_off: Collection[int]) -> Block:
    options = [option(opened(words.weekday(day)), str(day)) for day in range(5)]
    element = checkboxes(action_id="days_off", options=options, initial=[str(day) for day in days_off])
    hint = words.plain("profile-days-off-hint")
    return input_block(words.plain("profile-days-off-label"), element, block_id="days_off", hint=hint, optional=True)


def _country(words: Words, form: ProfileForm) -> Block:
    likely = None if form.likely is None else country_name(form.likely, words.language)
    follow = words.plain("profile-country-option-unclear")
    if likely is not None:
        follow = words.plain("profile-country-option-slack", country=likely)
    named = sorted((country_name(code, words.language), code) for code in form.countries)
    options = [option(follow, "slack"), option(words.plain("profile-country-option-none"), NO_COUNTRY)]
    options += [option(name, code) for name, code in named[:MOST_COUNTRIES]]
    element = select(action_id="country", options=options, initial=form.country or "slack")
    hint = words.plain("profile-country-hint")
    return input_block(words.plain("profile-country-label"), element, block_id="country", hint=hint)


def _rather_not(words: Words, others: Collection[str]) -> Block:
    element = multi_users_select(action_id="rather_not", initial=sorted(others), most=50)
    hint = words.plain("profile-avoid-hint")
    return input_block(words.plain("profile-avoid-label"), element, block_id="rather_not", hint=hint, optional=True)


def _language(words: Words, language: str | None) -> Block:
    return input_block(words.plain("profile-language-label"), language_select(words, language), block_id="language")


def language_select(words: Words, language: str | None) -> Element:
    """Every language under the name that its speakers look for, and Slack's."""
    follow = option(words.plain("profile-language-option-slack"), "slack")
    options = [follow, *(option(own_name(code), code) for code in LANGUAGES)]
    return select(action_id="language", options=options, initial=language or "slack")


def pause_modal(words: Words) -> View:
    """How long to be left alone: some days, until a date, or until one says so."""
    days = [option(words.plain("pause-length-option-days", n=int(count)), count) for count in BREAKS]
    date = option(words.plain("pause-length-option-date"), "date")
    open_end = option(words.plain("pause-length-option-open"), "open")
    return modal(
        title=words.plain("pause-title"),
        submit=words.plain("pause-submit"),
        close=words.plain("pause-close"),
        callback_id="pause",
        blocks=[
            input_block(
                words.plain("pause-length-label"),
                radio(action_id="length", options=[*days, date, open_end], initial="14"),
                block_id="length",
            ),
            input_block(
                words.plain("pause-date-label"),
                datepicker(action_id="date"),
                block_id="date",
                hint=words.plain("pause-date-hint"),
                optional=True,
            ),
        ],
    )


def stop_choices(words: Words, choices: Sequence[tuple[Mrkdwn, str]]) -> list[Block]:
    """In more than one thing: which would you like to leave? Labels, and the values of their buttons."""
    leave = words.plain("stop-button-leave")
    return message(
        section(words.mrkdwn("stop-which")),
        *(section(label, accessory=button(leave, action_id="stop-one", value=value)) for label, value in choices),
        actions(button(words.plain("stop-button-all"), action_id="stop-all")),
    )


def stop_done(words: Words, titles: Sequence[Mrkdwn]) -> list[Block]:
    """Left; and should what they wrote be deleted, too?"""
    return message(section(words.mrkdwn("stop-done", programme=words.join(titles))), *erase_offer(words))


def erase_offer(words: Words) -> list[Block]:
    """Whoever leaves may take along what they wrote."""
    return [
        section(words.mrkdwn("stop-erase-offer")),
        actions(
            button(words.plain("stop-button-erase"), action_id="stop-erase", style="danger"),
            button(words.plain("stop-button-keep"), action_id="stop-keep"),
        ),
    ]
