"""One TCP connection."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, List, Optional

from herd.session import DialledSession, Session

if TYPE_CHECKING:
    from green.node import Node

_READ_BYTES = 1 << 16
_LINGER_SECONDS = 1.0


class Connection:
    """Carries bytes between a socket and a session; whoever is at the other end.

    A client is served by one green thread: while it does not read its replies it is not read
    either. A neighbour has a second one that writes, since a thread that reads a neighbour must
    never wait to write to one: a cycle of such waits would be a deadlock.
    """

    def __init__(self, node: Node, sock: socket.socket, dialled: Optional[str] = None) -> None:
        self._node = node
        self._socket = sock
        self._unwritable_seconds = node.server.config.limits.unwritable_millis / 1000
        self._reason = "closed by the other side"
        self._replies: List[bytes] = []  # to a neighbour
        self._writes = False
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        remote = "%s:%s" % sock.getpeername()[:2]
        if dialled is None:
            self._session = Session(node.server, f"client {remote}", self)
        else:
            label = f"peer {dialled} at {remote}"
            self._session = DialledSession(node.server, label, self, dialled)
            sock.sendall(node.server.hello)

    @property
    def is_link(self) -> bool:
        """Whether the other side was known as a neighbour that stays."""
        return self._session.link is not None

    def run(self) -> None:
        """Serves until one of both sides has enough."""
        try:
            self._serve()
            self._linger()
        except OSError as error:
            self._reason = str(error)
        finally:
            self._socket.close()
            self._session.closed(self._reason)

    def _serve(self) -> None:
        session, receive = self._session, self._socket.recv
        while not session.is_over:
            data = receive(_READ_BYTES)
            self._send(session.receive(data) if data else session.end())
            while session.query is not None:
                self._send(session.answer(self._node.places.ask(session.query.area)))
            if len(data) == _READ_BYTES:
                self._node.rest()  # there may be more, and others have waited

    def _send(self, replies: bytes) -> None:
        if not replies:
            return
        if self.is_link:
            self._replies.append(replies)
            self.wake()
            return
        self._socket.settimeout(self._unwritable_seconds)
        self._socket.sendall(replies)
        self._socket.settimeout(None)

    def _linger(self) -> None:
        """To close while input is unread would take back what was written."""
        self._socket.shutdown(socket.SHUT_WR)
        self._socket.settimeout(_LINGER_SECONDS)
        while self._socket.recv(_READ_BYTES):
            pass

    # The link calls these.

    def wake(self) -> None:
        """Writes when this turn of the hub is over: what it floods goes out in one write."""
        if not self._writes:
            self._writes = True
            self._node.hub.spawn(self._write)

    def close(self, reason: str) -> None:
        self._reason = reason
        try:
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes whoever waits for it
        except OSError:
            pass  # it is gone already

    def _write(self) -> None:
        session, log = self._session, self._session.server.log
        try:
            lines = self._take()
            while lines:
                self._socket.sendall(lines)
                log.sent(session.label, lines)
                lines = self._take()
        except OSError as error:
            self.close(str(error))
        finally:
            self._writes = False

    def _take(self) -> bytes:
        replies = b"".join(self._replies)
        self._replies.clear()
        link = self._session.link
        return replies + link.take() if link.wire is self else replies
