"""All that one server has open."""

from __future__ import annotations

import socket
import time
from typing import List, Set

from herd.config import Door
from herd.server import REFUSAL, HerdServer

from green.connection import Connection
from green.hub import Hub
from green.links import Courier, Dialer
from green.places import PlacesClient

_PAUSE_SECONDS = 0.1


class Node:
    """Opens the doors and the links, and closes them with all connections."""

    def __init__(self, hub: Hub, server: HerdServer) -> None:
        self.hub = hub
        self.server = server
        self.places = PlacesClient(hub, server.config.places)
        self._connections: Set[Connection] = set()
        self._doors: List[socket.socket] = []
        self._is_closed = False

    def open(self) -> Door:
        """Listens at every door, then begins to dial; returns where clients are welcome."""
        config = self.server.config
        for door in config.doors:
            address = (door.host, door.port)
            self._doors.append(socket.create_server(address, backlog=config.limits.backlog))
        for door in self._doors:
            self.hub.spawn(self._accept, door)
        for link in self._links():
            self.hub.spawn(link.run)
        return Door(config.doors[0].host, self._doors[0].getsockname()[1])

    def _links(self) -> list:
        config = self.server.config
        if config.per_message:
            return [Courier(self, n) for n in config.neighbours]
        return [Dialer(self, n) for n in config.neighbours if config.dials(n)]

    def _accept(self, door: socket.socket) -> None:
        while not self._is_closed:
            try:
                sock, _ = door.accept()
            except OSError as error:  # too many open files, or this server stops
                self.server.log.problem(f"a connection was not accepted: {error}")
                time.sleep(_PAUSE_SECONDS)
            else:
                self.hub.spawn(self._welcome, sock)

    def _welcome(self, sock: socket.socket) -> None:
        try:
            if len(self._connections) >= self.server.config.limits.max_connections:
                sock.sendall(REFUSAL)
                sock.close()
                return
            connection = Connection(self, sock)
        except OSError:
            sock.close()  # whoever dialled is gone already
            return
        self.serve(connection)

    def serve(self, connection: Connection) -> None:
        """Returns when the connection is gone."""
        self._connections.add(connection)
        try:
            connection.run()
        finally:
            self._connections.discard(connection)

    def rest(self) -> None:
        """Lets the other green threads run."""
        time.sleep(0)

    def close(self) -> None:
        """What was written is still sent, by the system."""
        self._is_closed = True
        for door in self._doors:
            door.close()
        for connection in list(self._connections):
            connection.close("this server stops")
        self.rest()
