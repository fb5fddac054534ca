import cluster from 'node:cluster';
import { once } from 'node:events';
import { parseAt } from './grammar.js';
import { HERE, READY, TAKEN } from './outbox.js';
import { onceAtSignal, readyLine } from './serve.js';
import { Store } from './store.js';
import { ofAt, readTime } from './update.js';

const BATCH = 500;
const REBIRTH_MS = 1000;

/**
 * Runs one server as several processes. Each keeps the whole map; what one accepts goes to the
 * others through this process, which keeps the map too, for one that is started again.
 */
export async function lead(config, workers) {
  const store = new Store();
  cluster.on('message', (worker, message) => hear(store, worker, message));
  onceAtSignal(() => stop());
  await start(store, true);
  await Promise.all(Array.from({ length: workers - 1 }, () => start(store, false)));
  console.log(readyLine(config));
}

/** @param {boolean} links whether it keeps the links that this server dials */
async function start(store, links) {
  const worker = cluster.fork({ HERD_LINKS: links ? 'yes' : '' });
  worker.once('exit', (code) => ended(store, worker, links, code));
  await once(worker, READY);
  worker.isReady = true;
}

function hear(store, worker, message) {
  if (message === HERE) {
    admit(store, worker);
  } else if (message === READY) {
    worker.emit(READY);
  } else {
    relay(store, worker, message);
  }
}

/** Only now, since a process loses what is sent to it while it loads its program. */
function admit(store, worker) {
  for (const batch of batches(store)) {
    worker.send(batch);
  }
  worker.send(TAKEN);
}

/** One that dies before it is ready has said why, and takes the others along. */
function ended(store, worker, links, code) {
  if (cluster.isStopping) {
    return;
  }
  if (!worker.isReady) {
    process.exit(code || 1);
  }
  process.stderr.write(`a worker died (${code}); starting another\n`);
  setTimeout(() => start(store, links), REBIRTH_MS);
}

/**
 * Hands updates on, and only then tells the sender. New connections are handed to the processes by
 * the same channels, behind the updates: who has a reply and connects again finds the update.
 */
function relay(store, sender, updates) {
  for (const [line] of updates) {
    const at = parseAt(line.trimEnd());
    store.offer(ofAt(at, readTime(at.time)));
  }
  for (const worker of Object.values(cluster.workers)) {
    if (worker !== sender && worker.isConnected()) {
      worker.send(updates);
    }
  }
  sender.send(TAKEN);
}

/** The whole map in messages of moderate size. */
function* batches(store) {
  let batch = [];
  for (const { line } of store.all()) {
    batch.push([line, null]);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function stop() {
  cluster.isStopping = true;
  Object.values(cluster.workers).forEach((worker) => worker.process.kill('SIGTERM'));
}
