"""The live WebSocket: every change is announced, and the page reads again what it shows."""

import asyncio

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.sandbox.records import Json
from bot.sandbox.world import World


class Live:
    """The pages that are looking. Changes come from any thread; each page hears of them in its own time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._pages: dict[asyncio.Queue[frozenset[str]], asyncio.AbstractEventLoop] = {}
        world.workspace.on_change.append(self._changed)

    def _changed(self, _version: int, keys: frozenset[str]) -> None:
        for queue, loop in list(self._pages.items()):
            if not loop.is_closed():
                loop.call_soon_threadsafe(queue.put_nowait, keys)

    async def serve(self, websocket: WebSocket) -> None:
        """One page from its handshake to its end."""
        await websocket.accept()
        queue: asyncio.Queue[frozenset[str]] = asyncio.Queue()
        self._pages[queue] = asyncio.get_running_loop()
        telling = asyncio.create_task(self._tell(websocket, queue))
        try:
            while True:
                await websocket.receive_text()
        except WebSocketDisconnect:
            pass  # how every page leaves
        finally:
            del self._pages[queue]
            telling.cancel()

    async def _tell(self, websocket: WebSocket, queue: "asyncio.Queue[frozenset[str]]") -> None:
        changed: set[str] = set()
        while True:
            await websocket.send_json(self._news(changed))
            changed = set(await queue.get())
            while not queue.empty():
                changed |= queue.get_nowait()

    def _news(self, changed: set[str]) -> Json:
        clock = self._world.clock
        return {
            "version": self._world.workspace.version,
            "now": clock.now().isoformat(),
            "turning": clock.turning,
            "changed": sorted(changed),
        }
