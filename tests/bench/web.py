"""The bot behind HTTP in a process of its own: as it is, or behind the adapter that Bolt brings for Starlette."""

from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Literal

from cryptography.fernet import Fernet
from pydantic import SecretStr
from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app import assemble, open_database
from bot import logs
from bot.clock import system_clock
from bot.garbage import set_aside
from bot.personal.erasing import Erasing
from bot.runtime import Runtime
from bot.settings import Settings
from bot.slack.http import PATH, HttpServer, HttpTransport
from handlers import register_all
from handlers.office import Office
from models.engine import Database
from tests.crash.children import Address
from tests.crash.letters import TEMPLATE, render

SECRET = "5ecretforbenches"
LETTERS = 5_000
"""Of the round that is delivered meanwhile."""

Front = Literal["partner", "bolt"]


@dataclass(frozen=True)
class Site:
    """Where a process serves from, and with what."""

    front: Front
    address: Address
    database_url: str


def be_site(site: Site, driver: Connection) -> None:
    """Serve commands and deliver a round until told to end."""
    logs.configure("CRITICAL")
    settings = Settings(
        slack_bot_token=SecretStr(site.address.token),
        slack_signing_secret=SecretStr(SECRET),
        slack_api_url=f"{site.address.url}/api/",
        database_url=site.database_url,
        partner_keys=(SecretStr(Fernet.generate_key().decode()),),
        port=0,
        tick_seconds=15,
    )
    database = open_database(settings)
    partner = assemble(settings, database, system_clock)
    _give_round(partner.runtime, database, site.address)
    partner.start()
    partner.runtime.sync()
    set_aside()
    server = _bolt(site.address, database, partner.runtime) if site.front == "bolt" else None
    if server is None:
        assert isinstance(partner.transport, HttpTransport)
        driver.send(partner.transport.url)
    else:
        server.start()
        driver.send(f"{server.address}{PATH}")
    driver.recv()
    if server is not None:
        server.stop()
    partner.stop()


def _bolt(address: Address, database: Database, runtime: Runtime) -> HttpServer:
    # As Bolt's documentation shows it, with the bot's own listeners.
    app = App(token=address.token, signing_secret=SECRET, token_verification_enabled=False)
    app.client.base_url = f"{address.url}/api/"
    register_all(app, Office(database, system_clock, runtime.wake, Erasing(database)))
    handler = SlackRequestHandler(app)

    async def receive(request: Request) -> Response:
        return await handler.handle(request)

    return HttpServer(Starlette(routes=[Route(PATH, receive, methods=["POST"])]), "127.0.0.1", 0)


def _give_round(runtime: Runtime, database: Database, address: Address) -> None:
    messages = runtime.worker._means.renderers.messages
    assert isinstance(messages, dict)
    messages[TEMPLATE] = render
    with database.team(address.town.team_id) as session:
        for number in range(LETTERS):
            address.town.write(session, number, system_clock())
