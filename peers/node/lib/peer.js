import { parseAt } from './grammar.js';

/** Takes the lines of a neighbour after its hello. */
export class Peer {
  #server;
  #wire;
  #name;
  #link;

  /** @param {?import('./link.js').Link} link what goes the other way, if anything does */
  constructor(server, wire, name, link) {
    this.#server = server;
    this.#wire = wire;
    this.#name = name;
    this.#link = link;
  }

  line(line) {
    const at = parseAt(line);
    if (at !== null) {
      this.#server.at(at, this.#name);
    } else if (line === 'PING') {
      this.#wire.say('PONG\n');
    }
  }

  overlong() {
    this.#wire.close('sent too long a line');
  }

  drained() {
    this.#link?.drained();
  }

  closed(reason) {
    if (this.#link !== null) {
      this.#server.linkDown(this.#link, reason);
    }
  }
}
