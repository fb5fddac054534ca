"""How long to wait before the next dial."""
import random

_FIRST_MILLIS = 50
_LAST_MILLIS = 2000


class Backoff(object):
    """Doubles up to a cap, and varies, lest all neighbours of a server dial it in one moment."""

    def __init__(self):
        self.reset()

    def reset(self):
        self._millis = _FIRST_MILLIS

    def next_millis(self):
        millis = self._millis
        self._millis = min(2 * millis, _LAST_MILLIS)
        return int(millis * random.uniform(0.5, 1))
