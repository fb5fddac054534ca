import re
import unittest
from pathlib import Path
from time import time

from herd.config import Config, Door, Limits, Neighbour, Places
from herd.places import PlacesBody
from herd.server import HerdServer
from herd.session import DialledSession, Session

HERE = b"+34.068930-118.445127"


class Silent:
    wants_lines = False

    def __getattr__(self, _name):
        return lambda *_: None


class Wire:
    def __init__(self):
        self.wakes, self.closed = 0, False

    def wake(self):
        self.wakes += 1

    def close(self, _reason):
        self.closed = True


def herd_server(**changes):
    neighbours = tuple(Neighbour(n, Door("127.0.0.1", 1)) for n in ("Bona", "Jaquez"))
    values = dict(
        name="Clark", doors=(Door("127.0.0.1", 1),), neighbours=neighbours, sender_exclusion=True,
        resync=True, per_message=False, places=Places(None, "", 32), log_what="off",
        log_directory=Path("logs"), limits=Limits(line_bytes=100),
    )
    return HerdServer(Config(**{**values, **changes}), Silent())


class SessionTest(unittest.TestCase):
    def setUp(self):
        self.server = herd_server()
        self.client = Session(self.server, "client", Wire())

    def neighbour(self, name=b"Bona"):
        session = Session(self.server, "peer", Wire())
        self.assertEqual(session.receive(b"HERD 1 %b\n" % name), b"HERD 1 Clark\n")
        return session

    def test_iamat_is_answered_by_the_clients_bytes(self):
        reply = self.client.receive(b"IAMAT kiwi %b 1621464827.959498503\r\n" % HERE)
        self.assertRegex(
            reply, rb"^AT Clark \+\d+\.\d{9} kiwi " + re.escape(HERE) + rb" 1621464827.959498503\n$"
        )

    def test_a_skew_below_zero_is_signed(self):
        reply = self.client.receive(b"IAMAT kiwi +1+1 %d.5\n" % (int(time()) + 100))
        self.assertRegex(reply, rb"^AT Clark -(99|100)\.\d{9} ")

    def test_lines_are_cut_anywhere(self):
        out = b"".join(self.client.receive(bytes([b])) for b in b"x\n y \r\n\n")
        self.assertEqual(out, b"? x\n?  y \n? \n")
        self.assertEqual(self.client.receive(b"a\nb\nc"), b"? a\n? b\n")
        self.assertEqual(self.client.end(), b"? c\n")
        self.assertTrue(self.client.is_over)

    def test_a_line_that_is_too_long_ends_the_connection(self):
        self.assertEqual(self.client.receive(b"x" * 100 + b"\n"), b"? " + b"x" * 100 + b"\n")
        self.assertFalse(self.client.is_over)
        self.assertEqual(self.client.receive(b"a\n" + b"x" * 101), b"? a\n? " + b"x" * 100 + b"\n")
        self.assertTrue(self.client.is_over)

    def test_what_is_not_newer_gets_the_stored_line(self):
        first = self.client.receive(b"IAMAT kiwi +1+1 1700000000.123456781\n")
        self.assertEqual(self.client.receive(b"IAMAT kiwi +2+2 1700000000.123456781\n"), first)
        self.assertEqual(self.client.receive(b"IAMAT kiwi +2+2 999999999.5\n"), first)
        self.assertIn(b"+2+2", self.client.receive(b"IAMAT kiwi +2+2 1700000000.123456789\n"))

    def test_a_time_far_ahead_is_refused(self):
        line = b"IAMAT kiwi +1+1 %d\n" % (time() + 86_500)
        self.assertEqual(self.client.receive(line), b"? " + line)

    def test_replies_keep_the_order_while_places_is_slow(self):
        at = self.client.receive(b"IAMAT kiwi +1+1 5\n")
        self.assertEqual(self.client.receive(b"WHATSAT kiwi 10 1\nx\n"), b"")
        self.assertEqual(self.client.query.area.metres, "10000")
        self.assertEqual(self.client.end(), b"")
        self.assertFalse(self.client.is_over)
        body = PlacesBody.of(200, b'{"results":[1,2],"status":"OK"}')
        reply = at + b'{"results":[1],"status":"OK"}\n\n? x\n'
        self.assertEqual(self.client.answer(body), reply)
        self.assertTrue(self.client.is_over)

    def test_whatsat_about_nobody(self):
        self.assertEqual(self.client.receive(b"WHATSAT nobody 10 1\n"), b"? WHATSAT nobody 10 1\n")

    def test_a_flood_skips_whom_it_came_from(self):
        bona, jaquez = self.neighbour(b"Bona"), self.neighbour(b"Jaquez")
        line = b"AT Bailey +1.0 kiwi +1+1 5\n"
        self.assertEqual(bona.receive(line + line), b"")
        self.assertTrue(self.server.links["Bona"].is_empty)
        self.assertEqual(jaquez.link.take(), line)
        jaquez.receive(line)
        self.assertTrue(bona.link.is_empty and jaquez.link.is_empty)

    def test_a_slow_neighbour_gets_the_newest(self):
        bona = self.neighbour()
        for second in range(5):
            last = self.client.receive(b"IAMAT kiwi +1+1 %d\n" % second)
        self.assertEqual(bona.link.take(), last)

    def test_a_tie_is_decided_by_the_total_order(self):
        low, high = b"AT Bailey +1.0 kiwi +1+1 5\n", b"AT Bona +1.0 kiwi +1+1 5.0\n"
        for lines in (low + high, high + low):
            server = herd_server()
            Session(server, "tap", Wire()).receive(lines)
            self.assertEqual(server.cache.find(b"kiwi"), (5_000_000_000, high))

    def test_a_link_that_comes_up_is_sent_the_whole_map(self):
        known = self.client.receive(b"IAMAT kiwi +1+1 5\nIAMAT pear +2+2 5\n")
        wire = Wire()
        dialled = DialledSession(self.server, "peer", wire, "Bona")
        self.assertEqual(dialled.receive(b"HERD 1 Bona\n"), b"")
        self.assertEqual((wire.wakes, dialled.link.take()), (1, known))
        newer = self.neighbour()
        self.assertTrue(wire.closed)
        dialled.closed("replaced")
        self.assertEqual(newer.link.take(), known)
        self.assertIsNotNone(newer.link.wire)

    def test_who_calls_itself_as_this_server_is_a_client(self):
        self.assertEqual(self.client.receive(b"HERD 1 Clark\n"), b"? HERD 1 Clark\n")
        self.assertEqual(self.neighbour().receive(b"PING\nIAMAT x\n"), b"PONG\n")

    def test_at_lines_of_clients_can_be_refused(self):
        line = b"AT Bailey +1.0 kiwi +1+1 5\n"
        self.assertEqual(self.client.receive(line), b"")
        strict = Session(herd_server(course=False), "client", Wire())
        self.assertEqual(strict.receive(line), b"? " + line)

    def test_who_comes_for_one_message_is_told_nothing(self):
        once = Session(self.server, "peer", Wire())
        bona, jaquez = self.neighbour(b"Bona"), self.neighbour(b"Jaquez")
        line = b"AT Bailey +1.0 kiwi +1+1 5\n"
        self.assertEqual(once.receive(b"HERD 1 Bona once\n" + line), b"")
        self.assertTrue(self.server.links["Bona"].is_empty)
        self.assertEqual(jaquez.link.take(), line)


if __name__ == "__main__":
    unittest.main()
