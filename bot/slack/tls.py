"""Whom we trust when we talk to Slack: the machine's own certificates, for every way that we talk to it."""

import ssl
from functools import cache


class _Shared(ssl.SSLContext):
    """A context that is nobody's own: Bolt copies the client that it belongs to for some of its listeners."""

    def __deepcopy__(self, _memo: object) -> "_Shared":
        return self


@cache
def trusted() -> ssl.SSLContext:
    """Read from the disk once: that takes longer than most calls do."""
    context = _Shared(ssl.PROTOCOL_TLS_CLIENT)  # which checks certificates and names
    context.load_default_certs()
    return context
