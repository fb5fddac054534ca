import { createServer } from 'node:net';
import { Client } from './client.js';
import { Wire } from './wire.js';

const REFUSAL = '? too many connections\n';
const KEEP_ALIVE_MS = 15000;

/** Where connections come in: clients and neighbours alike, on one port or on two. */
export class Door {
  #server;
  #listeners = [];
  #wires = new Set();
  #clients = 0;

  constructor(server) {
    this.#server = server;
  }

  /** Resolves when all ports are open; rejects in one line if one cannot be. */
  async open({ host, clientPort, peerHost, peerPort }) {
    await this.#listen(host, clientPort);
    if (peerPort !== clientPort) {
      await this.#listen(peerHost, peerPort);
    }
  }

  #listen(host, port) {
    const { outputHighBytes: highWaterMark, backlog } = this.#server.limits;
    const listener = createServer(
      { allowHalfOpen: true, noDelay: true, keepAlive: true,
        keepAliveInitialDelay: KEEP_ALIVE_MS, highWaterMark },
      (socket) => this.#accept(socket));
    this.#listeners.push(listener);
    return new Promise((resolve, reject) => {
      listener.once('error', ({ code }) =>
        reject(new Error(`${host}:${port} cannot be opened (${code}); is another server on it?`)));
      listener.listen({ host, port, backlog }, resolve);
    });
  }

  #accept(socket) {
    const { limits, log } = this.#server;
    if (this.#clients >= limits.maxConnections) {
      socket.on('error', () => {});
      socket.end(REFUSAL, () => socket.destroy());
      return;
    }
    const label = `client ${socket.remoteAddress}:${socket.remotePort}`;
    const wire = new Wire(socket, label, limits, log);
    this.#wires.add(wire);
    socket.once('close', () => this.#wires.delete(wire));
    this.#clients += 1;
    log.event(`${label} connected`);
    wire.handler = new Client(this.#server, wire, (reason) => {
      this.#clients -= 1;
      log.event(`${label} gone: ${reason}`);
    });
  }

  /** Takes no more connections, and closes those that there are. */
  close() {
    this.#listeners.forEach((listener) => listener.close());
    this.#wires.forEach((wire) => wire.close('this server stops'));
  }
}
