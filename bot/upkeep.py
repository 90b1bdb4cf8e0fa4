"""What is done now and then, whatever the programmes do: figures cut, the database tidied, old words let go."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.audit import trim
from bot.delivery.housekeeping import tidy
from bot.personal.everything import retire
from bot.programme import cut
from bot.scheduler import Rhythm
from models.engine import Database

TIDY_EVERY = timedelta(hours=1)
CUT_EVERY = timedelta(hours=1)
"""Figures are of quarters: an hour more or less tells nobody anything."""
RETIRE_EVERY = timedelta(days=1)
"""What is kept for half a year need not be looked through every hour."""
RETIRED_AT_ONCE = 100


class Upkeep:
    """Each part at its own pace. `teams` gives the workspaces; words are kept for the `retention`."""

    def __init__(self, database: Database, teams: Callable[[], list[str]], retention: timedelta) -> None:
        self._database, self._teams, self._retention = database, teams, retention
        self._cut, self._tidied, self._retired = Rhythm(CUT_EVERY), Rhythm(TIDY_EVERY), Rhythm(RETIRE_EVERY)

    def cut_figures(self, now: datetime) -> None:
        """Release what organisers may know of quarters that are over."""
        if self._cut.is_due(now):
            for team_id in self._teams():
                with self._database.team(team_id) as session:
                    cut(session, now)

    def tidy(self, now: datetime) -> None:
        """Remove what nobody needs any more, and what people wrote whose time is over."""
        if self._tidied.is_due(now):
            with self._database.everywhere() as session:
                tidy(session, now)
                trim(session, now)
        if self._retired.is_due(now):
            for team_id in self._teams():
                self._retire(team_id, now)

    def _retire(self, team_id: str, now: datetime) -> None:
        """A few rows in each transaction."""
        done = RETIRED_AT_ONCE
        while done == RETIRED_AT_ONCE:
            with self._database.team(team_id) as session:
                done = retire(session, now - self._retention, RETIRED_AT_ONCE)
