"""The two addresses of files: where the app sends their bytes, and where people open them."""

import base64
import mimetypes
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.sandbox.pictures import named_in
from bot.sandbox.world import World


def file_routes(world: World) -> list[Route]:
    """Both."""
    files = _Files(world)
    return [
        Route("/upload/v1/{ticket}", files.take, methods=["POST"]),
        Route("/sandbox/file/{file}", files.give, methods=["GET"]),
    ]


class _Files:
    def __init__(self, world: World) -> None:
        self._world = world

    def _is_before(self, reader: str, file_id: str) -> bool:
        """True for a picture in a view that the reader has before them."""
        workspace = self._world.workspace
        home = workspace.homes.get(reader)
        views = [*workspace.stack(reader), *([home] if home is not None else [])]
        return any(file_id in named_in(view.blocks) for view in views)

    async def take(self, request: Request) -> Response:
        """The bytes as they are, as many as were announced; any other number is refused."""
        body = await request.body()
        workspace = self._world.workspace
        with workspace.lock:
            file = workspace.files.get(workspace.uploads.get(str(request.path_params["ticket"]), ""))
            if file is None or file.content is not None:
                return PlainTextResponse("no such upload", 404)
            if len(body) != file.size:
                return PlainTextResponse(f"{file.size} bytes were announced and {len(body)} came", 400)
            file.content = base64.b64encode(body).decode()
        return PlainTextResponse(f"OK - {len(body)}")

    async def give(self, request: Request) -> Response:
        """The file, to somebody who is in a conversation that it was shared in."""
        workspace, reader = self._world.workspace, request.query_params.get("as", "")
        file = workspace.files.get(str(request.path_params["file"]))
        places = [workspace.channels[each] for each in file.channels if each in workspace.channels] if file else []
        if (
            file is None
            or file.content is None
            or not (
                file.user == reader
                or any(reader in place.members for place in places)
                or self._is_before(reader, file.id)
            )
        ):
            return PlainTextResponse("no such file", 404)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        shown = "inline" if kind.startswith("image/") else "attachment"
        headers = {"content-disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}"}
        return Response(base64.b64decode(file.content), media_type=kind, headers=headers)
