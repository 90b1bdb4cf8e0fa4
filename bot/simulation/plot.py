"""The seasons as a picture: different partners, and the share across departments, round by round."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from bot.simulation.season import Season

Curves: TypeAlias = Mapping[str, Sequence[float]]
LineStyle: TypeAlias = tuple[int, tuple[float, ...]]
STYLES: Mapping[str, tuple[str, LineStyle]] = {
    "partner": ("#0072b2", (0, ())),
    "shuffle": ("#d55e00", (0, (5, 1.5))),
    "random": ("#b0508a", (0, (1, 1.2))),
    "cooldown": ("#9a6b00", (0, (7, 1.5, 1.5, 1.5))),
    "greedy": ("#00795a", (0, (3, 1.5))),
    "exact": ("#333333", (0, (1.5, 2.5))),
}
"""Okabe and Ito's colours, which people tell apart however they see them, darkened where they are read as text."""
PLACES = ((0.04, 0.12, 0.265, 0.68), (0.53, 0.12, 0.265, 0.68))
"""Left, bottom, width and height of each half; the labels stand to the right of it."""
GAP = 0.066
"""Between two labels, as a share of the height."""
LEADER = {"arrowstyle": "-", "linewidth": 0.8, "relpos": (0, 0.5), "shrinkB": 0}
INK, GRID = "#222222", "#e4e4e4"


def draw(seasons: Mapping[str, Season], path: Path, title: str, description: str) -> None:
    """Write a PNG of 1,680 by 770 pixels, for seasons by the name of their method, ours first.

    description: stored in it, for those who do not see it.
    """
    figure = Figure(figsize=(12, 5.5), dpi=140, facecolor="white")
    partners, across = (figure.add_axes(place) for place in PLACES)
    figure.text(PLACES[0][0], 0.93, title, fontsize=14, fontweight="bold", color=INK)
    met = {name: season.partners for name, season in seasons.items()}
    crossed = {name: season.across for name, season in seasons.items()}
    halves = (
        (partners, met, "Different partners each person has met"),
        (across, crossed, "Pairs that cross departments, per cent"),
    )
    for axes, curves, heading in halves:
        _plot(axes, curves)
        _tidy(axes, heading, curves)
        _label(axes, curves, {name: season.label for name, season in seasons.items()})
    FigureCanvasAgg(figure)
    figure.savefig(path, format="png", metadata={"Title": title, "Description": description, "Software": None})


def _plot(axes: Axes, curves: Curves) -> None:
    """Ours is broad and beneath the others, so that it is seen where they coincide."""
    for name, curve in curves.items():
        colour, dashes = STYLES[name]
        ours = name == "partner"
        axes.plot(
            range(1, len(curve) + 1),
            curve,
            color=colour,
            linestyle=dashes,
            linewidth=5 if ours else 1.8,
            alpha=0.5 if ours else 1,
            zorder=2 if ours else 3,
        )


def _tidy(axes: Axes, heading: str, curves: Curves) -> None:
    axes.set_title(heading, loc="left", fontsize=11, color=INK, pad=10)
    axes.set_xlabel("round", fontsize=10, color=INK, loc="left")
    every = [value for curve in curves.values() for value in curve]
    margin = 0.04 * max(max(every) - min(every), 1)
    axes.set_ylim(min(every) - margin, max(every) + margin)
    axes.set_xlim(1, max(2, *(len(curve) for curve in curves.values())))
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True, steps=[1, 2, 5, 10]))
    axes.grid(axis="y", color=GRID)
    axes.tick_params(colors=INK, labelsize=10, length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _label(axes: Axes, curves: Curves, labels: Mapping[str, str]) -> None:
    """Each method's name and last value beside the end of its curve, with a thin line between."""
    low, high = axes.get_ylim()
    ends = [(curve[-1] - low) / (high - low) for curve in curves.values()]
    for (name, curve), end, height in zip(curves.items(), ends, spread(ends), strict=True):
        axes.annotate(
            f"{labels[name]}  {curve[-1]:.1f}",
            xy=(1.005, end),
            xytext=(1.09, height),
            xycoords="axes fraction",
            va="center",
            fontsize=10,
            fontweight="bold" if name == "partner" else "normal",
            color=STYLES[name][0],
            annotation_clip=False,
            arrowprops={**LEADER, "color": STYLES[name][0]},
        )


def spread(heights: Sequence[float]) -> list[float]:
    """The same heights moved apart until no two are nearer than `GAP`; their order stays, and none is above 1."""
    order = sorted(range(len(heights)), key=lambda place: (-heights[place], place))
    found = dict.fromkeys(order, 0.0)
    ceiling = 1.0
    for place in order:
        found[place] = min(heights[place], ceiling)
        ceiling = found[place] - GAP
    floor = 0.0
    for place in reversed(order):
        found[place] = max(found[place], floor)
        floor = found[place] + GAP
    return [found[place] for place in range(len(heights))]
