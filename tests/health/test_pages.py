"""`/livez`, `/readyz` and `/metrics`, as whoever runs Partner sees them, over both transports."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import httpx
import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from app import Partner, assemble, open_database
from bot.delivery.outbox import Letter, enqueue, show_home
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from bot.slack.http import HttpTransport
from models.delivery import Kind
from tests.waiting import until

ELSA, COFFEE = "U0ELSA0000", "C0COFFEE00"
IDS = re.compile(r"\b[TUCDWG]0[A-Z0-9]{6,}")


@dataclass
class Site:
    """A running Partner, and the address of its pages."""

    sandbox: Sandbox
    partner: Partner
    http: httpx.Client

    def page(self, path: str) -> httpx.Response:
        return self.http.get(path)

    def number(self, sample: str) -> float:
        """The value of one line of /metrics, 0 where there is none."""
        lines = self.page("/metrics").text.splitlines()
        return next((float(line.rpartition(" ")[2]) for line in lines if line.rpartition(" ")[0] == sample), 0.0)

    def say(self, key: str = "k", **values: object) -> None:
        """Queue a message to a channel whose renderer does not matter: it is not sent here."""
        now = self.sandbox.clock.now()
        letter = Letter(key, Kind.CHANNEL, "intro-ended", now, {"programme": "none"}, channel_id=COFFEE, **values)  # type: ignore[arg-type] # the tests' own values
        with self.partner.runtime.database.team(self.sandbox.team_id) as session:
            enqueue(session, letter, now)


@contextmanager
def running(database_url: str, transport: str, *, tick_seconds: float = 300) -> Iterator[Site]:
    """Partner in a sandbox whose clock stands still."""
    sandbox = Sandbox(None, frozen=True)
    sandbox.start()
    settings = Settings(
        slack_bot_token=SecretStr(sandbox.bot_token),
        slack_app_token=SecretStr(sandbox.app_token),
        slack_signing_secret=SecretStr(sandbox.signing_secret),
        slack_api_url=f"{sandbox.url}/api/",
        database_url=database_url,
        partner_keys=(SecretStr(Fernet.generate_key().decode()),),
        port=0 if transport == "http" else None,
        health_port=0 if transport != "http" else None,
        tick_seconds=tick_seconds,
    )
    partner = assemble(settings, open_database(settings), sandbox.clock.now)
    if isinstance(partner.transport, HttpTransport):
        sandbox.request_url = partner.transport.url
        address = partner.transport.url.removesuffix("/slack/events")
    else:
        assert partner.health is not None
        address = partner.health.address
    partner.start()
    try:
        with httpx.Client(base_url=address, trust_env=False, timeout=20) as http:
            yield Site(sandbox, partner, http)
    finally:
        partner.stop()
        sandbox.stop()


@pytest.fixture(params=["http", "socket"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def site(database_url: str) -> Iterator[Site]:
    with running(database_url, "socket") as site:
        yield site


def test_both_transports_have_the_pages(database_url: str, transport: str) -> None:
    with running(database_url, transport) as site:
        assert site.page("/livez").status_code == 200
        assert site.page("/readyz").json() == {"ready": True, "problems": []}
        assert "partner_tick_age_seconds" in site.page("/metrics").text


def test_acknowledgements_are_counted_by_kind(database_url: str, transport: str) -> None:
    with running(database_url, transport) as site:
        body = {"as": ELSA, "channel": COFFEE, "text": "/partner help"}
        assert httpx.post(f"{site.sandbox.url}/sandbox/command", json=body, trust_env=False).json()["ephemeral"]

        # Counted once the person has their answer.
        assert until(lambda: site.number('partner_ack_seconds_count{kind="command"}')) == 1
        assert site.number('partner_ack_seconds_bucket{kind="command",le="3.0"}') == 1


def test_a_slack_that_is_down_leaves_partner_ready(site: Site) -> None:
    site.sandbox.faults.add(Fault(method="*", kind="5xx_before"))
    assert site.page("/readyz").status_code == 200


def test_without_its_database_partner_lives_but_is_not_ready(site: Site) -> None:
    with site.partner.runtime.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE alembic_version RENAME TO away")
    assert site.page("/livez").status_code == 200
    assert site.page("/readyz").status_code == 503
    assert "database" in site.page("/readyz").json()["problems"][0]


def test_an_older_schema_is_not_ready(site: Site) -> None:
    with site.partner.runtime.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert "the schema is at 0001" in site.page("/readyz").json()["problems"][0]


def test_a_ticker_that_stands_still_for_three_ticks_is_not_ready(site: Site) -> None:
    site.partner.runtime.pulse.tick_seconds = 0.001
    time.sleep(0.01)
    assert "the last tick was" in site.page("/readyz").json()["problems"][0]
    site.partner.runtime.pulse.tick_seconds = 300
    assert site.page("/readyz").status_code == 200


def test_who_is_on_the_way_out_is_not_ready(site: Site) -> None:
    site.partner.runtime.pulse.draining = True
    assert site.page("/readyz").json() == {"ready": False, "problems": ["stopping"]}


def test_the_outbox_is_counted_by_state_and_kind_with_its_age_and_its_end(site: Site) -> None:
    site.partner.runtime.hold("for the test")
    for number in range(300):
        site.say(f"k{number}")
    site.say("later", not_after=None)
    site.sandbox.clock.set(site.sandbox.clock.now() + timedelta(seconds=90))

    assert site.number('partner_outbox_rows{kind="channel",state="queued"}') == 301
    assert site.number("partner_outbox_oldest_due_seconds") == 90
    assert site.number("partner_outbox_done_seconds") == pytest.approx(301 * 60 / 299)
    assert site.number("partner_outbox_held") == 1


def test_calls_ends_and_pauses_are_counted(site: Site) -> None:
    site.sandbox.faults.add(Fault(method="views.publish", kind="ratelimited", retry_after=60, times=1))
    site.say()  # there is no such programme: it has lost its point
    runtime = site.partner.runtime
    with runtime.database.team(site.sandbox.team_id) as session:
        show_home(session, ELSA, site.sandbox.clock.now())
    runtime.worker.drain()

    assert site.number('partner_slack_calls_total{code="ratelimited",method="views.publish"}') == 1
    assert site.number('partner_slack_pauses{method="views.publish"}') == 1
    assert site.number('partner_slack_pauses{method="chat.update"}') == 0
    assert site.number('partner_outbox_ended_total{kind="channel",state="lapsed"}') == 1


def test_no_label_names_a_workspace_a_person_or_a_channel(site: Site) -> None:
    site.sandbox.faults.add(Fault(method="views.publish", kind="ratelimited", retry_after=60, times=1))
    site.say()
    site.partner.runtime.settle()

    page = site.page("/metrics")
    assert page.status_code == 200
    assert IDS.findall(page.text) == []


def test_a_metrics_page_without_a_database_still_tells_what_the_process_knows(site: Site) -> None:
    with site.partner.runtime.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox RENAME TO away")
    text = site.page("/metrics").text
    assert "partner_tick_age_seconds" in text
    assert "partner_outbox_rows" not in text
