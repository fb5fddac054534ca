import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Area } from '../lib/places/area.js';
import { cut, readBody } from '../lib/places/body.js';

const GOOGLE = `{
  "html_attributions" : ["results", {"results": [1, 2]}],
  "results" : [ {"name": "a ] \\" }", "types": ["x", "y"]},

    {"name": "b"} ,\r\n {"name": "\u00e9"} ],
  "status" : "OK"
}

`;

const body = (text) => readBody(Buffer.from(text));

test('results are cut and all else keeps its bytes', () => {
  const read = body(GOOGLE);
  const all = Buffer.from(cut(read, 20), 'latin1').toString();
  assert.equal(all, GOOGLE.trimEnd().replace('\n\n', '\n'));
  for (const bound of [0, 1, 2, 3]) {
    const text = cut(read, bound);
    assert.equal(JSON.parse(text).results.length, bound);
    assert.ok(!/\n\n/.test(text) && text.endsWith('"status" : "OK"\n}'));
  }
});

test('a reply without results is not cut', () => {
  assert.equal(cut(body('{"results": [], "status": "ZERO_RESULTS"}'), 5),
    '{"results": [], "status": "ZERO_RESULTS"}');
});

for (const text of ['', '<html>', '[]', 'null', '{"status": "OK"}', GOOGLE.slice(0, 90),
  '{"results": 1, "status": "OK"}', '{"results": [1], "results": [2], "status": "OK"}']) {
  test(`not Google's form: ${JSON.stringify(text).slice(0, 40)}`, () => {
    assert.throws(() => body(text), { status: 'UNKNOWN_ERROR' });
  });
}

test("Google's failures are told", () => {
  assert.throws(() => body('{"results": [], "status": "OVER_QUERY_LIMIT"}'),
    { status: 'OVER_QUERY_LIMIT' });
});

test('an area is in plain numbers', () => {
  const path = (location, radius) => new Area(location, radius).path.split('?')[1];
  assert.equal(path('+34.068930-118.445127', 10), 'location=34.068930,-118.445127&radius=10000');
  assert.equal(path('-00+007.12345678901', 0.000001), 'location=0,7.1234568&radius=0.001');
});
