import { compareUpdates } from './update.js';

/** The newest update of each client. */
export class Store {
  #updates = new Map();

  /** @returns {import('./update.js').Update | undefined} */
  find(client) {
    return this.#updates.get(client);
  }

  /** Takes an update if it is the greatest of its client so far; whether it was taken. */
  offer(update) {
    const current = this.#updates.get(update.client);
    if (current !== undefined && compareUpdates(update, current) <= 0) {
      return false;
    }
    this.#updates.set(update.client, update);
    return true;
  }

  /** All updates; it may be walked over a long time, while others come in. */
  all() {
    return this.#updates.values();
  }
}
