"""The app as Slack reaches it: over its sockets when there are any, else at its request URL."""

from bot.sandbox.link.answer import Answer, Kind, Retry
from bot.sandbox.link.http import HttpLink
from bot.sandbox.link.socket import SocketLink
from bot.sandbox.records import Json


class AppLink:
    """Both ways to the app. `request_url` None means that only Socket Mode is possible."""

    def __init__(self, app_id: str, signing_secret: str, verification_token: str) -> None:
        self.socket = SocketLink(app_id)
        self.http = HttpLink(signing_secret)
        self.request_url: str | None = None
        self.verification_token = verification_token

    def send(self, kind: Kind, payload: Json, retry: Retry | None = None) -> Answer:
        """Hand one payload to the app and wait at most 3 s. Called from worker threads only."""
        if self.socket.connected:
            return self.socket.send(kind, payload, retry)
        if self.request_url:
            return self.http.send(self.request_url, kind, payload, retry)
        return Answer("unreachable")

    def verify(self) -> bool:
        """Ask the request URL for its challenge, as Slack does when an administrator saves it."""
        return self.request_url is not None and self.http.verify(self.request_url, self.verification_token)

    @property
    def reachable(self) -> bool:
        """True when there is any way to the app."""
        return self.by_socket or self.request_url is not None

    @property
    def by_socket(self) -> bool:
        """True when payloads go over a WebSocket at present."""
        return self.socket.connected > 0
