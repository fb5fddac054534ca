"""The question to Google Places."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import NamedTuple
from urllib.parse import quote

_CENTIMETRE = Decimal("1E-7")  # in degrees; Google gives no more, a client may send 1,000 digits
_MAX_METRES = 50_000


class Area(NamedTuple):
    """A circle, in numbers that a URL can hold. Queries that agree in it can share one call."""

    latitude: str
    longitude: str
    metres: str

    def path(self, key: str) -> str:
        """What to GET; it holds the key, so it must not be logged."""
        return (
            "/maps/api/place/nearbysearch/json"
            f"?location={self.latitude},{self.longitude}&radius={self.metres}&key={quote(key)}"
        )


class Query(NamedTuple):
    """What is near that position, and how many places at the most?"""

    area: Area
    bound: int

    @classmethod
    def around(cls, at_line: bytes, radius_km: bytes, bound: int) -> Query:
        location = at_line.split()[4].decode("ascii")
        split = max(location.find("+", 1), location.find("-", 1))
        latitude, longitude = _degrees(location[:split]), _degrees(location[split:])
        return cls(Area(latitude, longitude, _metres(radius_km)), bound)


def _degrees(text: str) -> str:
    degrees = Decimal(text)
    if degrees.as_tuple().exponent < -7:
        degrees = degrees.quantize(_CENTIMETRE, ROUND_HALF_EVEN)
    return f"{degrees.copy_abs() if degrees.is_zero() else degrees:f}"


def _metres(kilometres: bytes) -> str:
    metres = min(Decimal(kilometres.decode("ascii")) * 1000, Decimal(_MAX_METRES))
    return f"{metres.normalize():f}"
