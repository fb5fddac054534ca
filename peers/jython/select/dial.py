"""A connection on its way to a neighbour."""
from java.io import IOException
from java.net import InetSocketAddress
from java.nio.channels import SelectionKey, SocketChannel

_MILLIS = 2000


class Dial(object):
    """Calls one of reached(channel) and missed(), in the loop."""

    def __init__(self, loop, address, reached, missed):
        self._reached = reached
        self._missed = missed
        self._is_done = False
        self._channel = SocketChannel.open()
        self._channel.configureBlocking(False)
        try:
            at_once = self._channel.connect(
                InetSocketAddress(address.peer_host, address.peer_port))
        except IOException as e:
            self.failed(e.getMessage())
            return
        loop.later(_MILLIS, self._give_up)
        self._key = loop.register(self._channel, 0 if at_once else SelectionKey.OP_CONNECT, self)
        if at_once:
            self._done()

    def ready(self, _operations):
        self._channel.finishConnect()
        self._done()

    def _done(self):
        self._is_done = True
        self._key.interestOps(0)
        self._reached(self._channel)

    def _give_up(self):
        if not self._is_done:
            self.failed('no answer')

    def failed(self, _reason):
        if self._is_done:
            return
        self._is_done = True
        try:
            self._channel.close()
        except IOException:
            pass  # it never was there
        self._missed()
