"""Which queries need a call to Places, and what a failed call looks like to a client."""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic
from typing import Optional, Tuple

from .area import Area
from .places import PlacesBody

MAX_BODY = 1 << 20
"""The longest body that is read, in bytes."""

CONNECT_SECONDS = 2.0
TOTAL_SECONDS = 5.0
"""From the question to the last byte."""

_KEEP_SECONDS = 60.0
_MAX_KEPT = 10_000
_MAX_KEPT_CHARACTERS = 64 << 20

NO_KEY = PlacesBody.failure("REQUEST_DENIED", "this server has no key to Google Places")
TOO_MANY = PlacesBody.failure(
    "OVER_QUERY_LIMIT", "too many Places calls are in flight; ask again"
)
TOO_LATE = PlacesBody.failure("UNKNOWN_ERROR", "Places did not answer in time")
UNREACHABLE = PlacesBody.failure("UNKNOWN_ERROR", "Places cannot be reached")
BROKEN = PlacesBody.failure("UNKNOWN_ERROR", "Places broke off its answer, or it was too long")


class KeptReplies:
    """The replies of the last minute: queries about one area share them, whatever their bounds."""

    def __init__(self) -> None:
        self._replies: OrderedDict[Area, Tuple[float, PlacesBody]] = OrderedDict()
        self._characters = 0

    def find(self, area: Area) -> Optional[PlacesBody]:
        due, body = self._replies.get(area, (0.0, None))
        return body if monotonic() < due else None

    def add(self, area: Area, body: PlacesBody) -> None:
        """Keeps a success; the oldest make room for it."""
        if body.kept:
            if area in self._replies:
                self._drop(area)
            self._replies[area] = (monotonic() + _KEEP_SECONDS, body)
            self._characters += len(body)
            while len(self._replies) > _MAX_KEPT or self._characters > _MAX_KEPT_CHARACTERS:
                self._drop(next(iter(self._replies)))

    def _drop(self, area: Area) -> None:
        self._characters -= len(self._replies.pop(area)[1])
