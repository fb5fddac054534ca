"""A herd server in one thread, on java.nio's Selector."""
import sys

from door import Door
from links import DiallingLink, Link, MessageLink
from loop import Loop

from herd.main import exit_with, main


class SelectServer(object):
    """Its doors, connections and links are handlers of one loop."""

    def __init__(self, node):
        settings = node.settings
        connections = set()  # of all doors
        self._loop = Loop(node.log, settings.read_bytes)
        self._doors = [Door(node, self._loop, connections, host, port)
                       for host, port in settings.address.doors()]
        node.guest_link = lambda peer: Link(node, self._loop, peer, None)
        for peer, address in settings.neighbours.items():
            node.links[peer] = self._link_class(node, peer)(node, self._loop, peer, address)
        self._links = node.links

    def _link_class(self, node, peer):
        if node.settings.dials_each_line:
            return MessageLink
        return DiallingLink if node.dials(peer) else Link

    def open(self):
        """Listens at all doors, then begins to accept and dial; IOException if a port is taken."""
        for door in self._doors:
            door.bind()
        for door in self._doors:
            door.open()
        for link in self._links.values():
            link.open()

    def run(self):
        self._loop.run(self._flush)
        self._loop.close()

    def _flush(self):
        for link in self._links.values():
            link.flush()

    def stop(self):
        self._loop.stop()


exit_with(main(SelectServer, sys.argv[1:]))
