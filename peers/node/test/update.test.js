import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAt } from '../lib/grammar.js';
import { Store } from '../lib/store.js';
import { compareUpdates, formatSkew, ofAt, readTime } from '../lib/update.js';

function update(line) {
  const at = parseAt(line);
  return ofAt(at, readTime(at.time));
}

function at({ server = 'A', skew = '+1.0', location = '+1+1', time = '5' }) {
  return update(`AT ${server} ${skew} c ${location} ${time}`);
}

test('times are whole nanoseconds', () => {
  assert.deepEqual(readTime('1700000000.123456789'), { seconds: 1700000000, nanos: 123456789 });
  assert.deepEqual(readTime('007.5'), { seconds: 7, nanos: 500000000 });
  assert.deepEqual(readTime('1.0000000009'), { seconds: 1, nanos: 0 });
});

test('a skew is exact and signed', () => {
  const skew = (server, client) => formatSkew(readTime(server), readTime(client));
  assert.equal(skew('10.263873386', '10'), '+0.263873386');
  assert.equal(skew('10', '109.998944759'), '-99.998944759');
  assert.equal(skew('10.1', '9.9'), '+0.200000000');
  assert.equal(skew('9.9', '10.1'), '-0.200000000');
  assert.equal(skew('7', '7'), '+0.000000000');
});

test('updates are in a total order: time, server, location, texts of time and skew', () => {
  const rising = [
    at({ time: '999999999.5', server: 'Z' }), at({ time: '1000000000.1' }),
    at({ time: '1000000000.123456781' }), at({ time: '1000000000.123456789' }),
    at({ time: '1000000000.123456789', server: 'B' }),
    at({ time: '1000000000.123456789', server: 'B', location: '+1+2' }),
    at({ time: '1000000000.1234567890', server: 'B', location: '+1+2' }),
    at({ time: '1000000000.1234567890', server: 'B', location: '+1+2', skew: '+2.0' }),
  ];
  rising.forEach((a, i) => rising.forEach((b, j) => {
    assert.equal(Math.sign(compareUpdates(a, b)), Math.sign(i - j), `${a.line} ${b.line}`);
  }));
});

test('a store keeps the greatest update, in whatever order they come', () => {
  const store = new Store();
  assert.ok(store.offer(at({ time: '5' })));
  assert.ok(!store.offer(at({ time: '5' })));
  assert.ok(!store.offer(at({ time: '4.9' })));
  assert.ok(store.offer(at({ time: '5', server: 'B' })));
  assert.equal(store.find('c').line, 'AT B +1.0 c +1+1 5\n');
});
