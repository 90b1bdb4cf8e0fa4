"""That somebody was erased, without saying who."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, TeamScoped


class Erasure(TeamScoped, Base):
    """An erasure that was carried out here; the latest of its kind for one person.

    `mark` is a keyed hash of the person's id: it recognises the id when it comes by again, and nothing leads back.
    """

    __tablename__ = "erasures"

    mark: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    """`person` or `words`."""
    erased_at: Mapped[datetime]
    back_at: Mapped[datetime | None]
    """When somebody who was erased used Partner again by themself; None while they are to stay unknown."""
