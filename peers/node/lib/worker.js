import cluster from 'node:cluster';
import { parseAt } from './grammar.js';
import { Outbox, READY, TAKEN } from './outbox.js';
import { onceAtSignal, start } from './serve.js';

/** One of the processes of a server: the same as a whole one, with a copy of the map. */
export async function work(config, workers) {
  const started = start(shared(config, workers));
  onceAtSignal(() => cluster.worker.disconnect());
  await replicate(started.server);
  if (process.env.HERD_LINKS === 'yes') {
    started.link();
  }
  await started.open();
  process.send(READY);
}

/** Each process has its share of what the limits allow the server. */
function shared(config, workers) {
  const share = (total) => Math.ceil(total / workers);
  const { limits, places } = config;
  return {
    ...config,
    limits: { ...limits, maxConnections: share(limits.maxConnections) },
    places: { ...places, inFlight: share(places.inFlight) },
  };
}

/** Takes the map and what others accept, and gives them what this process accepts. */
function replicate(server) {
  const outbox = new Outbox();
  server.replication = outbox;
  process.on('message', (message) => {
    if (message === TAKEN) {
      outbox.taken();
    } else {
      message.forEach(([line, from]) => server.replicate(parseAt(line.trimEnd()), from));
    }
  });
  return outbox.join();
}
