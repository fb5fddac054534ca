"""One TCP connection."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Optional

from herd.server import REFUSAL
from herd.session import DialledSession, Session

if TYPE_CHECKING:
    from node import Node


class Connection(asyncio.Protocol):
    """Carries bytes between a transport and a session; whoever is at the other end.

    A plain protocol and not streams: a callback per read costs less than waking a task for it.
    """

    def __init__(self, node: Node, dialled: Optional[str] = None) -> None:
        self._node = node
        self._dialled = dialled
        self._loop = asyncio.get_running_loop()
        self._reason = "closed by the other side"
        self._ended = False
        self._waiting = False  # for Places
        self._unwritable = False
        self._timer: Optional[asyncio.TimerHandle] = None
        self._session: Optional[Session] = None
        self.closed = self._loop.create_future() if dialled else None

    # The transport calls these.

    def connection_made(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        if not self._node.add(self):
            transport.write(REFUSAL)
            transport.close()
            return
        limits = self._node.server.config.limits
        transport.set_write_buffer_limits(limits.output_high_bytes, limits.output_low_bytes)
        self._session = self._open_session("%s:%s" % transport.get_extra_info("peername")[:2])

    def _open_session(self, remote: str) -> Session:
        server = self._node.server
        if self._dialled is None:
            return Session(server, f"client {remote}", self)
        self._transport.write(server.hello)
        return DialledSession(server, f"peer {self._dialled} at {remote}", self, self._dialled)

    def data_received(self, data: bytes) -> None:
        if self._session is not None:
            self._proceed(self._session.receive(data))

    def eof_received(self) -> bool:
        self._ended = True
        if self._session is not None:
            self._proceed(self._session.end())
        return True  # the session says when it is over

    def pause_writing(self) -> None:
        """A client that does not read is not read either; a neighbour is, lest a cycle stall."""
        self._unwritable = True
        if self._session is not None and self._session.link is None:
            self._transport.pause_reading()
            seconds = self._node.server.config.limits.unwritable_millis / 1000
            self._timer = self._loop.call_later(seconds, self._give_up)

    def resume_writing(self) -> None:
        self._unwritable = False
        self._cancel_timer()
        self._resume_reading()
        self._drain()

    def connection_lost(self, error: Optional[Exception]) -> None:
        self._cancel_timer()
        self._node.remove(self)
        if self._session is not None:
            self._session.closed(str(error) if error else self._reason)
        if self.closed is not None and not self.closed.done():
            self.closed.set_result(self._session is not None and self._session.link is not None)

    # The link calls these.

    def wake(self) -> None:
        """Drains at the end of this turn of the loop: what it floods goes out in one write."""
        self._loop.call_soon(self._drain)

    def close(self, reason: str) -> None:
        self._reason = reason
        self._transport.close()

    def _proceed(self, replies: bytes) -> None:
        """Writes replies, and goes on for as long as what Places says is at hand."""
        session = self._session
        if replies:
            self._transport.write(replies)
        while session.query is not None:
            known = self._node.places.known(session.query.area)
            if known is None:
                self._wait()
                return
            self._transport.write(session.answer(known))
        if session.is_over:
            self._transport.close()

    def _wait(self) -> None:
        self._waiting = True
        self._transport.pause_reading()
        call = self._node.places.call(self._session.query.area)
        call.add_done_callback(self._answer)

    def _answer(self, call: asyncio.Task) -> None:
        if call.cancelled() or self._transport.is_closing():
            return
        self._waiting = False
        self._proceed(self._session.answer(call.result()))
        self._resume_reading()

    def _drain(self) -> None:
        session = self._session
        link = session.link if session is not None else None
        if link is None or link.wire is not self:
            return
        while not (self._unwritable or link.is_empty):
            lines = link.take()
            self._transport.write(lines)
            session.server.log.sent(session.label, lines)

    def _resume_reading(self) -> None:
        if not (self._waiting or self._unwritable or self._ended or self._transport.is_closing()):
            self._transport.resume_reading()

    def _give_up(self) -> None:
        self._reason = "it does not read"
        self._transport.abort()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
