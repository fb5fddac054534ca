/*
 * The forms of the protocol as regular expressions over Latin-1 text, in which every byte is one
 * character. \s is of no use: it takes U+00A0, which is a byte of a client id here. White
 * space and words exclude each other, so that matching takes linear time.
 */
const SPACE = '[ \\t\\r\\f\\v]';
const WORD = '[^ \\t\\r\\f\\v]+';
const LATITUDE = '[+-](?:[0-8]?\\d(?:\\.\\d+)?|90(?:\\.0+)?)';
const LONGITUDE = '[+-](?:(?:0?\\d{1,2}|1[0-7]\\d)(?:\\.\\d+)?|180(?:\\.0+)?)';
const LOCATION = LATITUDE + LONGITUDE;
const NUMBER = '\\d{1,11}(?:\\.\\d+)?';
const RADIUS = '(?=[0.]*[1-9])0{0,9}(?:[0-4]?\\d(?:\\.\\d+)?|50(?:\\.0+)?)';
const BOUND = '0{0,9}(?:1?\\d|20)';

const IAMAT = command('IAMAT', WORD, LOCATION, NUMBER);
const WHATSAT = command('WHATSAT', WORD, RADIUS, BOUND);
const AT = command('AT', WORD, `[+-]?${NUMBER}`, WORD, LOCATION, NUMBER);

function command(word, ...fields) {
  const rest = fields.map((field) => `${SPACE}+(${field})`).join('');
  return new RegExp(`^${SPACE}*${word}${rest}${SPACE}*$`);
}

/** The client, location and time of an IAMAT, or null. */
export function parseIamat(line) {
  const match = IAMAT.exec(line);
  return match && { client: match[1], location: match[2], time: match[3] };
}

/** The client, radius in kilometres and bound of a WHATSAT, or null. */
export function parseWhatsat(line) {
  const match = WHATSAT.exec(line);
  return match && { client: match[1], radius: Number(match[2]), bound: Number(match[3]) };
}

/** The fields of an AT line, or null. */
export function parseAt(line) {
  const match = AT.exec(line);
  return match && {
    server: match[1], skew: match[2], client: match[3], location: match[4], time: match[5],
  };
}
