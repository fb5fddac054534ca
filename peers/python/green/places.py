"""Google Places as this server sees it."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Dict

from herd.area import Area
from herd.calls import BROKEN, NO_KEY, TOO_LATE, TOO_MANY, TOTAL_SECONDS, UNREACHABLE, KeptReplies
from herd.config import Places
from herd.places import PlacesBody

from green.http_get import KeepAliveHttp
from green.hub import Hub


class _TooLate(Exception):
    pass


class PlacesClient:
    """Calls that are bounded in number, time and size; equal ones are made once."""

    def __init__(self, hub: Hub, places: Places) -> None:
        self._hub = hub
        self._places = places
        self._kept = KeptReplies()
        self._calls: Dict[Area, Future] = {}
        self._http = KeepAliveHttp(places.url) if places.url else None

    def ask(self, area: Area) -> PlacesBody:
        """Blocks until there is an answer, which may be a failure; never raises."""
        kept = self._kept.find(area)
        if kept is not None:
            return kept
        if area in self._calls:
            return self._calls[area].result()
        if self._http is None:
            return NO_KEY
        return TOO_MANY if len(self._calls) >= self._places.in_flight else self._call(area)

    def _call(self, area: Area) -> PlacesBody:
        future = self._calls[area] = Future()
        body = self._fetch(area)
        self._kept.add(area, body)
        del self._calls[area]
        future.set_result(body)
        return body

    def _fetch(self, area: Area) -> PlacesBody:
        try:
            with self._hub.timeout(TOTAL_SECONDS, _TooLate()):
                return PlacesBody.of(*self._http.get(area.path(self._places.key)))
        except _TooLate:
            return TOO_LATE
        except ConnectionRefusedError:
            return UNREACHABLE
        except Exception:  # of many makes, and none of them is for a client to see
            return BROKEN
