"""One TCP connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from twisted.internet.interfaces import IDelayedCall, IHalfCloseableProtocol, IPushProducer
from twisted.internet.protocol import Protocol
from twisted.python.failure import Failure
from zope.interface import implementer

from herd.places import PlacesBody
from herd.server import REFUSAL
from herd.session import DialledSession, Session

if TYPE_CHECKING:
    from node import Node


class Refusal(Protocol):
    """Tells one more than there may be."""

    def connectionMade(self) -> None:
        self.transport.write(REFUSAL)
        self.transport.loseConnection()


@implementer(IHalfCloseableProtocol, IPushProducer)
class Connection(Protocol):
    """Carries bytes between a transport and a session; whoever is at the other end.

    `LineReceiver` would call back for each line; this takes all lines of a read at once, so that
    they are answered by one write.
    """

    def __init__(self, node: Node) -> None:
        self._node = node
        self._session: Optional[Session] = None
        self._reason = "closed by the other side"
        self._ended = False
        self._waiting = False  # for Places
        self._unwritable = False
        self._timer: Optional[IDelayedCall] = None

    # The transport calls these.

    def connectionMade(self) -> None:
        self.transport.setTcpNoDelay(True)
        self.transport.registerProducer(self, True)
        self._node.add(self)
        peer = self.transport.getPeer()
        self._session = self._open_session(f"{peer.host}:{peer.port}")

    def _open_session(self, remote: str) -> Session:
        return Session(self._node.server, f"client {remote}", self)

    def dataReceived(self, data: bytes) -> None:
        self._proceed(self._session.receive(data))

    def readConnectionLost(self) -> None:
        if not self._ended:
            self._ended = True
            self._proceed(self._session.end())

    def writeConnectionLost(self) -> None:
        self.close("it takes no more")

    def connectionLost(self, reason: Failure) -> None:
        self._cancel_timer()
        self._node.remove(self)
        self._session.closed(self._reason)

    def pauseProducing(self) -> None:
        """A client that does not read is not read either; a neighbour is, lest a cycle stall."""
        self._unwritable = True
        if self._session is not None and self._session.link is None:
            self.transport.pauseProducing()
            seconds = self._node.server.config.limits.unwritable_millis / 1000
            self._timer = self._node.reactor.callLater(seconds, self._give_up)

    def resumeProducing(self) -> None:
        self._unwritable = False
        self._cancel_timer()
        self._resume_reading()
        self.drain()

    def stopProducing(self) -> None:
        """The transport is gone, and says so by `connectionLost` too."""

    # The link calls these, and the node for it.

    def wake(self) -> None:
        self._node.wake(self)

    def close(self, reason: str) -> None:
        self._reason = reason
        self.transport.unregisterProducer()  # a paused one would hold up the end
        self.transport.loseConnection()

    def drain(self) -> None:
        session = self._session
        link = session.link
        if link is None or link.wire is not self:
            return
        while not (self._unwritable or link.is_empty):
            lines = link.take()
            self.transport.write(lines)
            session.server.log.sent(session.label, lines)

    def _proceed(self, replies: bytes) -> None:
        """Writes replies, and goes on for as long as what Places says is at hand."""
        session = self._session
        if replies:
            self.transport.write(replies)
        while session.query is not None:
            known = self._node.places.known(session.query.area)
            if known is None:
                self._wait()
                break
            self.transport.write(session.answer(known))
        self._node.drain()
        if session.is_over:
            self.close("it is over")

    def _wait(self) -> None:
        self._waiting = True
        self.transport.pauseProducing()
        self._node.places.call(self._session.query.area).addCallback(self._answer)

    def _answer(self, body: PlacesBody) -> PlacesBody:
        """Returns the same for others that wait for it."""
        if self.transport.connected:
            self._waiting = False
            self._proceed(self._session.answer(body))
            self._resume_reading()
        return body

    def _resume_reading(self) -> None:
        if not (self._waiting or self._unwritable or self._ended):
            self.transport.resumeProducing()

    def _give_up(self) -> None:
        self._timer = None
        self._reason = "it does not read"
        self.transport.abortConnection()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class DialledConnection(Connection):
    """A connection to a neighbour that this server has dialled."""

    def __init__(self, node: Node, peer: str) -> None:
        super().__init__(node)
        self._peer = peer

    def _open_session(self, remote: str) -> Session:
        server = self._node.server
        self.transport.write(server.hello)
        return DialledSession(server, f"peer {self._peer} at {remote}", self, self._peer)
