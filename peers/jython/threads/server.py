"""A herd server with a thread per connection."""
import sys

from doors import Door
from java.lang import System
from java.util.concurrent import CountDownLatch, TimeUnit
from links import DiallingLink, Link, MessageLink

from herd.javaside import start_thread
from herd.main import exit_with, main

_LOOK_MILLIS = 500


class ThreadsServer(object):
    """Accepts by a thread for each door, reads by one for each connection, writes to a neighbour
    by one for each link."""

    def __init__(self, node):
        self._node = node
        self._stopped = CountDownLatch(1)
        self._connections = set()  # of all doors; Jython's sets are safe for threads
        self._doors = [Door(node, self._connections, host, port)
                       for host, port in node.settings.address.doors()]
        node.guest_link = lambda peer: Link(node, peer, None)
        for peer, address in node.settings.neighbours.items():
            node.links[peer] = self._link_class(peer)(node, peer, address)

    def _link_class(self, peer):
        if self._node.settings.dials_each_line:
            return MessageLink
        return DiallingLink if self._node.dials(peer) else Link

    def open(self):
        """Listens at all doors, then begins to accept and dial; IOException if a port is taken."""
        for door in self._doors:
            door.bind()
        for door in self._doors:
            door.open()
        for link in self._node.links.values():
            link.open()
        start_thread('stalls', self._close_stalled)

    def _close_stalled(self):
        """A blocking write has no time-out of its own in java.net."""
        while not self._stopped.await(_LOOK_MILLIS, TimeUnit.MILLISECONDS):
            longest = self._node.settings.unwritable_millis * 1000000
            now = System.nanoTime()
            for connection in list(self._connections):
                since = connection.writing_since
                if since and now - since > longest:
                    connection.close('it does not read what it is sent')

    def run(self):
        self._stopped.await()
        for door in self._doors:
            door.close()
        for connection in list(self._connections):
            connection.close('the server stops')

    def stop(self):
        self._stopped.countDown()


exit_with(main(ThreadsServer, sys.argv[1:]))
