"""Google Places as this server sees it."""

from __future__ import annotations

import asyncio
from typing import Dict, Optional

from herd.area import Area
from herd.calls import BROKEN, NO_KEY, TOO_LATE, TOO_MANY, TOTAL_SECONDS, UNREACHABLE, KeptReplies
from herd.config import Places
from herd.places import PlacesBody

from http_get import open_http


class PlacesClient:
    """Calls that are bounded in number, time and size; equal ones are made once."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._kept = KeptReplies()
        self._calls: Dict[Area, asyncio.Task] = {}
        self._http = open_http(places.in_flight)

    def known(self, area: Area) -> Optional[PlacesBody]:
        """What can be said without waiting, which may be that no call can be made now."""
        kept = self._kept.find(area)
        if kept is not None:
            return kept
        if self._places.url is None:
            return NO_KEY
        full = len(self._calls) >= self._places.in_flight
        return TOO_MANY if full and area not in self._calls else None

    def call(self, area: Area) -> asyncio.Task:
        """The call that is on its way, or a new one; it never fails."""
        if area not in self._calls:
            self._calls[area] = asyncio.get_running_loop().create_task(self._fetch(area))
        return self._calls[area]

    async def _fetch(self, area: Area) -> PlacesBody:
        url = self._places.url + area.path(self._places.key)
        try:
            body = PlacesBody.of(*await asyncio.wait_for(self._http.get(url), TOTAL_SECONDS))
            self._kept.add(area, body)
            return body
        except asyncio.TimeoutError:
            return TOO_LATE
        except ConnectionRefusedError:
            return UNREACHABLE
        except Exception:  # of many makes, and none of them is for a client to see
            return BROKEN
        finally:
            del self._calls[area]

    async def close(self) -> None:
        for call in self._calls.values():
            call.cancel()
        await self._http.close()
