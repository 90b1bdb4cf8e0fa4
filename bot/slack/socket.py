"""Slack over Socket Mode: the bot calls out, so it needs no public address."""

import socket
import time
from contextlib import suppress

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.internals import build_headers, send_response
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot import logs
from bot.courtesy import Courtesy
from bot.slack.app import Acked, Later, dispatch, kind_of, never, unheard
from bot.slack.payload import BadPayload, shaped

DISPATCH_THREADS = 32
GRACE_SECONDS = 10

log = logs.get(__name__)


class _Handler(SocketModeHandler):
    acked: Acked = staticmethod(unheard)
    courtesy: Courtesy
    later: Later = staticmethod(never)

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override] # as Bolt's own
        """Dispatch one envelope; one that is no Slack payload is acknowledged, or Slack would send it again."""
        with self.courtesy.answering():
            self._handle(client, req)

    def _handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:
        started = time.monotonic()
        answer = self._answer(req)
        if answer.status == 400:
            client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))
        else:
            send_response(client, req, answer, started)
            self.acked(kind_of(req.payload), time.monotonic() - started)

    def _answer(self, req: SocketModeRequest) -> BoltResponse:
        try:
            request = shaped(lambda: BoltRequest(mode="socket_mode", body=req.payload, headers=build_headers(req)))
        except BadPayload as problem:
            log.warning("slack.malformed", problem=str(problem))
            return BoltResponse(status=400)
        later = self.later(request)
        return dispatch(self.app, request) if later is None else later.result()


class SocketTransport:
    """The bot over Socket Mode: it reconnects by itself until it is stopped."""

    def __init__(
        self,
        app: App,
        app_token: str,
        *,
        acked: Acked = unheard,
        courtesy: Courtesy | None = None,
        later: Later = never,
    ) -> None:
        self._handler = _Handler(app, app_token, concurrency=DISPATCH_THREADS)
        self._handler.acked, self._handler.courtesy = acked, courtesy or Courtesy()
        self._handler.later = later
        self._client: SocketModeClient = self._handler.client

    @property
    def connected(self) -> bool:
        """True while a connection to Slack is open."""
        return self._client.is_connected()

    def start(self) -> None:
        """Connect.

        Raises:
            slack_sdk.errors.SlackApiError: Slack does not accept the app token.
        """
        self._client.connect()

    def stop(self) -> None:
        """Listen no more, answer what was received, and close."""
        self._stop_listening()
        self._finish()
        self._end_reading()
        self._client.close()

    def _stop_listening(self) -> None:
        self._client.auto_reconnect_enabled = False
        self._client.current_session_state.terminated = True
        session = self._client.current_session
        if session is not None and session.sock is not None:
            # The plain socket's method: TLS's own would end the encryption of the answers still to be sent.
            with suppress(OSError):  # Slack was faster: the connection is closed already
                socket.socket.shutdown(session.sock, socket.SHUT_RD)

    def _finish(self) -> None:
        queue = self._client.message_queue
        deadline = time.monotonic() + GRACE_SECONDS
        while not queue.empty() and time.monotonic() < deadline:
            time.sleep(0.01)
        self._client.closed = True
        queue.put(None)  # wakes the thread that reads the queue, which then sees that it is closed
        self._client.message_processor.shutdown()  # type: ignore[no-untyped-call] # the SDK's
        self._client.message_workers.shutdown(wait=True)

    def _end_reading(self) -> None:
        # The SDK's reader notes that it goes on when it begins, which may be after we told it that it is over; then
        # closing would wait for it for ever.
        runner, deadline = self._client.current_session_runner, time.monotonic() + GRACE_SECONDS
        runner.event.set()
        while runner.is_alive() and time.monotonic() < deadline:
            self._client.current_session_state.terminated = True
            runner.thread.join(0.05)
