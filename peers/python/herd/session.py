"""One connection: bytes in, bytes out."""

from __future__ import annotations

from collections import deque
from time import time_ns
from typing import Deque, List, Optional

from .area import Query
from .framing import LineBuffer
from .grammar import AT, HELLO, IAMAT, WHATSAT
from .link import Link, Wire
from .places import NO_RESULTS, PlacesBody
from .server import HerdServer

_RELAY_OVERHEAD = 256  # what a relay adds to a client's line at the most


class Session:
    """A connection that came in by the door: a client, a neighbour, or not known yet.

    Give it what was read and write what it returns. While `query` is set it waits for Places:
    read no more, ask, and go on with `answer`. Close the connection once `is_over`, after all that
    was returned is written.
    """

    def __init__(self, server: HerdServer, label: str, wire: Wire) -> None:
        self.server = server
        self.label = label
        self.link: Optional[Link] = None
        self.query: Optional[Query] = None
        self._wire = wire
        self._buffer = LineBuffer(server.config.limits.line_bytes)
        self._lines: Deque[bytes] = deque()
        self._source: Optional[Link] = None  # by which AT lines come, for sender exclusion
        self._on_line = self._client_line
        self._ended = False
        self._asked = b""
        server.log.opened(label)

    @property
    def is_over(self) -> bool:
        return self.query is None and (self._ended or self._buffer.overlong is not None)

    def receive(self, data: bytes) -> bytes:
        """The replies to the lines that became whole, as far as they need not wait."""
        self._lines.extend(self._buffer.feed(data))
        return b"" if self.query else self._work()

    def end(self) -> bytes:
        """The other side sends no more: its last line may lack the LF."""
        self._ended = True
        self._lines.extend(self._buffer.end())
        return b"" if self.query else self._work()

    def answer(self, places: PlacesBody) -> bytes:
        """Ends the wait for Places and goes on."""
        bound, self.query = self.query.bound, None
        reply = self._asked + places.cut(bound) + b"\n\n"
        self.server.log.sent(self.label, reply)
        return reply + self._work()

    def closed(self, reason: str) -> None:
        """The connection is gone, whatever the reason."""
        self.server.log.closed(self.label, reason)
        if self.link is not None:
            self.server.link_down(self.link, self._wire, reason)

    def _work(self) -> bytes:
        replies: List[bytes] = []
        lines, log, now = self._lines, self.server.log, time_ns()
        while lines and self.query is None:
            line = lines.popleft()
            if log.wants_lines:
                log.received(self.label, line)
            reply = self._on_line(line, now)
            if reply:
                replies.append(reply)
        if self.query is None and self._buffer.overlong is not None:
            replies.append(_unknown(self._buffer.overlong))
        if log.wants_lines:
            for reply in replies:
                log.sent(self.label, reply)
        return replies[0] if len(replies) == 1 else b"".join(replies)

    def _client_line(self, line: bytes, now: int) -> Optional[bytes]:
        iamat = IAMAT(line)
        if iamat:
            return self.server.iamat(iamat.groups(), now) or _unknown(line)
        whatsat = WHATSAT(line)
        if whatsat:
            return self._whatsat(line, *whatsat.groups())
        at = AT(line) if self.server.config.course else None
        if at:
            self.server.at(at.groups(), None)
            return None
        return self._hello(line) if line.startswith(b"HERD ") else _unknown(line)

    def _whatsat(self, line: bytes, client: bytes, radius: bytes, bound: bytes) -> Optional[bytes]:
        stored = self.server.cache.find(client)
        if stored is None:
            return _unknown(line)
        if int(bound) == 0:
            return stored[1] + NO_RESULTS + b"\n\n"
        self._asked = stored[1]
        self.query = Query.around(stored[1], radius, int(bound))
        return None

    def _hello(self, line: bytes) -> bytes:
        """Whoever says hello is one more neighbour, also an instrument that is in no file."""
        hello = HELLO(line)
        name = hello[1].decode("utf-8", "replace") if hello else self.server.config.name
        if name == self.server.config.name:
            return _unknown(line)
        neighbour = self.server.links.get(name)
        link = neighbour or Link(name)
        self._become_peer(link)
        if hello[2]:
            return b""
        if neighbour is None or not self.server.config.per_message:
            self._join(link)
        return self.server.hello

    def _become_peer(self, link: Link) -> None:
        self._source = link
        self._buffer.limit += _RELAY_OVERHEAD
        self._on_line = self._peer_line

    def _join(self, link: Link) -> None:
        self.link = link
        self.server.link_up(link, self._wire, resync=True)

    def _peer_line(self, line: bytes, _now: int) -> Optional[bytes]:
        if self.server.knows(line):
            return None
        at = AT(line)
        if at:
            self.server.at(at.groups(), self._source)
            return None
        return b"PONG\n" if line.rstrip(b"\r") == b"PING" else None


class DialledSession(Session):
    """A connection that this server dialled: the neighbour answers the hello by its own."""

    def __init__(self, server: HerdServer, label: str, wire: Wire, peer: str) -> None:
        super().__init__(server, label, wire)
        self._peer = peer
        self._on_line = self._first_line

    def _first_line(self, line: bytes, _now: int) -> Optional[bytes]:
        hello = HELLO(line)
        if hello is None or hello[1] != self._peer.encode():
            self.server.log.problem(f"{self.label} is not {self._peer}: it did not say hello")
            self._ended = True
            return None
        link = self.server.links[self._peer]
        self._become_peer(link)
        self._join(link)
        return None


def _unknown(line: bytes) -> bytes:
    return b"? " + (line[:-1] if line.endswith(b"\r") else line) + b"\n"
