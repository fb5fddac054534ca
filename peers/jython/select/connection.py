"""One connection of a client or a neighbour."""
from java.io import IOException
from java.net import StandardSocketOptions
from java.nio import ByteBuffer
from java.nio.channels import SelectionKey

from herd.javaside import now_nanos, text_of
from herd.session import Session

_READ = SelectionKey.OP_READ
_WRITE = SelectionKey.OP_WRITE
_LINGER_MILLIS = 1000


class Connection(object):
    """Reads, works and writes whenever the loop says that its channel is ready; never blocks."""

    def __init__(self, node, loop, channel, label, expected=None):
        self._node = node
        self._loop = loop
        self._channel = channel
        self._unsent = ''
        self._sent = 0
        self._waiting = False  # for Places: later commands wait, later clients do not
        self._lingering = False
        self._is_open = True
        self.session = Session(node, label, self._greeted, expected)
        self.when_gone = None
        channel.configureBlocking(False)
        channel.setOption(StandardSocketOptions.TCP_NODELAY, True)
        self._operations = _READ
        self._key = loop.register(channel, _READ, self)
        node.log.connection(label, 'connected')

    @property
    def is_backed_up(self):
        return self._unsent != ''

    def ready(self, operations):
        if operations & _WRITE:
            self._write_unsent()
        if operations & _READ and self._is_open:
            self._read()
        self._settle()

    def failed(self, reason):
        self.close(reason)

    def _read(self):
        buffer = self._loop.buffer
        buffer.clear()
        count = self._channel.read(buffer)
        session = self.session
        if self._lingering:
            if count < 0:
                self.close('all is said')
            return
        if count < 0:
            session.end()
        else:
            session.receive(text_of(self._loop.array, count))
        self._work(session)

    def _work(self, session):
        query = session.work(now_nanos())
        if session.accepted:
            self._node.flood(session.take_accepted(), session.peer)
        self._pass_on(session)
        if query is not None:
            self._waiting = True
            self._node.places.nearby(query).thenAccept(
                lambda body: self._loop.execute(lambda: self._answer(body)))

    def _pass_on(self, session):
        replies = session.take_replies()
        if replies:
            self.write(replies)

    def _answer(self, body):
        self._waiting = False
        if self._is_open:
            try:
                self.session.answer(body)
                self._work(self.session)
                self._settle()
            except IOException as e:
                self.failed(e.getMessage())

    def _greeted(self):
        self._pass_on(self.session)  # the hello goes before the first line
        self._node.link_to(self.session.peer).up(self)

    def write(self, text):
        """Sends what the kernel takes now and keeps the rest; IOException if the other is gone."""
        if self._node.log.wants_lines:
            self._node.log.sent(self.session.label, text)
        if self._unsent:
            self._unsent += text
            return
        sent = self._channel.write(ByteBuffer.wrap(text))
        if sent < len(text):
            self._unsent = text[sent:]
            self._wait_for_reader()
            self._settle()

    def _write_unsent(self):
        sent = self._channel.write(ByteBuffer.wrap(self._unsent))
        self._sent += sent
        self._unsent = self._unsent[sent:]

    def _wait_for_reader(self):
        """Closes unless something is sent within the time that the limits give."""
        before = self._sent

        def look():
            if self._is_open and self._unsent:
                if self._sent == before:
                    self.close('it does not read what it is sent')
                else:
                    self._wait_for_reader()

        self._loop.later(self._node.settings.unwritable_millis, look)

    def _settle(self):
        """Waits for what can be used now, or ends."""
        if not self._is_open:
            return
        session = self.session
        if session.closing and not self._waiting and not self._unsent and not self._lingering:
            self._end()
        operations = _WRITE if self._unsent else 0
        may_read = not session.ended and (self._lingering or not session.closing)
        if may_read and not self._waiting and len(self._unsent) <= self._limit():
            operations |= _READ
        if operations != self._operations and self._is_open:
            self._operations = operations
            self._key.interestOps(operations)

    def _limit(self):
        return self._node.settings.output_bytes

    def _end(self):
        """A close with unread input would be a reset, and could overtake the last reply."""
        if self.session.ended:
            self.close('all is said')
            return
        self._lingering = True
        self._channel.shutdownOutput()
        self._loop.later(_LINGER_MILLIS, lambda: self.close('all is said'))

    def close(self, reason):
        """Of several calls the first counts."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            self._channel.close()
        except IOException:
            pass  # it is gone all the same
        if self.when_gone is not None:
            self.when_gone()
        self._node.link_down(self.session.peer, self)
        self._node.log.connection(self.session.label, 'gone: %s' % reason)
