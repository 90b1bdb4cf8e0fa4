"""The elements of Block Kit that are no menus: the three dots, boxes, radio buttons, days and times."""

from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from bot.sandbox.blockkit.base import BoxOption, Confirm, OverflowOption, problem
from bot.sandbox.blockkit.elements import Element, Focusable, Select


def written_as(parse: type[date] | type[time], length: int, say: str) -> AfterValidator:
    """A string in ISO form of exactly this length."""

    def check(text: str) -> str:
        try:
            parse.fromisoformat(text)
        except ValueError as wrong:
            raise problem(say) from wrong
        if len(text) != length:
            raise problem(say)
        return text

    return AfterValidator(check)


IsoDate = Annotated[str, written_as(date, 10, "must be a valid date in the format YYYY-MM-DD")]
IsoTime = Annotated[str, written_as(time, 5, "must be a valid time in the format HH:mm")]


class Overflow(Element):
    """The three dots with at most five choices."""

    type: Literal["overflow"]
    options: list[OverflowOption] = Field(min_length=1, max_length=5)
    confirm: Confirm | None = None


class Checkboxes(Focusable):
    """Boxes to tick."""

    type: Literal["checkboxes"]
    options: list[BoxOption] = Field(min_length=1, max_length=10)
    initial_options: list[BoxOption] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def starts_with_its_own(self) -> Self:
        """The initial options are among the options."""
        if not all(each in self.options for each in self.initial_options or []):
            raise problem("must match an option in `options`", "/initial_options")
        return self


class RadioButtons(Focusable):
    """Choices of which one is taken."""

    type: Literal["radio_buttons"]
    options: list[BoxOption] = Field(min_length=1, max_length=10)
    initial_option: BoxOption | None = None

    @model_validator(mode="after")
    def starts_with_its_own(self) -> Self:
        """The initial option is one of the options."""
        if self.initial_option and self.initial_option not in self.options:
            raise problem("must match an option in `options`", "/initial_option")
        return self


class DatePicker(Select):
    """A day."""

    type: Literal["datepicker"]
    initial_date: IsoDate | None = None


class TimePicker(Select):
    """A time of day."""

    type: Literal["timepicker"]
    initial_time: IsoTime | None = None
    timezone: str | None = None


class DateTimePicker(Focusable):
    """A moment, in seconds since 1970."""

    type: Literal["datetimepicker"]
    initial_date_time: int | None = Field(default=None, ge=1_000_000_000, le=9_999_999_999)
