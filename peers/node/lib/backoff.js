const FIRST_MS = 50;
const LAST_MS = 2000;

/**
 * How many milliseconds to wait after so many failures in a row (1, 2, ...): doubled from 50 to
 * 2,000, and up to half of it left out at random, lest servers that fell together dial together.
 */
export function backoff(failures, random = Math.random) {
  const full = Math.min(LAST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return full * (1 - random() / 2);
}
