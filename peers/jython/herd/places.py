"""Asks Google Places, or a stub of it, over Java's HTTP client with its pool of connections."""
from java.math import BigDecimal, RoundingMode
from java.net import ConnectException, URI
from java.net.http import HttpClient, HttpConnectTimeoutException, HttpRequest, HttpResponse
from java.time import Duration
from java.util.concurrent import CompletableFuture, Semaphore, TimeoutException, TimeUnit

from herd.placesbody import Failure, NotPlaces, PlacesBody
from herd.replies import Replies

_CONNECT = Duration.ofSeconds(2)
_TOTAL_SECONDS = 5
_BODY_BYTES = 1 << 20
_DECIMALS = 7  # a centimetre; a client may send thousands of digits
_FARTHEST = BigDecimal(50000)
_HTTP_STATUSES = {400: 'INVALID_REQUEST', 401: 'REQUEST_DENIED', 403: 'REQUEST_DENIED',
                  429: 'OVER_QUERY_LIMIT'}


class Query(object):
    """What a WHATSAT wants: the circle, and how many places of it."""

    def __init__(self, latitude, longitude, kilometres, bound):
        metres = BigDecimal(kilometres).movePointRight(3).min(_FARTHEST)
        self.path = ('/maps/api/place/nearbysearch/json?location=%s,%s&radius=%s&key='
                     % (_degrees(latitude), _degrees(longitude),
                        metres.stripTrailingZeros().toPlainString()))
        self.bound = bound


def _degrees(text):
    number = BigDecimal(text)
    if number.scale() > _DECIMALS:
        number = number.setScale(_DECIMALS, RoundingMode.HALF_EVEN)
    return number.toPlainString()


class Places(object):
    """Calls of one server, each bounded in time and size. Safe for any thread; never blocks."""

    def __init__(self, settings):
        self._api = settings.places_api
        self._base = settings.places_url
        self._key = settings.places_key
        self._permits = Semaphore(settings.places_in_flight)
        self._http = (HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                      .followRedirects(HttpClient.Redirect.NEVER)
                      .connectTimeout(_CONNECT).build())
        self._replies = Replies(self._call)

    def nearby(self, query):
        """A CompletableFuture of a PlacesBody or a Failure; never exceptional."""
        return self._replies.of(query.path)

    def _call(self, path):
        if self._api != 'google-legacy':
            return CompletableFuture.completedFuture(
                Failure('REQUEST_DENIED', 'this server does not ask Google Places'))
        if not self._permits.tryAcquire():
            return CompletableFuture.completedFuture(
                Failure('OVER_QUERY_LIMIT', 'too many Places calls are in flight; ask again'))
        exchange = self._http.sendAsync(self._request(path), _body_handler())

        def ended(response, thrown):
            self._permits.release()
            exchange.cancel(True)  # of no effect unless the time is over
            return _failed(thrown) if thrown is not None else _read(response)

        # The time-out is on a copy: the request's own would end with the headers.
        return exchange.copy().orTimeout(_TOTAL_SECONDS, TimeUnit.SECONDS).handle(ended)

    def _request(self, path):
        return HttpRequest.newBuilder(URI.create(self._base + path + self._key)).build()


def _body_handler():
    whole = HttpResponse.BodyHandlers.ofByteArray()
    if hasattr(HttpResponse.BodyHandlers, 'limiting'):  # since Java 25
        return HttpResponse.BodyHandlers.limiting(whole, _BODY_BYTES)
    return whole


def _read(response):
    code = response.statusCode()
    if code != 200:
        return Failure(_HTTP_STATUSES.get(code, 'UNKNOWN_ERROR'), 'Places answered HTTP %d' % code)
    body = response.body()
    if len(body) > _BODY_BYTES:
        return Failure('UNKNOWN_ERROR', 'Places sent too long an answer')
    try:
        places = PlacesBody(body.tostring())
    except NotPlaces as e:
        return Failure('UNKNOWN_ERROR', str(e))
    if places.status in ('OK', 'ZERO_RESULTS'):
        return places
    return _refused(places.status)


def _refused(status):
    if status in ('OVER_QUERY_LIMIT', 'REQUEST_DENIED', 'INVALID_REQUEST', 'NOT_FOUND'):
        return Failure(status, 'Places answered %s' % status)
    return Failure('UNKNOWN_ERROR', 'Places answered with an unknown error')


def _failed(thrown):
    """What to say of an exception; never its own message, which could hold the URL and the key."""
    cause = thrown.getCause() or thrown
    if isinstance(cause, (HttpConnectTimeoutException, ConnectException)):
        return Failure('UNKNOWN_ERROR', 'Places cannot be reached')
    if isinstance(cause, TimeoutException):
        return Failure('UNKNOWN_ERROR', 'Places did not answer in time')
    return Failure('UNKNOWN_ERROR', 'Places broke off its answer, or it was too long')
