"""Google Places as this server sees it."""

from __future__ import annotations

from typing import Dict, Iterator, Optional

from twisted.internet.defer import Deferred, TimeoutError, inlineCallbacks
from twisted.internet.error import ConnectError
from twisted.internet.interfaces import IReactorTCP
from twisted.internet.protocol import Protocol
from twisted.python.failure import Failure
from twisted.web.client import Agent, HTTPConnectionPool, PotentialDataLoss, ResponseDone
from twisted.web.http_headers import Headers

from herd.area import Area
from herd.calls import (
    BROKEN,
    CONNECT_SECONDS,
    MAX_BODY,
    NO_KEY,
    TOO_LATE,
    TOO_MANY,
    TOTAL_SECONDS,
    UNREACHABLE,
    KeptReplies,
)
from herd.config import Places
from herd.places import PlacesBody

_HEADERS = Headers({"User-Agent": ["herd"]})


class PlacesClient:
    """Calls that are bounded in number, time and size; equal ones are made once."""

    def __init__(self, reactor: IReactorTCP, places: Places) -> None:
        self._reactor = reactor
        self._places = places
        self._kept = KeptReplies()
        self._calls: Dict[Area, Deferred] = {}
        pool = HTTPConnectionPool(reactor)
        pool.maxPersistentPerHost = places.in_flight
        self._agent = Agent(reactor, connectTimeout=CONNECT_SECONDS, pool=pool)

    def known(self, area: Area) -> Optional[PlacesBody]:
        """What can be said without waiting, which may be that no call can be made now."""
        kept = self._kept.find(area)
        if kept is not None:
            return kept
        if self._places.url is None:
            return NO_KEY
        full = len(self._calls) >= self._places.in_flight
        return TOO_MANY if full and area not in self._calls else None

    def call(self, area: Area) -> Deferred:
        """The call that is on its way, or a new one; it never fails."""
        call = self._calls.get(area)
        if call is None:
            call = self._calls[area] = self._fetch(area)
            call.addTimeout(TOTAL_SECONDS, self._reactor)
            call.addErrback(_failure_of).addCallback(self._end, area)
        return call

    @inlineCallbacks
    def _fetch(self, area: Area) -> Iterator:
        url = self._places.url + area.path(self._places.key)
        response = yield self._agent.request(b"GET", url.encode("ascii"), _HEADERS)
        body = BoundedBody()
        response.deliverBody(body)
        google = yield body.whole
        return PlacesBody.of(response.code, google)

    def _end(self, body: PlacesBody, area: Area) -> PlacesBody:
        del self._calls[area]
        self._kept.add(area, body)
        return body


def _failure_of(failure: Failure) -> PlacesBody:
    """What a client is told; no more, since an error could hold the URL and so the key."""
    if failure.check(TimeoutError):
        return TOO_LATE
    return UNREACHABLE if failure.check(ConnectError) else BROKEN


class BoundedBody(Protocol):
    """Collects a body that is not too long; `whole` fires with it."""

    def __init__(self) -> None:
        self.whole: Deferred = Deferred(lambda _: self.transport.loseConnection())
        self._body = bytearray()

    def dataReceived(self, data: bytes) -> None:
        self._body += data
        if len(self._body) > MAX_BODY:
            self.transport.loseConnection()

    def connectionLost(self, reason: Failure) -> None:
        if self.whole.called:
            return
        ended = reason.check(ResponseDone, PotentialDataLoss)
        if ended and len(self._body) <= MAX_BODY:
            self.whole.callback(bytes(self._body))
        else:
            self.whole.errback(reason)
