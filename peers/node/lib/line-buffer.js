/** Cuts a stream of text into lines, wherever the pieces of the stream begin and end. */
export class LineBuffer {
  #text = '';
  #at = 0;

  add(piece) {
    this.#text = this.#at === this.#text.length ? piece : this.#text.slice(this.#at) + piece;
    this.#at = 0;
  }

  /** The next whole line without its end, LF or CR LF; null if there is none. */
  next() {
    const end = this.#text.indexOf('\n', this.#at);
    if (end < 0) {
      return null;
    }
    const line = withoutCr(this.#text.slice(this.#at, end));
    this.#at = end + 1;
    return line;
  }

  /** The length of what there is of a line whose end has not come, a CR at its end left out. */
  get waiting() {
    const length = this.#text.length - this.#at;
    return length > 0 && this.#text.endsWith('\r') ? length - 1 : length;
  }

  /** Takes what is left, a last line without an end. */
  rest() {
    const rest = withoutCr(this.#text.slice(this.#at));
    this.#text = '';
    this.#at = 0;
    return rest;
  }
}

function withoutCr(line) {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
