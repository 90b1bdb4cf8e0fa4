"""A cycle of feedforward as people play it over the sandbox: by commands, buttons on Home, and forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from bot.feedforward.rules.states import CycleState
from models.feedforward import Cycle
from tests.story.driver import Json, Story, words_in

PLAN = {"worth": "yes", "cue": "someone pauses", "action": "count to three"}
TWO = ("Ask one question before you answer", "Say at the start how long you will talk")


@dataclass(frozen=True)
class Lap:
    """One owner's cycles in a running company. They begin by the command in a `channel`, or else on Home."""

    story: Story
    owner: str
    channel: str | None = None

    def begin(self, behaviour: str = "listening to the end", note: str = "") -> Json:
        """Note, pick: the form for helpers is open then."""
        if self.channel is None:
            self.story.press(self.owner, "ff-open-start")
        else:
            self.story.command(self.owner, self.channel, "/partner forward")
        self.story.submit(self.owner, note=note)
        return self.story.submit(self.owner, **PLAN, **{"behaviour-0": behaviour})

    def ask(self, *helpers: str, reports: bool = False) -> Json:
        """Choose helpers in the form that is open."""
        ticked = {"reports": ["reports"]} if reports else {}
        answer = self.story.submit(self.owner, helpers=list(helpers), **ticked)
        if not answer["errors"]:
            self.close(self.owner)
        return answer

    @property
    def cycle(self) -> Cycle:
        """The newest cycle, as the database has it."""
        runtime = self.story.partner.runtime
        with runtime.database.read(self.story.sandbox.team_id) as session:
            query = select(Cycle).where(Cycle.owner_id == self.owner).order_by(Cycle.created_at.desc())
            return session.scalars(query).first() or Cycle(id="", owner_id=self.owner, state=CycleState.ENDED)

    def open(self, who: str, action_id: str, block: str = "helps") -> None:
        """Press a button of this cycle on somebody's Home."""
        self.close(who)
        self._press(who, action_id, f"ff-{block}-{self.cycle.id}")

    def write(self, who: str, texts: Sequence[str] = TWO, button: str = "ff-open-write") -> Json:
        """A helper sends two suggestions; the answer has the errors, or the view that follows."""
        self.open(who, button)
        return self.story.submit(who, first=texts[0], second=texts[1])

    def decline(self, who: str) -> None:
        """Not this time."""
        self.open(who, "ff-decline")

    def close(self, who: str) -> None:
        """Close whatever is open."""
        self.story.post("close", **{"as": who}, all=True)

    def own(self, action_id: str) -> None:
        """Press one of the owner's own buttons on Home."""
        self.close(self.owner)
        self._press(self.owner, action_id, f"ff-{self.cycle.id}")

    def _press(self, who: str, action_id: str, block_id: str) -> None:
        """On Home as it stands; opened first by who has not seen it yet."""
        button = {"action_id": action_id, "block_id": block_id, "view": "home"}
        if self.story.post("action", **{"as": who}, **button)["ok"]:
            self.story.settle()
        else:
            self.story.press(who, action_id, block_id=block_id)

    def listen(self) -> list[str]:
        """Read all that waits, and say thank you for each; what was shown, one after the other."""
        self.own("ff-open-listen")
        shown = []
        while (view := self.story.view(self.owner)) is not None and view["callback_id"] == "ff-listen":
            shown.append(words_in(view["blocks"]))
            self.story.submit(self.owner)
        shown.append(self.story.modal(self.owner))
        return shown

    def choose(self, *fates: str) -> Json:
        """Decide about each suggestion, in the order of the form."""
        self.own("ff-open-choose")
        view = self.story.view(self.owner)
        assert view is not None
        fields = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
        return self.story.submit(self.owner, **dict(zip(fields, fates, strict=False)))

    def rate(self, who: str, score: int, followed: str = "sometimes", *, again: bool = False, **more: str) -> Json:
        """Answer the survey, or answer it anew."""
        self.close(who)
        self.story.press(
            who, "ff-open-rate-rate-again" if again else "ff-open-rate", block_id=f"ff-rate-{self.cycle.id}"
        )
        return self.story.submit(who, score=str(score), followed=followed, **more)

    def days_on(self, days: float) -> None:
        """Go on, and on to where everybody has been at work since."""
        self.story.jump(self.story.now() + timedelta(days=days))
        self.story.jump(self.story.now() + timedelta(hours=3))
