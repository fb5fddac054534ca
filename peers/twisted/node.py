"""All that one server has open."""

from __future__ import annotations

from typing import List, Optional, Set

from twisted.application.internet import ClientService
from twisted.internet.defer import Deferred
from twisted.internet.endpoints import HostnameEndpoint
from twisted.internet.interfaces import IReactorTCP
from twisted.internet.protocol import Factory

from herd.backoff import seconds_after
from herd.config import Door, Neighbour
from herd.server import HerdServer

from connection import Connection, DialledConnection, Refusal
from courier import Courier
from places import PlacesClient

_FLUSH_SECONDS = 1.0


class Node:
    """Opens the doors and the links, and closes them with all connections."""

    def __init__(self, reactor: IReactorTCP, server: HerdServer) -> None:
        self.reactor = reactor
        self.server = server
        self.places = PlacesClient(reactor, server.config.places)
        self._connections: Set[Connection] = set()
        self._woken: List[Connection] = []
        self._ports: list = []
        self._links: List[ClientService] = []
        self._last_is_gone: Optional[Deferred] = None

    def open(self) -> Door:
        """Listens at every door, then begins to dial; returns where clients are welcome."""
        config = self.server.config
        welcome = Welcome(self)
        for door in config.doors:
            port = self.reactor.listenTCP(
                door.port, welcome, backlog=config.limits.backlog, interface=door.host
            )
            self._ports.append(port)
        if config.per_message:
            for neighbour in config.neighbours:
                Courier(self.reactor, self.server, neighbour)
        else:
            self._links = [self._link(n) for n in config.neighbours if config.dials(n)]
        return Door(config.doors[0].host, self._ports[0].getHost().port)

    def _link(self, neighbour: Neighbour) -> ClientService:
        endpoint = HostnameEndpoint(self.reactor, neighbour.door.host, neighbour.door.port)
        service = ClientService(endpoint, Visit(self, neighbour.name), seconds_after)
        service.startService()
        return service

    def is_full(self) -> bool:
        return len(self._connections) >= self.server.config.limits.max_connections

    def add(self, connection: Connection) -> None:
        self._connections.add(connection)

    def remove(self, connection: Connection) -> None:
        self._connections.discard(connection)
        if self._last_is_gone is not None and not self._connections:
            done, self._last_is_gone = self._last_is_gone, None
            done.callback(None)

    def wake(self, connection: Connection) -> None:
        """This connection has lines of a link to send, at the next `drain`."""
        self._woken.append(connection)

    def drain(self) -> None:
        """Sends what was flooded. The reactor sends it at the end of its turn, in one piece."""
        while self._woken:
            self._woken.pop().drain()

    def close(self) -> Optional[Deferred]:
        """What was written is still sent, as far as that takes no more than a second."""
        for port in self._ports:
            port.stopListening()
        for link in self._links:
            link.stopService()
        if not self._connections:
            return None
        gone = self._last_is_gone = Deferred()
        gone.addTimeout(_FLUSH_SECONDS, self.reactor, onTimeoutCancel=lambda *_: None)
        for connection in list(self._connections):
            connection.close("the server stops")
        return gone


class Welcome(Factory):
    """Makes a connection of whoever comes in."""

    noisy = False

    def __init__(self, node: Node) -> None:
        self._node = node

    def buildProtocol(self, addr: object) -> object:
        return Refusal() if self._node.is_full() else Connection(self._node)


class Visit(Factory):
    """Makes the connection to a neighbour."""

    noisy = False

    def __init__(self, node: Node, peer: str) -> None:
        self._node = node
        self._peer = peer

    def buildProtocol(self, addr: object) -> DialledConnection:
        return DialledConnection(self._node, self._peer)
