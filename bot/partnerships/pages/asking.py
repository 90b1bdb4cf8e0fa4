"""The window behind `/partner learn`."""

from bot.partnerships.messages import asked_by
from bot.partnerships.rules import Way
from bot.partnerships.service import openness, pairs, volunteers
from bot.partnerships.service.invitations import received, seen_until, sent
from bot.partnerships.service.shortlist import shortlist
from bot.partnerships.views.asking import Asked, Learn, learn_modal
from bot.partnerships.views.volunteering import volunteer_modal
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import View


def learn(reader: Reader, chosen: str = "", way: str = "") -> View:
    """The form behind `/partner learn`, with whom they named after it. `way`: how they came to it."""
    session, me = reader.session, reader.person.id
    profile = openness.profile_of(session, me)
    shown = Learn(
        capacity=None if profile is None else profile.capacity,
        running=[(pair.id, pair.other) for pair in pairs.pairs_of(session, me)],
        received=[asked_by(session, one, me) for one in received(session, me)],
        sent=sent_by(reader),
        suggested=[(one.user_id, one.terms) for one in shortlist(session, me, reader.now)],
        looked=profile is not None and profile.seed is not None,
        chosen=chosen or None,
        chooser=way == Way.CHOOSER,
    )
    return learn_modal(reader.words, shown)


def volunteer(reader: Reader, value: str = "") -> View:  # noqa: ARG001 - a page's shape
    """What one can offer, and what one has."""
    return volunteer_modal(reader.words, volunteers.offered_by(reader.session, reader.person.id))


def sent_by(reader: Reader) -> list[Asked]:
    """What the reader asked, as they see it whatever has become of it."""
    found = sent(reader.session, reader.person.id, reader.now)
    return [Asked(one.id, one.to_id, local_date(reader.person, seen_until(one))) for one in found]
