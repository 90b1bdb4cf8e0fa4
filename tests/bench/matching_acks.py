"""Acks while a round of 3,000 people is matched: in a process of its own as Partner does it, and in the serving one."""

import multiprocessing
import time
from collections.abc import Iterator
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.fernet import Fernet
from pydantic import SecretStr

from app import assemble, open_database
from bot import logs
from bot.background import AT_ONCE
from bot.clock import system_clock
from bot.introductions.rules import RoundState
from bot.introductions.service import programmes
from bot.introductions.service.collect import Draw, collect
from bot.introductions.solving import solved
from bot.settings import Settings
from bot.slack.http import HttpTransport
from models.engine import Database
from models.introductions import Enrolment, IntroProgramme, Round
from models.people import Person, ProfileFact, Source
from tests.bench.acks import send
from tests.bench.figures import Figure, at_most, none, noted, percentile
from tests.bench.load import Caller, Load
from tests.bench.web import SECRET
from tests.crash.children import Address, be_slack
from tests.crash.fast import FastClock

PEOPLE = 3_000
RATE, SECONDS = 50, 8


def be_company(address: Address, url: str, driver: Connection) -> None:
    """Serve commands; match when told "apart" or "here" for at least as long as commands are sent."""
    logs.configure("CRITICAL")
    settings = Settings(
        slack_bot_token=SecretStr(address.token),
        slack_signing_secret=SecretStr(SECRET),
        slack_api_url=f"{address.url}/api/",
        database_url=url,
        partner_keys=(SecretStr(Fernet.generate_key().decode()),),
        port=0,
        tick_seconds=300,
    )
    database = open_database(settings)
    partner = assemble(settings, database, system_clock)
    draw = _company(database, address.town.team_id)
    partner.start()
    assert isinstance(partner.transport, HttpTransport)
    driver.send(partner.transport.url)
    while (order := driver.recv()) != "end":
        background = AT_ONCE if order == "here" else partner.runtime.background
        began = time.monotonic()
        while order != "nothing" and time.monotonic() - began < SECONDS:
            solved(draw, background)
        driver.send(time.monotonic() - began)
    partner.stop()


def _company(database: Database, team_id: str) -> Draw:
    """A round of people in twelve departments."""
    now = system_clock()
    with database.team(team_id) as session:
        programme = IntroProgramme(
            **vars(programmes.proposed("Europe/Stockholm")),
            channel_id="C0CROWD",
            set_up_by="U0",
            anchor=now.date(),
            created_at=now,
            changed_at=now,
        )
        session.add(programme)
        session.flush()
        for number in range(PEOPLE):
            user_id = f"U8{number:05}"
            session.add(Person(id=user_id, name=user_id, days_off=[], zone="Europe/Stockholm"))
            session.add(Enrolment(programme_id=programme.id, user_id=user_id, joined_at=now - timedelta(days=9)))
            department = {
                "field": "department",
                "source": Source.CSV,
                "value": session.seal(f"Department {number % 12}"),
            }
            session.add(ProfileFact(user_id=user_id, updated_at=now, **department))
        held = Round(
            programme_id=programme.id,
            held_on=(now + timedelta(days=7)).date(),
            state=RoundState.POOLED,
            preview_at=now,
            draw_at=now + timedelta(days=7),
            seed=7,
        )
        session.add(held)
        session.flush()
        return collect(session, programme, held, now)


def measure(seed: int) -> Iterator[Figure]:
    """Commands at a steady rate with nothing beside them, then with each way of matching."""
    context = multiprocessing.get_context("forkserver")
    with TemporaryDirectory(prefix="partner-bench-") as name:
        slack_pipe, theirs = context.Pipe()
        clock, state = FastClock(1.0, system_clock()), Path(name) / "slack.json"
        slack = context.Process(target=be_slack, args=(clock, state, seed, theirs), daemon=True)
        slack.start()
        address: Address = slack_pipe.recv()
        slack_pipe.send("calm")
        pipe, theirs = context.Pipe()
        site = context.Process(target=be_company, args=(address, f"sqlite:///{name}/company.sqlite3", theirs))
        site.start()
        caller = Caller(pipe.recv(), SECRET, address.town.team_id, address.town.people, str(seed))
        send(caller, 20, 2, "warm")
        found = {order: _while(pipe, caller, order) for order in ("nothing", "apart", "here")}
        pipe.send("end")
        site.join(60)
        slack_pipe.send("end")
        slack.join(30)
    yield from _figures(found)


def _while(pipe: Connection, caller: Caller, order: str) -> tuple[Load, float]:
    pipe.send(order)
    load = send(caller, RATE, SECONDS, order)
    return load, pipe.recv()


def _figures(found: dict[str, tuple[Load, float]]) -> Iterator[Figure]:
    p99 = {order: 1000 * percentile(load.seconds, 0.99) for order, (load, _) in found.items()}
    yield noted("matching-acks: 99th percentile with nothing beside", f"{p99['nothing']:.1f} ms")
    yield noted("matching-acks: seconds of matching beside", f"{found['apart'][1]:.0f} s")
    yield none("matching-acks: commands not acked", found["apart"][0].failed)
    yield at_most(f"matching-acks: 99th percentile, {PEOPLE:,} people", p99["apart"], 50, " ms", 1)
    yield noted("matching-acks: the same in the serving process", f"{p99['here']:.1f} ms")
