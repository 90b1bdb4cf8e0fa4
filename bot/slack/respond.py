"""Answers at a response_url: only at Slack's own hosts, over https, and nowhere that a redirect leads to."""

from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx
from slack_bolt import BoltRequest, Respond
from slack_sdk.webhook import WebhookResponse

from bot import logs
from bot.slack.tls import trusted

HOSTS = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
SLACK_API_HOSTS = frozenset({"slack.com", "www.slack.com", "slack-gov.com"})
SECONDS = 10

log = logs.get(__name__)


class Answers(Respond):
    """Bolt's `respond`, sent once and to no other address than the one that was checked."""

    def __call__(self, **message: Any) -> WebhookResponse:  # type: ignore[override] # by name alone, as we call it
        """Post one answer; what Slack says to it.

        Raises:
            httpx.HTTPError: Slack could not be reached.
        """
        assert self.response_url is not None  # noqa: S101 - made with one alone
        answer = httpx.post(self.response_url, json=message, timeout=SECONDS, follow_redirects=False, verify=trusted())
        if answer.status_code != HTTPStatus.OK:
            log.warning("slack.answer_refused", status=answer.status_code)
        return WebhookResponse(
            url=self.response_url, status_code=answer.status_code, body=answer.text, headers=dict(answer.headers)
        )


def answer_safely(request: BoltRequest, base_url: str) -> None:
    """Give the request a `respond` that goes to Slack alone; one that names any other address gets none."""
    url = request.context.get("response_url")
    if not isinstance(url, str):
        return
    if is_slacks(url, base_url):
        request.context["respond"] = Answers(response_url=url)
        return
    log.warning("slack.strange_response_url")
    request.context.pop("response_url")
    request.body.pop("response_url", None)


def is_slacks(url: str, base_url: str) -> bool:
    """True for https at one of Slack's hosts; where the Web API itself is a local Slack, for that one alone."""
    try:
        asked, api = urlsplit(url), urlsplit(base_url)
        asked_port = asked.port
    except ValueError:
        return False
    if asked.username is not None or asked.password is not None:
        return False
    if api.hostname in SLACK_API_HOSTS:
        return asked.scheme == "https" and asked.hostname in HOSTS and asked_port in {None, 443}
    return (asked.scheme, asked.hostname, asked_port) == (api.scheme, api.hostname, api.port)
