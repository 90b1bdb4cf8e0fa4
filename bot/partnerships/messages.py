"""What partnerships say: rows in, a message out, in the readers' words, rendered when it is sent. It quotes nobody."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.delivery.render import Message, Renderer
from bot.partnerships.rules import TIMERS, CohortState, Invite, SessionState, State, Talk
from bot.partnerships.service import cohorts, health, pairs, reviews, sessions, turns, wants
from bot.partnerships.service.agreements import in_force, latest_number, version
from bot.partnerships.service.invitations import ends_at, remind_key
from bot.partnerships.service.pairs import Pair, pair_of
from bot.partnerships.views.asking import Asked, invite_message, remind_message
from bot.partnerships.views.helping import cohort_over, cohort_post, ended_blocks, office_post
from bot.partnerships.views.reviews import review_blocks
from bot.partnerships.views.room import TALK
from bot.partnerships.views.standing import Review, opener, pointing
from bot.partnerships.views.times import Times, times_blocks
from bot.people.erased import is_somebody
from bot.people.service import known_person, local_date, members_of_channel, people_by_id, words_for
from bot.texts import Mrkdwn, UserText, Words, lines
from bot.texts.blocks import Block, actions, message, section
from bot.texts.spoken import spoken
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.partnerships import Cohort, Invitation, Partnership, Session

Render = Callable[[TeamSession, OutboxRow, Words, datetime], list[Block] | None]


def _rendered(render: Render) -> Renderer:
    def renderer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
        readers = row.user_ids or members_of_channel(session, row.channel_id or "")
        blocks = render(session, row, words_for(session, readers), now)
        return None if blocks is None else Message(text=spoken(blocks), blocks=blocks)

    return renderer


# --- the invitation


def asked_by(session: TeamSession, found: Invitation, reader: str) -> Asked:
    """An invitation as whoever is asked sees it."""
    until = local_date(known_person(session, reader), ends_at(found))
    over = found.pair is None and found.state in {Invite.OPEN, Invite.LATER}
    return Asked(found.id, found.from_id, until, Invite.EXPIRED if over else Invite(found.state))


def _invite(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    found = session.get(Invitation, (session.team_id, row.params["invitation"]))
    if found is None or (row.ts is None and (found.pair is None or found.state is not Invite.OPEN)):
        return None
    asked = asked_by(session, found, row.user_ids[0])
    return remind_message(words, asked) if row.key == remind_key(found.id) else invite_message(words, asked)


# --- the pair


def _pair(session: TeamSession, row: OutboxRow) -> Pair | None:
    """The partnership that a message is about, seen by its first reader; None where nobody is left to read it."""
    pair = pair_of(session, row.params["partnership"], row.user_ids[0])
    return pair if pair is not None and all(map(is_somebody, pair.partners)) else None


def times_of(session: TeamSession, found: Session) -> Times:
    """A session with its times, on the clocks of both."""
    seats = sessions.seats_of(session, found.id)
    people = people_by_id(session, list(seats))
    return Times(
        session_id=found.id,
        talk=Talk(found.talk),
        state=SessionState(found.state),
        slots=[
            (number, datetime.fromisoformat(at), tuple(who for who, seat in seats.items() if number in seat.slots))
            for number, at in enumerate(found.slots)
        ],
        minutes=found.minutes,
        booked_at=found.booked_at,
        zones=[people[who].zone for who in seats if who in people] or ["UTC"],
        names=[UserText(people[who].name) for who in seats if who in people],
    )


def _over(words: Words) -> list[Block]:
    return message(section(words.mrkdwn("lp-over-for-both")))


def _begin(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair, found = _pair(session, row), session.get(Session, (session.team_id, row.params["session"]))
    if pair is None or found is None or pair.row.state is State.ENDED:
        return None if row.ts is None else _over(words)
    a, b = (words.person(one) for one in (pair.row.first_id, pair.row.second_id))
    return message(
        section(words.mrkdwn("lp-begin", a=a, b=b)),
        section(lines([words.mrkdwn("lp-talk"), *(words.mrkdwn(key) for key in TALK)])),
        *times_blocks(words, times_of(session, found)),
        actions(opener(words, pair.id), block_id=f"lp-open-{pair.id}"),
    )


def _times(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair, found = _pair(session, row), session.get(Session, (session.team_id, row.params["session"]))
    if pair is None or found is None or pair.row.state is State.ENDED:
        return None if row.ts is None else _over(words)
    if row.ts is None and found.state not in sessions.COMING:
        return None
    names = words.join([words.person(one) for one in pair.partners])
    return message(
        section(words.mrkdwn("lp-times", names=names)),
        *times_blocks(words, times_of(session, found)),
        actions(opener(words, pair.id), block_id=f"lp-open-{pair.id}"),
    )


def _prompt(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair, found = _pair(session, row), session.get(Session, (session.team_id, row.params["session"]))
    if pair is None or found is None or pair.row.state is State.ENDED:
        return None if row.ts is None else _over(words)
    if found.booked_at is None or found.state is not SessionState.BOOKED:
        held = found.state in sessions.TAKEN_PLACE
        key = "lp-times-held" if held else "lp-not-this-round"
        return None if row.ts is None else message(section(words.mrkdwn(key)))
    first = sessions.next_first(session, pair)
    moment = words.moment_in(found.booked_at, times_of(session, found).zones)
    text = words.mrkdwn("lp-prompt", moment=moment, name=words.person(first))
    return message(section(text), actions(opener(words, pair.id), block_id=f"lp-open-{pair.id}"))


def _draft(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair = _pair(session, row)
    if pair is None or (row.ts is None and pair.row.state is State.ENDED):
        return None
    if row.ts is None and pair.row.agreed == latest_number(session, pair.id):
        return None  # both have signed already
    return pointing(words, "lp-draft", pair.id)


def _sign(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair, number = _pair(session, row), int(row.params["number"])
    found = version(session, pair.row, number) if pair is not None else None
    if pair is None or found is None:
        return None
    is_open = pair.row.state is not State.ENDED and number == latest_number(session, pair.id)
    if not is_open or pair.me in found.signed:
        return None if row.ts is None else pointing(words, "lp-sign-done", pair.id)
    key = "lp-sign-signed" if pair.other in found.signed else "lp-sign-changed"
    return pointing(words, key, pair.id, name=words.person(pair.other))


def _signed(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:
    pair = _pair(session, row)
    found = in_force(session, pair.row) if pair is not None else None
    if pair is None or found is None:
        return None if row.ts is None else _over(words)
    learner = sessions.next_first(session, pair)
    coach = next(one for one in pair.partners if one != learner)
    at = reviews.review_at(pair.row) or now
    day = local_date(known_person(session, pair.row.first_id), at)
    return pointing(words, "lp-signed", pair.id, coach=words.person(coach), date=Mrkdwn(words.date(day)))


def _swap(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair, found = _pair(session, row), session.get(Session, (session.team_id, row.params["session"]))
    if pair is None or found is None:
        return None
    order = turns.order_of(session, pair, found)
    number = int(row.params["turn"])
    if number >= len(order):
        return pointing(words, "lp-swap-last", pair.id)
    learner = order[number]
    coach = next(one for one in pair.partners if one != learner)
    return pointing(words, "lp-swap", pair.id, coach=words.person(coach), learner=words.person(learner))


# --- reviews, and the end


def review_of(session: TeamSession, pair: Pair, now: datetime) -> Review | None:
    """The review that is open for this pair, as one of them sees it."""
    at = reviews.review_at(pair.row)
    if at is None or now < at:
        return None
    until = local_date(known_person(session, pair.me), at + timedelta(days=TIMERS.answer_days))
    return Review(reviews.is_last(pair.row), reviews.answers(session, pair.row).get(pair.me), until)


def _review(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:
    pair = _pair(session, row)
    if pair is None:
        return None
    at, review = reviews.review_at(pair.row), review_of(session, pair, now)
    is_open = review is not None and at is not None and at.date().isoformat() == row.params["on"]
    if not is_open or review is None:
        return None if row.ts is None else pointing(words, "lp-review-decided", pair.id)
    is_reminder = row.template == "lp-review-remind"
    if row.ts is None and review.mine is not None:
        return None
    intro = words.mrkdwn("lp-review-remind" if is_reminder else "lp-review-with", name=words.person(pair.other))
    return message(section(intro), *review_blocks(words, pair.id, review))


def _check(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair = _pair(session, row)
    mine = None if pair is None else health.latest(session, pair)
    if pair is None or mine is None:
        return None
    is_open = pair.row.check_open and row.key.startswith(health.check_key(pair.row, pair.me))
    if not is_open or health.tapped(mine):
        return None if row.ts is None else pointing(words, "lp-check-done", pair.id)
    return pointing(words, row.template, pair.id, name=words.person(pair.other))


def _again(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair = _pair(session, row)
    if pair is None:
        return None
    card = pairs.cards_of(session, pair.row).get(pair.me)
    is_open = pair.row.cards_asked_at is not None and row.key.startswith(wants.again_key(pair.row, pair.me))
    if not is_open or card is None or card.fresh_at is not None:
        return None if row.ts is None else pointing(words, "lp-again-done", pair.id)
    return pointing(words, row.template, pair.id, name=words.person(pair.other))


def _ended(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair = pair_of(session, row.params["partnership"], row.user_ids[0])
    if pair is None:
        return None
    people = people_by_id(session, [pair.other])
    reachable = pair.other in people and not people[pair.other].is_deleted
    card = pairs.cards_of(session, pair.row).get(pair.me)
    in_touch = card is not None and card.in_touch
    return ended_blocks(words, pair.id, pair.other, in_touch=in_touch, can_reach=reachable)


def _touch(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    pair = _pair(session, row)
    if pair is None:
        return None
    names = words.join([words.person(one) for one in pair.partners])
    return message(section(words.mrkdwn("lp-touch", names=names)))


# --- cohorts and help


def _help(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    found = session.get(Partnership, (session.team_id, row.params["partnership"]))
    if found is None or (row.ts is None and found.help_at is None):
        return None
    if cohorts.facilitator_of(session, found) != row.user_ids[0]:
        return None if row.ts is None else message(section(words.mrkdwn("lp-help-done")))
    if found.help_at is None:
        return message(section(words.mrkdwn("lp-help-done")))
    names = words.join([words.person(one) for one in sorted((found.first_id, found.second_id))])
    return message(section(words.mrkdwn("lp-help", names=names)))


def _cohort(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    cohort = session.get(Cohort, (session.team_id, row.params["cohort"]))
    if cohort is None:
        return None
    if cohort.state is CohortState.ENDED:
        return cohort_over(words)
    return cohort_post(words, cohort.id, cohort.launched_by, cohort.facilitator_id)


def _office(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:  # noqa: ARG001 - the renderers' shape
    cohort = session.get(Cohort, (session.team_id, row.params["cohort"]))
    if cohort is None or cohort.facilitator_id is None or cohort.state is CohortState.ENDED:
        return None
    return office_post(words, cohort.facilitator_id)


PARTS: dict[str, Render] = {
    "lp-invite": _invite,
    "lp-invite-remind": _invite,
    "lp-begin": _begin,
    "lp-draft": _draft,
    "lp-sign": _sign,
    "lp-signed": _signed,
    "lp-times": _times,
    "lp-prompt": _prompt,
    "lp-swap": _swap,
    "lp-review": _review,
    "lp-review-remind": _review,
    "lp-check": _check,
    "lp-check-remind": _check,
    "lp-again": _again,
    "lp-again-remind": _again,
    "lp-ended": _ended,
    "lp-touch": _touch,
    "lp-help": _help,
    "lp-cohort": _cohort,
    "lp-office": _office,
}
MESSAGES: dict[str, Renderer] = {template: _rendered(render) for template, render in PARTS.items()}


def said_to(session: TeamSession, row: OutboxRow, words: Words, now: datetime) -> list[Block] | None:
    """What a message would say to one of its readers, in their own words."""
    return PARTS[row.template](session, row, words, now)
