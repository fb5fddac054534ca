const STEP_MS = 5;

let offset = performance.timeOrigin;

/**
 * POSIX time in whole seconds and nanoseconds. Date.now() is too coarse for a skew of nine
 * decimals, so the monotonic clock is read, and tied to the wall clock anew when that was set.
 *
 * @returns {{seconds: number, nanos: number}}
 */
export function now() {
  const monotonic = performance.now();
  const wall = Date.now();
  if (Math.abs(wall - monotonic - offset) > STEP_MS) {
    offset = wall - monotonic;
  }
  const millis = offset + monotonic;
  const seconds = Math.floor(millis / 1000);
  return { seconds, nanos: Math.floor((millis - seconds * 1000) * 1e6) };
}
