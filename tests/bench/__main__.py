"""`make bench`: run the benches named on the command line, or all of them, and print each figure beside its goal."""

import secrets
import sys
import time
from collections.abc import Mapping
from os import environ

from bot import logs
from tests.bench import (
    acks,
    clocks,
    fairness,
    finished,
    large_round,
    matching,
    matching_acks,
    matching_networkx,
    storm,
    trouble,
)
from tests.bench.figures import Bench, noted

BENCHES: Mapping[str, Bench] = {
    "storm": storm.measure,
    "round": large_round.measure,
    "fairness": fairness.measure,
    "finished": finished.measure,
    "acks": acks.measure,
    "matching-acks": matching_acks.measure,
    "clocks": clocks.measure,
    "trouble": trouble.measure,
    "matching": matching.measure,
    "matching-networkx": matching_networkx.measure,
}


def main(names: list[str]) -> int:
    """Run them: 0 when every goal is met, else 1."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        show(f"There is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}.")
        return 2
    logs.configure("CRITICAL")
    seed = int(environ.get("SEED") or secrets.randbelow(10**9))
    show(f"seed {seed}; make bench SEED={seed} plays it again")
    show(f"| {'what':<62} | {'measured':>18} | {'goal':>14} | {'met':>3} |")
    show(f"| {'-' * 62} | {'-' * 18} | {'-' * 14} | {'-' * 3} |")
    missed = 0
    for name in names or BENCHES:
        began = time.monotonic()
        for figure in BENCHES[name](seed):
            show(str(figure))
            missed += not figure.is_met
        show(str(noted(f"{name}: the run itself", f"{time.monotonic() - began:.0f} s")))
    show("every goal is met" if not missed else f"{missed} goals are missed")
    return int(missed > 0)


def show(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
