"""What lives as long as the process is set aside, where Python's garbage collector does not look.

A full collection stops all threads while it looks at everything there is: 320,000 objects of a Partner that has just
started take it 0.1 to 0.3 seconds, in the middle of somebody's command. Set aside, they are never looked at again,
and a full collection looks at what came since.
"""

import gc


def set_aside() -> None:
    """Call it once, when everything that stays has been loaded. Collects what is garbage by then."""
    gc.collect()
    gc.freeze()
