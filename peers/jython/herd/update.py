"""Accepted positions, and which of two is newer."""
from herd.fields import is_location, is_skew, nanos_of, skew


class Update(object):
    """One position of one client: the AT line that is stored, answered and flooded, with its LF."""

    __slots__ = ('client', 'nanos', 'line')

    def __init__(self, client, nanos, line):
        self.client = client
        self.nanos = nanos
        self.line = line

    def is_newer_than(self, other):
        """A total order: without one, two servers with two positions of one time would differ."""
        if self.nanos != other.nanos:
            return self.nanos > other.nanos
        return self._rank() > other._rank()

    def _rank(self):
        _, server, skewed, _, location, time = self.line.split()
        return server, location, time, skewed

    @property
    def location(self):
        return self.line.split()[4]


def of_iamat(server, now, nanos, fields):
    """The update that an IAMAT makes at a server that received it now (POSIX nanoseconds)."""
    _, client, location, time = fields
    line = ' '.join(('AT', server, skew(now - nanos), client, location, time)) + '\n'
    return Update(client, nanos, line)


def of_at(fields):
    """The update that the fields of an AT line carry, None if they are wrong."""
    _, _, skewed, client, location, time = fields
    nanos = nanos_of(time)
    if nanos is None or not is_location(location) or not is_skew(skewed):
        return None
    return Update(client, nanos, ' '.join(fields) + '\n')
