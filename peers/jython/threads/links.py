"""Links to neighbours."""
from threading import Lock

from connection import Connection
from java.io import IOException
from java.lang import Thread, Throwable
from java.net import InetSocketAddress, Socket
from outbox import Outbox

from herd.backoff import Backoff
from herd.javaside import start_thread

_DIAL_MILLIS = 2000


class Link(object):
    """A persistent link that the neighbour dials. Safe for any thread."""

    def __init__(self, node, peer, address):
        self._node = node
        self._peer = peer
        self._address = address and InetSocketAddress(address.peer_host, address.peer_port)
        self._change = Lock()
        self._connection = None
        self._outbox = None

    def open(self):
        """Nothing to do until the neighbour dials."""

    def offer(self, updates):
        outbox = self._outbox
        if outbox is not None:
            outbox.add(updates)

    def up(self, connection):
        """A connection has greeted; it takes the place of an older one."""
        outbox = Outbox(self._node.positions)
        with self._change:
            old, self._connection = self._connection, connection
            stale, self._outbox = self._outbox, outbox
        if old is not None:
            stale.close()
            old.close('a newer connection of %s takes its place' % self._peer)
        if self._node.settings.resync:
            outbox.add_all()
        self._node.log.link(self._peer, 'up')
        start_thread('to ' + self._peer, lambda: self._write(connection, outbox))

    def down(self, connection):
        with self._change:
            if self._connection is not connection:
                return
            outbox, self._outbox = self._outbox, None
            self._connection = None
        outbox.close()
        self._node.log.link(self._peer, 'down')

    def _write(self, connection, outbox):
        try:
            lines = outbox.take()
            while lines:
                connection.write(lines)
                lines = outbox.take()
        except Throwable as e:
            connection.close(e.getMessage())


class DiallingLink(Link):
    """A persistent link that this server dials, again and again."""

    def open(self):
        start_thread('dialler of ' + self._peer, self._dial_for_ever)

    def _dial_for_ever(self):
        backoff = Backoff()
        while True:
            if self._dial():
                backoff.reset()
            Thread.sleep(backoff.next_millis())

    def _dial(self):
        """Serves a connection to its end; whether there was one that the neighbour greeted."""
        try:
            connection = Connection(
                self._node, _dialled(self._address), 'to ' + self._peer, self._peer)
            connection.serve()
            return connection.session.peer is not None
        except IOException:
            return False


class MessageLink(object):
    """A link without a connection: each line travels over one of its own."""

    def __init__(self, node, peer, address):
        self._node = node
        self._peer = peer
        self._address = InetSocketAddress(address.peer_host, address.peer_port)
        self._outbox = Outbox(node.positions)
        self.offer = self._outbox.add

    def open(self):
        start_thread('to ' + self._peer, self._send_for_ever)

    def up(self, _connection):
        """A neighbour that comes to stay brings lines, and is sent none by that connection."""

    def down(self, _connection):
        """The end of a connection that brought lines says nothing about the link."""

    def _send_for_ever(self):
        backoff = Backoff()
        while True:
            line = self._outbox.take(1)
            while not self._send(line):
                Thread.sleep(backoff.next_millis())
            backoff.reset()

    def _send(self, line):
        try:
            socket = _dialled(self._address)
            try:
                socket.getOutputStream().write(self._node.hello_once + line)
            finally:
                socket.close()
            return True
        except IOException:
            return False


def _dialled(address):
    socket = Socket()
    try:
        socket.setTcpNoDelay(True)
        socket.connect(address, _DIAL_MILLIS)
    except IOException:
        socket.close()
        raise
    return socket
