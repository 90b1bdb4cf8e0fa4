"""The one way a Web API client is made."""

import logging

from slack_sdk import WebClient

from bot.slack.tls import trusted

CALL_SECONDS = 10
"""How long one call may take. Delivery's lease is six times as long."""


def web_client(token: str | None, base_url: str = WebClient.BASE_URL) -> WebClient:
    """A client that never calls twice by itself: a repeated `chat.postMessage` is a second message.

    Its logger shows failures only: at DEBUG the SDK logs every body it sends.
    """
    logger = logging.getLogger("slack_sdk.web")
    logger.setLevel(logging.CRITICAL)  # whoever calls learns of a failure from the exception
    return WebClient(
        token=token, base_url=base_url, timeout=CALL_SECONDS, ssl=trusted(), retry_handlers=[], logger=logger
    )
