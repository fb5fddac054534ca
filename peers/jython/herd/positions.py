"""The newest position of each client."""
from threading import Lock


class Positions(object):
    """Safe for any thread: Jython's dict is a ConcurrentHashMap, so that only offers take turns."""

    def __init__(self):
        self._updates = {}
        self._lock = Lock()
        self.get = self._updates.get  # client -> Update, or None

    def offer_later(self, update):
        """Stores an IAMAT of a strictly later time; gives what is stored afterwards."""
        with self._lock:
            old = self.get(update.client)
            if old is not None and old.nanos >= update.nanos:
                return old
            self._updates[update.client] = update
            return update

    def offer_newer(self, update):
        """Stores an AT line that is newer in the total order; gives what is stored afterwards."""
        with self._lock:
            old = self.get(update.client)
            if old is not None and not update.is_newer_than(old):
                return old
            self._updates[update.client] = update
            return update

    def all(self):
        """All updates, each as of some moment during the call."""
        return self._updates.values()
