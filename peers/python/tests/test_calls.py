import unittest
from unittest.mock import patch

from herd import calls
from herd.area import Area
from herd.places import PlacesBody

OK = PlacesBody.of(200, b'{"results":[],"status":"OK"}')
HERE, THERE = Area("1", "1", "10"), Area("2", "2", "10")


class KeptRepliesTest(unittest.TestCase):
    def setUp(self):
        self.kept = calls.KeptReplies()

    def test_a_success_is_kept_for_a_minute(self):
        with patch.object(calls, "monotonic", return_value=100.0) as clock:
            self.kept.add(HERE, OK)
            clock.return_value = 159.9
            self.assertIs(self.kept.find(HERE), OK)
            clock.return_value = 160.0
            self.assertIsNone(self.kept.find(HERE))

    def test_a_failure_is_not_kept(self):
        self.kept.add(HERE, calls.TOO_LATE)
        self.assertIsNone(self.kept.find(HERE))

    def test_the_oldest_makes_room(self):
        with patch.object(calls, "_MAX_KEPT_CHARACTERS", len(OK)):
            for area in (HERE, THERE, THERE):
                self.kept.add(area, OK)
        self.assertIsNone(self.kept.find(HERE))
        self.assertIs(self.kept.find(THERE), OK)


if __name__ == "__main__":
    unittest.main()
