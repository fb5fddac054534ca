"""The forms of the fields of a line, all of which are str: bytes, never decoded text.

They are checked by the methods of str: Jython's re keeps a cache of all strings that it has looked
at, which is a fifth of a server's work where each string is a new one.
"""
_MOST_DIGITS = 11
_NO_FRACTION = '000000000'

SECOND = 1000000000


def is_location(text):
    """ISO 6709 decimal degrees, at most 90 and 180 of them."""
    latitude, longitude = degrees(text)
    return _are_degrees(latitude, 2, 90) and _are_degrees(longitude, 3, 180)


def degrees(location):
    """Latitude and longitude, each with its sign."""
    second = max(location.rfind('+'), location.rfind('-'), 0)
    return location[:second], location[second:]


def _are_degrees(text, most_digits, limit):
    return text[:1] in ('+', '-') and _is_decimal(text[1:], most_digits, limit)


def _is_decimal(text, most_digits, limit):
    """An unsigned number with so many digits at most before its point, and no larger."""
    whole, point, fraction = text.partition('.')
    if not whole.isdigit() or len(whole) > most_digits or (point and not fraction.isdigit()):
        return False
    number = int(whole)
    return number < limit or (number == limit and fraction.strip('0') == '')


def is_skew(text):
    """A decimal number; servers of other makes leave the + out."""
    seconds, point, fraction = text.partition('.')
    if seconds[:1] in ('+', '-'):
        seconds = seconds[1:]
    return (seconds.isdigit() and len(seconds) <= _MOST_DIGITS
            and (not point or fraction.isdigit()))


def is_radius(text):
    """Decimal kilometres, above 0 and at most 50."""
    return _is_decimal(text, _MOST_DIGITS, 50) and text.strip('0.') != ''


def is_bound(text):
    return text.isdigit() and len(text) <= _MOST_DIGITS and int(text) <= 20


def nanos_of(text):
    """The nanoseconds of a time as an exact integer, None if it is not a time."""
    seconds, point, fraction = text.partition('.')
    if not seconds.isdigit() or len(seconds) > _MOST_DIGITS or (point and not fraction.isdigit()):
        return None
    return long(seconds + (fraction + _NO_FRACTION)[:9])  # int() would try, and throw, first


def skew(nanos):
    """A difference of clocks: always signed, nine decimals, exact."""
    sign = '+' if nanos >= 0 else '-'
    digits = str(abs(nanos)).rjust(10, '0')
    return sign + digits[:-9] + '.' + digits[-9:]
