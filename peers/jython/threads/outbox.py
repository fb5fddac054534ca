"""What threads hand over to the one that writes to a neighbour."""
from threading import Condition

from herd.pending import Pending


class Outbox(object):
    """Safe for any thread; only take() waits."""

    def __init__(self, positions):
        self._changed = Condition()
        self._pending = Pending(positions)
        self._closed = False

    def add(self, updates):
        with self._changed:
            self._pending.add(updates)
            self._changed.notify()

    def add_all(self):
        with self._changed:
            self._pending.add_all()
            self._changed.notify()

    def take(self, most=500):
        """Waits until there are lines; at most so many of them, '' after the close."""
        with self._changed:
            while not self._pending and not self._closed:
                self._changed.wait()
            return '' if self._closed else self._pending.take(most)

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify()
