import { notTheForm, statusFailure } from './failure.js';

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SUCCESSES = ['OK', 'ZERO_RESULTS'];

/**
 * A reply of Nearby Search, ready to be cut to any bound with all else in Google's own bytes.
 *
 * @typedef {{text: string, ends: number[], close: number, arrays: number}} Body text in
 *     Latin-1, one character a byte; the offsets behind the opening bracket of `results` and behind
 *     each of its elements; the offset of the closing bracket; how many members have that name
 */

/**
 * Reads a reply.
 *
 * @param {Buffer} bytes
 * @returns {Body}
 * @throws {import('./failure.js').PlacesFailure} if it is a failure, or not of Google's form
 */
export function readBody(bytes) {
  const reply = parsed(bytes);
  if (reply === null || !Array.isArray(reply.results)) {
    throw notTheForm();
  }
  if (!SUCCESSES.includes(reply.status)) {
    throw statusFailure(reply.status);
  }
  const body = offsets(squeezed(bytes.toString('latin1')));
  // Two members of the name: parsers differ in which one they take. Places are objects, too.
  if (body.arrays !== 1 || body.ends.length !== reply.results.length + 1) {
    throw notTheForm();
  }
  return body;
}

/** The text of a body with no more than so many places. */
export function cut({ text, ends, close }, bound) {
  const size = ends.length - 1;
  if (bound >= size) {
    return text;
  }
  return text.slice(0, ends[bound]) + text.slice(bound === 0 ? close : ends[size]);
}

function parsed(bytes) {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    return null;
  }
}

/** An empty line ends a reply of the protocol, so that the body must not hold one. */
function squeezed(text) {
  return text
    .replace(/[\r\n]{2,}/g, (run) => (run.split('\n').length > 2 ? '\n' : run))
    .replace(/[\r\n]+$/, '');
}

/** Walks over text that is known to be JSON. */
function offsets(text) {
  const body = { text, ends: [], close: -1, arrays: 0 };
  let depth = 0;
  let key = '';
  let inside = false;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      depth += 1;
      if (token === '[' && depth === 2 && key === '"results"') {
        inside = true;
        body.arrays += 1;
        body.ends.push(index + 1);
      }
    } else if (token === '}' || token === ']') {
      depth -= 1;
      if (inside && depth === 1) {
        inside = false;
        body.close = index;
      } else if (inside && depth === 2) {
        body.ends.push(index + 1);
      }
    } else if (depth === 1 && token !== ',') {
      key = token;
    }
  }
  return body;
}
