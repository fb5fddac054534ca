import { connect } from 'node:net';
import { backoff } from './backoff.js';

const ATTEMPT_MS = 5000;

/**
 * A link without a connection that stays: each line travels over one of its own, one after the
 * other. What cannot be delivered waits; of each client only the newest line does.
 */
export class Courier {
  #waiting = new Map();
  #hello;
  #neighbour;
  #log;
  #busy = false;
  #failures = 0;
  #stopped = false;

  constructor(server, neighbour) {
    this.#hello = `HERD 1 ${server.name} once\n`;
    this.#neighbour = neighbour;
    this.#log = server.log;
    this.name = neighbour.name;
  }

  /** Sends an update soon. */
  offer(update) {
    this.#waiting.set(update.client, update.line);
    if (!this.#busy) {
      this.#busy = true;
      setImmediate(() => this.#next());
    }
  }

  #next() {
    const [first] = this.#waiting;
    this.#busy = first !== undefined && !this.#stopped;
    if (this.#busy) {
      this.#waiting.delete(first[0]);
      this.#deliver(...first);
    }
  }

  #deliver(client, line) {
    const { peerHost: host, peerPort: port } = this.#neighbour;
    const socket = connect({ host, port, noDelay: true, timeout: ATTEMPT_MS });
    socket.end(this.#hello + line, 'latin1');
    this.#log.sent(`peer ${this.name}`, line);
    socket.resume();
    socket.on('timeout', () => socket.destroy(new Error('time-out')));
    socket.on('error', () => {});
    socket.on('close', (failed) => (failed ? this.#failed(client, line) : this.#delivered()));
  }

  #delivered() {
    this.#failures = 0;
    this.#next();
  }

  #failed(client, line) {
    if (!this.#waiting.has(client)) {
      this.#waiting.set(client, line);
    }
    this.#failures += 1;
    if (this.#failures === 1) {
      this.#log.problem(`${this.name} cannot be reached; what is for it waits`);
    }
    setTimeout(() => this.#next(), backoff(this.#failures)).unref();
  }

  stop() {
    this.#stopped = true;
  }
}
