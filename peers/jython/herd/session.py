"""One connection as the protocol sees it: bytes become lines, and lines become replies."""
from herd import fields as form
from herd.places import Query
from herd.placesbody import NO_RESULTS
from herd.update import of_at, of_iamat

_RELAY_BYTES = 256  # what a relay adds to a client's line at the most


class Session(object):
    """The transport hands over what it read, and writes, floods and asks what comes out of it.

    After receive() or end() it calls work() until that gives no more Query to be answered, and
    takes replies and accepted updates on the way. For one thread at a time.

    The connection may be a client's or, after its first line, a neighbour's: then `peer` names
    that and, unless it only brings lines, `on_greeted` is called. `expected` is who was dialled.
    """

    def __init__(self, node, label, on_greeted, expected=None):
        self._node = node
        self._on_greeted = on_greeted
        self.expected = expected
        self._most = node.settings.line_bytes + (_RELAY_BYTES if expected else 0)
        self._rest = ''
        self._lines = []
        self._at = 0
        self.ended = False
        self._replies = []
        self._asked = None
        self._is_first = True
        self.label = label
        self.peer = None
        self.only_brings = False
        self.accepted = []
        self.closing = False

    def receive(self, text):
        """Takes bytes just read; only when there is no line in hand."""
        lines = (self._rest + text).split('\n')
        self._rest = lines.pop()
        self._lines = lines
        self._at = 0

    def end(self):
        """The other side sends no more; a last line may lack its LF."""
        self.ended = True
        if self._rest:
            self._lines, self._rest, self._at = [self._rest], '', 0

    def take_replies(self):
        replies, self._replies = self._replies, []
        return ''.join(replies)

    def take_accepted(self):
        accepted, self.accepted = self.accepted, []
        return accepted

    def work(self, now):
        """Works on the lines in hand up to a Query, which it gives. `now` is POSIX nanoseconds."""
        lines = self._lines
        while self._at < len(lines) and not self.closing:
            line = lines[self._at]
            self._at += 1
            if len(line) > self._most:
                return self._too_long(line)
            query = self._on_line(line, now)
            if query is not None:
                return query
        self._lines = ()
        if len(self._rest) > self._most:
            return self._too_long(self._rest)
        self.closing = self.closing or self.ended
        return None

    def answer(self, body):
        """Ends the WHATSAT whose query work() gave, with a PlacesBody or Failure."""
        asked, bound = self._asked
        self._asked = None
        self._reply_places(asked, body.cut(bound))

    def _reply_places(self, update, text):
        self._replies.append(update.line + text + '\n\n')

    def _too_long(self, line):
        self._lines = ()
        self._rest = ''
        self.closing = True
        if self.peer is None:
            self._unknown(line[:self._most])

    def _on_line(self, line, now):
        if self._node.log.wants_lines:
            self._node.log.received(self.label, line)
        fields = line.split()
        if self._is_first:
            self._is_first = False
            if fields[:1] == ['HERD'] and self._greets(fields):
                return None
            if self.expected is not None:  # not the server that was dialled
                self.closing = True
                return None
        if len(fields) == 6 and fields[0] == 'AT':
            return self._at_line(line, fields)
        if self.peer is not None:
            return self._from_peer(fields)
        if len(fields) == 4:
            if fields[0] == 'IAMAT':
                return self._iamat(line, fields, now)
            if fields[0] == 'WHATSAT':
                return self._whatsat(line, fields)
        self._unknown(line)

    def _greets(self, fields):
        """HERD 1 <name>, or HERD 1 <name> once."""
        once = fields[3:] == ['once']
        if len(fields) != 3 + once or fields[1] != '1':
            return False
        peer = fields[2]
        if peer == self._node.settings.name or self.expected not in (None, peer):
            return False
        self.peer = peer
        self.only_brings = once
        self._most = self._node.settings.line_bytes + _RELAY_BYTES
        if not once:
            if self.expected is None:
                self._replies.append(self._node.hello)
            self._on_greeted()
        return True

    def _from_peer(self, fields):
        """What else a neighbour says; nothing is ever answered with '? ', which could go on."""
        if fields == ['PING'] and not self.only_brings:
            self._replies.append('PONG\n')

    def _at_line(self, line, fields):
        if self.peer is None and not self._node.settings.course:
            return self._unknown(line)
        stored = self._node.positions.get(fields[3])
        if stored is not None and stored.line == line + '\n':
            return None  # half of all AT lines come a second time
        update = of_at(fields)
        if update is not None:
            if self._node.positions.offer_newer(update) is update:
                self.accepted.append(update)
        elif self.peer is None:
            self._unknown(line)

    def _iamat(self, line, fields, now):
        nanos = form.nanos_of(fields[3])
        if nanos is None or not form.is_location(fields[2]):
            return self._unknown(line)
        stored = self._node.positions.get(fields[1])
        if stored is None or stored.nanos < nanos:
            if nanos // form.SECOND - now // form.SECOND > self._node.settings.ahead_seconds:
                return self._unknown(line)
            update = of_iamat(self._node.settings.name, now, nanos, fields)
            stored = self._node.positions.offer_later(update)
            if stored is update:
                self.accepted.append(update)
        self._replies.append(stored.line)

    def _whatsat(self, line, fields):
        _, client, radius, bound = fields
        stored = self._node.positions.get(client)
        if stored is None or not form.is_radius(radius) or not form.is_bound(bound):
            return self._unknown(line)
        most = int(bound)
        if most == 0:
            return self._reply_places(stored, NO_RESULTS)
        self._asked = stored, most
        latitude, longitude = form.degrees(stored.location)
        return Query(latitude, longitude, radius, most)

    def _unknown(self, line):
        if line.endswith('\r'):
            line = line[:-1]
        self._replies.append('? ' + line + '\n')
