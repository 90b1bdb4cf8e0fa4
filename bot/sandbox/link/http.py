"""Signed HTTP requests to the app's request URL."""

import json
import secrets
import ssl
import time
from urllib.parse import urlencode

import httpx

from bot.sandbox.link.answer import ACK_SECONDS, Answer, Kind, Retry
from bot.sandbox.link.signing import signed_headers
from bot.sandbox.records import Json

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


class HttpLink:
    """Posts payloads as Slack does.

    Signatures carry the real time, whatever the sandbox's clock says: the app's verifier knows no other.
    """

    def __init__(self, signing_secret: str) -> None:
        self._secret = signing_secret
        # The address is always local: no proxy of the environment may get in between, and reading the machine's
        # certificates would only cost time.
        self._client = httpx.Client(
            timeout=ACK_SECONDS, trust_env=False, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        )

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def send(self, url: str, kind: Kind, payload: Json, retry: Retry | None = None) -> Answer:
        """Post one payload and wait at most 3 s for the answer."""
        body, content_type = _encode(kind, payload)
        headers = signed_headers(self._secret, body, int(time.time()), content_type) | _retry_headers(retry)
        try:
            response = self._client.post(url, content=body, headers=headers)
        except httpx.TimeoutException:
            return Answer("timeout")
        except httpx.TransportError:
            return Answer("unreachable")
        return _read(response)

    def verify(self, url: str, token: str) -> bool:
        """Send `url_verification` and say whether the app echoed the challenge."""
        challenge = secrets.token_urlsafe(32)
        body: Json = {"type": "url_verification", "token": token, "challenge": challenge}
        answer = self.send(url, "events_api", body)
        echoed = answer.body.get("challenge") if isinstance(answer.body, dict) else answer.body
        return answer.acked and echoed == challenge


def _encode(kind: Kind, payload: Json) -> tuple[bytes, str]:
    if kind == "events_api":
        return json.dumps(payload).encode(), JSON
    if kind == "interactive":
        return urlencode({"payload": json.dumps(payload)}).encode(), FORM
    return urlencode(payload).encode(), FORM


def _retry_headers(retry: Retry | None) -> dict[str, str]:
    if retry is None:
        return {}
    return {"X-Slack-Retry-Num": str(retry.number), "X-Slack-Retry-Reason": retry.reason}


def _read(response: httpx.Response) -> Answer:
    if not response.is_success:
        return Answer("refused", status=response.status_code)
    if not response.content.strip():
        return Answer("acked", None, response.status_code)
    if response.headers.get("content-type", "").startswith(JSON):
        return _read_json(response)
    return Answer("acked", response.text, response.status_code)


def _read_json(response: httpx.Response) -> Answer:
    try:
        body = response.json()
    except ValueError:
        return Answer("refused", status=response.status_code)
    return Answer("acked", body if isinstance(body, dict) else None, response.status_code)
