"""Free text at rest: sealed with MultiFernet, bound to the workspace it belongs to."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


class WrongKey(Exception):
    """None of the keys opens what the database holds. Set PARTNER_KEYS to the keys it was written with."""


def new_key() -> str:
    """A fresh key, as PARTNER_KEYS takes it."""
    return Fernet.generate_key().decode()


@dataclass(frozen=True)
class Sealed:
    """Text that only a `Vault` can read. Printing it shows nothing of what is inside."""

    token: str

    def __repr__(self) -> str:
        return "Sealed(…)"


class Vault:
    """Seals and opens text with rotating keys.

    Args:
        keys: Fernet keys, the newest first. The newest seals; all of them open.

    Raises:
        ValueError: there is no key, or one is not 32 url-safe base64-encoded bytes.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("PARTNER_KEYS is empty: make a key with `python app.py keys new`")
        self._newest = Fernet(keys[0])
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, team_id: str, text: str) -> Sealed:
        """Seal `text` so that only this workspace can open it."""
        return Sealed(self._fernet.encrypt(f"{team_id}\n{text}".encode()).decode())

    def unseal(self, team_id: str, sealed: Sealed) -> str:
        """Open what `seal` closed.

        Raises:
            WrongKey: no key fits, or the text belongs to another workspace.
        """
        with _naming_the_keys():
            owner, _, text = self._fernet.decrypt(sealed.token.encode()).decode().partition("\n")
        if owner != team_id:
            raise WrongKey("a sealed text belongs to another workspace")
        return text

    def opens(self, sealed: Sealed) -> bool:
        """True where one of the keys fits, whatever is inside."""
        return _opens(self._fernet, sealed)

    def is_newest(self, sealed: Sealed) -> bool:
        """True where it is sealed with the newest key."""
        return _opens(self._newest, sealed)

    def rotate(self, sealed: Sealed) -> Sealed:
        """The same text under the newest key.

        Raises:
            WrongKey: no key fits.
        """
        with _naming_the_keys():
            return Sealed(self._fernet.rotate(sealed.token.encode()).decode())


def _opens(fernet: Fernet | MultiFernet, sealed: Sealed) -> bool:
    try:
        fernet.decrypt(sealed.token.encode())
    except InvalidToken:
        return False
    return True


@contextmanager
def _naming_the_keys() -> Iterator[None]:
    try:
        yield
    except InvalidToken as error:
        raise WrongKey("a sealed text cannot be opened with the keys in PARTNER_KEYS") from error


class SealedText(TypeDecorator[Sealed]):
    """A column of free text, sealed: it takes and gives `Sealed`, never `str`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Only the token reaches the database."""
        return None if value is None else value.token

    def process_result_value(self, value: str | None, dialect: Dialect) -> Sealed | None:  # noqa: ARG002 - SQLAlchemy's signature
        """What comes back is still sealed."""
        return None if value is None else Sealed(value)
