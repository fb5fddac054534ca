"""One server of a herd, without its sockets."""

from __future__ import annotations

from typing import Dict, List, Optional

from .cache import LocationCache
from .config import Config
from .grammar import nanoseconds
from .link import Link, Wire
from .logs import TrafficLog

REFUSAL = b"? too many connections\n"
"""All that a client gets when there are too many."""

_SECOND = 1_000_000_000


class HerdServer:
    """Applies lines to the cache and floods what was accepted."""

    def __init__(self, config: Config, log: TrafficLog) -> None:
        self.config = config
        self.log = log
        self.cache = LocationCache(config.limits.max_clients)
        self.links: Dict[str, Link] = {n.name: Link(n.name) for n in config.neighbours}
        self._flooded: List[Link] = []
        self.hello = b"HERD 1 %b\n" % config.name.encode()
        self.hello_once = b"HERD 1 %b once\n" % config.name.encode()
        self._prefix = b"AT " + config.name.encode()

    def iamat(self, fields: tuple, now: int) -> Optional[bytes]:
        """The AT line that answers an IAMAT, given the groups of its pattern.

        It is the stored one if that is not older, and None if the time lies too far ahead.
        `now` is the POSIX time of the read in nanoseconds.
        """
        client, location, time, seconds, fraction = fields
        nanos = nanoseconds(seconds, fraction)
        stored = self.cache.find(client)
        if stored is not None and stored[0] >= nanos:
            return stored[1]
        if nanos // _SECOND - now // _SECOND > self.config.limits.max_ahead_seconds:
            return None
        skew = divmod(abs(now - nanos), _SECOND)
        sign = b"-" if now < nanos else b"+"
        line = b"%b %b%d.%09d %b %b %b\n" % (self._prefix, sign, *skew, client, location, time)
        if not self.cache.offer(client, nanos, line):
            return None
        self._flood(client, line, None)
        return line

    def at(self, fields: tuple, source: Optional[Link]) -> None:
        """Applies an AT line, given the groups of its pattern; `source` is whom it came from."""
        server, skew, client, location, time, seconds, fraction = fields
        line = b"AT %b %b %b %b %b\n" % (server, skew, client, location, time)
        if self.cache.offer(client, nanoseconds(seconds, fraction), line, relayed=True):
            self._flood(client, line, source)

    def knows(self, line: bytes) -> bool:
        """Whether a line that came in is the stored AT line of its client, byte for byte.

        Most AT lines of a flood are such copies, and this is found out faster than they are
        parsed.
        """
        fields = line.split(b" ", 4)
        stored = self.cache.find(fields[3]) if len(fields) == 5 else None
        return stored is not None and stored[1] == line + b"\n"

    def _flood(self, client: bytes, line: bytes, source: Optional[Link]) -> None:
        excluded = source if self.config.sender_exclusion else None
        for link in self._flooded:
            if link is not excluded:
                link.offer(client, line)

    def link_up(self, link: Link, wire: Wire, resync: bool) -> None:
        """Takes a link into the flood, in the place of an older connection, and resyncs it."""
        older, link.wire = link.wire, None
        if older is None:
            self._flooded.append(link)
        else:
            older.close("a newer connection took its place")
        if resync and self.config.resync:
            for client, line in self.cache.lines():
                link.offer(client, line)
        link.wire = wire
        self.log.link_up(link.peer)
        if not link.is_empty:
            wire.wake()

    def link_down(self, link: Link, wire: Wire, reason: str) -> None:
        """Ends what `link_up` began; does nothing if another connection has taken the place."""
        if link.wire is wire:
            link.wire = None
            link.clear()
            self._flooded.remove(link)
            self.log.link_down(link.peer, reason)
