"""The links to neighbours that this server dials: for good, or for each line."""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

from herd.backoff import seconds_after
from herd.config import Neighbour

from green.connection import Connection

if TYPE_CHECKING:
    from green.node import Node

_DIAL_SECONDS = 5.0


class Dialer:
    """Dials, serves the connection until its end, and dials again, for ever."""

    def __init__(self, node: Node, neighbour: Neighbour) -> None:
        self._node = node
        self._neighbour = neighbour

    def run(self) -> None:
        failures = 0
        while True:
            failures = 1 if self._dial() else failures + 1
            time.sleep(seconds_after(failures))

    def _dial(self) -> bool:
        """Returns when the connection is gone: whether the link was up."""
        name = self._neighbour.name
        try:
            sock = _connect(self._neighbour)
            connection = Connection(self._node, sock, name)
        except OSError as error:
            self._node.server.log.problem(f"{name}: {error}")
            return False
        self._node.serve(connection)
        return connection.is_link


class Courier:
    """Dials for each line: hello, line, close. What cannot be sent waits and conflates."""

    def __init__(self, node: Node, neighbour: Neighbour) -> None:
        self._node = node
        self._neighbour = neighbour
        self._link = node.server.links[neighbour.name]
        self._delivers = False

    def run(self) -> None:
        self._node.server.link_up(self._link, self, resync=False)

    def wake(self) -> None:
        if not self._delivers:
            self._delivers = True
            self._node.hub.spawn(self._deliver_all)

    def close(self, reason: str) -> None:
        """There is nothing to close between two lines."""

    def _deliver_all(self) -> None:
        failures = 0
        while not self._link.is_empty:
            try:
                self._deliver()
                failures = 0
            except OSError as error:
                failures += 1
                self._node.server.log.problem(f"{self._link.peer}: {error}")
                time.sleep(seconds_after(failures))
        self._delivers = False

    def _deliver(self) -> None:
        """A line is taken only once there is a connection for it."""
        with _connect(self._neighbour) as sock:
            line = self._link.take_one()
            sock.sendall(self._node.server.hello_once + line)
            self._node.server.log.sent(f"peer {self._link.peer}", line)


def _connect(neighbour: Neighbour) -> socket.socket:
    door = neighbour.door
    sock = socket.create_connection((door.host, door.port), _DIAL_SECONDS)
    sock.settimeout(None)
    return sock
