"""Who is erased stays erased: after a restore, whatever became of the keys, and until they come back by themselves."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select

from bot.introductions.rules import Mode
from bot.people.directory import store_person
from bot.people.erased import is_erased, make_pepper
from bot.people.service import About, describe, topics_of
from bot.personal.erasing import Erasing
from bot.personal.journal import Journal, UnreadableJournal
from models.delivery import OutboxRow
from models.engine import Database
from models.introductions import Encounter, Enrolment
from models.people import Exclusion, Person, Workspace
from models.reseal import reseal
from models.seal import Vault
from tests.introductions.club import DAY, DRAW, MONDAY, PREVIEW, TEAM, TUESDAYS, Club

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def topics(text: str) -> About:
    return About(topics={"offers": text}, facts={}, days_off=[], rather_not=[])


class Site:
    """A database file, the journal beside it, and a backup."""

    def __init__(self, folder: Path, url: str) -> None:
        self.path, self.backup = Path(url.removeprefix("sqlite:///")), folder / "backup"
        self.journal = Journal(folder / "erasures")
        self.url = url
        self.open(OLD)

    def open(self, *keys: str) -> None:
        """Open it with these keys, as at a start."""
        self.database = Database(self.url, Vault(keys))
        self.club = Club(self.database)
        self.erasing = Erasing(self.database, self.journal)

    def back_up(self) -> None:
        self.database.close()
        shutil.copyfile(self.path, self.backup)
        self.open(OLD)

    def restore(self, *keys: str) -> None:
        self.database.close()
        for end in ("-wal", "-shm"):
            Path(f"{self.path}{end}").unlink(missing_ok=True)
        shutil.copyfile(self.backup, self.path)
        self.open(*(keys or (OLD,)))

    def known(self) -> set[str]:
        with self.database.read(TEAM) as session:
            return set(session.scalars(select(Person.id)))


@pytest.fixture
def site(tmp_path: Path, fresh_database_url: object) -> Iterator[Site]:
    assert callable(fresh_database_url)
    site = Site(tmp_path, fresh_database_url("sqlite"))
    with site.database.team(TEAM) as session:
        session.add(Workspace(name="Test", bot_user_id="U0BOT"))
    site.club.found()
    yield site
    site.database.close()


def test_a_restored_backup_is_erased_again_and_says_nothing_to_the_person(site: Site) -> None:
    one, other = site.club.people(2)
    site.club.set_up()
    site.club.join([one, other])
    site.club.tick(PREVIEW)
    site.back_up()
    site.erasing.person(TEAM, one, PREVIEW)

    site.restore()
    assert one in site.known()
    assert site.erasing.repeat() == 1

    assert one not in site.known()
    with site.database.read(TEAM) as session:
        readers = {reader for row in session.scalars(select(OutboxRow)) for reader in row.user_ids}
        assert readers == {other}
        assert is_erased(session, one)
    assert site.erasing.repeat() == 0


def test_the_journal_names_nobody(site: Site) -> None:
    [one] = site.club.people(1)

    site.erasing.person(TEAM, one, MONDAY)

    written = site.journal.path.read_text(encoding="utf-8")
    assert one not in written
    assert site.journal.path.stat().st_mode & 0o077 == 0


def test_it_still_works_when_the_keys_were_rotated_and_the_old_one_is_gone(site: Site) -> None:
    [one] = site.club.people(1)
    with site.database.team(TEAM) as session:
        describe(session, one, topics("chess"), MONDAY)
    site.erasing.words(TEAM, one, MONDAY)
    with site.database.team(TEAM) as session:
        describe(session, one, topics("chess again"), MONDAY)
    site.database.close()
    site.open(NEW, OLD)
    reseal(site.database, lambda _done, _all: None)
    site.journal.keep_pepper(site.database.vault, site.journal.pepper(site.database.vault, None) or b"")
    site.database.close()

    site.open(NEW)
    shutil.copyfile(site.path, site.backup)
    site.erasing.person(TEAM, one, MONDAY + DAY)
    site.restore(NEW)

    assert site.erasing.repeat() == 1
    assert one not in site.known()


def test_a_journal_of_other_keys_stops_the_start(site: Site) -> None:
    [one] = site.club.people(1)
    site.back_up()
    site.erasing.person(TEAM, one, MONDAY)

    site.restore(NEW)

    with pytest.raises(UnreadableJournal, match="Add the keys that it was written with"):
        site.erasing.repeat()


def test_words_are_erased_again_but_not_those_written_since(site: Site) -> None:
    [one] = site.club.people(1)
    with site.database.team(TEAM) as session:
        describe(session, one, topics("old words"), MONDAY)
    site.back_up()
    site.erasing.words(TEAM, one, MONDAY)
    with site.database.team(TEAM) as session:
        describe(session, one, topics("new words"), MONDAY)

    assert site.erasing.repeat() == 0
    with site.database.read(TEAM) as session:
        assert topics_of(session, session.get_one(Person, (TEAM, one)))["offers"] == "new words"
    site.restore()
    assert site.erasing.repeat() == 1
    with site.database.read(TEAM) as session:
        assert topics_of(session, session.get_one(Person, (TEAM, one)))["offers"] == ""


def test_what_stands_in_the_journal_alone_is_carried_out_at_the_next_start(site: Site) -> None:
    [one] = site.club.people(1)
    site.erasing._write_down(TEAM, one, "person", MONDAY)  # and then the power went

    assert site.erasing.repeat() == 1
    assert one not in site.known()


def test_a_journal_is_of_use_to_a_database_that_made_its_own_pepper(site: Site) -> None:
    one, other = site.club.people(2)
    site.back_up()
    site.erasing.person(TEAM, one, MONDAY)
    site.restore()
    with site.database.team(TEAM) as session:
        make_pepper(session)  # as an erasure would, while the journal was elsewhere

    assert site.erasing.repeat() == 1
    site.erasing.person(TEAM, other, MONDAY)
    assert site.erasing.repeat() == 0
    site.restore()
    assert site.erasing.repeat() == 2


def test_a_torn_line_is_passed_over_and_the_next_one_begins_anew(site: Site) -> None:
    one, other = site.club.people(2)
    site.erasing.person(TEAM, one, MONDAY)
    with site.journal.path.open("a", encoding="utf-8") as file:
        file.write('{"at": "2026-')
    site.erasing.person(TEAM, other, MONDAY)

    assert len(site.journal.lines()) == 2


def test_neither_slack_nor_a_channel_that_enrols_brings_somebody_back(site: Site) -> None:
    one = site.club.people(2)[0]
    site.club.set_up(wishes=replace(TUESDAYS, mode=Mode.MEMBERS))
    site.club.tick(MONDAY)
    site.erasing.person(TEAM, one, MONDAY)

    with site.database.team(TEAM) as session:
        assert store_person(session, {"id": one, "real_name": "Elsa"}) is None
    site.club.tick(MONDAY + DAY)

    assert one not in site.known()
    with site.database.read(TEAM) as session:
        assert one not in set(session.scalars(select(Enrolment.user_id)))


def test_whoever_joins_again_is_known_again_and_so_is_who_would_rather_not_meet_them(site: Site) -> None:
    one, other = site.club.people(2)
    site.club.set_up()
    with site.database.team(TEAM) as session:
        session.add(Exclusion(user_id=other, other_id=one, created_at=MONDAY))
    site.erasing.person(TEAM, one, MONDAY)
    with site.database.read(TEAM) as session:
        assert one not in {row.other_id for row in session.scalars(select(Exclusion))}

    assert site.club.join([one]) == [True]

    with site.database.read(TEAM) as session:
        assert [row.other_id for row in session.scalars(select(Exclusion))] == [one]
        assert not is_erased(session, one)
    assert site.erasing.repeat() == 0  # a start does not erase them once more


def test_whom_others_met_stays_as_a_date_without_a_name(site: Site) -> None:
    ids = site.club.people(2)
    site.club.set_up()
    site.club.join(ids)
    site.club.tick(PREVIEW)
    site.club.tick(DRAW)

    pseudonym = site.erasing.person(TEAM, ids[0], DRAW + timedelta(hours=1))

    with site.database.read(TEAM) as session:
        (met,) = session.scalars(select(Encounter))
        assert {met.first_id, met.second_id} == {ids[1], pseudonym}
    site.club.live(DRAW, DRAW + 16 * DAY)  # and the round runs to its end
