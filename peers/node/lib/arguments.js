import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

export const USAGE = `Usage: node server.js NAME --config FILE [--workers N]
Runs the server NAME of the herd that FILE describes, until SIGTERM or SIGINT.

      --config FILE   the herd file, JSON
      --workers N     so many processes behind the same ports, by Node's cluster;
                      0, the default, is one process and no cluster
  -h, --help          this text
`;

const OPTIONS = {
  config: { type: 'string' },
  workers: { type: 'string', default: '0' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * The command line as an object.
 *
 * @param {string[]} argv without the program's own name
 * @returns {{name: string, config: string, workers: number, help: boolean}}
 */
export function readArguments(argv) {
  const { values, positionals } = parsed(argv);
  if (values.help) {
    return { name: '', config: '', workers: 0, help: true };
  }
  if (positionals.length !== 1 || values.config === undefined) {
    throw new UsageError('give one server name and --config FILE; --help shows all');
  }
  if (!/^\d{1,2}$/.test(values.workers)) {
    throw new UsageError(`--workers is ${values.workers}; give a number from 0 to 99`);
  }
  const workers = Number(values.workers);
  return { name: positionals[0], config: values.config, workers, help: false };
}

function parsed(argv) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error.message.split('. ')[0]}; --help shows all`);
  }
}
