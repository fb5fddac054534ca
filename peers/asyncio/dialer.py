"""The link to a neighbour that this server dials."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from herd.backoff import seconds_after
from herd.config import Neighbour

from connection import Connection

if TYPE_CHECKING:
    from node import Node


class Dialer:
    """Dials, waits for the end of the connection, and dials again, for ever."""

    def __init__(self, node: Node, neighbour: Neighbour) -> None:
        self._node = node
        self._neighbour = neighbour

    async def run(self) -> None:
        failures = 0
        while True:
            try:
                was_up = await self._dial()
            except OSError as error:
                self._node.server.log.problem(f"{self._neighbour.name}: {error}")
                was_up = False
            failures = 1 if was_up else failures + 1
            await asyncio.sleep(seconds_after(failures))

    async def _dial(self) -> bool:
        """Returns when the connection is gone: whether the link was up."""
        name, door = self._neighbour.name, self._neighbour.door
        _, connection = await asyncio.get_running_loop().create_connection(
            lambda: Connection(self._node, name), door.host, door.port
        )
        return await connection.closed
