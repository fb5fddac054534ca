import { now } from './clock.js';
import { Store } from './store.js';
import { compareTimes, ofAt, ofIamat, readTime } from './update.js';

/** One server without its sockets: applies commands to the store and floods what is accepted. */
export class HerdServer {
  #store = new Store();
  #links = new Set();
  #config;

  /** Copies what this process accepts to others, where there are any. */
  replication = { accepted() {}, settled: () => null };

  constructor(config, places, log) {
    this.#config = config;
    this.places = places;
    this.log = log;
  }

  get name() {
    return this.#config.name;
  }

  get limits() {
    return this.#config.limits;
  }

  /** Whether AT lines are taken from anybody. */
  get course() {
    return this.#config.flooding.course;
  }

  /** The stored update of a client, if there is one. */
  find(client) {
    return this.#store.find(client);
  }

  /** Applies an IAMAT; gives the AT line to answer with, or null if it is too far ahead. */
  iamat(iamat) {
    const time = readTime(iamat.time);
    const current = this.#store.find(iamat.client);
    if (current !== undefined && compareTimes(time, current) <= 0) {
      return current.line;
    }
    const moment = now();
    if (time.seconds - moment.seconds > this.limits.maxAheadSeconds) {
      return null;
    }
    const update = ofIamat(iamat, time, this.name, moment);
    this.#store.offer(update);
    this.#accepted(update, null);
    return update.line;
  }

  /** Applies an AT line that a neighbour sent, or null if it is not known who did. */
  at(at, from) {
    const update = this.#applied(at);
    if (update !== null) {
      this.#accepted(update, from);
    }
  }

  /** Applies an AT line that another process of this server has accepted. */
  replicate(at, from) {
    const update = this.#applied(at);
    if (update !== null) {
      this.#flood(update, from);
    }
  }

  #applied(at) {
    const time = readTime(at.time);
    const current = this.#store.find(at.client);
    if (current !== undefined && compareTimes(time, current) < 0) {
      return null;
    }
    const update = ofAt(at, time);
    return this.#store.offer(update) ? update : null;
  }

  #accepted(update, from) {
    this.replication.accepted(update, from);
    this.#flood(update, from);
  }

  #flood(update, from) {
    const except = this.#config.flooding.senderExclusion ? from : null;
    for (const link of this.#links) {
      if (link.name !== except) {
        link.offer(update);
      }
    }
  }

  /** Takes a link into the flood, in place of an older connection to the same neighbour. */
  linkUp(link) {
    for (const older of this.#links) {
      if (older.name === link.name && older.wire && link.wire) {
        this.#links.delete(older);
        older.wire.close(`a newer connection from ${link.name} took its place`);
      }
    }
    this.#links.add(link);
    this.log.event(`link to ${link.name} is up`);
    if (link.wire && this.#config.flooding.resync) {
      link.resync(this.#store.all());
    }
  }

  linkDown(link, reason) {
    if (this.#links.delete(link)) {
      this.log.event(`link to ${link.name} is down: ${reason}`);
    }
  }
}
