"""The replies of Places of the last minute."""
from collections import OrderedDict
from threading import Lock

from java.lang import System

from herd.placesbody import Failure

_KEEP_NANOS = 60 * 1000000000
_MOST = 1000


class Replies(object):
    """Futures by question: equal ones share a call, be it under way or done. Safe for any thread.

    A failure is not kept. When there are too many, the oldest goes.
    """

    def __init__(self, call):
        self._call = call
        self._lock = Lock()
        self._kept = OrderedDict()  # question -> when it was asked, its future

    def of(self, question):
        """A future of what call(question) gives, which must be a future and must not block."""
        now = System.nanoTime()
        with self._lock:
            asked, future = self._kept.pop(question, (0, None))
            if future is None or now - asked > _KEEP_NANOS or _has_failed(future):
                asked, future = now, self._call(question)
            self._kept[question] = asked, future
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
            return future


def _has_failed(future):
    return isinstance(future.getNow(None), Failure)
