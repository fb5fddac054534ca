"""What is on its way to one neighbour."""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice
from typing import Optional, Protocol

_LINES_PER_TAKE = 1024


class Wire(Protocol):
    """A server's side of a link. Neither method may block or call back at once."""

    def wake(self) -> None:
        """There is something to take; called once until all has been taken."""

    def close(self, reason: str) -> None:
        """The connection is no longer wanted."""


class Link:
    """The queue to one neighbour, which is kept whether there is a connection or not.

    It conflates: a client's line takes the place of an older one that still waits, so a neighbour
    that reads slowly gets the newest position of each client, and no more waits than there are
    clients. Nobody writes to a neighbour while reading another one: a cycle of full TCP buffers
    would be a deadlock.
    """

    def __init__(self, peer: str) -> None:
        self.peer = peer
        self.wire: Optional[Wire] = None
        self._pending: OrderedDict[bytes, bytes] = OrderedDict()

    @property
    def is_empty(self) -> bool:
        return not self._pending

    def offer(self, client: bytes, line: bytes) -> None:
        was_empty = not self._pending
        self._pending[client] = line
        if was_empty and self.wire is not None:
            self.wire.wake()

    def take(self) -> bytes:
        """The lines that waited longest, joined and ready to be sent; empty if there are none."""
        pending = self._pending
        if len(pending) <= _LINES_PER_TAKE:
            lines = b"".join(pending.values())
            pending.clear()
            return lines
        return b"".join([pending.pop(client) for client in list(islice(pending, _LINES_PER_TAKE))])

    def take_one(self) -> bytes:
        """The line that waited longest."""
        return self._pending.popitem(last=False)[1]

    def clear(self) -> None:
        self._pending.clear()
