"""HTTP as far as Places needs it: by aiohttp if that can be used, else by asyncio's streams."""

from __future__ import annotations

from typing import Protocol, Tuple

from herd.calls import CONNECT_SECONDS, MAX_BODY

from http_streams import StreamsHttp

try:
    import aiohttp
    from yarl import URL
except Exception:  # PyPy finds CPython's build, and fails in ways of its own
    aiohttp = None


class Http(Protocol):
    async def get(self, url: str) -> Tuple[int, bytes]:
        """Status and body; ConnectionRefusedError if there is nobody, any error otherwise."""

    async def close(self) -> None:
        """Closes the connections that are kept open between calls."""


class AiohttpHttp:
    def __init__(self, connections: int) -> None:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=connections),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
            headers={"Accept-Encoding": "identity"},
        )

    async def get(self, url: str) -> Tuple[int, bytes]:
        try:
            async with self._session.get(URL(url, encoded=True), allow_redirects=False) as reply:
                body = bytearray()
                async for piece in reply.content.iter_any():
                    body += piece
                    if len(body) > MAX_BODY:
                        raise ValueError("too long a body")
                return reply.status, bytes(body)
        except aiohttp.ClientConnectorError as error:
            raise ConnectionRefusedError from error

    async def close(self) -> None:
        await self._session.close()


def open_http(connections: int) -> Http:
    return StreamsHttp() if aiohttp is None else AiohttpHttp(connections)
