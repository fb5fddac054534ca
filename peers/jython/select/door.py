"""Where connections come in."""
from connection import Connection
from java.io import IOException
from java.net import InetSocketAddress, StandardSocketOptions
from java.nio import ByteBuffer
from java.nio.channels import SelectionKey, ServerSocketChannel

_PAUSE_MILLIS = 50  # descriptors may be free again by then
_FULL = '? too many connections\n'


class Door(object):
    """One listening port, for clients and neighbours alike."""

    def __init__(self, node, loop, connections, host, port):
        self._node = node
        self._loop = loop
        self._connections = connections
        self._at = host, port
        self._channel = ServerSocketChannel.open()
        self._key = None

    def bind(self):
        host, port = self._at
        try:
            self._channel.setOption(StandardSocketOptions.SO_REUSEADDR, True)
            self._channel.bind(InetSocketAddress(host, port), self._node.settings.backlog)
        except IOException as e:
            raise IOException('%s:%d: %s' % (host, port, e.getMessage()))

    def open(self):
        self._channel.configureBlocking(False)
        self._key = self._loop.register(self._channel, SelectionKey.OP_ACCEPT, self)

    def ready(self, _operations):
        channel = self._channel.accept()
        while channel is not None:
            try:
                self._welcome(channel)
            except IOException:
                channel.close()  # it has gone again already
            channel = self._channel.accept()

    def failed(self, reason):
        self._node.log.problem('cannot accept: %s' % reason)
        self._key.interestOps(0)
        self._loop.later(
            _PAUSE_MILLIS, lambda: self._key.interestOps(SelectionKey.OP_ACCEPT))

    def _welcome(self, channel):
        address = channel.getRemoteAddress()
        label = 'from %s:%d' % (address.getAddress().getHostAddress(), address.getPort())
        if len(self._connections) >= self._node.settings.max_connections:
            self._node.log.connection(label, 'refused: too many connections')
            channel.write(ByteBuffer.wrap(_FULL))
            channel.close()
            return
        connection = Connection(self._node, self._loop, channel, label)
        self._connections.add(connection)
        connection.when_gone = lambda: self._connections.discard(connection)
