"""HTTP as far as Places needs it: the standard library's client, and connections kept open."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPSConnection, RemoteDisconnected
from typing import List, Tuple
from urllib.parse import urlsplit

from herd.calls import CONNECT_SECONDS, MAX_BODY


class KeepAliveHttp:
    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._netloc = parts.netloc
        self._idle: List[HTTPConnection] = []

    def get(self, path: str) -> Tuple[int, bytes]:
        """Status and body; ConnectionRefusedError if there is nobody, any error otherwise."""
        while self._idle:
            try:
                return self._exchange(self._idle.pop(), path)
            except (RemoteDisconnected, ConnectionError):
                pass  # closed at the other end while it was idle
        return self._exchange(self._dial(), path)

    def _dial(self) -> HTTPConnection:
        connection = self._connect(self._netloc, timeout=CONNECT_SECONDS)
        try:
            connection.connect()
        except OSError as error:
            raise ConnectionRefusedError from error
        connection.sock.settimeout(None)  # the caller bounds the whole exchange
        return connection

    def _exchange(self, connection: HTTPConnection, path: str) -> Tuple[int, bytes]:
        try:
            connection.request("GET", path, headers={"Accept-Encoding": "identity"})
            response = connection.getresponse()
            body = response.read(MAX_BODY + 1)
            if len(body) > MAX_BODY:
                raise ValueError("too long a body")
        except BaseException:
            connection.close()
            raise
        if response.isclosed() and not response.will_close:
            self._idle.append(connection)
        else:
            connection.close()
        return response.status, body
