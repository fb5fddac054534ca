const BATCH_CHARS = 65536;

/**
 * What is on its way to one neighbour by a connection that stays. Lines wait until all that came
 * in by the present turn of the event loop is worked on, and then go in one write. While the
 * neighbour does not keep up, the newest line of each client waits, and no older one.
 */
export class Link {
  #waiting = new Map();
  #resync = [][Symbol.iterator]();
  #awake = false;

  constructor(name, wire) {
    this.name = name;
    this.wire = wire;
  }

  /** Sends an update soon. */
  offer(update) {
    this.#waiting.set(update.client, update.line);
    this.#wake();
  }

  /** Sends all of these updates, when nothing newer waits. */
  resync(updates) {
    this.#resync = updates;
    this.#wake();
  }

  /** Goes on after the neighbour did not keep up. */
  drained() {
    this.#wake();
  }

  #wake() {
    if (!this.#awake) {
      this.#awake = true;
      setImmediate(() => this.#send());
    }
  }

  #send() {
    this.#awake = false;
    if (!this.wire.isOpen) {
      return;
    }
    const batch = this.#batch();
    if (batch !== '') {
      this.wire.write(batch);
      this.#wake();
    }
  }

  #batch() {
    let batch = '';
    for (const [client, line] of this.#waiting) {
      this.#waiting.delete(client);
      batch += line;
      if (batch.length >= BATCH_CHARS) {
        return batch;
      }
    }
    return batch === '' ? this.#resyncBatch() : batch;
  }

  #resyncBatch() {
    let batch = '';
    let next;
    while (batch.length < BATCH_CHARS && !(next = this.#resync.next()).done) {
      batch += next.value.line;
    }
    return batch;
  }
}
