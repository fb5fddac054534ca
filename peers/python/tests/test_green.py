import socket
import unittest
from contextlib import nullcontext
from threading import Thread
from types import SimpleNamespace

from green.connection import Connection
from green.hub import Hub
from green.places import PlacesClient
from herd.area import Area
from herd.calls import NO_KEY, TOO_MANY, UNREACHABLE
from herd.config import Places

from tests.test_session import herd_server

HUB = Hub("threads", lambda run, *args: run(*args), lambda _seconds, _error: nullcontext())
AREA = Area("34.068930", "-118.445127", "10000")


class ConnectionTest(unittest.TestCase):
    """Over real sockets and a system thread: the program asks no more of its hub than that."""

    def setUp(self):
        self.server = herd_server()
        with socket.create_server(("127.0.0.1", 0)) as door:
            self.theirs = socket.create_connection(door.getsockname())
            self.ours, _ = door.accept()

    def talk(self, data):
        """What comes back until the end of input."""
        self.node = SimpleNamespace(server=self.server, hub=HUB, places=None, rest=lambda: None)
        serving = Thread(target=Connection(self.node, self.ours).run)
        serving.start()
        self.theirs.sendall(data)
        self.theirs.shutdown(socket.SHUT_WR)
        with self.theirs.makefile("rb") as replies:
            got = replies.read()
        serving.join(10)
        return got

    def tearDown(self):
        self.theirs.close()

    def test_answers_and_closes_at_the_end_of_input(self):
        self.assertEqual(self.talk(b"x\n\ny"), b"? x\n? \n? y\n")

    def test_an_overlong_line_ends_the_connection(self):
        self.assertEqual(self.talk(b"x" * 200 + b"\ny\n"), b"? " + b"x" * 100 + b"\n")

    def test_a_neighbour_gets_the_hello_the_map_and_its_answers(self):
        self.server.at((b"Bona", b"+1.0", b"kiwi", b"+1+1", b"5", b"5", None), None)
        got = self.talk(b"HERD 1 Bona\nPING\n")
        self.assertCountEqual(
            got.splitlines(), [b"HERD 1 Clark", b"AT Bona +1.0 kiwi +1+1 5", b"PONG"]
        )


class PlacesTest(unittest.TestCase):
    def test_without_an_address_nobody_is_asked(self):
        self.assertIs(PlacesClient(HUB, Places(None, "", 32)).ask(AREA), NO_KEY)

    def test_calls_in_flight_are_bounded(self):
        self.assertIs(PlacesClient(HUB, Places("http://127.0.0.1:9", "", 0)).ask(AREA), TOO_MANY)

    def test_nobody_there(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        client = PlacesClient(HUB, Places(f"http://127.0.0.1:{port}", "", 32))
        self.assertIs(client.ask(AREA), UNREACHABLE)


if __name__ == "__main__":
    unittest.main()
