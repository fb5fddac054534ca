/** What a worker says when it can be told of updates, and wants the map. */
export const HERE = 'here';

/** What a worker says when its doors are open. */
export const READY = 'ready';

/** What a worker is told when it has the map, and when its oldest batch is on its way to all. */
export const TAKEN = 'taken';

/** What one process has accepted and the others have to get: one message in a turn of the loop. */
export class Outbox {
  #waiting = [];
  #settled = null;
  #settle = [];

  accepted({ line }, from) {
    if (this.#waiting.push([line, from]) === 1) {
      this.#settled = new Promise((resolve) => this.#settle.push(resolve));
      setImmediate(() => this.#send());
    }
  }

  /** Asks for the map; resolves when it has come. */
  join() {
    const whole = new Promise((resolve) => this.#settle.push(resolve));
    process.send(HERE);
    return whole;
  }

  /** Resolves when what was accepted last is on its way to every other process. */
  settled() {
    return this.#settled;
  }

  /** What was asked or sent first, of that which is not settled, is settled. */
  taken() {
    this.#settle.shift()();
  }

  #send() {
    process.send(this.#waiting);
    this.#waiting = [];
  }
}
