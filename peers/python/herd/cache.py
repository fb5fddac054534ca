"""The newest position of each client."""

from __future__ import annotations

from typing import Dict, Iterator, NamedTuple, Optional, Tuple

Stored = Tuple[int, bytes]
"""Client time in nanoseconds, and the AT line with its LF."""


class Rank(NamedTuple):
    """Orders updates of one client with one time stamp, so that no two different lines tie."""

    server: bytes
    location: bytes
    time: bytes
    skew: bytes


def rank(line: bytes) -> Rank:
    _, server, skew, _, location, time = line.split()
    return Rank(server, location, time, skew)


_RESERVE_SHARE = 8
_LEAST_RESERVE = 4_096


class LocationCache:
    """Keeps the greatest update of each client under a total order.

    The order is time in nanoseconds, then `Rank`. With "later time wins" alone, two servers that
    take different positions with one time stamp would differ for good. Ties are rare, so the rank
    is read from the line when one comes up and not kept. The values are plain tuples, which the
    garbage collector need not follow.
    """

    def __init__(self, max_clients: int) -> None:
        self._newest: Dict[bytes, Stored] = {}
        self._max_clients = max_clients
        self._reserve = max(_LEAST_RESERVE, max_clients // _RESERVE_SHARE)

    def __len__(self) -> int:
        return len(self._newest)

    def find(self, client: bytes) -> Optional[Stored]:
        return self._newest.get(client)

    def offer(self, client: bytes, nanos: int, line: bytes, relayed: bool = False) -> bool:
        """Stores the line if it is the greatest of its client so far, and tells whether it is.

        A new client that finds the cache full is refused: to evict another would make servers
        differ. So would it to refuse what a neighbour accepted just before it was full itself;
        for such relayed lines there is a reserve.
        """
        stored = self._newest.get(client)
        if stored is None:
            if len(self._newest) >= self._max_clients + (self._reserve if relayed else 0):
                return False
        elif nanos < stored[0] or nanos == stored[0] and rank(line) <= rank(stored[1]):
            return False
        self._newest[client] = (nanos, line)
        return True

    def lines(self) -> Iterator[Tuple[bytes, bytes]]:
        """Each client with its line."""
        return ((client, stored[1]) for client, stored in self._newest.items())
