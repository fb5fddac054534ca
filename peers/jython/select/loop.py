"""The one thread of the server, and how others reach it."""
import heapq
import itertools

import jarray
from java.io import IOException
from java.lang import System, Throwable
from java.nio import ByteBuffer
from java.nio.channels import CancelledKeyException, Selector
from java.util.concurrent import ConcurrentLinkedQueue

_FOREVER = 0


class Loop(object):
    """Waits on java.nio's Selector and calls whoever is ready, until stop().

    A handler has ready(operations) and failed(reason). execute() and stop() are for any thread, all
    else is for the loop's own.
    """

    def __init__(self, log, read_bytes):
        self._log = log
        self._selector = Selector.open()
        self._tasks = ConcurrentLinkedQueue()
        self._timers = []
        self._numbers = itertools.count()
        self._running = True
        self.array = jarray.zeros(read_bytes, 'b')  # every connection reads into it in turn
        self.buffer = ByteBuffer.wrap(self.array)

    def register(self, channel, operations, handler):
        """Gives the SelectionKey, by which the operations waited for can be changed."""
        return channel.register(self._selector, operations, handler)

    def execute(self, task):
        self._tasks.add(task)
        self._selector.wakeup()

    def later(self, millis, task):
        due = System.nanoTime() + millis * 1000000
        heapq.heappush(self._timers, (due, next(self._numbers), task))

    def stop(self):
        self._running = False
        self._selector.wakeup()

    def run(self, end_turn):
        """Calls end_turn() each time that all who were ready have been called."""
        selector = self._selector
        while self._running:
            selector.select(self._wait_millis())
            keys = selector.selectedKeys()
            for key in keys:
                self._call(key)
            keys.clear()
            self._run_tasks()
            self._run_timers()
            self._run(end_turn)

    def close(self):
        """Closes every channel that is registered."""
        for key in list(self._selector.keys()):
            try:
                key.channel().close()
            except IOException:
                pass  # it is gone all the same
        self._selector.close()

    def _wait_millis(self):
        if not self._timers:
            return _FOREVER
        return max(1, (self._timers[0][0] - System.nanoTime()) // 1000000 + 1)

    def _call(self, key):
        handler = key.attachment()
        try:
            handler.ready(key.readyOps())
        except IOException as e:
            handler.failed(e.getMessage())
        except CancelledKeyException:
            handler.failed('it is closed')
        except (Exception, Throwable) as e:
            self._log.problem('an error of this server: %s' % e)
            handler.failed('an error of this server')

    def _run_tasks(self):
        task = self._tasks.poll()
        while task is not None:
            self._run(task)
            task = self._tasks.poll()

    def _run_timers(self):
        while self._timers and self._timers[0][0] <= System.nanoTime():
            self._run(heapq.heappop(self._timers)[2])

    def _run(self, task):
        try:
            task()
        except (Exception, Throwable) as e:
            self._log.problem('an error of this server: %s' % e)
