"""One connection of a client or a neighbour, read by one thread."""
from threading import Lock

import jarray
from java.io import IOException
from java.lang import System, Throwable

from herd.javaside import now_nanos, text_of
from herd.session import Session

_LINGER_MILLIS = 200
_LINGER_READS = 64


class Connection(object):
    """Reads, works and replies in the thread that calls serve(); any thread may write or close."""

    def __init__(self, node, socket, label, expected=None):
        self._node = node
        self._socket = socket
        self._source = None
        self._sink = None
        self._writes = Lock()  # replies to a neighbour's PING and what its link sends take turns
        self._closed = None
        self.session = Session(node, label, self._greeted, expected)
        self.writing_since = 0  # System.nanoTime(), 0 while nothing is being written

    def serve(self):
        """Returns when the connection is gone, whatever the reason."""
        session = self.session
        self._node.log.connection(session.label, 'connected')
        try:
            self._open()
            self._converse(session)
            self.close('all is said')
        except IOException as e:
            self.close(e.getMessage())
        except (Exception, Throwable) as e:
            self._node.log.problem('%s: %s' % (session.label, e))
            self.close('an error of this server')
        self._node.link_down(session.peer, self)
        self._node.log.connection(session.label, 'gone: %s' % self._closed)

    def _open(self):
        self._socket.setTcpNoDelay(True)
        self._source = self._socket.getInputStream()
        self._sink = self._socket.getOutputStream()

    def _converse(self, session):
        if session.expected is not None:
            self.write(self._node.hello)
        buffer = jarray.zeros(self._node.settings.read_bytes, 'b')
        read = self._source.read
        while not session.closing:
            count = read(buffer)
            if count < 0:
                session.end()
            else:
                session.receive(text_of(buffer, count))
            self._work(session)
        if not session.ended:
            self._linger(buffer)

    def _work(self, session):
        now = now_nanos()
        query = session.work(now)
        while query is not None:
            self._pass_on(session)
            session.answer(self._node.places.nearby(query).get())
            query = session.work(now)
        self._pass_on(session)

    def _pass_on(self, session):
        if session.accepted:
            self._node.flood(session.take_accepted(), session.peer)
        replies = session.take_replies()
        if replies:
            self.write(replies)

    def _greeted(self):
        self._pass_on(self.session)  # the hello goes before the first line
        self._node.link_to(self.session.peer).up(self)

    def write(self, text):
        """Blocks while the other side does not read."""
        if self._node.log.wants_lines:
            self._node.log.sent(self.session.label, text)
        with self._writes:
            self.writing_since = System.nanoTime()
            self._sink.write(text)
            self.writing_since = 0

    def _linger(self, buffer):
        """A close with unread input would be a reset, and could overtake the last reply."""
        self._socket.shutdownOutput()
        self._socket.setSoTimeout(_LINGER_MILLIS)
        for _ in xrange(_LINGER_READS):
            if self._source.read(buffer) < 0:
                return

    def close(self, reason):
        """The first reason is the one that is logged. Wakes the thread that reads."""
        if self._closed is None:
            self._closed = reason
        try:
            self._socket.close()
        except IOException:
            pass  # it is gone all the same
