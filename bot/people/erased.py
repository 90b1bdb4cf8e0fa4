"""Who was erased: known again by a keyed hash of their id, so that nothing brings them back but they themselves."""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Literal

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from models.engine import TeamSession
from models.erasures import Erasure
from models.keys import KeyCheck
from models.people import Exclusion

Kind = Literal["person", "words"]

PSEUDONYM = "~"
"""Begins a pseudonym: no id of Slack's does."""
MARK = "!"
"""Begins a mark."""
PEPPER = "pepper"
NOBODY = ""


def new_pseudonym() -> str:
    """A random id for what is left of a person. It is stored nowhere beside it, so nothing leads back."""
    return f"{PSEUDONYM}{secrets.token_hex(12)}"


def is_somebody(user_id: str) -> bool:
    """False for a pseudonym or a mark."""
    return not user_id.startswith((PSEUDONYM, MARK))


def pepper_of(session: TeamSession) -> bytes | None:
    """What ids are hashed with; None where nobody was ever erased."""
    # The column alone: a KeyCheck belongs to no workspace, and the session need not keep it.
    sealed = session.scalar(select(KeyCheck.value).where(KeyCheck.name == PEPPER))
    return None if sealed is None else bytes.fromhex(session.vault.unseal(NOBODY, sealed))


def make_pepper(session: TeamSession, pepper: bytes | None = None) -> bytes:
    """The pepper, made (or taken over) where there is none."""
    known = pepper_of(session)
    if known is not None:
        return known
    made = pepper or secrets.token_bytes(32)
    try:
        with session.begin_nested():
            session.add(KeyCheck(name=PEPPER, value=session.vault.seal(NOBODY, made.hex())))
    except IntegrityError:
        return pepper_of(session) or made  # another process was first
    return made


def mark_with(pepper: bytes, team_id: str, user_id: str) -> str:
    """The mark of an id: 120 bits of an HMAC-SHA256, bound to the workspace."""
    digest = hmac.new(pepper, f"{team_id}\n{user_id}".encode(), hashlib.sha256).hexdigest()
    return f"{MARK}{digest[:30]}"


def erased_among(session: TeamSession, user_ids: Collection[str]) -> set[str]:
    """Those of these people who were erased and have not come back by themselves."""
    pepper = pepper_of(session)
    if pepper is None:
        return set()
    gone = set(session.scalars(select(Erasure.mark).where(Erasure.kind == "person", Erasure.back_at.is_(None))))
    return (
        {user_id for user_id in user_ids if mark_with(pepper, str(session.team_id), user_id) in gone} if gone else set()
    )


def is_erased(session: TeamSession, user_id: str) -> bool:
    """True for somebody who was erased and has not come back."""
    return user_id in erased_among(session, [user_id])


def note_erasure(session: TeamSession, user_id: str, kind: Kind, now: datetime) -> str:
    """Remember that it was carried out. Gives the mark."""
    mark = mark_with(make_pepper(session), str(session.team_id), user_id)
    row = session.get(Erasure, (session.team_id, mark, kind))
    if row is None:
        row = Erasure(mark=mark, kind=kind)
        session.add(row)
    row.erased_at, row.back_at = now, None
    return mark


def welcome_back(session: TeamSession, user_id: str, now: datetime) -> None:
    """Somebody uses Partner by themself: they are known again, and so are others' wishes not to meet them."""
    if not is_erased(session, user_id):
        return
    mark = mark_with(make_pepper(session), str(session.team_id), user_id)
    session.get_one(Erasure, (session.team_id, mark, "person")).back_at = now
    session.execute(update(Exclusion).where(Exclusion.other_id == mark).values(other_id=user_id))
