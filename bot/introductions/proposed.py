"""What the previews of rounds hold of a person: the group they were shown in, and the draws they approved."""

from typing import Any

from sqlalchemy import select, update

from bot.personal.rows import as_json
from models.engine import TeamSession
from models.introductions import Approval, Proposal


def export(session: TeamSession, user_id: str) -> dict[str, list[dict[str, Any]]]:
    """Of each draw the person's own group alone; of the draws they approved, which and when."""
    approved = session.scalars(select(Approval).where(Approval.approved_by == user_id))
    return {
        "drawn_beforehand": [
            {"round_id": proposal.round_id, "made_at": proposal.made_at.isoformat(), "group": group}
            for proposal in session.scalars(select(Proposal))
            for group in proposal.groups
            if user_id in group
        ],
        "approved": [as_json(session, approval) for approval in approved],
    }


def rename(session: TeamSession, user_id: str, pseudonym: str) -> None:
    """Under the pseudonym, so that the counts of a draw stay."""
    for proposal in session.scalars(select(Proposal)):
        if any(user_id in group for group in proposal.groups):
            proposal.groups = [[pseudonym if one == user_id else one for one in group] for group in proposal.groups]
    session.execute(update(Approval).where(Approval.approved_by == user_id).values(approved_by=pseudonym))
