"""The buttons of feedforward, named once: what each says, and what it does."""

from bot.texts import Words
from bot.texts.blocks import Element, button, confirm

PICK, HELPERS, WRITE, LIVE, TYPE = "pick", "helpers", "write", "live", "type"
LISTEN, CHOOSE, ASK_BACK, ANSWER, IDEA = "listen", "choose", "ask-back", "answer", "idea"
RATERS, RATE, LAP, START = "raters", "rate", "lap", "start"
DECLINE, STILL, REST, END, LEAVE, WITHDRAW = "decline", "still", "rest", "end", "leave", "withdraw"


def opens(words: Words, what: str, value: str, face: str | None = None, *, primary: bool = False) -> Element:
    """A button that opens a form; `face` where it says something else here."""
    return button(
        words.plain(f"ff-button-{face or what}"),
        action_id=f"ff-open-{what}" if face is None else f"ff-open-{what}-{face}",
        value=value,
        style="primary" if primary else None,
    )


def press(words: Words, what: str, value: str, face: str | None = None, *, primary: bool = False) -> Element:
    """A button that does something at once."""
    return button(
        words.plain(f"ff-button-{face or what}"),
        action_id=f"ff-{what}" if face is None else f"ff-{what}-{face}",
        value=value,
        style="primary" if primary else None,
    )


def end_button(words: Words, cycle_id: str) -> Element:
    """The owner's way out, at any time; Slack asks once more."""
    return button(
        words.plain("ff-button-end"),
        action_id="ff-end",
        value=cycle_id,
        confirm=confirm(
            title=words.plain("ff-end-confirm-title"),
            text=words.plain("ff-end-confirm"),
            yes=words.plain("ff-end-confirm-yes"),
            no=words.plain("ff-end-confirm-no"),
        ),
    )
