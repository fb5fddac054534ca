const KEEP_MS = 60000;
const MOST_ENTRIES = 10000;
const MOST_CHARS = 64 << 20;

/** Replies of the last minute, and calls under way; the oldest go when there are too many. */
export class Recent {
  #entries = new Map();
  #chars = 0;

  /** The promise of a reply, if there is one. */
  get(key) {
    const entry = this.#entries.get(key);
    if (entry !== undefined && entry.until <= performance.now()) {
      this.#remove(key, entry);
      return undefined;
    }
    return entry?.reply;
  }

  /** Keeps a reply, unless it turns out to be a failure; gives it back. */
  put(key, reply) {
    const entry = { reply, until: Infinity, chars: 0 };
    this.#entries.set(key, entry);
    reply.then(({ text }) => this.#settle(key, entry, text.length), () => this.#remove(key, entry));
    return reply;
  }

  #settle(key, entry, chars) {
    if (this.#entries.get(key) === entry) {
      entry.until = performance.now() + KEEP_MS;
      entry.chars = chars;
      this.#chars += chars;
      this.#shrink();
    }
  }

  #shrink() {
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size <= MOST_ENTRIES && this.#chars <= MOST_CHARS) {
        return;
      }
      this.#remove(oldest, entry);
    }
  }

  #remove(key, entry) {
    if (this.#entries.get(key) === entry) {
      this.#chars -= entry.chars;
      this.#entries.delete(key);
    }
  }
}
