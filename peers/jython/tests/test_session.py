"""Framing, replies, and who is believed."""
import unittest

from herd.placesbody import NO_RESULTS, Failure
from herd.positions import Positions
from herd.pending import Pending
from herd.session import Session

NOW = 1700000001 * 10**9


class FakeSettings(object):
    name = 'Clark'
    line_bytes = 64
    ahead_seconds = 86400
    course = True
    neighbours = {'Bona': None}


class FakeLog(object):
    wants_lines = False


class FakeNode(object):
    """As much of a node as a session sees."""

    hello = 'HERD 1 Clark\n'

    def __init__(self):
        self.settings = FakeSettings()
        self.log = FakeLog()
        self.positions = Positions()


class Sessions(unittest.TestCase):
    def setUp(self):
        self.node = FakeNode()
        self.greeted = []
        self.session = Session(self.node, 'test', lambda: self.greeted.append(True))

    def say(self, text):
        self.session.receive(text)
        self.assertIsNone(self.session.work(NOW))
        return self.session.take_replies()

    def test_lines_across_segments(self):
        self.assertEqual('', self.say('IAMAT kiwi +1'))
        self.assertEqual('', self.say('+1 1700000000.5'))
        self.assertEqual('AT Clark +0.500000000 kiwi +1+1 1700000000.5\n', self.say('\r\n'))

    def test_many_lines_in_one_segment(self):
        self.assertEqual('? a\n? \n?  b \n', self.say('a\n\r\n b \n'))

    def test_last_line_without_end(self):
        self.say('foo')
        self.session.end()
        self.session.work(NOW)
        self.assertEqual('? foo\n', self.session.take_replies())
        self.assertTrue(self.session.closing)

    def test_too_long(self):
        self.assertEqual('? ' + 'x' * 64 + '\n', self.say('x' * 65))
        self.assertTrue(self.session.closing)

    def test_stale_gets_what_is_stored(self):
        first = self.say('IAMAT kiwi +1+1 1700000000\n')
        for stale in ('1700000000', '1699999999.9', '999999999.5'):
            self.assertEqual(first, self.say('IAMAT kiwi +2+2 %s\n' % stale))
        self.assertEqual(1, len(self.session.take_accepted()))

    def test_far_future_is_refused(self):
        self.assertEqual('? IAMAT kiwi +1+1 1700099999\n', self.say('IAMAT kiwi +1+1 1700099999\n'))

    def test_clients_are_bytes(self):
        self.say('IAMAT \xff\xa0\x00 +1+1 1700000000\n')
        self.assertIn('\xff\xa0\x00', self.say('WHATSAT \xff\xa0\x00 1 0\n'))

    def test_places(self):
        at = self.say('IAMAT kiwi +1+1 1700000000\n')
        self.assertEqual(at + NO_RESULTS + '\n\n', self.say('WHATSAT kiwi 10 0\n'))
        self.session.receive('WHATSAT kiwi 10 5\nfoo\n')
        self.assertIn('location=1,1&radius=10000', self.session.work(NOW).path)
        self.session.answer(Failure('X', 'y'))
        self.assertIsNone(self.session.work(NOW))
        replies = self.session.take_replies()
        self.assertTrue(replies.startswith(at + '{'), replies)
        self.assertTrue(replies.endswith('}\n\n? foo\n'), replies)

    def test_neighbour(self):
        self.assertEqual('HERD 1 Clark\nPONG\n', self.say('HERD 1 Bona\nPING\nfoo\n'))
        self.assertEqual(('Bona', [True]), (self.session.peer, self.greeted))
        self.assertEqual('', self.say('AT Bona +0.1 kiwi +1+1 1\nAT Bona +0.1 kiwi +1+1 1\n'))
        self.assertEqual(['AT Bona +0.1 kiwi +1+1 1\n'],
                         [update.line for update in self.session.take_accepted()])

    def test_guest(self):
        self.assertEqual('HERD 1 Clark\n', self.say('HERD 1 Tap\n'))
        self.assertEqual('Tap', self.session.peer)

    def test_who_calls_itself_by_this_servers_name(self):
        self.assertEqual('? HERD 1 Clark\n', self.say('HERD 1 Clark\n'))
        self.assertIsNone(self.session.peer)

    def test_line_of_nobody(self):
        line = 'AT Bona +0.1 kiwi +1+1 1\n'
        self.assertEqual('', self.say(line))
        self.node.settings.course = False
        self.assertEqual('? ' + line, self.say(line))

    def test_visitor_for_one_line(self):
        self.assertEqual('', self.say('HERD 1 Bona once\nAT Bona +0.1 kiwi +1+1 1\n'))
        self.assertEqual([], self.greeted)
        self.assertEqual(1, len(self.session.take_accepted()))

    def test_slow_neighbour_gets_the_newest_of_each(self):
        pending = Pending(self.node.positions)
        for time in (1, 2, 3):
            self.say('IAMAT kiwi +1+1 %d\nIAMAT moa +1+1 %d\n' % (time, time))
            pending.add(self.session.take_accepted())
        lines = pending.take(1) + pending.take(1) + pending.take(1)
        self.assertEqual(['3', '3'], [line.split()[5] for line in lines.splitlines()])
        self.assertFalse(pending)
