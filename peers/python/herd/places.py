"""Google's reply and what a client gets of it."""

from __future__ import annotations

import json
import re
from typing import Dict, List, Optional, Tuple

_BLANK_LINES = re.compile(rb"\r*\n[\r\n]*\n\r*")
_SPACE = re.compile(r"[ \t\r\n]*")
_value = json.JSONDecoder().raw_decode
_SUCCESSES = ("OK", "ZERO_RESULTS")
_FAILURES = ("OVER_QUERY_LIMIT", "REQUEST_DENIED", "INVALID_REQUEST", "UNKNOWN_ERROR", "NOT_FOUND")
_OF_HTTP = {
    400: "INVALID_REQUEST",
    401: "REQUEST_DENIED",
    403: "REQUEST_DENIED",
    429: "OVER_QUERY_LIMIT",
}

NO_RESULTS = b'{"html_attributions": [], "results": [], "status": "OK"}'
"""What a client gets that asked for no place at all: Google need not be called."""


class PlacesBody:
    """A reply in Google's own bytes that knows where the elements of `results` end."""

    def __init__(self, text: str, ends: List[int], close: int, kept: bool) -> None:
        self._text = text
        self._ends = ends  # after the opening bracket, then after each element
        self._close = close  # of the bracket
        self.kept = kept
        """Whether it may serve other clients too: failures are not kept."""

    def __len__(self) -> int:
        """Characters of the whole."""
        return len(self._text)

    def cut(self, bound: int) -> bytes:
        """The bytes with the first `bound` places and all else as Google sent it."""
        if bound >= len(self._ends) - 1:
            return self._text.encode()
        tail = self._close if bound == 0 else self._ends[-1]
        return (self._text[: self._ends[bound]] + self._text[tail:]).encode()

    @classmethod
    def of(cls, status: int, google: bytes) -> PlacesBody:
        """Reads an HTTP reply; whatever is no list of places becomes a failure."""
        if status != 200:
            word = _OF_HTTP.get(status, "UNKNOWN_ERROR")
            return cls.failure(word, f"Places answered HTTP {status}")
        try:
            text = _squeeze(google).decode("utf-8")
            ends, close, word = _read(text)
        except (ValueError, LookupError, RecursionError):
            return cls.failure("UNKNOWN_ERROR", "Places sent something else than its reply form")
        if word in _SUCCESSES:
            return cls(text, ends, close, kept=True)
        if word in _FAILURES:
            return cls.failure(word, f"Places answered {word}")
        return cls.failure("UNKNOWN_ERROR", "Places sent something else than its reply form")

    @classmethod
    def failure(cls, status: str, message: str) -> PlacesBody:
        """Google's own form of a failure; the message is for clients: no key, no internals."""
        form = {"html_attributions": [], "results": [], "status": status, "error_message": message}
        return cls(json.dumps(form), [], 0, kept=False)


def _squeeze(body: bytes) -> bytes:
    """Makes each run of newlines one and drops the last: an empty line ends a reply."""
    return _BLANK_LINES.sub(b"\n", body.rstrip(b"\r\n"))


def _read(text: str) -> Tuple[List[int], int, object]:
    """Where the elements of `results` end, where it closes, and the status."""
    members, after = _members(text, _skip(text, 0))
    if _skip(text, after) != len(text):
        raise ValueError("more than one value")
    ends, close = _elements(text, members["results"])
    return ends, close, _value(text, members["status"])[0]


def _members(text: str, start: int) -> Tuple[Dict[str, int], int]:
    """Where the value of each member of an object begins, and where the object ends."""
    starts: Dict[str, int] = {}
    at = _after(text, start, "{")
    while True:
        key, at = _value(text, at)
        starts[key] = _after(text, _skip(text, at), ":")
        at = _skip(text, _value(text, starts[key])[1])
        if text[at] == "}":
            return starts, at + 1
        at = _after(text, at, ",")


def _elements(text: str, start: int) -> Tuple[List[int], int]:
    at = _after(text, start, "[")
    ends = [start + 1]
    while text[at] != "]":
        ends.append(_value(text, at)[1])
        at = _skip(text, ends[-1])
        if text[at] == ",":
            at = _after(text, at, ",")
    return ends, at


def _after(text: str, at: int, mark: str) -> int:
    if text[at] != mark:
        raise ValueError(f"no {mark} at {at}")
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()

