"""The cut of Google's bytes, and the question that is asked."""
import unittest

from herd.places import Query
from herd.placesbody import NotPlaces, PlacesBody

GOOGLE = ('{\n  "results" : [ {"name": "a]\\"}"},\n\n\r\n {"name": "\xc3\xa9"} , 3 ],'
          ' "status" : "OK"\n}\n\n')


class Cut(unittest.TestCase):
    def test_keeps_googles_bytes(self):
        body = PlacesBody(GOOGLE)
        whole = GOOGLE.rstrip().replace('\n\n\r\n', '\n')
        self.assertEqual('OK', body.status)
        self.assertEqual(whole, body.cut(20))
        self.assertEqual(whole, body.cut(3))

    def test_cuts_to_the_bound(self):
        body = PlacesBody(GOOGLE)
        self.assertEqual('{\n  "results" : [ {"name": "a]\\"}"} ], "status" : "OK"\n}', body.cut(1))
        self.assertEqual('{\n  "results" : [], "status" : "OK"\n}', body.cut(0))

    def test_refuses_what_is_not_the_form(self):
        for bad in ('', '[]', '{}', '{"results": 1}', '{"results": [}', '{"results": []} x', 'null',
                    '{"results": [1', '{"results": [], "results": []}', '{"results": ["\xff"]}',
                    '{"results": [' + '[' * 100000):
            self.assertRaises(NotPlaces, PlacesBody, bad)


class Question(unittest.TestCase):
    def test_numbers(self):
        query = Query('+34.0689300000001', '-118.445127', '10.5871263', 5)
        self.assertEqual('/maps/api/place/nearbysearch/json?location=34.0689300,-118.445127'
                         '&radius=10587.1263&key=', query.path)
