"""Why Partner cannot start or go on, in words that say what to do."""

from errno import EADDRINUSE
from urllib.error import URLError

from pydantic import ValidationError
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import DBAPIError

from bot import logs


def sentences(error: Exception) -> list[str]:
    """What an operator should read instead of a traceback, a line for each thing that is wrong."""
    if isinstance(error, ValidationError):
        return [f"{'_'.join(map(str, each['loc'])).upper()}: {each['msg']}" for each in error.errors()]
    if isinstance(error, SlackApiError):
        code = error.response.get("error")
        return [f"Slack does not accept the token: {code}. Check it, or install the app again."]
    if isinstance(error, DBAPIError):
        return [f"The database does not answer: {logs.brief(error)}. Check DATABASE_URL; app.py doctor tells more."]
    return [_of_the_system(error)]


def _of_the_system(error: Exception) -> str:
    if isinstance(error, URLError):
        return f"Slack does not answer: {error.reason}. Check the network, and SLACK_API_URL if it is set."
    if isinstance(error, OSError) and error.errno == EADDRINUSE:
        return "Something else listens on that port. Choose another: --port for the sandbox, PORT for a real workspace."
    return str(error)
