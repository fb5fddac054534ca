"""The forms of the fields of a line, all of which are str: bytes, never decoded text."""
import re

_DEGREES = re.compile(
    r'[+-](?:[0-8]?\d(?:\.\d+)?|90(?:\.0+)?)'
    r'[+-](?:(?:0?\d)?\d(?:\.\d+)?|1[0-7]\d(?:\.\d+)?|180(?:\.0+)?)\Z')
_TIME = re.compile(r'\d{1,11}(?:\.\d+)?\Z')
_SKEW = re.compile(r'[+-]?\d{1,11}(?:\.\d+)?\Z')
_RADIUS = re.compile(r'0{0,9}(?:[0-4]?\d(?:\.\d+)?|50(?:\.0+)?)\Z')
_BOUND = re.compile(r'0{0,9}(?:1?\d|20)\Z')
_NO_FRACTION = '000000000'

SECOND = 1000000000


def is_location(text):
    """ISO 6709 decimal degrees, at most 90 and 180 of them."""
    return _DEGREES.match(text) is not None


def is_skew(text):
    return _SKEW.match(text) is not None


def is_radius(text):
    """Decimal kilometres, above 0 and at most 50."""
    return _RADIUS.match(text) is not None and text.strip('0.') != ''


def is_bound(text):
    return _BOUND.match(text) is not None


def nanos_of(text):
    """The nanoseconds of a time as an exact integer, None if it is not a time."""
    if _TIME.match(text) is None:
        return None
    seconds, _, fraction = text.partition('.')
    return long(seconds + (fraction + _NO_FRACTION)[:9])  # int() would try, and throw, first


def skew(nanos):
    """A difference of clocks: always signed, nine decimals, exact."""
    sign = '+' if nanos >= 0 else '-'
    digits = str(abs(nanos)).rjust(10, '0')
    return sign + digits[:-9] + '.' + digits[-9:]


def degrees(location):
    """Latitude and longitude, each with its sign."""
    second = max(location.rfind('+'), location.rfind('-'))
    return location[:second], location[second:]
