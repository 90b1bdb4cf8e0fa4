"""Inside a partnership: cards, agreement, times, reviews, help, its end."""

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.errors import Refusal
from bot.partnerships import pages
from bot.partnerships.rules import (
    OWN_WORDS,
    SHARED_WORDS,
    Choice,
    Half,
    Pattern,
    Role,
    Shared,
    State,
)
from bot.partnerships.service import agreements, cohorts, health, openness, pairs, reviews, sessions, shortlist, wants
from bot.partnerships.service.agreements import Overtaken
from bot.partnerships.views.agreement import Place, half_modal, shared_modal, words_of_form
from bot.partnerships.views.helping import ended_blocks
from bot.people.reader import Reader
from bot.people.views import erase_offer
from bot.texts import mention
from bot.texts.blocks import View, section
from handlers.listening import Doer, Values, do, is_repeat, on_click_open
from handlers.office import Act, Body, Office, Reply, act_of_click, act_of_form
from handlers.partnerships.windows import (
    Deed,
    Page,
    built,
    chosen_in,
    give_back,
    on_deed,
    on_handed_in,
    on_page,
    on_turn,
    show,
    text_of,
)
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to what two partners do, but for a running session."""
    on_page(app, office, PAGES)
    on_click_open(app, office, FORMS)
    on_turn(app, office, TURNS, "lp-room", pages.room)
    on_deed(app, office, {"lp-fresh": somebody_fresh}, lambda reader, _value: pages.learn(reader))
    on_deed(app, office, {f"lp-check-tap-{value}": tap_check(value) for value in range(1, 6)}, pages.check)
    on_deed(app, office, {"lp-lesson-next": next_lesson}, pages.lesson)
    on_handed_in(app, office, "lp-card", save_card, pages.room)
    _listen_to_agreement(app, office)
    _listen_to_sign(app, office)
    _listen_to_links(app)


def _reader(session: TeamSession, act: Act) -> Reader:
    return Reader.of(session, act.user_id, act.now)


# --- cards


def save_card(session: TeamSession, act: Act, values: Values) -> str:
    """Know-their-wants: what I want the other to know."""
    pair = pairs.require_pair(session, act.value, act.user_id)
    written = {name: text_of(values, name) for name in values}
    wants.write_card(session, pair, written, act.now)
    return pair.id


def keep_card(session: TeamSession, act: Act) -> None:
    """Asked anew: what stands still holds."""
    wants.keep_card(session, act.value, act.user_id, act.now)


# --- the health check


def tap_check(value: int) -> Deed:
    """One of the three taps of a health check."""

    def tap(session: TeamSession, act: Act) -> str:
        partnership_id, _, what = act.value.partition(" ")
        return health.tap(session, (partnership_id, what), act.user_id, value, act.now).id

    return tap


# --- the agreement


def _place(act: Act) -> tuple[str, int]:
    partnership_id, _, number = act.value.partition(" ")
    return partnership_id, int(number) if number.isdecimal() else 0


def half_in(values: Values) -> Half:
    """One's own half, as the form has it."""
    chosen = values["roles"]["roles"].get("selected_options") or []
    return Half(
        words=words_of_form({name: text_of(values, name) for name in OWN_WORDS}, OWN_WORDS),
        roles=tuple(Role(option["value"]) for option in chosen),
        challenge=int(chosen_in(values, "challenge")),
        candour=int(chosen_in(values, "candour")),
    )


def shared_in(values: Values) -> Shared:
    """What holds for both, as the form has it."""
    return Shared(
        words=words_of_form({name: text_of(values, name) for name in SHARED_WORDS}, SHARED_WORDS),
        weeks=int(chosen_in(values, "weeks")),
        minutes=int(chosen_in(values, "minutes")),
        pattern=Pattern(chosen_in(values, "pattern")),
    )


def _listen_to_agreement(app: App, office: Office) -> None:
    """Both forms. Who was overtaken sees first what was changed, and keeps what they typed."""

    def listen(callback_id: str, *, own: bool) -> None:
        @app.view(callback_id)
        def submitted(ack: Ack, body: Body, client: WebClient) -> None:
            act, values = act_of_form(body, office.clock()), body["view"]["state"]["values"]
            try:
                do(office, act, lambda session, given: _write(session, given, values, own=own))
            except Overtaken as news:
                ack(response_action="update", view=_again(office, act, values, news, own=own))
                return
            give_back(ack, client, body, built(office, act, pages.room, _place(act)[0]))

    listen("lp-half", own=True)
    listen("lp-shared", own=False)


def _write(session: TeamSession, act: Act, values: Values, *, own: bool) -> None:
    if own:
        agreements.write_half(session, _place(act), act.user_id, half_in(values), act.now)
    else:
        agreements.write_shared(session, _place(act), act.user_id, shared_in(values), act.now)


def _again(office: Office, act: Act, values: Values, news: Overtaken, *, own: bool) -> View:
    partnership_id, base = _place(act)
    with office.database.read(act.team_id) as session:
        reader = _reader(session, act)
        pair = pages.my_pair(reader, partnership_id)
        changed, place = pages.overtaken(reader, pair, base, news.latest), Place(partnership_id, news.latest)
        if own:
            return half_modal(reader.words, place, half_in(values), changed)
        return shared_modal(reader.words, place, shared_in(values), changed)


def _listen_to_sign(app: App, office: Office) -> None:
    @app.action("lp-sign")
    def signed(ack: Ack, body: Body, client: WebClient) -> None:
        """The version that was read; of a newer one it is shown what differs."""
        act = act_of_click(body, office.clock())
        partnership_id, number = _place(act)
        try:
            do(office, act, _sign)
        except Overtaken as news:
            ack()
            with office.database.read(act.team_id) as session:
                reader = _reader(session, act)
                pair = pages.my_pair(reader, partnership_id)
                changed = pages.overtaken(reader, pair, number, news.latest, signing=True)
                view = pages.agreement_at(reader, f"{partnership_id} {news.latest}", changed)
            show(client, body, view)
            return
        ack()
        show(client, body, built(office, act, pages.room, partnership_id))


def _sign(session: TeamSession, act: Act) -> None:
    agreements.sign(session, _place(act), act.user_id, act.now)


# --- times


def choose_slot(session: TeamSession, act: Act) -> None:
    """A proposed time suits this person, or after all does not."""
    session_id, _, number = act.value.partition(":")
    if not number.isdecimal():
        raise Refusal("lp-step-over")
    if is_repeat(session, act):
        return  # a second toggle would take the first one back
    sessions.choose_slot(session, session_id, act.user_id, int(number), act.now)


def talked(session: TeamSession, act: Act) -> None:
    """The first talk has taken place."""
    sessions.held_talk(session, act.value, act.user_id, act.now)


def skip(session: TeamSession, act: Act) -> None:
    """Sit this session out."""
    if not is_repeat(session, act):
        sessions.skip(session, act.value, act.user_id, act.now)


# --- reviews and the end


def answer_review(choice: Choice) -> Doer:
    """Renew, reshape, or close with thanks."""

    def answer(session: TeamSession, act: Act) -> Reply | None:
        pair = reviews.answer(session, act.value, act.user_id, choice, act.now)
        return _closed(session, act, pair) if pair.row.state is State.ENDED else None

    return answer


def _closed(session: TeamSession, act: Act, pair: pairs.Pair) -> Reply:
    words = _reader(session, act).words
    thanks = section(words.mrkdwn("lp-closed", name=mention(pair.other)))
    return Reply([thanks, *ended_blocks(words, pair.id, pair.other, in_touch=False, can_reach=True)[1:]], asks=True)


def end(session: TeamSession, act: Act) -> Reply:
    """Either may end it, and says no reason."""
    pair = pairs.require_pair(session, act.value, act.user_id)
    pairs.end(session, pair.row, act.now, by=act.user_id)
    words = _reader(session, act).words
    return Reply([section(words.mrkdwn("lp-ended-by-me", name=mention(pair.other))), *erase_offer(words)], asks=True)


def stay_in_touch(session: TeamSession, act: Act) -> Reply | None:
    """After the end: I would like to."""
    both = pairs.stay_in_touch(session, act.value, act.user_id, act.now)
    words = _reader(session, act).words
    return Reply([section(words.mrkdwn("lp-touch-both" if both else "lp-touch-noted"))])


def somebody_fresh(session: TeamSession, act: Act) -> str:
    """Somebody more neutral: it ends, unexplained, and three others are suggested."""
    pair = pairs.require_pair(session, act.value, act.user_id)
    pairs.end(session, pair.row, act.now, by=act.user_id)
    shortlist.suggest(session, act.user_id, act.now, others=True)
    return ""


# --- help and lessons


def ask_for_help(session: TeamSession, act: Act) -> None:
    """Either may ask the facilitator."""
    cohorts.ask_for_help(session, act.value, act.user_id, act.now)


def helped(session: TeamSession, act: Act) -> None:
    """The flag comes down."""
    cohorts.helped(session, act.value, act.user_id, act.now)


def next_lesson(session: TeamSession, act: Act) -> str:
    """One lesson on."""
    number = int(act.value) if act.value.isdecimal() else 1
    openness.next_lesson(session, act.user_id, min(number, 6), act.now)
    return act.value


def _listen_to_links(app: App) -> None:
    # A button with a link tells us of the click, too; there is nothing to do but to say that we heard.
    for action_id in ("lp-calendar-google", "lp-calendar-outlook"):

        @app.action(action_id)
        def followed(ack: Ack) -> None:
            ack()


PAGES: dict[str, Page] = {
    "lp-open": pages.room,
    "lp-back": pages.room,
    "lp-cards": pages.cards,
    "lp-check": pages.check,
    "lp-agreement": pages.agreement,
    "lp-version-earlier": pages.agreement_at,
    "lp-version-later": pages.agreement_at,
    "lp-conflict": pages.conflict,
    "lp-menu": pages.menu,
}
FORMS = {
    "lp-card-open": lambda session, act: pages.card_form(_reader(session, act), act.value),
    "lp-half-open": lambda session, act: pages.half_form(_reader(session, act), act.value),
    "lp-shared-open": lambda session, act: pages.shared_form(_reader(session, act), act.value),
    "lp-lesson": lambda session, act: pages.lesson(_reader(session, act), act.value),
}
TURNS: dict[str, Doer] = {
    "lp-slot": choose_slot,
    "lp-talked": talked,
    "lp-skip": skip,
    "lp-card-keep": keep_card,
    "lp-help": ask_for_help,
    "lp-helped": helped,
    "lp-end": end,
    "lp-touch": stay_in_touch,
    **{f"lp-review-{choice.value}": answer_review(choice) for choice in Choice},
}
