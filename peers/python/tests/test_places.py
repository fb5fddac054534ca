import json
import unittest

from herd.area import Query
from herd.places import PlacesBody

AT_LINE = b"AT Clark +0.5 kiwi +34.068930-118.445127 1621464827.9\n"
BODY = (
    b'{\n\n"html_attributions" : [],\r\n\r\n "results":[ {"a":1} , {"b":[2]},3 ],"status":"OK"}\n\n'
)


class PlacesTest(unittest.TestCase):
    def test_the_cut_keeps_the_bytes(self):
        body = PlacesBody.of(200, BODY)
        start = b'{\n"html_attributions" : [],\n "results":['
        self.assertEqual(body.cut(1), start + b' {"a":1} ],"status":"OK"}')
        self.assertEqual(body.cut(0), start + b'],"status":"OK"}')
        self.assertEqual(body.cut(3), start + b' {"a":1} , {"b":[2]},3 ],"status":"OK"}')
        self.assertEqual(body.cut(20), body.cut(3))
        self.assertTrue(body.kept)

    def test_no_results_are_a_success(self):
        self.assertTrue(PlacesBody.of(200, b'{"results": [], "status": "ZERO_RESULTS"}').kept)

    def test_all_else_becomes_a_failure(self):
        deep = b'{"results": ' + b"[" * 100_000
        bad = (b"", b"<html>", b"[]", b"{}", b'{"results": 1, "status": "OK"}', b"\xff", deep,
               b'{"results": [1 2], "status": "OK"}', b'{"results": [], "status": "OK"} x',
               b'{"results": [], "status": "WEIRD"}', b'{"results": []}')
        for google in bad:
            body = PlacesBody.of(200, google)
            self.assertFalse(body.kept)
            self.assertEqual(json.loads(body.cut(5))["status"], "UNKNOWN_ERROR")

    def test_failures_have_googles_form(self):
        over = PlacesBody.of(200, b'{"results": [], "status": "OVER_QUERY_LIMIT"}')
        message = json.loads(over.cut(5))["error_message"]
        self.assertEqual(message, "Places answered OVER_QUERY_LIMIT")
        self.assertEqual(json.loads(PlacesBody.of(403, b"").cut(5))["status"], "REQUEST_DENIED")
        self.assertEqual(json.loads(PlacesBody.of(500, b"").cut(5))["results"], [])


class AreaTest(unittest.TestCase):
    def test_a_url_can_hold_the_numbers(self):
        area, bound = Query.around(AT_LINE, b"10", 5)
        self.assertEqual((area, bound), (("34.068930", "-118.445127", "10000"), 5))
        self.assertIn("location=34.068930,-118.445127&radius=10000&key=k%20y", area.path("k y"))

    def test_long_numbers_are_rounded(self):
        line = b"AT C +1 c +00.0000000-1.00000005" + b"0" * 1000 + b"1 1\n"
        area = Query.around(line, b"0.0105", 1).area
        self.assertEqual(area, ("0.0000000", "-1.0000001", "10.5"))


if __name__ == "__main__":
    unittest.main()
