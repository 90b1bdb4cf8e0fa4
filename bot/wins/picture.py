"""The picture of a digest: which departments won together. Departments stand in a circle, so that none comes first."""

from collections.abc import Sequence
from io import BytesIO
from math import cos, pi, sin
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font

Pairs = Sequence[tuple[str, str]]
Point = tuple[float, float]
WIDTH, DPI = 8.0, 150
HEIGHTS = ((2, 2.2), (4, 5.0))
"""Up to so many departments, so many inches; a circle of more is `TALLEST`."""
TALLEST = 6.4
LINE, DOT, INK = "#8fb9b2", "#1f6f64", "#222222"
NAME_WIDTH = 20
LONGEST_NAME = 60


def draw(pairs: Pairs, title: str, description: str) -> bytes:
    """A PNG of 1,200 pixels' width; `description` is stored in it, for those who do not see it.

    Every line is as thick as the others: the picture tells who, not how often.
    """
    names = sorted({name for pair in pairs for name in pair})
    places, besides = _places(names), len(names) > 2
    height = next((inches for most, inches in HEIGHTS if len(names) <= most), TALLEST)
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    for one, other in pairs:
        _line(axes, places[one], places[other])
    for name, place in places.items():
        _department(axes, name, place, beside=besides)
    _frame(axes, height)
    FigureCanvasAgg(figure)
    png = BytesIO()
    figure.savefig(png, format="png", metadata={"Title": title, "Description": description, "Software": None})
    return png.getvalue()


def _places(names: Sequence[str]) -> dict[str, Point]:
    """Around a circle that is broader than high; two stand side by side."""
    start = pi if len(names) == 2 else pi / 2 + pi / len(names)
    turns = [start - 2 * pi * number / len(names) for number in range(len(names))]
    return {name: (cos(turn), sin(turn)) for name, turn in zip(names, turns, strict=True)}


def _line(axes: Axes, one: Point, other: Point) -> None:
    axes.plot((one[0], other[0]), (one[1], other[1]), color=LINE, linewidth=5, solid_capstyle="round", zorder=1)


def _department(axes: Axes, name: str, place: Point, *, beside: bool) -> None:
    """A dot and its name: outside of the circle, so that no line runs through it, or beneath."""
    axes.plot(*place, marker="o", markersize=22, color=DOT, markeredgecolor="white", markeredgewidth=3, zorder=2)
    shown = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
    axes.annotate(
        # A dollar sign would begin a formula.
        fill(shown, NAME_WIDTH).replace("$", r"\$"),
        xy=place,
        xytext=(place[0] * 20, place[1] * 18) if beside else (0.0, -20.0),
        textcoords="offset points",
        ha=_side(place[0], "left", "center", "right") if beside else "center",
        va=_side(place[1], "bottom", "center", "top") if beside else "top",
        fontsize=15,
        color=INK,
        zorder=3,
    )


def _side(where: float, after: str, within: str, before: str) -> str:
    return within if abs(where) < 0.2 else after if where > 0 else before


def _frame(axes: Axes, height: float) -> None:
    half = 2.1
    axes.set_xlim(-half, half)
    axes.set_ylim(-half * height / WIDTH * 1.1, half * height / WIDTH * 1.1)
    axes.axis("off")


def can_draw(pairs: Pairs) -> bool:
    """False where the font lacks a letter of a name: no picture is better than one of empty boxes.

    Also reads the font for the first time, which takes a while.
    """
    known = get_font(findfont(FontProperties())).get_charmap()
    return all(ord(letter) in known for pair in pairs for name in pair for letter in name if not letter.isspace())
