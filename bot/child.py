"""`python -m bot.child`: one computation for `bot.background`, from standard input to standard output."""

import os
import pickle
import sys

NICENESS = 10
"""Behind whatever serves people, where the system knows priorities."""


def main() -> int:
    """Call what is asked for, and give back what it gives. An exception ends the process, with its traceback."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    function, args, kwargs = pickle.load(sys.stdin.buffer)  # noqa: S301 - the process that started us has written it
    pickle.dump(function(*args, **kwargs), sys.stdout.buffer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
