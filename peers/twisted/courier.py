"""A link without a connection: each line travels over a fresh one."""

from __future__ import annotations

from typing import Iterator

from twisted.internet.defer import inlineCallbacks
from twisted.internet.endpoints import TCP4ClientEndpoint
from twisted.internet.error import ConnectError
from twisted.internet.interfaces import IReactorTCP
from twisted.internet.protocol import Factory, Protocol
from twisted.internet.task import deferLater
from twisted.python import log

from herd.backoff import seconds_after
from herd.config import Neighbour
from herd.server import HerdServer


class Deliveries(Factory):
    noisy = False
    protocol = Protocol


class Courier:
    """Dials for each line: hello, line, close. What cannot be sent waits and conflates."""

    def __init__(self, reactor: IReactorTCP, server: HerdServer, neighbour: Neighbour) -> None:
        self._reactor = reactor
        self._server = server
        self._link = server.links[neighbour.name]
        self._to = TCP4ClientEndpoint(reactor, neighbour.door.host, neighbour.door.port)
        self._deliveries = Deliveries()
        server.link_up(self._link, self, resync=False)

    def wake(self) -> None:
        self._deliver_all().addErrback(log.err)

    def close(self, reason: str) -> None:
        """There is nothing to close between two lines."""

    @inlineCallbacks
    def _deliver_all(self) -> Iterator:
        failures = 0
        while not self._link.is_empty:
            try:
                connection = yield self._to.connect(self._deliveries)
            except ConnectError as error:
                failures += 1
                self._server.log.problem(f"{self._link.peer}: {error}")
                yield deferLater(self._reactor, seconds_after(failures))
            else:
                failures = 0
                self._deliver(connection)

    def _deliver(self, connection: Protocol) -> None:
        """A line is taken only once there is a connection for it."""
        line = self._link.take_one()
        connection.transport.write(self._server.hello_once + line)
        connection.transport.loseConnection()
        self._server.log.sent(f"peer {self._link.peer}", line)
