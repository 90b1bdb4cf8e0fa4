"""The directory: who is in the workspace and in which channels, as Slack says. It reads Slack and posts nothing."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from time import sleep
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from sqlalchemy import delete, select

from bot import logs
from bot.calendar import UnknownZone
from bot.calendar.wallclock import zone_named
from bot.people.erased import erased_among, is_erased
from bot.people.facts import Said, put_all_facts
from models.engine import Database, TeamSession
from models.people import Channel, ChannelMember, Person, Source, Workspace

PAGE = 200
SYNC_EVERY = timedelta(hours=6)
PROFILES_EVERY = timedelta(hours=24)
MOST_WAITS = 40
"""How often one sync waits for Slack's `Retry-After` before it leaves the rest to the next one."""
AWAY_EMOJI = frozenset(
    f":{name}:" for name in ("palm_tree", "desert_island", "beach_with_umbrella", "face_with_thermometer", "baby")
)
SLACKBOT = "USLACKBOT"

log = logs.get(__name__)
User = Mapping[str, Any]


@dataclass(frozen=True)
class Directory:
    """Reads one workspace. `scopes` are those granted, `labels` name the profile fields to read (see Settings)."""

    client: WebClient
    database: Database
    team_id: str
    scopes: frozenset[str]
    labels: Mapping[str, Collection[str]]
    channels: Callable[[TeamSession], set[str]]
    """Which channels' members are needed."""

    def sync_if_due(self, now: datetime) -> bool:
        """Read what Slack says, every six hours or when something asked for it. True when it was read."""
        due = self._take_turn(now)
        if due is None:
            return False
        try:
            self.sync(now, profiles=due and "users.profile:read" in self.scopes)
        except Exception:
            with self.database.team(self.team_id) as session:
                want_sync(session)
            raise
        return True

    def _take_turn(self, now: datetime) -> bool | None:
        """None when nothing is due, else whether profiles are, too. Taken at once, so that replicas do not all read."""
        with self.database.read(self.team_id) as session:
            if not _is_due(session.get_one(Workspace, (self.team_id,)), now):
                return None
        with self.database.team(self.team_id) as session:
            workspace = session.get_one(Workspace, (self.team_id,), with_for_update=True)
            if not _is_due(workspace, now):
                return None
            # Cleared before reading: whoever wants a sync from now on gets another one.
            workspace.synced_at, workspace.sync_wanted = now, False
            return _older(workspace.profiles_synced_at, now, PROFILES_EVERY)

    def sync(self, now: datetime, *, profiles: bool) -> None:
        """Read people, channels and members, and with `profiles` each person's profile fields, and store them."""
        users = list(self._pages(self.client.users_list, "members", include_locale=True))
        mine = list(self._pages(self.client.users_conversations, "channels", types=self._channel_types()))
        with self.database.read(self.team_id) as session:
            wanted = self.channels(session) & {channel["id"] for channel in mine}
        members = {
            channel: set(self._pages(self.client.conversations_members, "members", channel=channel))
            for channel in wanted
        }
        fields = self._profile_fields(users) if profiles else {}
        with self.database.team(self.team_id) as session:
            _store_people(session, users)
            _store_channels(session, mine)
            for channel_id, ids in members.items():
                _store_members(session, channel_id, ids, now)
            # Whoever was erased stays unknown, whatever Slack shows of them, until they use Partner again.
            gone = erased_among(session, fields)
            said = [Said(user_id, Source.SLACK, values) for user_id, values in fields.items() if user_id not in gone]
            put_all_facts(session, said, now)
            if profiles:
                session.get_one(Workspace, (self.team_id,)).profiles_synced_at = now
        log.info("directory.synced", people=len(users), channels=len(mine), profiles=len(fields))

    def _channel_types(self) -> str:
        return "public_channel,private_channel" if "groups:read" in self.scopes else "public_channel"

    def _pages(self, method: Callable[..., SlackResponse], key: str, **arguments: Any) -> Iterator[Any]:
        cursor = ""
        while True:
            page = _patiently(partial(method, limit=PAGE, cursor=cursor, **arguments))
            yield from page[key]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    def _profile_fields(self, users: Collection[User]) -> dict[str, dict[str, str | None]]:
        return {user["id"]: self._fields_of(user["id"]) for user in users if _has_fields(user)}

    def _fields_of(self, user_id: str) -> dict[str, str | None]:
        answer = _patiently(lambda: self.client.users_profile_get(user=user_id, include_labels=True))
        written = (answer["profile"].get("fields") or {}).values()
        by_label = {str(field.get("label", "")).casefold(): field.get("value") for field in written}
        return {
            fact: next((by_label[label.casefold()] for label in labels if by_label.get(label.casefold())), None)
            for fact, labels in self.labels.items()
        }


def _has_fields(user: User) -> bool:
    return not (user.get("deleted") or user.get("is_bot") or user["id"] == SLACKBOT)


def _is_due(workspace: Workspace, now: datetime) -> bool:
    return workspace.sync_wanted or _older(workspace.synced_at, now, SYNC_EVERY)


def _older(then: datetime | None, now: datetime, age: timedelta) -> bool:
    return then is None or now - then >= age


def _patiently(call: Callable[[], SlackResponse]) -> SlackResponse:
    """Call, and where Slack says 429 wait as long as it asks."""
    for _ in range(MOST_WAITS):
        try:
            return call()
        except SlackApiError as error:
            if error.response.status_code != 429:
                raise
            sleep(float(error.response.headers.get("Retry-After", "30")))
    return call()


def _store_people(session: TeamSession, users: Collection[User]) -> None:
    known = {person.id: person for person in session.scalars(select(Person))}
    gone = erased_among(session, [user["id"] for user in users])
    for user in users:
        if user["id"] != SLACKBOT and user["id"] not in gone:
            _take_over(session, known.get(user["id"]) or _new_person(session, user["id"]), user)


def store_person(session: TeamSession, user: User) -> Person | None:
    """Store a user object of the Web API or of an event. What the person said of themself stays.

    None for somebody who was erased: they stay unknown.
    """
    if is_erased(session, user["id"]):
        return None
    person = session.get(Person, (session.team_id, user["id"])) or _new_person(session, user["id"])
    _take_over(session, person, user)
    return person


def _new_person(session: TeamSession, user_id: str) -> Person:
    person = Person(id=user_id, days_off=[])
    session.add(person)
    return person


def _take_over(session: TeamSession, person: Person, user: User) -> None:
    profile = user.get("profile") or {}
    person.name = user.get("real_name") or profile.get("real_name") or profile.get("display_name") or user["id"]
    person.handle = user.get("name") or ""
    person.zone = _zone(user.get("tz")) or person.zone or "UTC"
    person.locale = user.get("locale") or person.locale or "en-US"
    person.is_bot = bool(user.get("is_bot"))
    person.is_guest = bool(user.get("is_restricted") or user.get("is_ultra_restricted"))
    person.is_stranger = bool(user.get("is_stranger")) or user.get("team_id", session.team_id) != session.team_id
    person.is_admin = bool(user.get("is_admin") or user.get("is_owner"))
    _store_presence(person, profile, is_deleted=bool(user.get("deleted")))


def _zone(name: str | None) -> str | None:
    """The zone's name, None where the IANA database has no such zone: nobody's day could be computed in it."""
    try:
        return zone_named(name or "").key
    except UnknownZone:
        return None


def _store_presence(person: Person, profile: User, *, is_deleted: bool) -> None:
    if person.is_deleted and not is_deleted:
        person.unreachable = None  # they are back
    person.is_deleted = is_deleted
    person.is_away = profile.get("status_emoji") in AWAY_EMOJI
    ends = profile.get("status_expiration") or 0
    person.away_until = datetime.fromtimestamp(ends, UTC) if person.is_away and ends else None


def _store_channels(session: TeamSession, mine: Collection[Mapping[str, Any]]) -> None:
    known = {channel.id: channel for channel in session.scalars(select(Channel))}
    for channel in known.values():
        channel.is_member = False
    for facts in mine:
        channel = known.get(facts["id"]) or Channel(id=facts["id"])
        channel.is_member = True
        channel.is_archived = bool(facts.get("is_archived"))
        channel.is_general = bool(facts.get("is_general"))
        channel.is_private = bool(facts.get("is_private"))
        session.add(channel)


def _store_members(session: TeamSession, channel_id: str, ids: set[str], now: datetime) -> None:
    known = set(session.scalars(select(ChannelMember.user_id).where(ChannelMember.channel_id == channel_id)))
    ids = ids - erased_among(session, ids)
    here = ChannelMember.channel_id == channel_id
    session.execute(delete(ChannelMember).where(here, ChannelMember.user_id.in_(known - ids)))
    session.add_all(ChannelMember(channel_id=channel_id, user_id=user_id) for user_id in ids - known)
    session.get_one(Channel, (session.team_id, channel_id)).synced_at = now


def want_sync(session: TeamSession) -> None:
    """Have the directory read at the next tick."""
    session.get_one(Workspace, (session.team_id,)).sync_wanted = True


def person_joined_channel(session: TeamSession, channel_id: str, user_id: str) -> None:
    """Someone, or the bot itself, came into a channel."""
    workspace = session.get_one(Workspace, (session.team_id,))
    if user_id == workspace.bot_user_id:
        channel = session.get(Channel, (session.team_id, channel_id)) or Channel(id=channel_id)
        channel.is_member = True
        session.add(channel)
        workspace.sync_wanted = True
    elif session.get(ChannelMember, (session.team_id, channel_id, user_id)) is None and not is_erased(session, user_id):
        session.add(ChannelMember(channel_id=channel_id, user_id=user_id))


def person_left_channel(session: TeamSession, channel_id: str, user_id: str) -> None:
    """Someone, or the bot itself, left a channel."""
    workspace = session.get_one(Workspace, (session.team_id,))
    if user_id == workspace.bot_user_id:
        channel_closed(session, channel_id)
    else:
        one = (ChannelMember.channel_id == channel_id, ChannelMember.user_id == user_id)
        session.execute(delete(ChannelMember).where(*one))


def channel_closed(session: TeamSession, channel_id: str) -> None:
    """A channel was deleted, or Partner was taken out of it: nothing can be said there."""
    channel = session.get(Channel, (session.team_id, channel_id))
    if channel is not None:
        channel.is_member = False


def uninstalled(session: TeamSession, now: datetime) -> None:
    """The workspace has taken Partner out: nothing more is done or said there."""
    session.get_one(Workspace, (session.team_id,)).uninstalled_at = now
