"""What people write is sealed: it opens in its own workspace, with one of the keys, and shows nowhere else."""

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from models.engine import Database
from models.people import Person
from models.seal import Sealed, Vault, WrongKey
from tests.models.rows import ELSA, HERE, THERE, person

SECRET = "Jag vill bli modigare på möten"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@settings(max_examples=50, deadline=None)
@given(words=st.text())
def test_what_was_sealed_opens_as_it_was(words: str) -> None:
    vault = Vault([NEW])

    assert vault.unseal(HERE, vault.seal(HERE, words)) == words


def test_sealed_text_does_not_show_itself() -> None:
    sealed = Vault([NEW]).seal(HERE, SECRET)

    for shown in (repr(sealed), str(sealed), f"{sealed}", f"{[sealed]}", "%s" % sealed):  # noqa: UP031 - each way that shows a value
        assert SECRET not in shown
        assert sealed.token not in shown
    assert SECRET not in sealed.token


def test_the_same_words_never_look_the_same() -> None:
    vault = Vault([NEW])

    assert vault.seal(HERE, SECRET).token != vault.seal(HERE, SECRET).token


def test_words_of_another_workspace_stay_closed() -> None:
    vault = Vault([NEW])

    with pytest.raises(WrongKey, match="another workspace"):
        vault.unseal(THERE, vault.seal(HERE, SECRET))


def test_a_workspace_cannot_be_forged_by_what_somebody_writes() -> None:
    vault = Vault([NEW])

    assert vault.unseal(HERE, vault.seal(HERE, f"{THERE}\n{SECRET}")) == f"{THERE}\n{SECRET}"


@pytest.mark.parametrize("token", ["", "nonsense", "ångström", Vault([OLD]).seal(HERE, SECRET).token])
def test_what_no_key_fits_stays_closed_and_says_what_to_set(token: str) -> None:
    vault = Vault([NEW])

    with pytest.raises(WrongKey, match="PARTNER_KEYS"):
        vault.unseal(HERE, Sealed(token))
    with pytest.raises(WrongKey, match="PARTNER_KEYS"):
        vault.rotate(Sealed(token))


def test_a_new_key_in_front_still_opens_the_old_and_rotating_leaves_the_old_behind() -> None:
    sealed = Vault([OLD]).seal(HERE, SECRET)
    both = Vault([NEW, OLD])

    assert both.unseal(HERE, sealed) == SECRET
    assert Vault([NEW]).unseal(HERE, both.rotate(sealed)) == SECRET
    assert Vault([NEW]).unseal(HERE, both.seal(HERE, SECRET)) == SECRET
    with pytest.raises(WrongKey):
        Vault([OLD]).unseal(HERE, both.rotate(sealed))


@pytest.mark.parametrize("keys", [[], [""], ["short"], ["ä" * 44], [NEW, "short"]])
def test_a_key_that_is_none_is_refused(keys: list[str]) -> None:
    with pytest.raises(ValueError, match=r"PARTNER_KEYS|Fernet|ASCII|base64|padding"):
        Vault(keys)


def test_the_database_holds_no_word_of_it(database: Database) -> None:
    with database.team(HERE) as session:
        elsa = person(ELSA)
        elsa.offers = session.seal(SECRET)
        session.add(elsa)

    with database.everywhere() as session:
        assert "modig" not in str(session.execute(text("SELECT offers FROM people")).scalar_one())
    with database.read(HERE) as session:
        offers = session.get_one(Person, (HERE, ELSA)).offers
        assert offers is not None
        assert session.unseal(offers) == SECRET
