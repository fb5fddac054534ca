import { Link } from './link.js';
import { Peer } from './peer.js';

const HELLO = /^HERD 1 (\S+)( once)?$/;

/** Who says hello, and whether it comes for one line only; null if a line is no hello. */
export function readHello(line) {
  const match = HELLO.exec(line);
  return match && { name: match[1], once: match[2] !== undefined };
}

export function helloOf(name) {
  return `HERD 1 ${name}\n`;
}

/** Makes a connection that came in the one to a neighbour; one for a single line gets no answer. */
export function answerHello(server, wire, { name, once }) {
  if (once) {
    wire.becomePeer(new Peer(server, wire, name, null));
  } else {
    wire.say(helloOf(server.name));
    join(server, wire, name);
  }
}

/** Makes a connection a link, both hellos of which are said. */
export function join(server, wire, name) {
  wire.flush();
  const link = new Link(name, wire);
  wire.becomePeer(new Peer(server, wire, name, link));
  server.linkUp(link);
}
