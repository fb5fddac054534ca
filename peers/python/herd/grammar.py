"""The commands of the protocol, as patterns over one line of bytes without its line end.

In a pattern over bytes `\\s` is space, tab, CR, LF, FF and VT, `\\S` is anything else, and `\\d` is
an ASCII digit: exactly the protocol's white space, client ids and numbers. Where a part could
match in several ways their number is small and fixed, so matching takes linear time.
"""

import re

_LATITUDE = rb"[+-](?:[0-8]?\d(?:\.\d+)?|90(?:\.0+)?)"
_LONGITUDE = rb"[+-](?:(?:0?\d?\d|1[0-7]\d)(?:\.\d+)?|180(?:\.0+)?)"
_LOCATION = rb"(" + _LATITUDE + _LONGITUDE + rb")"
_TIME = rb"((\d{1,11})(?:\.(\d+))?)"
_SKEW = rb"([+-]?\d{1,11}(?:\.\d+)?)"  # servers of other makes leave the plus sign out
_RADIUS = rb"((?=[\d.]*[1-9])(?:0{0,9}[0-4]?\d(?:\.\d+)?|0{0,9}50(?:\.0+)?))"
_BOUND = rb"(0{0,9}(?:1?\d|20))"


def _command(*fields):
    return re.compile(rb"\s*" + rb"\s+".join(fields) + rb"\s*").fullmatch


IAMAT = _command(rb"IAMAT", rb"(\S+)", _LOCATION, _TIME)
"""Groups: client, location, time, its whole seconds, its fraction or None."""

AT = _command(rb"AT", rb"(\S+)", _SKEW, rb"(\S+)", _LOCATION, _TIME)
"""Groups: server, skew, client, location, time, its whole seconds, its fraction or None."""

WHATSAT = _command(rb"WHATSAT", rb"(\S+)", _RADIUS, _BOUND)
"""Groups: client, radius in kilometres, bound."""

HELLO = re.compile(rb"HERD 1 (\S+)( once)?\r?").fullmatch
"""Groups: name of the server at the other end, ` once` or None."""


def nanoseconds(seconds: bytes, fraction: "bytes | None") -> int:
    """A time in whole nanoseconds; further digits are left out."""
    if fraction is None:
        return int(seconds) * 1_000_000_000
    return int(seconds + (fraction + b"000000000")[:9])
