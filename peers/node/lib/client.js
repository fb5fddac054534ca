import { parseAt, parseIamat, parseWhatsat } from './grammar.js';
import { answerHello, readHello } from './hello.js';

const NO_PLACES = '{"html_attributions": [], "results": [], "status": "OK"}';

/** Talks with whoever came in by the door: a client, unless its first line is a hello. */
export class Client {
  #server;
  #wire;
  #onGone;
  #isFirst = true;

  constructor(server, wire, onGone) {
    this.#server = server;
    this.#wire = wire;
    this.#onGone = onGone;
  }

  line(line) {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const iamat = parseIamat(line);
    if (iamat !== null) {
      this.#iamat(iamat, line);
      return;
    }
    const whatsat = parseWhatsat(line);
    if (whatsat !== null) {
      this.#whatsat(whatsat, line);
    } else if (!(isFirst && this.#isPeer(line))) {
      this.#at(line);
    }
  }

  overlong(start) {
    this.#refuse(start);
    this.#wire.close('sent too long a line');
  }

  closed(reason) {
    this.#onGone(reason);
  }

  #iamat(iamat, line) {
    const reply = this.#server.iamat(iamat);
    const settled = this.#server.replication.settled();
    if (reply === null) {
      this.#refuse(line);
    } else if (settled === null) {
      this.#wire.say(reply);
    } else {
      this.#sayAfter(settled, reply);
    }
  }

  async #sayAfter(settled, reply) {
    this.#wire.hold();
    await settled;
    this.#wire.say(reply);
    this.#wire.release();
  }

  #whatsat({ client, radius, bound }, line) {
    const update = this.#server.find(client);
    if (update === undefined) {
      this.#refuse(line);
    } else if (bound === 0) {
      this.#wire.say(`${update.line}${NO_PLACES}\n\n`);
    } else {
      this.#ask(update, radius, bound);
    }
  }

  /** Replies keep the order of the commands: the next one waits until Places has answered. */
  async #ask(update, radius, bound) {
    this.#wire.hold();
    const json = await this.#server.places.nearby(update.line.split(' ')[4], radius, bound);
    this.#wire.say(`${update.line}${json}\n\n`);
    this.#wire.release();
  }

  #isPeer(line) {
    const hello = readHello(line);
    if (hello === null || hello.name === this.#server.name) {
      return false;
    }
    this.#onGone('it is a neighbour');
    answerHello(this.#server, this.#wire, hello);
    return true;
  }

  #at(line) {
    const at = this.#server.course ? parseAt(line) : null;
    if (at === null) {
      this.#refuse(line);
    } else {
      this.#server.at(at, null);
    }
  }

  #refuse(line) {
    this.#wire.say(`? ${line}\n`);
  }
}
