"""What every Block Kit model is, and texts with their limits."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError


class Strict(BaseModel):
    """As strict as Slack: no unknown property, no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True)


def problem(message: str, at: str = "") -> PydanticCustomError:
    """An error in Slack's words; `at` is where it lies below the value that is validated, such as "/text"."""
    return PydanticCustomError("slack", "{say}", {"say": message, "at": at})


class PlainText(Strict):
    """A text object without markup."""

    type: Literal["plain_text"]
    text: str = Field(min_length=1)
    emoji: bool | None = None


class Mrkdwn(Strict):
    """A text object with Slack's markup."""

    type: Literal["mrkdwn"]
    text: str = Field(min_length=1)
    verbatim: bool | None = None


AnyText = Annotated[PlainText | Mrkdwn, Field(discriminator="type")]


def within(limit: int) -> AfterValidator:
    """A text object of at most this many characters; what stands beside text in a union and has none passes."""

    def check(text: Any) -> Any:
        if len(getattr(text, "text", "")) > limit:
            raise problem(f"must be less than {limit + 1} characters", "/text")
        return text

    return AfterValidator(check)


Plain24 = Annotated[PlainText, within(24)]
Plain30 = Annotated[PlainText, within(30)]
Plain75 = Annotated[PlainText, within(75)]
Plain100 = Annotated[PlainText, within(100)]
Plain150 = Annotated[PlainText, within(150)]
Plain2000 = Annotated[PlainText, within(2000)]
Text75 = Annotated[AnyText, within(75)]
Text300 = Annotated[AnyText, within(300)]
Text2000 = Annotated[AnyText, within(2000)]
Text3000 = Annotated[AnyText, within(3000)]

Id = Annotated[str, Field(min_length=1, max_length=255)]
Url = Annotated[str, Field(min_length=1, max_length=3000)]


class Confirm(Strict):
    """The question asked before an action."""

    title: Plain100
    text: Text300
    confirm: Plain30
    deny: Plain30
    style: Literal["primary", "danger"] | None = None


class Option(Strict):
    """A choice in a menu: its texts are plain."""

    text: Plain75
    value: str = Field(max_length=75)
    description: Plain75 | None = None


class OverflowOption(Option):
    """A choice in an overflow menu, which may also be a link."""

    url: Url | None = None


class BoxOption(Strict):
    """A choice with a box or a radio button: its texts may have markup."""

    text: Text75
    value: str = Field(max_length=75)
    description: Text75 | None = None


class OptionGroup(Strict):
    """Choices under a heading."""

    label: Plain75
    options: list[Option] = Field(min_length=1, max_length=100)
