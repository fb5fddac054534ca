#!/usr/bin/env node
import cluster from 'node:cluster';
import { readArguments, USAGE } from './lib/arguments.js';
import { readConfig } from './lib/config.js';
import { lead } from './lib/primary.js';
import { serve } from './lib/serve.js';
import { UsageError } from './lib/usage-error.js';
import { work } from './lib/worker.js';

/** Starts what the command line asks for. */
async function main() {
  const args = readArguments(process.argv.slice(2));
  if (args.help) {
    process.stdout.write(USAGE);
    return;
  }
  const config = readConfig(args.config, args.name, process.env);
  if (cluster.isWorker) {
    await work(config, args.workers);
  } else if (args.workers > 0) {
    await lead(config, args.workers);
  } else {
    await serve(config);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
