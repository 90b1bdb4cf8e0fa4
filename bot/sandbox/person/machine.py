"""What stands outside the company: its clock, faults, and what the app has called."""

from bot.sandbox.clock import ClockError
from bot.sandbox.person.reading import iso
from bot.sandbox.person.requests import Disconnecting, FaultOrder, Nothing, Since, Turning
from bot.sandbox.records import Json
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World


def clock(world: World, _request: Nothing) -> Json:
    """What time it is."""
    return {"now": iso(world), "turning": world.clock.turning}


def turn(world: World, request: Turning) -> Json:
    """Turn the clock forward; everything due on the way happens."""
    try:
        world.turn(request.turn)
    except ClockError as error:
        raise Refused("invalid_turn", str(error)) from None
    return clock(world, Nothing())


def settle(world: World, _request: Nothing) -> Json:
    """Wait until nothing is due: no event unsent, nothing left for the app to do."""
    world.rest()
    return clock(world, Nothing())


def faults(world: World, request: FaultOrder) -> Json:
    """Add a fault, set what goes wrong with events, or clear everything."""
    if request.clear:
        world.faults.clear()
    if request.add is not None:
        world.faults.add(request.add)
    if request.events is not None:
        world.faults.set_events(request.events)
    return {"faults": world.faults.listing(), "events": world.faults.events.model_dump()}


def calls(world: World, request: Since) -> list[Json]:
    """What the app has called after that number."""
    return [
        {"n": each.n, "at": each.at.isoformat(), "method": each.method, "status": each.status}
        | {"error": each.error, "params": each.params}
        for each in world.workspace.calls_since(request.since)
    ]


def link(world: World, _request: Nothing) -> Json:
    """How the app is reached, and which events wait to be sent."""
    waiting = [{"due": due.isoformat(), "type": kind} for due, kind in world.pump.waiting]
    return {"sockets": world.link.socket.connected, "request_url": world.link.request_url, "events_waiting": waiting}


def disconnect(world: World, request: Disconnecting) -> Json:
    """End the app's sockets, as Slack does now and then; the app is expected to come back by itself."""
    return {"disconnected": world.link.socket.disconnect(request.reason)}


def verify(world: World, _request: Nothing) -> Json:
    """Send url_verification to the request URL."""
    if not world.link.verify():
        raise Refused("url_verification_failed", "The request URL did not answer with the challenge.", 424)
    return {"verified": True}


def uninstall(world: World, _request: Nothing) -> Json:
    """Uninstall the app: its tokens stop working and it hears of that."""
    world.workspace.revoke_tokens()
    return {"uninstalled": True}
