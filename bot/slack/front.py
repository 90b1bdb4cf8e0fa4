"""What becomes of a request: answered at once, or, where many come, stored first and answered later."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeAlias, TypedDict

import httpx
from slack_bolt import App, BoltRequest, BoltResponse

from bot import logs
from bot.backlog import Backlog
from bot.courtesy import Courtesy
from bot.slack.app import Acked, Later, dispatch

Body = Mapping[str, Any]
MayWait: TypeAlias = Callable[[Body], bool]
"""Whether a request can be carried out later: one that opens a form cannot, for its trigger lives for three seconds."""

log = logs.get(__name__)


class Ears(TypedDict):
    """What a transport is given besides the app."""

    acked: Acked
    courtesy: Courtesy
    later: Later


@dataclass(frozen=True)
class Front:
    """Where both transports hand in what Slack sends."""

    app: App
    backlog: Backlog
    may_wait: MayWait

    def later(self, request: BoltRequest) -> "Future[BoltResponse] | None":
        """What Slack is answered once the request is stored; None for one that is to be answered now."""
        if not (self.backlog.is_needed() and self.may_wait(request.body)):
            return None
        answer: Future[BoltResponse] = Future()
        answer.set_running_or_notify_cancel()  # who hangs up meanwhile takes nothing back
        self.backlog.store(request.body).add_done_callback(lambda kept: answer.set_result(_answer(kept)))
        return answer

    def carry_out(self, body: Body) -> None:
        """Do now what was stored, and tell the person at the command's own address."""
        request = BoltRequest(mode="socket_mode", body=dict(body))
        answer = dispatch(self.app, request)
        respond = request.context.get("respond")
        if not answer.body or respond is None or request.context.get("response_url") is None:
            return  # nothing to say, or no address of Slack's to say it at
        try:
            respond(**json.loads(answer.body))
        except httpx.HTTPError as error:
            # It was done; only its confirmation is missing, and Home shows how things stand.
            log.warning("backlog.unanswered", error=logs.brief(error))


def _answer(kept: "Future[None]") -> BoltResponse:
    error = kept.exception()
    if error is None:
        return BoltResponse(status=200, body="")
    log.error("backlog.not_stored", exc_info=error)
    return BoltResponse(status=500, body="")
