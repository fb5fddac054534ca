import { connect } from 'node:net';
import { backoff } from './backoff.js';
import { helloOf, join, readHello } from './hello.js';
import { Wire } from './wire.js';

const HELLO_MS = 5000;
const KEEP_ALIVE_MS = 15000;

/** Keeps the connection to one neighbour: dials, says hello, and dials again when it is gone. */
export class Dialer {
  #server;
  #neighbour;
  #wire = null;
  #timer = null;
  #failures = 0;
  #stopped = false;

  constructor(server, neighbour) {
    this.#server = server;
    this.#neighbour = neighbour;
  }

  dial() {
    const { peerHost: host, peerPort: port, name } = this.#neighbour;
    const socket = connect({ host, port, noDelay: true, keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS, allowHalfOpen: true,
      highWaterMark: this.#server.limits.outputHighBytes });
    socket.setTimeout(HELLO_MS, () => socket.destroy());
    socket.on('close', () => this.#again());
    this.#wire = new Wire(socket, `peer ${name}`, this.#server.limits, this.#server.log);
    this.#wire.handler = {
      line: (line) => this.#greeted(line, socket),
      overlong: () => socket.destroy(),
      closed: () => {},
    };
    this.#wire.write(helloOf(this.#server.name));
  }

  #greeted(line, socket) {
    const hello = readHello(line);
    if (hello === null || hello.once || hello.name !== this.#neighbour.name) {
      this.#server.log.problem(`peer ${this.#neighbour.name} did not answer HERD 1 and its name`);
      socket.destroy();
      return;
    }
    socket.setTimeout(0);
    this.#failures = 0;
    join(this.#server, this.#wire, this.#neighbour.name);
  }

  #again() {
    if (!this.#stopped) {
      this.#failures += 1;
      if (this.#failures === 2) {
        this.#server.log.problem(`${this.#neighbour.name} cannot be reached; trying on`);
      }
      this.#timer = setTimeout(() => this.dial(), backoff(this.#failures));
    }
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#wire?.close('this server stops');
  }
}
