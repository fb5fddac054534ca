/**
 * One position of one client: its AT line with the LF, and its time as whole numbers, since a
 * double cannot tell nanoseconds of today apart.
 *
 * @typedef {{client: string, line: string, seconds: number, nanos: number}} Update
 */

/** The update that an IAMAT makes at a server which got it at a moment. */
export function ofIamat(iamat, time, server, moment) {
  const skew = formatSkew(moment, time);
  return update(`AT ${server} ${skew} ${iamat.client} ${iamat.location} ${iamat.time}\n`,
    iamat.client, time);
}

/** The update that an AT line carries: its fields as they came, one space between them. */
export function ofAt(at, time) {
  return update(`AT ${at.server} ${at.skew} ${at.client} ${at.location} ${at.time}\n`,
    at.client, time);
}

function update(line, client, { seconds, nanos }) {
  return { client: owned(client), line: owned(line), seconds, nanos };
}

/*
 * V8 makes a slice of a string as a view that keeps the whole of it, here all that one read
 * brought. Slicing a concatenation copies it first, so that what is stored keeps only itself.
 */
function owned(text) {
  return (' ' + text).slice(1);
}

/** A time of the protocol as whole seconds and nanoseconds; digits after the ninth are not read. */
export function readTime(text) {
  const point = text.indexOf('.');
  if (point < 0) {
    return { seconds: Number(text), nanos: 0 };
  }
  const digits = text.slice(point + 1, point + 10).padEnd(9, '0');
  return { seconds: Number(text.slice(0, point)), nanos: Number(digits) };
}

/** How far the server's clock is ahead of the client's, signed, with nine decimals, exact. */
export function formatSkew(server, client) {
  let seconds = server.seconds - client.seconds;
  let nanos = server.nanos - client.nanos;
  const behind = seconds < 0 || (seconds === 0 && nanos < 0);
  if (behind) {
    seconds = -seconds;
    nanos = -nanos;
  }
  if (nanos < 0) {
    seconds -= 1;
    nanos += 1e9;
  }
  return `${behind ? '-' : '+'}${seconds}.${String(nanos).padStart(9, '0')}`;
}

/** Below, at or above 0 as the first time is before, at or after the second. */
export function compareTimes(a, b) {
  return a.seconds - b.seconds || a.nanos - b.nanos;
}

/**
 * The total order of one client's updates: time, then server, location, and the texts of time and
 * skew. By time alone, two servers that took different updates of one time would differ for good.
 */
export function compareUpdates(a, b) {
  const order = compareTimes(a, b);
  return order !== 0 || a.line === b.line ? order : compareTexts(a.line, b.line);
}

function compareTexts(a, b) {
  const [ours, theirs] = [a, b].map((line) => line.trimEnd().split(' '));
  const field = [1, 4, 5, 2].find((index) => ours[index] !== theirs[index]);
  return ours[field] < theirs[field] ? -1 : 1;
}
