import { LineBuffer } from './line-buffer.js';

const LINGER_MS = 1000;
const RELAY_BYTES = 256;

/**
 * One connection as lines. What one read brings is worked on in one go, and answered with one
 * write. A handler gets the lines and may be exchanged on the way; it has `line(text)`,
 * `overlong(start)`, `closed(reason)` and, if it writes on its own account, `drained()`.
 */
export class Wire {
  #socket;
  #limits;
  #log;
  #lines = new LineBuffer();
  #out = '';
  #held = false;
  #full = false;
  #ended = false;
  #closing = false;
  #timer = null;
  #reason = 'closed';

  #lineBytes;
  #isPeer = false;
  #handler;

  constructor(socket, label, limits, log) {
    this.#socket = socket;
    this.#limits = limits;
    this.#lineBytes = limits.lineBytes;
    this.#log = log;
    this.label = label;
    socket.on('data', (chunk) => this.#read(chunk.toString('latin1')));
    socket.on('end', () => this.#end());
    socket.on('drain', () => this.#drained());
    socket.on('error', (error) => (this.#reason = error.code ?? error.message));
    socket.on('close', () => this.#closed());
  }

  /** Who gets the lines. */
  set handler(handler) {
    this.#handler = handler;
  }

  /**
   * From now on a neighbour is at the other end: its lines are longer by what a server adds, and
   * it is read even while it does not read, lest two servers wait for each other.
   */
  becomePeer(handler) {
    this.#handler = handler;
    this.#isPeer = true;
    this.#lineBytes = this.#limits.lineBytes + RELAY_BYTES;
  }

  /** Lines for the other side, sent when the lines in hand are done, or by `flush`. */
  say(text) {
    this.#out += text;
  }

  /** Sends what was said. */
  flush() {
    const text = this.#out;
    if (text !== '') {
      this.#out = '';
      this.write(text);
    }
  }

  /** Sends lines at once; false if the other side does not keep up, until `drained()`. */
  write(text) {
    if (this.#closing) {
      return false;
    }
    this.#log.sent(this.label, text);
    if (!this.#socket.write(text, 'latin1') && !this.#full) {
      this.#fill();
    }
    return !this.#full;
  }

  /** Whether the other side keeps up with what is written. */
  get isOpen() {
    return !this.#full && !this.#closing;
  }

  /** No more lines are handed over until `release`. */
  hold() {
    this.#held = true;
    this.#socket.pause();
  }

  /** Goes on with the lines in hand, then reads on. */
  release() {
    this.#held = false;
    this.#socket.resume();
    this.#work();
  }

  /** Sends what was said, and closes; takes no more lines. */
  close(reason = 'closed by this server') {
    if (!this.#closing) {
      this.flush();
      this.#reason = reason;
      this.#closing = true;
      this.#socket.resume();
      this.#destroyAfter(this.#limits.unwritableMillis);
      this.#socket.end(() => this.#destroyAfter(LINGER_MS));
    }
  }

  #read(text) {
    if (!this.#closing) {
      this.#lines.add(text);
      this.#work();
    }
  }

  #end() {
    this.#ended = true;
    this.#work();
  }

  #work() {
    let line = null;
    while (this.#takesLines() && (line = this.#lines.next()) !== null) {
      this.#hand(line);
    }
    if (this.#takesLines() && line === null) {
      this.#workOnRest();
    }
    this.flush();
  }

  #takesLines() {
    return !this.#held && !this.#closing && (!this.#full || this.#isPeer);
  }

  #workOnRest() {
    const { waiting } = this.#lines;
    if (waiting > this.#lineBytes || (this.#ended && waiting > 0)) {
      this.#hand(this.#lines.rest());
    }
    if (this.#ended && !this.#held) {
      this.close('end of input');
    }
  }

  #hand(line) {
    if (line.length > this.#lineBytes) {
      this.#handler.overlong(line.slice(0, this.#lineBytes));
    } else {
      this.#log.received(this.label, line);
      this.#handler.line(line);
    }
  }

  #fill() {
    this.#full = true;
    if (!this.#isPeer) {
      this.#socket.pause();
      this.#destroyAfter(this.#limits.unwritableMillis);
    }
  }

  #drained() {
    this.#full = false;
    if (this.#closing) {
      return;
    }
    clearTimeout(this.#timer);
    if (!this.#held) {
      this.#socket.resume();
      this.#work();
    }
    this.#handler.drained?.();
  }

  #destroyAfter(millis) {
    clearTimeout(this.#timer);
    if (!this.#socket.destroyed) {
      this.#timer = setTimeout(() => this.#socket.destroy(), millis).unref();
    }
  }

  #closed() {
    this.#closing = true;
    clearTimeout(this.#timer);
    this.#handler.closed(this.#reason);
  }
}
