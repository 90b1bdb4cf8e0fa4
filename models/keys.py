"""What a database keeps to know its own keys by."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.seal import Sealed


class KeyCheck(Base):
    """One thing sealed for no workspace: the `canary`, which tells at the start whether the keys fit, and the `pepper`.

    The pepper is what ids of erased people are hashed with. It is random and not derived from a key, so that it stays
    the same when keys are rotated.
    """

    __tablename__ = "key_checks"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[Sealed]
