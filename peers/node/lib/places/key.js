import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.js';

const VARIABLE = 'GOOGLE_PLACES_API_KEY';

/**
 * The key to Google Places, empty if there is none; no message ever shows it.
 *
 * @param {string | undefined} keyFile goes before the environment
 * @param {string} folder where a relative path begins
 * @param {Record<string, string | undefined>} env
 */
export function readKey(keyFile, folder, env) {
  const key = (keyFile ? contents(resolve(folder, keyFile)) : (env[VARIABLE] ?? '')).trim();
  if (!/^[\w-]{0,512}$/.test(key)) {
    const where = keyFile ? `key file ${keyFile}` : VARIABLE;
    throw new UsageError(`${where} holds no Google key: one word of letters, digits, - and _`);
  }
  return key;
}

function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`key file ${file} cannot be read (${error.code}); write the key into it`);
  }
}
