import http from 'node:http';
import https from 'node:https';
import { UsageError } from '../usage-error.js';
import { Area } from './area.js';
import { cut, readBody } from './body.js';
import { fetchBytes } from './call.js';
import { PlacesFailure, unknown } from './failure.js';
import { Recent } from './recent.js';

const GOOGLE = 'https://maps.googleapis.com';

/** Asks Google Places, or a stand-in, what is near a position. */
export class Nearby {
  #base;
  #key;
  #client;
  #agent;
  #most;
  #recent = new Recent();
  #inFlight = 0;
  #log;
  #lastFailure = '';

  constructor({ api, url, key, inFlight }, log) {
    this.#base = origin(url ?? GOOGLE);
    this.#key = api === 'none' || (url === undefined && key === '') ? null : key;
    this.#client = this.#base.startsWith('https:') ? https : http;
    this.#agent = new this.#client.Agent({ keepAlive: true, maxFreeSockets: inFlight });
    this.#most = inFlight;
    this.#log = log;
  }

  /**
   * The JSON for a client, in Latin-1, one character a byte; never rejects: a failure is told in
   * Google's own form.
   */
  async nearby(location, radius, bound) {
    try {
      return cut(await this.#body(new Area(location, radius)), bound);
    } catch (error) {
      return (error instanceof PlacesFailure ? error : unknown('Places cannot be asked')).json;
    }
  }

  /** Questions about one area share one call and, for a minute, its reply. */
  #body(area) {
    const path = area.path;
    return this.#recent.get(path) ?? this.#recent.put(path, this.#call(path));
  }

  async #call(path) {
    if (this.#key === null) {
      throw new PlacesFailure('REQUEST_DENIED', 'this server has no key to Google Places');
    }
    if (this.#inFlight >= this.#most) {
      throw new PlacesFailure('OVER_QUERY_LIMIT', 'too many Places calls are in flight; ask again');
    }
    this.#inFlight += 1;
    try {
      const url = `${this.#base}${path}&key=${this.#key}`;
      const body = readBody(await fetchBytes(this.#client, url, this.#agent));
      this.#noteFailure('');
      return body;
    } catch (error) {
      this.#noteFailure(error.message);
      throw error;
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Logs when calls begin to fail, and in which way; not each of them. */
  #noteFailure(message) {
    if (message !== this.#lastFailure) {
      this.#lastFailure = message;
      this.#log.problem(message === '' ? 'Places answers again' : message);
    }
  }
}

function origin(url) {
  const { protocol, host, origin: base } = URL.canParse(url) ? new URL(url) : {};
  if (!['http:', 'https:'].includes(protocol) || !host) {
    throw new UsageError(`places.url is ${url}; give scheme, host and port: http://127.0.0.1:8080`);
  }
  return base;
}
