"""The Bolt app that both transports dispatch to."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeAlias

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import Authorize as BoltAuthorize
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient

from bot import logs
from bot.slack.client import web_client
from bot.slack.payload import WRONG_SHAPE
from bot.slack.respond import answer_safely

Authorize: TypeAlias = Callable[[str | None], AuthorizeResult | None]
"""From a workspace's id to its bot token and user; None for a workspace that has not installed the bot."""
OnError: TypeAlias = Callable[[Exception, BoltRequest], BoltResponse | None]
"""Answers the person when a listener raised; None leaves Slack with a 500, and Slack repeats an event then."""

Acked: TypeAlias = Callable[[str, float], None]
"""Told of each answer: what was answered (see `kind_of`), and after how many seconds."""

Later: TypeAlias = "Callable[[BoltRequest], Future[BoltResponse] | None]"
"""What becomes of a request that is stored first: its answer, which raises nothing. None: it is answered now."""

LAZY_THREADS = 16

log = logs.get(__name__)


def authorize_once(client: WebClient) -> Authorize:
    """For a bot with one token: ask Slack now whose it is, and remember the answer.

    Raises:
        slack_sdk.errors.SlackApiError: Slack does not accept the token.
    """
    result = AuthorizeResult.from_auth_test_response(bot_token=client.token, auth_test_response=client.auth_test())
    return lambda team_id: result if team_id in (None, result.team_id) else None


def build_app(authorize: Authorize, on_error: OnError, base_url: str = WebClient.BASE_URL) -> App:
    """A Bolt app without listeners.

    Listeners run before Slack is answered, in the thread that received the request, so a write that failed is never
    acknowledged; signatures are checked by the HTTP transport before Bolt sees a request. Unknown payloads are
    answered with an empty 200 and logged by their type. Call `close_app` at the end.
    """
    app = App(
        name="partner",
        logger=_silent_logger(),
        client=web_client(None, base_url),
        authorize=_ByTeam(authorize),  # type: ignore[arg-type] # the hint forgets None, which Bolt handles
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        request_verification_enabled=False,
        listener_executor=ThreadPoolExecutor(LAZY_THREADS, thread_name_prefix="slack-lazy"),
    )
    app.error(_answer_errors(on_error))
    return app


def dispatch(app: App, request: BoltRequest) -> BoltResponse:
    """What the app answers. Raises nothing: a payload on which Bolt itself stumbles gets a 400."""
    try:
        answer_safely(request, app.client.base_url)
        return app.dispatch(request)
    except Exception:
        log.exception("slack.undispatchable", kind=kind_of(request.body))
        return BoltResponse(status=400, body={"error": WRONG_SHAPE})


def never(_request: BoltRequest) -> None:
    """For where all requests are answered now."""


def unheard(_kind: str, _seconds: float) -> None:
    """For where nobody counts answers."""


def close_app(app: App) -> None:
    """Wait for what listeners still have to do after their answer."""
    app.listener_runner.listener_executor.shutdown(wait=True)


def kind_of(body: object) -> str:
    """What a payload is, in Slack's words and without anything a person wrote: `block_actions`, `command` …"""
    if not isinstance(body, dict):
        return "unreadable"
    event = body.get("event")
    inner = event.get("type") if isinstance(event, dict) else None
    name = inner or body.get("type") or ("command" if "command" in body else "unknown")
    return name[:40] if isinstance(name, str) and name.replace("_", "").isalnum() else "unknown"


class _ByTeam(BoltAuthorize):
    def __init__(self, authorize: Authorize) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the SDK's
        self._authorize = authorize

    def __call__(self, *, team_id: str | None, **_others: object) -> AuthorizeResult | None:
        return self._authorize(team_id)


def _answer_errors(on_error: OnError) -> Callable[[Exception, BoltRequest], BoltResponse | None]:
    def answer(error: Exception, request: BoltRequest) -> BoltResponse | None:
        if isinstance(error, BoltUnhandledRequestError):
            log.info("slack.unhandled", kind=kind_of(request.body), team=request.context.team_id)
            return BoltResponse(status=200, body="")
        return on_error(error, request)

    return answer


def _silent_logger() -> logging.Logger:
    # Bolt logs whole bodies below ERROR, and copies this logger's level into those it makes.
    logger = logging.getLogger("slack_bolt.app")
    logger.setLevel(logging.ERROR)
    return logger
