"""What all connections of one server share."""
from herd.places import Places
from herd.positions import Positions


class Node(object):
    """One server of the herd without its sockets. `links` is filled by the transport."""

    def __init__(self, settings, log):
        self.settings = settings
        self.log = log
        self.positions = Positions()
        self.places = Places(settings)
        self.hello = 'HERD 1 %s\n' % settings.name
        self.hello_once = 'HERD 1 %s once\n' % settings.name
        self.links = {}  # name of the neighbour -> what has offer(updates)

    def flood(self, updates, source):
        """Gives accepted updates to every neighbour but the one they came from, if it is known."""
        spared = source if self.settings.sender_exclusion else None
        for peer, link in self.links.items():
            if peer != spared:
                link.offer(updates)

    def dials(self, peer):
        """Of the two ends of a link the one whose name sorts first dials."""
        return self.settings.name < peer
