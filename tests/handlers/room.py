"""A channel of its own for one test: tests share a running company, but neither its people nor its programmes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update

from models.delivery import OutboxRow, State, is_unfinished
from models.introductions import Enrolment, IntroProgramme, Round
from models.people import ChannelMember, Person
from tests.story.driver import Json, Story
from tests.story.seen import is_a


@dataclass(frozen=True)
class Room:
    """A channel in which Partner and an admin are; everybody else comes with `member`."""

    story: Story
    channel: str
    organiser: str

    @classmethod
    def of(cls, story: Story, *, private: bool = False) -> "Room":
        """A new one."""
        organiser = story.hire(is_admin=True, real_name="Olga Organiser")
        return cls(story, story.new_channel(organiser, private=private), organiser)

    def member(self, **facts: Any) -> str:
        """A new colleague, in the channel."""
        who = self.story.hire(**facts)
        self.story.act("invite", **{"as": self.organiser}, channel=self.channel, user=who)
        return who

    def members(self, count: int, **facts: Any) -> list[str]:
        """New colleagues, in the channel and in its introductions."""
        found = [self.member(**facts) for _ in range(count)]
        for who in found:
            self.join(who)
        return found

    def crowd(self, count: int) -> list[str]:
        """So many people in the channel and in its introductions, written straight into the database."""
        ids = [f"U9{number:05}" for number in range(count)]
        runtime, now = self.story.partner.runtime, self.story.now()
        with runtime.database.team(self.story.sandbox.team_id) as session:
            here = select(IntroProgramme.id).where(IntroProgramme.channel_id == self.channel)
            programme_id = session.scalars(here).one()
            for user_id in ids:
                session.add(Person(id=user_id, name=f"Colleague {user_id}", days_off=[]))
                session.add(ChannelMember(channel_id=self.channel, user_id=user_id))
                session.add(Enrolment(programme_id=programme_id, user_id=user_id, joined_at=now))
        return ids

    def set_up(self, **wishes: Any) -> str:
        """Introductions every week, for those who join; gives what the organiser is told."""
        return self.story.set_up(self.organiser, self.channel, **{"cadence": "weekly"} | wishes)

    def posts(self) -> list[Json]:
        """What Partner said to everybody in the channel."""
        said = self.story.messages(self.organiser, self.channel)
        return [message for message in said if message["bot_id"] and not (message["subtype"] or message["ephemeral"])]

    def post(self) -> Json:
        """The newest post that says how to join, with its buttons."""
        return [message for message in self.posts() if "has set up introductions" in message["text"]][-1]

    def join(self, who: str) -> str:
        """Press Join on the first post; gives what the person is shown."""
        self.story.click(who, self.post(), "intro-join")
        return self.story.whisper(who, self.channel)

    def forget(self) -> None:
        """Leave nothing for time to do here, so that the next test's clock is turned fast."""
        runtime = self.story.partner.runtime
        with runtime.database.team(self.story.sandbox.team_id) as session:
            for programme in session.scalars(select(IntroProgramme).where(IntroProgramme.channel_id == self.channel)):
                session.execute(delete(Round).where(Round.programme_id == programme.id))
                session.execute(delete(Enrolment).where(Enrolment.programme_id == programme.id))
                session.delete(programme)
            # What waits for somebody's budget belongs to a test that is over.
            session.execute(update(OutboxRow).where(is_unfinished(OutboxRow)).values(state=State.LAPSED))

    # --- time

    def preview(self) -> None:
        """Go to where the next round has been announced to everybody."""
        self.past(self.coming().preview_at)

    def draw(self) -> None:
        """Go to where the next round has been drawn, and everybody has been introduced."""
        if self.coming().preview_at > self.story.now():
            self.preview()
        self.past(self.coming().draw_at)

    def days_on(self, days: int) -> None:
        """Go so many days on from the last draw, to the end of a working day."""
        self.past(self.drawn().draw_at + timedelta(days=days))

    def past(self, at: datetime) -> None:
        """Go to a moment, and on to where everybody has been at work since."""
        self.story.jump(at)
        self.story.jump(self.story.now() + timedelta(hours=2))

    def coming(self) -> Round:
        """The next round that is not drawn."""
        return self._rounds("planned", "pooled")[0]

    def drawn(self) -> Round:
        """The newest round that is."""
        return self._rounds("drawn", "closed")[-1]

    def _rounds(self, *states: str) -> list[Round]:
        runtime = self.story.partner.runtime
        query = (
            select(Round)
            .join(IntroProgramme, IntroProgramme.id == Round.programme_id)
            .where(IntroProgramme.channel_id == self.channel, Round.state.in_(states))
            .order_by(Round.held_on)
        )
        with runtime.database.read(self.story.sandbox.team_id) as session:
            return list(session.scalars(query))

    # --- what people then have

    def introduction(self, who: str) -> Json:
        """The newest message that introduces this person to somebody."""
        return [message for message in self.story.introductions(who) if is_a("meet", message)][-1]

    def others(self, message: Json) -> set[str]:
        """Everybody in the conversation that a message stands in, but Partner."""
        workspace = self.story.sandbox.workspace
        return set(workspace.channels[message["channel"]].members) - {workspace.app.user_id}
