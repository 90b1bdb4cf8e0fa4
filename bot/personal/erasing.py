"""Erasing, so that it holds: first into the journal, then in the database, and again after a restore."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot import logs
from bot.people.erased import Kind, make_pepper, mark_with, new_pseudonym, note_erasure, pepper_of
from bot.personal import everything
from bot.personal.journal import Journal, Line
from models.engine import Database, TeamSession
from models.erasures import Erasure
from models.people import Person, Workspace

log = logs.get(__name__)


@dataclass(frozen=True)
class Erasing:
    """Erases in one database. Without a `journal` a restored backup would bring people back."""

    database: Database
    journal: Journal | None = None

    def words(self, team_id: str, user_id: str, now: datetime) -> None:
        """Delete what a person wrote."""
        self._erase(team_id, user_id, "words", now)

    def person(
        self, team_id: str, user_id: str, now: datetime, *, also: Callable[[TeamSession, str], None] | None = None
    ) -> str:
        """Delete a person; gives the pseudonym under which their dates and counts stay.

        `also` is done in the same transaction, with the pseudonym.
        """
        return self._erase(team_id, user_id, "person", now, also)

    def _erase(
        self,
        team_id: str,
        user_id: str,
        kind: Kind,
        now: datetime,
        also: Callable[[TeamSession, str], None] | None = None,
    ) -> str:
        self._write_down(team_id, user_id, kind, now)
        pseudonym = new_pseudonym()
        with self.database.team(team_id) as session:
            _carry_out(session, user_id, kind, pseudonym, now)
            if also is not None:
                also(session, pseudonym)
        log.info("erased", team=team_id, kind=kind)
        return pseudonym

    def _write_down(self, team_id: str, user_id: str, kind: Kind, now: datetime) -> None:
        # Before the database: what is in the journal alone is carried out at the next start.
        with self.database.team(team_id) as session:
            known = make_pepper(session)
        if self.journal is not None:
            # A journal keeps its own pepper, also beside a database that was made anew.
            pepper = self.journal.pepper(self.database.vault, known) or known
            self.journal.keep_pepper(self.database.vault, pepper)
            self.journal.append(Line(now, kind, mark_with(pepper, team_id, user_id)))

    def repeat(self) -> int:
        """Carry out what the journal knows and this database does not: it was restored. Gives how many there were.

        To be done before anything is sent.

        Raises:
            UnreadableJournal: the journal was written with other keys.
        """
        if self.journal is None or not self.journal.lines():
            return 0
        with self.journal.alone():  # replicas that start together would trip over one another
            return self._repeat(self.journal, self.journal.lines())

    def _repeat(self, journal: Journal, lines: list[Line]) -> int:
        with self.database.everywhere() as session:
            pepper = journal.pepper(self.database.vault, pepper_of(session))
            if pepper is None:
                return 0
            peppers = (pepper, make_pepper(session, pepper))
            teams = list(session.scalars(select(Workspace.team_id)))
        journal.keep_pepper(self.database.vault, pepper)
        latest = {(line.mark, line.kind): line for line in sorted(lines, key=lambda line: line.at)}
        done = sum(self._repeat_in(team_id, peppers, latest) for team_id in teams)
        if done:
            log.warning("erasures.repeated", count=done)
        return done

    def _repeat_in(self, team_id: str, peppers: tuple[bytes, bytes], latest: dict[tuple[str, str], Line]) -> int:
        """In one workspace. `peppers`: the journal's, then the database's."""
        theirs, ours = peppers
        with self.database.read(team_id) as session:
            people = {mark_with(theirs, team_id, user_id): user_id for user_id in session.scalars(select(Person.id))}
            carried_out = {(row.mark, row.kind): row.erased_at for row in session.scalars(select(Erasure))}
        done = 0
        for line in latest.values():
            user_id = people.get(line.mark)
            if user_id is None:
                continue
            at = carried_out.get((mark_with(ours, team_id, user_id), line.kind))
            if at is None or at < line.at:
                with self.database.team(team_id) as session:
                    kind: Kind = "person" if line.kind == "person" else "words"
                    _carry_out(session, user_id, kind, new_pseudonym(), line.at)
                done += 1
        return done


def _carry_out(session: TeamSession, user_id: str, kind: Kind, pseudonym: str, now: datetime) -> None:
    note_erasure(session, user_id, kind, now)
    if kind == "person":
        everything.erase_person(session, user_id, pseudonym, now)
    else:
        everything.erase_words(session, user_id, now)
