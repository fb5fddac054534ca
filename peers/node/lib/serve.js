import { Courier } from './courier.js';
import { Dialer } from './dialer.js';
import { Door } from './door.js';
import { HerdServer } from './herd-server.js';
import { Log } from './log.js';
import { Nearby } from './places/nearby.js';

const LONGEST_STOP_MS = 1500;

/** Runs one server in this process, and says so on stdout when it is ready. */
export async function serve(config) {
  const started = start(config);
  started.link();
  await started.open();
  console.log(readyLine(config));
  return started;
}

export function readyLine({ name, host, clientPort }) {
  return `ready ${name} ${host}:${clientPort}`;
}

/** A server that neither listens nor dials yet, and stops at SIGTERM and SIGINT. */
export function start(config) {
  const log = new Log(config.name, config.log);
  const server = new HerdServer(config, new Nearby(config.places, log), log);
  const door = new Door(server);
  const links = [];
  const stop = () => {
    door.close();
    links.forEach((link) => link.stop());
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
  };
  onceAtSignal(stop);
  return {
    server,
    open: () => door.open(config),
    link: () => links.push(...linksOf(server, config)),
  };
}

/** Calls back at the first SIGTERM or SIGINT, and ignores what comes after it. */
export function onceAtSignal(stop) {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
        stop();
      }
    });
  }
}

function linksOf(server, config) {
  if (config.links === 'per-message') {
    const couriers = config.neighbours.map((neighbour) => new Courier(server, neighbour));
    couriers.forEach((courier) => server.linkUp(courier));
    return couriers;
  }
  const dialled = config.neighbours.filter(({ name }) => config.name < name);
  const dialers = dialled.map((neighbour) => new Dialer(server, neighbour));
  dialers.forEach((dialer) => dialer.dial());
  return dialers;
}
