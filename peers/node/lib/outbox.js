/** What a worker is told when all others are about to get the oldest batch that it has sent. */
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

  /** Resolves when what was accepted last is on its way to every other process. */
  settled() {
    return this.#settled;
  }

  /** The oldest message is on its way. */
  taken() {
    this.#settle.shift()();
  }

  #send() {
    process.send(this.#waiting);
    this.#waiting = [];
  }
}
