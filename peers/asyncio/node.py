"""All that one server has open."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import List, Set

from herd.config import Door
from herd.server import HerdServer

from connection import Connection
from courier import Courier
from dialer import Dialer
from places import PlacesClient

_FLUSH_SECONDS = 1.0


class Node:
    """Opens the doors and the links, and closes them with all connections."""

    def __init__(self, server: HerdServer) -> None:
        self.server = server
        self.places = PlacesClient(server.config.places)
        self._connections: Set[Connection] = set()
        self._last_is_gone = asyncio.Event()
        self._doors: List[asyncio.AbstractServer] = []
        self._tasks: List[asyncio.Task] = []

    async def open(self) -> Door:
        """Listens at every door, then begins to dial; returns where clients are welcome."""
        loop = asyncio.get_running_loop()
        backlog = self.server.config.limits.backlog
        for door in self.server.config.doors:
            self._doors.append(
                await loop.create_server(self._accept, door.host, door.port, backlog=backlog)
            )
        self._tasks = [loop.create_task(link.run()) for link in self._links()]
        port = self._doors[0].sockets[0].getsockname()[1]
        return Door(self.server.config.doors[0].host, port)

    def _accept(self) -> Connection:
        return Connection(self)

    def _links(self) -> list:
        config = self.server.config
        if config.per_message:
            return [Courier(self.server, n) for n in config.neighbours]
        return [Dialer(self, n) for n in config.neighbours if config.dials(n)]

    def add(self, connection: Connection) -> bool:
        """Takes a connection in, unless there are too many."""
        if len(self._connections) >= self.server.config.limits.max_connections:
            return False
        self._connections.add(connection)
        return True

    def remove(self, connection: Connection) -> None:
        self._connections.discard(connection)
        if not self._connections:
            self._last_is_gone.set()

    async def close(self) -> None:
        """What was written is still sent, as far as that takes no more than a second."""
        for door in self._doors:
            door.close()
        for task in self._tasks:
            task.cancel()
        if self._connections:
            self._last_is_gone.clear()
            for connection in list(self._connections):
                connection.close("the server stops")
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._last_is_gone.wait(), _FLUSH_SECONDS)
        await self.places.close()
