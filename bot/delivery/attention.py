"""Deciding about one person at a time, however many workers there are."""

from collections.abc import Collection

from sqlalchemy import Select, select

from bot.delivery.upsert import insert
from models.delivery import Attention
from models.engine import TeamSession
from models.kept import kept


def lock_attention(session: TeamSession, user_ids: Collection[str]) -> None:
    """Wait until nobody else decides about these people, and keep others from it until the transaction ends.

    Always in the order of their ids, so that two letters to the same people never wait for one another.
    """
    in_order = sorted(set(user_ids))
    if not in_order:
        return
    rows = [{"team_id": session.team_id, "user_id": user_id} for user_id in in_order]
    session.execute(insert(session, Attention).on_conflict_do_nothing(), rows)
    _to_lock(in_order).scalars(session).all()


@kept
def _to_lock(user_ids: Collection[str]) -> Select[str]:
    locked = select(Attention.user_id).where(Attention.user_id.in_(user_ids))
    return locked.order_by(Attention.user_id).with_for_update()
