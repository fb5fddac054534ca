import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.js';

const SHOWN_CHARS = 128;

/** What a server says of itself, to its file and to stderr; at "off" problems only, to stderr. */
export class Log {
  #file = null;
  #lines;

  /** @param {{what: string, directory: string}} wanted */
  constructor(name, { what, directory }) {
    this.#lines = what === 'lines';
    if (what !== 'off') {
      this.#file = open(join(directory, `${name}.log`), directory);
    }
  }

  /** A line that came in. */
  received(label, line) {
    if (this.#lines) {
      this.event(`in  ${label}: ${line}`);
    }
  }

  /** Lines that go out. */
  sent(label, text) {
    if (this.#lines) {
      text.split('\n').filter((line) => line !== '')
        .forEach((line) => this.event(`out ${label}: ${line}`));
    }
  }

  /** A connection or a link came or went. */
  event(message) {
    if (this.#file !== null) {
      this.problem(message);
    }
  }

  /** Something went wrong. */
  problem(message) {
    const line = `${new Date().toISOString()} ${printable(message)}\n`;
    process.stderr.write(line);
    this.#file?.write(line);
  }
}

function open(path, directory) {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new UsageError(`log directory ${directory} cannot be made (${error.code})`);
  }
  const file = createWriteStream(path, { flags: 'a' });
  file.on('error', (error) => process.stderr.write(`${path} cannot be written: ${error.code}\n`));
  return file;
}

function printable(message) {
  return message.slice(0, SHOWN_CHARS).replace(/[^ -~]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
