"""One round in a process of its own, to tell its memory: `python -m tests.bench.matching_child PEOPLE SEED`."""

import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

from bot.matching.engine import match
from bot.matching.model import Policy
from tests.bench.matching_company import company

YEAR = 52


@dataclass(frozen=True)
class Round:
    """What it took. wall and cpu: seconds; megabytes: the peak of the whole process, the company in it included."""

    wall: float
    cpu: float
    megabytes: float
    value: int
    bound: int
    left_out: int


def play(people: int, seed: int) -> Round:
    """In this process."""
    made = company(people, YEAR, seed)
    wall, cpu = time.perf_counter(), time.process_time()
    found = match(made.people, made.history, made.excluded, Policy(), seed)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Round(wall, cpu, peak, found.stats.value, found.stats.bound, len(found.left_out))


def in_child(people: int, seed: int) -> Round:
    """In another process."""
    order = [sys.executable, "-m", "tests.bench.matching_child", str(people), str(seed)]
    return Round(**json.loads(subprocess.run(order, check=True, capture_output=True, text=True).stdout))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(play(int(sys.argv[1]), int(sys.argv[2])))))
