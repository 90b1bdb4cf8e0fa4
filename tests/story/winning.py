"""The script of the story of wins: four weeks in #coffee, whose digest comes every other Thursday at 10:00 (Stockholm).

5 March 2026 is quiet, for only one story is approved by then; on 19 March three are; two of those who are in it change
their minds afterwards, and so does an author.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.story.driver import Json, Story, words_in

COFFEE = "coffee"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
Look = Callable[[str, str, str], None]
"""Called with a name for what is to be seen, who sees it, and where: "home", or a conversation's id."""


def at(text: str) -> datetime:
    """A moment such as "2026-03-05 09:00" in UTC, which Stockholm is an hour ahead of in early March."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass
class Winning:
    """The story while it is played, with what was shown for a moment only. `look` is told of every step."""

    story: Story
    look: Look = lambda _name, _who, _where: None
    shown: dict[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> dict[str, str]:
        """Everybody's id, by handle."""
        return {one["name"]: one["id"] for one in self.story.people()}

    def be_at(self, text: str) -> None:
        """Go there at once, and let delivery say what has become due meanwhile."""
        self.story.jump(at(text))
        self.story.settle()

    # --- what people do

    def set_up(self, who: str, channel: str = COFFEE, **wishes: str) -> str:
        """Have a digest in a channel; gives what the organiser is told."""
        self.story.command(who, channel, "/partner setup")
        self.story.press(who, "win-setup-open", view="top")
        self.seen("digest form", who, channel)
        usual = {"cadence": "two-weeks", "weekday": "3", "hour": "10", "zone": "Europe/Stockholm"}
        said = words_in(self.story.submit(who, **usual | wishes)["view"]["blocks"])
        self.story.close(who)
        return said

    def tell(self, who: str, command: str = "/partner win", **values: Any) -> str:
        """Tell something; gives what the author is told."""
        self.story.command(who, COFFEE, command)
        return self.send(who, **values)

    def send(self, who: str, **values: Any) -> str:
        """Send the form that is open; `credited` by handle."""
        ids = self.ids
        credited = [ids.get(one, one) for one in values.pop("credited", [])]
        answer = self.story.submit(who, **{"check": ["yes"], "credited": credited} | values)
        if answer["errors"]:
            return "\n".join(answer["errors"].values())
        said = words_in(answer["view"]["blocks"]) if answer["view"] else ""
        self.story.close(who)
        return said

    def question(self, who: str) -> Json:
        """The newest question about a story to this person."""
        return self._newest(who, "win-credit-open")

    def answer(self, who: str, choice: str) -> str:
        """Read the story, and choose how to appear; gives what was read."""
        self.story.click(who, self.question(who), "win-credit-open")
        read = self.story.modal(who)
        self.seen(f"question to {who}", who, COFFEE)
        self.story.submit(who, choice=choice)
        self.story.close(who)
        return read

    def approve(self, who: str) -> str:
        """Read the final wording and approve it; gives what was read."""
        self.story.click(who, self._newest(who, "win-approve-open"), "win-approve-open")
        read = self.story.modal(who)
        self.seen(f"final wording for {who}", who, COFFEE)
        self.story.submit(who)
        self.story.close(who)
        return read

    def _newest(self, who: str, action_id: str) -> Json:
        found = [one for one in self.story.direct(who) if action_id in _actions(one)]
        assert found, f"{who} was never asked"
        return found[-1]

    # --- what is there to see

    def posts(self, who: str = "erik", channel: str = COFFEE) -> list[Json]:
        """The digests that stand in a channel."""
        return [one for one in self.story.messages(who, channel) if "win-portfolio-open" in _actions(one)]

    def digest(self) -> str:
        """The words of the newest digest, as they stand there now."""
        return str(self.posts()[-1]["text"])

    def pictures(self) -> list[str]:
        """Slack's ids of the pictures in the newest digest."""
        blocks = self.posts()[-1]["blocks"]
        return [block["slack_file"]["id"] for block in blocks if block["type"] == "image"]

    def seen(self, name: str, who: str, where: str) -> None:
        """Have a look, where somebody wants to."""
        self.look(name, who, where)


def _actions(message: Json) -> set[str]:
    return {str(one.get("action_id")) for block in message["blocks"] for one in block.get("elements", ())}


def play(story: Story, look: Look | None = None) -> Winning:
    """Everything, from the first form to the end of the month."""
    played = Winning(story) if look is None else Winning(story, look)
    _first_week(played)
    _quiet_thursday(played)
    _second_and_third_week(played)
    _the_digest(played)
    _second_thoughts(played)
    return played


def _first_week(played: Winning) -> None:
    """Monday 2 March: the digest is set up; Nils tells of a win with Design, Maja of one with Finance."""
    story, shown = played.story, played.shown
    shown["set up"] = played.set_up("erik")
    played.seen("welcome", "rosa", "C0COFFEE00")
    story.command("nils", COFFEE, "/partner framgång")
    shown["form"] = story.modal("nils")
    played.seen("form in Swedish", "nils", "C0COFFEE00")
    picture = story.upload("nils", "map.png", PNG)
    shown["asked"] = played.send(
        "nils",
        title="The new sign-up takes one minute",
        story="It took nine. We sat together for two afternoons and threw out every question nobody could explain.",
        parts="Freja drew it, Hugo tested it with customers, I built it.",
        theme="Simple beats clever",
        credited=["freja", "hugo"],
        picture=[picture],
        picture_alt="The old form and the new one side by side",
    )
    played.tell(
        "maja",
        title="Invoices without night work",
        story="<!channel> the month ends on a weekday from now on. Karin showed me where the numbers come from.",
        credited=["karin"],
    )
    played.seen("question in Swedish", "freja", "home")
    shown["read by freja"] = played.answer("freja", "name")
    shown["read by hugo"] = played.answer("hugo", "team")
    played.seen("approval in Swedish", "nils", "home")
    shown["approved"] = played.approve("nils")


def _quiet_thursday(played: Winning) -> None:
    """Thursday 5 March, 10:00 in Stockholm: one story is approved, so the digest waits."""
    played.be_at("2026-03-05 07:30")
    played.shown["home of maja"] = played.story.home("maja")
    played.be_at("2026-03-05 09:05")
    played.be_at("2026-03-05 13:00")
    played.shown["final for maja"] = played.approve("maja")


def _second_and_third_week(played: Winning) -> None:
    """Grace shares what Lukas wrote, Chloe tells of a role model, Olivia thanks Arjun, Samuel keeps a note."""
    story, shown = played.story, played.shown
    played.be_at("2026-03-09 09:00")
    said = story.act("message", **{"as": "lukas"}, channel=COFFEE, text="We won the hospital, thanks to @helena & Care")
    message = {"channel": "C0COFFEE00", "ts": said["ts"]}
    story.shortcut("chloe", message, "win-share")
    shown["draft from a message"] = str(story.view("chloe"))
    played.seen("form on a message", "chloe", "C0COFFEE00")
    played.send("chloe", title="The hospital said yes", credited=["lukas", "helena"])
    played.answer("lukas", "name")
    played.answer("helena", "name")
    played.approve("chloe")
    played.be_at("2026-03-10 10:00")
    story.command("james", "general", "/partner story")
    played.seen("role-model form", "james", "C0GENERAL0")
    shown["role model"] = played.send(
        "james", title="She asks first", story="Before every change she calls those it will hit.", theme="Respect",
        credited=["aisha"],
    )  # fmt: skip
    played.answer("aisha", "name")
    played.approve("james")
    _thank(played)
    shown["note"] = played.tell("samuel", title="I finished my talk", story="At last.", credited=["samuel"])


def _thank(played: Winning) -> None:
    story, shown = played.story, played.shown
    story.command("olivia", COFFEE, "/partner thanks @arjun")
    played.seen("thanks form", "olivia", "C0COFFEE00")
    story.submit("olivia", expertise="Reading old logs", change="We found the bug in an hour.", offer=["yes"])
    story.close("olivia")
    played.seen("thanks arrive", "arjun", "home")
    shown["thanks read"] = played.answer("arjun", "name")
    story.command("olivia", COFFEE, "/partner thanks @priya")
    story.submit("olivia", expertise="Patience", change="I dared to ask.")
    story.close("olivia")


def _the_digest(played: Winning) -> None:
    """Thursday 19 March, 10:00 in Stockholm: the digest comes, with its picture."""
    played.be_at("2026-03-19 09:01")
    played.shown["digest"] = played.digest()
    played.shown["pictures"] = ",".join(played.pictures())
    played.seen("digest", "rosa", "C0COFFEE00")


def _second_thoughts(played: Winning) -> None:
    """Freja takes her name back, Chloe her whole story, Helena wants to be named nowhere; a fortnight without three."""
    story, shown = played.story, played.shown
    played.be_at("2026-03-20 09:00")
    story.click("freja", played.question("freja"), "win-credit-open")
    shown["options left"] = story.modal("freja")
    story.submit("freja", choice="neither")
    story.close("freja")
    shown["without freja"] = played.digest()
    story.press("helena", "win-portfolio-open")
    played.seen("portfolio", "helena", "home")
    shown["portfolio of helena"] = story.modal("helena")
    story.press("helena", "win-unname", view="top")
    story.close("helena")
    shown["without helena"] = played.digest()
    story.press("chloe", "win-portfolio-open")
    story.press("chloe", "win-take-back", view="top")
    story.close("chloe")
    shown["without the hospital"] = played.digest()
    shown["pictures left"] = ",".join(played.pictures())
    played.seen("digest afterwards", "rosa", "C0COFFEE00")
    shown["naming helena again"] = played.tell("erik", title="x", story="y", credited=["helena"])
    story.close("erik")
    played.be_at("2026-04-02 08:01")
    played.be_at("2026-04-02 12:00")
    played.seen("home in the end", "arjun", "home")
    played.seen("home of an organiser", "erik", "home")
