"""Links to neighbours."""
from connection import Connection
from dial import Dial
from java.io import IOException
from java.nio import ByteBuffer

from herd.backoff import Backoff
from herd.pending import Pending


class Link(object):
    """A persistent link that the neighbour dials. What is offered goes out at the turn's end."""

    def __init__(self, node, loop, peer, address):
        self._node = node
        self._loop = loop
        self._peer = peer
        self._address = address
        self._connection = None
        self._pending = Pending(node.positions)

    def open(self):
        """Nothing to do until the neighbour dials."""

    def offer(self, updates):
        if self._connection is not None:
            self._pending.add(updates)

    def up(self, connection):
        """A connection has greeted; it takes the place of an older one."""
        old, self._connection = self._connection, connection
        if old is not None:
            old.close('a newer connection of %s takes its place' % self._peer)
        self._pending = Pending(self._node.positions)
        if self._node.settings.resync:
            self._pending.add_all()
        self._node.log.link(self._peer, 'up')

    def down(self, connection):
        if self._connection is connection:
            self._connection = None
            self._pending = Pending(self._node.positions)
            self._node.log.link(self._peer, 'down')

    def flush(self):
        """Writes what is due, as far as the neighbour reads."""
        connection = self._connection
        try:
            while self._pending and not connection.is_backed_up:
                connection.write(self._pending.take())
        except IOException as e:
            connection.failed(e.getMessage())


class DiallingLink(Link):
    """A persistent link that this server dials, again and again."""

    def __init__(self, node, loop, peer, address):
        Link.__init__(self, node, loop, peer, address)
        self._backoff = Backoff()

    def open(self):
        Dial(self._loop, self._address, self._reached, self._again)

    def _reached(self, channel):
        try:
            connection = Connection(
                self._node, self._loop, channel, 'to ' + self._peer, expected=self._peer)
            connection.write(self._node.hello)
            connection.when_gone = self._again
        except IOException:
            channel.close()
            self._again()

    def up(self, connection):
        self._backoff.reset()
        Link.up(self, connection)

    def _again(self):
        self._loop.later(self._backoff.next_millis(), self.open)


class MessageLink(object):
    """A link without a connection: each line travels over one of its own."""

    def __init__(self, node, loop, peer, address):
        self._node = node
        self._loop = loop
        self._address = address
        self._backoff = Backoff()
        self._pending = Pending(node.positions)
        self._line = ''  # on its way
        self.offer = self._pending.add

    def open(self):
        """Nothing to do until there is a line."""

    def up(self, _connection):
        """A neighbour that comes to stay brings lines, and is sent none by that connection."""

    def down(self, _connection):
        """The end of a connection that brought lines says nothing about the link."""

    def flush(self):
        if not self._line and self._pending:
            self._line = self._pending.take(1)
            self._dial()

    def _dial(self):
        Dial(self._loop, self._address, self._reached, self._again)

    def _reached(self, channel):
        try:
            channel.write(ByteBuffer.wrap(self._node.hello_once + self._line))
            channel.close()
        except IOException:
            self._again()
            return
        self._line = ''
        self._backoff.reset()

    def _again(self):
        self._loop.later(self._backoff.next_millis(), self._dial)
