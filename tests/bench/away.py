"""A way to a PostgreSQL server that can be cut: connections break, and new ones are refused."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import make_url


class Way:
    """Carries connections from a TCP port of this machine to a server's Unix socket."""

    def __init__(self, server_url: str) -> None:
        self._target = f"{make_url(server_url).query['host']}/.s.PGSQL.5432"
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._port: int = self._listening.getsockname()[1]
        self._open: list[socket.socket] = []
        self._serve()

    def url(self, database_url: str) -> str:
        """The URL of the same database by this way."""
        made = make_url(database_url).set(host="127.0.0.1", port=self._port, query={})
        return made.render_as_string(hide_password=False)

    def cut(self) -> None:
        """Break what is open and refuse what comes."""
        # The thread that waits in accept holds the port as long as it waits.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open.clear()

    def mend(self) -> None:
        """Carry connections again."""
        self._listening = socket.create_server(("127.0.0.1", self._port))
        self._serve()

    def _serve(self) -> None:
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def _accept(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                here, _ = listening.accept()
                there = socket.socket(socket.AF_UNIX)
                there.connect(self._target)
                self._open += [here, there]
                for source, sink in ((here, there), (there, here)):
                    threading.Thread(target=_pump, args=(source, sink), daemon=True).start()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


@contextmanager
def way_to(server_url: str) -> Iterator[Way]:
    """A way that is closed afterwards."""
    way = Way(server_url)
    yield way
    with suppress(OSError):
        way.cut()
