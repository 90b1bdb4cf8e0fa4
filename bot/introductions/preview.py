"""Seeing the next round before it goes out: which round is meant, its draw, and what is shown of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.background import Background
from bot.errors import Refusal
from bot.introductions.rules import ProgrammeState, RoundState
from bot.introductions.service import programmes, proposals
from bot.introductions.service.collect import collect
from bot.introductions.service.enrolment import active_enrolments, next_round
from bot.introductions.solve import SMALL
from bot.introductions.solving import solved
from bot.introductions.views.preview import Coming, Draft, Remark, Standing, preview_modal
from bot.people.reader import Reader
from bot.people.service import require_organiser
from bot.texts import channel_mention
from bot.texts.blocks import View
from models.engine import Database, TeamSession
from models.introductions import IntroProgramme, Proposal, Round


@dataclass(frozen=True)
class Ask:
    """Somebody wants to see a round: drawn from this seed, or as it is approved, or would be drawn."""

    team_id: str
    user_id: str
    round_id: str
    now: datetime
    seed: int | None = None
    instead_of: str = ""
    """The draw that was shown before, where another one is wanted."""


def programmes_meant(session: TeamSession, user_id: str, channel_id: str) -> list[IntroProgramme]:
    """The introductions of this channel, else all there are.

    Raises:
        Refusal: not an organiser, or there are none.
    """
    require_organiser(session, user_id)
    here = programmes.in_channel(session, channel_id)
    if here is not None and here.state is not ProgrammeState.REMOVED:
        return [here]
    found = programmes.running(session)
    if not found:
        raise Refusal("intro-none-here")
    return found


def round_of(session: TeamSession, user_id: str, programme_id: str) -> Round:
    """The round of a programme that has not gone out.

    Raises:
        Refusal: not an organiser, the programme is gone or on pause, or its round is not planned yet.
    """
    require_organiser(session, user_id)
    programme = programmes.require_programme(session, programme_id)
    channel = channel_mention(programme.channel_id)
    if programme.state is ProgrammeState.PAUSED:
        raise Refusal("preview-paused", channel=channel)
    held = next_round(session, programme.id)
    if held is None:
        raise Refusal("preview-not-planned", channel=channel)
    return held


def is_large(session: TeamSession, round_id: str) -> bool:
    """True where putting the groups together takes longer than somebody should wait for an answer."""
    held = session.get_one(Round, (session.team_id, round_id))
    return len(active_enrolments(session, held.programme_id)) > SMALL


def drawn(database: Database, background: Background, ask: Ask) -> str:
    """Draw the round as it would be drawn at its hour, and keep what is shown; gives its digest.

    Raises:
        Refusal: not an organiser, or the round has gone out or is no more.
        ChildFailed: the groups could not be computed this time.
    """
    with database.read(ask.team_id) as session:
        held = proposals.require_ahead(session, ask.round_id, ask.user_id, ask.now)
        approved = proposals.approval_of(session, held.id)
        if ask.seed is None and approved is not None:
            return approved.digest
        programme = session.get_one(IntroProgramme, (ask.team_id, held.programme_id))
        # Whoever is back by then is in it.
        found = collect(session, programme, held, held.draw_at)
    found = replace(found, seed=held.seed if ask.seed is None else ask.seed)
    matching = solved(found, background)
    with database.team(ask.team_id) as session:
        held = proposals.require_ahead(session, ask.round_id, ask.user_id, ask.now, lock=True)
        return proposals.propose(session, held, found, matching, ask.now).digest


def shown(session: TeamSession, ask: Ask, digest: str, *, page: int = 0, overtaken: bool = False) -> View:
    """The preview of a draw that was kept.

    Raises:
        Refusal: not an organiser, the round has gone out or is no more, or the draw is no longer there.
    """
    held = proposals.require_ahead(session, ask.round_id, ask.user_id, ask.now)
    proposal = proposals.proposal_of(session, held.id, digest)
    if proposal is None:
        raise Refusal("preview-gone")
    words = Reader.of(session, ask.user_id, ask.now).words
    coming, draft, approved = _coming(session, held), _draft(held, proposal), _standing(session, held)
    before = proposals.proposal_of(session, held.id, ask.instead_of)
    remark = Remark.OVERTAKEN if overtaken else Remark.SAME if before and before.groups == proposal.groups else None
    return preview_modal(words, coming, draft, approved, page=page, remark=remark)


def _draft(held: Round, proposal: Proposal) -> Draft:
    seeds = proposals.seeds_of(held)
    number = seeds.index(proposal.seed) + 1 if proposal.seed in seeds else 1
    return Draft(proposal.digest, proposal.seed, number, len(seeds), proposal.groups, proposal.facts)


def _coming(session: TeamSession, held: Round) -> Coming:
    programme = session.get_one(IntroProgramme, (session.team_id, held.programme_id))
    asked = held.preview_at.astimezone(ZoneInfo(programme.zone)).date()
    return Coming(
        round_id=held.id,
        channel_id=programme.channel_id,
        draw_at=held.draw_at,
        zone=programme.zone,
        asked_on=asked if held.state is RoundState.PLANNED else None,
    )


def _standing(session: TeamSession, held: Round) -> Standing | None:
    approval = proposals.approval_of(session, held.id)
    return None if approval is None else Standing(approval.digest, approval.approved_by, approval.approved_at)
