"""Which of the four forms of learning together fits somebody, and which comes nearest. PURE.

"Unlike mentoring, where the sharing of expertise is" one way (programmes.md C3): what tells the forms apart is whether
one is after somebody's experience or room to think, and whether with one colleague or with several.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """A form of learning together. A programme says which of them it is."""

    MENTOR = "mentor"
    PARTNER = "partner"
    CIRCLE = "circle"
    SET = "set"


class Aim(StrEnum):
    """The first question: what would help most."""

    EXPERIENCE = "experience"
    THINKING = "thinking"


class Company(StrEnum):
    """The second one: with whom."""

    ONE = "one"
    GROUP = "group"


TRAITS: dict[Form, tuple[Aim, Company]] = {
    Form.MENTOR: (Aim.EXPERIENCE, Company.ONE),
    Form.PARTNER: (Aim.THINKING, Company.ONE),
    Form.CIRCLE: (Aim.EXPERIENCE, Company.GROUP),
    Form.SET: (Aim.THINKING, Company.GROUP),
}


@dataclass(frozen=True)
class Advice:
    """What fits best; what to begin with, if there is anything; and in what that differs from what was wished."""

    best: Form
    offered: Form | None
    differs: tuple[Aim | Company, ...] = ()

    @property
    def fits(self) -> bool:
        """True where what fits best is there."""
        return self.offered is self.best


def advise(aim: Aim, company: Company, offered: Collection[Form]) -> Advice:
    """What fits these answers, of what is offered the nearest: what one is after weighs more than with how many."""
    best = next(form for form, traits in TRAITS.items() if traits == (aim, company))
    nearest = min(offered, key=lambda form: (TRAITS[form][0] is not aim, TRAITS[form][1] is not company), default=None)
    if nearest is None:
        return Advice(best, None)
    own_aim, own_company = TRAITS[nearest]
    differs: list[Aim | Company] = [own_aim] if own_aim is not aim else []
    differs += [own_company] if own_company is not company else []
    return Advice(best, nearest, tuple(differs))
