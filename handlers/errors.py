"""What a person sees when something cannot be done, or went wrong: one clear sentence, and nothing typed is lost."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from slack_bolt import BoltRequest, BoltResponse
from slack_sdk.errors import SlackApiError

from bot import logs
from bot.errors import Refusal
from bot.slack.app import OnError, kind_of
from bot.texts import Argument, Plain, UserText, Words, words
from bot.texts.blocks import Block, View, modal, paragraphs, section
from bot.texts.spoken import spoken
from handlers.office import Body, Office, team_of

TRIGGER_ERRORS = frozenset({"expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "invalid_trigger_id"})

log = logs.get(__name__)


@dataclass(frozen=True)
class _Answer:
    """What is said: one sentence, and what the person typed where it would be lost otherwise."""

    words: Words
    key: str
    values: Mapping[str, Argument]
    kept: tuple[str, ...] = ()

    @property
    def blocks(self) -> list[Block]:
        kept = [self.words.plain("error-kept", text=UserText(text)) for text in self.kept]
        sentence = section(self.words.mrkdwn(self.key, **self.values))
        return [sentence, *(block for text in kept for block in paragraphs(text))]

    @property
    def alert(self) -> View:
        title, close = self.words.plain("error-title"), self.words.plain("close")
        return modal(title=title, close=close, callback_id="alert", blocks=self.blocks)

    @property
    def beside_a_field(self) -> Plain:
        return self.words.plain(self.key, **self.values)


def answer_errors(office: Office) -> OnError:
    """The answer to an exception in any listener."""

    def answer(error: Exception, request: BoltRequest) -> BoltResponse | None:
        body = request.body
        if "user" not in body and "user_id" not in body:
            log.error("listener.failed", kind=kind_of(body), exc_info=error)
            return None  # an event: Slack sends it again
        said = _answer(error, body, _words(office, body))
        if body.get("type") == "view_submission":
            return _form_response(said, error)
        if "command" in body:
            return _json({"response_type": "ephemeral", "text": spoken(said.blocks), "blocks": said.blocks})
        _answer_click(request, said)
        return BoltResponse(status=200, body="")

    return answer


def _words(office: Office, body: Body) -> Words:
    try:
        if "command" in body:
            return office.words_for(body["team_id"], body["user_id"])
        return office.words_for(team_of(body), body["user"]["id"])
    except Exception:
        # Whatever went wrong may go wrong here, too; English is better than silence.
        log.exception("listener.words_failed")
        return words("en")


def _answer(error: Exception, body: Body, in_words: Words) -> _Answer:
    typed = tuple(typed_texts(body))
    if isinstance(error, Refusal):
        # Its sentence quotes what matters of a command; a form stays open beneath the answer.
        return _Answer(in_words, error.key, error.values, typed if error.gives_back else ())
    if isinstance(error, SlackApiError) and error.response.get("error") in TRIGGER_ERRORS:
        return _Answer(in_words, "error-expired-trigger", {})
    reference = uuid4().hex[:8]
    log.error("listener.failed", kind=kind_of(body), ref=reference, exc_info=error)
    key = "error-generic-with-text" if typed else "error-generic"
    return _Answer(in_words, key, {"ref": UserText(reference)}, typed)


def typed_texts(body: Body) -> Iterator[str]:
    """What the person wrote in a form or after a command, so that the answer can give it back."""
    if "command" in body and body.get("text"):
        yield f"{body['command']} {body['text']}"
    values: Mapping[str, Any] = ((body.get("view") or {}).get("state") or {}).get("values") or {}
    for block in values.values():
        for element in block.values():
            if element.get("type") == "plain_text_input" and element.get("value"):
                yield str(element["value"])


def _form_response(said: _Answer, error: Exception) -> BoltResponse:
    if isinstance(error, Refusal) and error.field is not None:
        return _json({"response_action": "errors", "errors": {error.field: said.beside_a_field}})
    # Pushed on top: the form stays beneath it as it was filled in.
    return _json({"response_action": "push", "view": said.alert})


def _answer_click(request: BoltRequest, said: _Answer) -> None:
    """Beside the message where there is one, else in a modal."""
    body, context = request.body, request.context
    if body.get("response_url") and context.respond is not None:
        blocks = said.blocks
        context.respond(text=spoken(blocks), blocks=blocks, response_type="ephemeral", replace_original=False)
        return
    try:
        client = context.client
        show = client.views_push if (body.get("view") or {}).get("type") == "modal" else client.views_open
        show(trigger_id=body["trigger_id"], view=said.alert)
    except SlackApiError as error:
        # The trigger is used up or too old: Slack itself marks the click as failed.
        log.warning("listener.unanswered", error=error.response.get("error"))


def _json(answer: Mapping[str, Any]) -> BoltResponse:
    return BoltResponse(status=200, body=json.dumps(answer), headers={"content-type": "application/json"})
