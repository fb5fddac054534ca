import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineBuffer } from '../lib/line-buffer.js';

function lines(pieces) {
  const buffer = new LineBuffer();
  const found = [];
  for (const piece of pieces) {
    buffer.add(piece);
    for (let line = buffer.next(); line !== null; line = buffer.next()) {
      found.push(line);
    }
  }
  return { found, waiting: buffer.waiting, rest: buffer.rest() };
}

test('lines are the same however the stream is cut', () => {
  const stream = 'one\r\n\n two \nlast';
  const expected = { found: ['one', '', ' two '], waiting: 4, rest: 'last' };
  assert.deepEqual(lines([stream]), expected);
  assert.deepEqual(lines([...stream]), expected);
});

test('the CR of a line end does not count', () => {
  assert.equal(lines(['abc\r']).waiting, 3);
  assert.equal(lines(['abc\r']).rest, 'abc');
});
