"""Bytes of a stream to lines."""

from __future__ import annotations

from typing import List


class LineBuffer:
    """Cuts what a connection sends at each LF and holds the part after the last one.

    `overlong` becomes the beginning of a line that is longer than the limit; the connection is
    then of no more use.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.overlong: bytes | None = None
        self._rest = b""

    def feed(self, data: bytes) -> List[bytes]:
        """The lines that are whole now, in order and without their LF."""
        if self._rest:
            data = self._rest + data
        lines = data.split(b"\n")
        self._rest = lines.pop()
        if len(data) > self.limit and not self._fits(lines):
            return self._before_overlong(lines)
        return lines

    def end(self) -> List[bytes]:
        """The last line, if it lacks its LF."""
        last, self._rest = self._rest, b""
        return [last] if last else []

    def _fits(self, lines: List[bytes]) -> bool:
        longest = max(map(len, lines), default=0)
        return max(longest, len(self._rest)) <= self.limit

    def _before_overlong(self, lines: List[bytes]) -> List[bytes]:
        lines.append(self._rest)
        self._rest = b""
        index = next(i for i, line in enumerate(lines) if len(line) > self.limit)
        self.overlong = lines[index][: self.limit]
        return lines[:index]
