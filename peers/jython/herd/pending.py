"""What is on its way to one neighbour."""

_LINES_AT_A_TIME = 500


class Pending(object):
    """Who has moved since the last lines were taken.

    It holds clients and not lines, so a neighbour that reads slowly gets the newest position of
    each and the size is bounded by the number of clients; a resync is no more than all of them.
    For one thread at a time.
    """

    def __init__(self, positions):
        self._positions = positions
        self._said = []
        self._moved = {}

    def __nonzero__(self):
        return bool(self._said) or bool(self._moved)

    def say(self, line):
        """A line of the link's own talk, which goes before all else."""
        self._said.append(line)

    def add(self, updates):
        for update in updates:
            self._moved[update.client] = True

    def add_all(self):
        self.add(self._positions.all())

    def take(self, most=_LINES_AT_A_TIME):
        """The lines that are due, so many at most, in one piece; '' if there are none."""
        lines, self._said = self._said, []
        if len(self._moved) <= most:
            moved, self._moved = self._moved.keys(), {}
        else:
            moved = [self._moved.popitem()[0] for _ in xrange(most)]
        lines.extend([self._positions.get(client).line for client in moved])
        return ''.join(lines)
