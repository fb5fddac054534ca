"""What all connections of one server share."""
from herd.places import Places
from herd.positions import Positions


class Node(object):
    """One server of the herd without its sockets. The transport fills `links`, and says in
    `guest_link` how one is made for whoever greets and is in no file, such as an instrument."""

    def __init__(self, settings, log):
        self.settings = settings
        self.log = log
        self.positions = Positions()
        self.places = Places(settings)
        self.hello = 'HERD 1 %s\n' % settings.name
        self.hello_once = 'HERD 1 %s once\n' % settings.name
        self.links = {}  # name of the neighbour -> what has offer(updates)
        self.guest_link = None

    def flood(self, updates, source):
        """Gives accepted updates to every neighbour but the one they came from, if it is known."""
        spared = source if self.settings.sender_exclusion else None
        for peer, link in self.links.items():
            if peer != spared:
                link.offer(updates)

    def link_to(self, peer):
        if peer not in self.links:
            self.links[peer] = self.guest_link(peer)
        return self.links[peer]

    def link_down(self, peer, connection):
        """A connection is gone; `peer` is who was at its other end, None for a client."""
        if peer in self.links:
            self.links[peer].down(connection)

    def dials(self, peer):
        """Of the two ends of a link the one whose name sorts first dials."""
        return self.settings.name < peer
