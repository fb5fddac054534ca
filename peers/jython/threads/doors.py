"""Where connections come in."""
from connection import Connection
from java.io import IOException
from java.lang import Thread, Throwable
from java.net import InetSocketAddress, ServerSocket

from herd.javaside import start_thread

_PAUSE_MILLIS = 50  # some may be free again by then
_FULL = '? too many connections\n'


class Door(object):
    """One listening port, for clients and neighbours alike."""

    def __init__(self, node, connections, host, port):
        self._node = node
        self._connections = connections
        self._at = host, port
        self._listening = ServerSocket()

    def bind(self):
        host, port = self._at
        try:
            self._listening.setReuseAddress(True)
            self._listening.bind(InetSocketAddress(host, port), self._node.settings.backlog)
        except IOException as e:
            raise IOException('%s:%d: %s' % (host, port, e.getMessage()))

    def open(self):
        start_thread('door %s:%d' % self._at, self._accept)

    def close(self):
        self._listening.close()

    def _accept(self):
        while not self._listening.isClosed():
            try:
                self._welcome(self._listening.accept())
            except Throwable as e:  # no descriptor, or no thread
                if not self._listening.isClosed():
                    self._node.log.problem('cannot accept: %s' % e.getMessage())
                    Thread.sleep(_PAUSE_MILLIS)

    def _welcome(self, socket):
        label = 'from %s:%d' % (socket.getInetAddress().getHostAddress(), socket.getPort())
        if len(self._connections) >= self._node.settings.max_connections:
            self._node.log.connection(label, 'refused: too many connections')
            socket.getOutputStream().write(_FULL)
            socket.close()
            return
        try:
            start_thread(label, lambda: self._serve(socket, label))
        except Throwable:
            socket.close()
            raise

    def _serve(self, socket, label):
        connection = Connection(self._node, socket, label)
        self._connections.add(connection)
        try:
            connection.serve()
        finally:
            self._connections.discard(connection)
