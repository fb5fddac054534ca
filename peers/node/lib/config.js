import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readKey } from './places/key.js';
import { UsageError } from './usage-error.js';

const LIMITS = {
  lineBytes: 4096,
  outputHighBytes: 65536,
  unwritableMillis: 10000,
  maxConnections: 10000,
  backlog: 1024,
  maxAheadSeconds: 86400,
};
const FLOODING = { senderExclusion: true, resync: true, course: true };
const LOG = { what: 'links', directory: 'logs' };
const PLACES = { api: 'google-legacy', inFlight: 32 };
const CHOICES = [
  ['log.what', ['lines', 'links', 'off'], (config) => config.log.what],
  ['variation.links', ['persistent', 'per-message'], (config) => config.links],
  ['places.api', ['google-legacy', 'none'], (config) => config.places.api],
];

/**
 * What one server needs to know of a herd file. Unknown keys are ignored.
 *
 * @param {string} file its path
 * @param {string} name which of its servers
 * @param {Record<string, string | undefined>} env may hold the key to Places
 */
export function readConfig(file, name, env) {
  const herd = parse(file);
  const folder = dirname(resolve(file));
  const servers = new Map(list(herd.servers, 'servers', file).map((s) => [s.name, address(s)]));
  if (!servers.has(name)) {
    throw new UsageError(`${file} has no server ${name}; it has ${[...servers.keys()].join(', ')}`);
  }
  const config = {
    name,
    ...servers.get(name),
    neighbours: neighbours(herd, name, servers, file),
    flooding: { ...FLOODING, ...herd.flooding },
    limits: { ...LIMITS, ...numbers(herd.limits, file) },
    links: herd.variation?.links ?? 'persistent',
    log: logging({ ...LOG, ...herd.log }, folder),
    places: { ...PLACES, ...herd.places, key: readKey(herd.places?.keyFile, folder, env) },
  };
  checkChoices(config, file);
  checkPorts(config, file);
  return config;
}

function parse(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${error.code}); give a herd file by --config`);
  }
  try {
    const herd = JSON.parse(text);
    if (herd !== null && typeof herd === 'object' && !Array.isArray(herd)) {
      return herd;
    }
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error.message.split('\n')[0]}`);
  }
  throw new UsageError(`${file} is no herd file: it must be one JSON object`);
}

function list(value, key, file) {
  if (!Array.isArray(value)) {
    throw new UsageError(`${file} needs "${key}": a list; see the README for an example`);
  }
  return value;
}

function address({ host = '127.0.0.1', clientPort = 0, peerHost, peerPort }) {
  return { host, clientPort, peerHost: peerHost ?? host, peerPort: peerPort || clientPort };
}

function neighbours(herd, name, servers, file) {
  const links = list(herd.links ?? [], 'links', file);
  const names = links.filter((link) => link.includes(name)).flat().filter((n) => n !== name);
  return [...new Set(names)].map((neighbour) => {
    if (!servers.has(neighbour)) {
      throw new UsageError(`${file} links ${name} with ${neighbour}, which is not in "servers"`);
    }
    return { name: neighbour, ...servers.get(neighbour) };
  });
}

function numbers(limits = {}, file) {
  for (const [key, value] of Object.entries(limits).filter(([name]) => name in LIMITS)) {
    if (!Number.isInteger(value) || value <= 0) {
      throw new UsageError(`${file} has limits.${key} ${value}; give a whole number above 0`);
    }
  }
  return limits;
}

function logging(log, folder) {
  return { ...log, directory: resolve(folder, log.directory) };
}

function checkChoices(config, file) {
  for (const [key, choices, value] of CHOICES) {
    if (!choices.includes(value(config))) {
      const offered = choices.join(' or ');
      throw new UsageError(`${file} has ${key} "${value(config)}"; this server knows ${offered}`);
    }
  }
}

function checkPorts(config, file) {
  for (const { name, clientPort } of [config, ...config.neighbours]) {
    if (!Number.isInteger(clientPort) || clientPort < 1 || clientPort > 65535) {
      throw new UsageError(`${file} gives ${name} the clientPort ${clientPort}; give 1 to 65535`);
    }
  }
}
