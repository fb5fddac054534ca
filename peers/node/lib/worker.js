import cluster from 'node:cluster';
import { parseAt } from './grammar.js';
import { onceAtSignal, start } from './serve.js';

/** One of the processes of a server: the same as a whole one, with a copy of the map. */
export async function work(config, workers) {
  const started = start(shared(config, workers));
  replicate(started.server);
  if (process.env.HERD_LINKS === 'yes') {
    started.link();
  }
  onceAtSignal(() => cluster.worker.disconnect());
  await started.open();
  process.send([]);
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

/** Sends what this process accepts, at most once in a turn of the event loop, and takes others'. */
function replicate(server) {
  let waiting = [];
  const send = () => {
    process.send(waiting);
    waiting = [];
  };
  server.onAccepted = ({ line }, from) => {
    if (waiting.push([line, from]) === 1) {
      setImmediate(send);
    }
  };
  process.on('message', (updates) => updates.forEach(([line, from]) =>
    server.replicate(parseAt(line.trimEnd()), from)));
}
