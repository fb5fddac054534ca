"""A link without a connection: each line travels over a fresh one."""

from __future__ import annotations

import asyncio

from herd.backoff import seconds_after
from herd.config import Neighbour
from herd.server import HerdServer


class Courier:
    """Dials for each line: hello, line, close. What cannot be sent waits and conflates."""

    def __init__(self, server: HerdServer, neighbour: Neighbour) -> None:
        self._server = server
        self._door = neighbour.door
        self._link = server.links[neighbour.name]
        self._woken = asyncio.Event()
        server.link_up(self._link, self, resync=False)

    def wake(self) -> None:
        self._woken.set()

    def close(self, reason: str) -> None:
        """There is nothing to close between two lines."""

    async def run(self) -> None:
        failures = 0
        while True:
            await self._woken.wait()
            try:
                await self._deliver()
                failures = 0
            except OSError as error:
                failures += 1
                self._server.log.problem(f"{self._link.peer}: {error}")
                await asyncio.sleep(seconds_after(failures))
            if self._link.is_empty:
                self._woken.clear()

    async def _deliver(self) -> None:
        """A line is taken only once there is a connection for it."""
        loop, door = asyncio.get_running_loop(), self._door
        transport, _ = await loop.create_connection(asyncio.Protocol, door.host, door.port)
        line = self._link.take_one()
        transport.write(self._server.hello_once + line)
        transport.close()
        self._server.log.sent(f"peer {self._link.peer}", line)
