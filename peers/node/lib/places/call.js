import { httpFailure, unknown } from './failure.js';

const CONNECT_MS = 2000;
const TOTAL_MS = 5000;
const MOST_BYTES = 1 << 20;

/**
 * The body of a GET that was answered with HTTP 200, within limits of time and size.
 *
 * @param {typeof import('node:http')} client
 * @returns {Promise<Buffer>} rejects with a PlacesFailure, which never holds the URL and its key
 */
export function fetchBytes(client, url, agent) {
  return new Promise((resolve, reject) => {
    let untouched = true;
    const request = client.get(url, { agent }, (response) => {
      untouched = false;
      collect(response, resolve, reject);
    });
    const fail = (message) => {
      untouched = false;
      reject(unknown(message));
      request.destroy();
    };
    const total = setTimeout(fail, TOTAL_MS, 'Places did not answer in time');
    const reach = setTimeout(fail, CONNECT_MS, 'Places cannot be reached');
    request.on('socket', (socket) => {
      const reached = () => clearTimeout(reach);
      return socket.connecting ? socket.once('connect', reached) : reached();
    });
    request.on('error', ({ code, syscall }) => {
      if (untouched && request.reusedSocket && code === 'ECONNRESET') {
        resolve(fetchBytes(client, url, agent)); // closed at the other end while it was idle
        return;
      }
      reject(unknown(syscall === 'connect'
        ? 'Places cannot be reached' : 'Places broke off its answer'));
    });
    request.on('close', () => {
      clearTimeout(total);
      clearTimeout(reach);
    });
  });
}

function collect(response, resolve, reject) {
  const chunks = [];
  let length = 0;
  response.on('data', (chunk) => {
    length += chunk.length;
    if (length <= MOST_BYTES) {
      chunks.push(chunk);
    } else {
      reject(unknown('Places sent too long an answer'));
      response.destroy();
    }
  });
  response.on('error', () => reject(unknown('Places broke off its answer')));
  response.on('end', () => (response.statusCode === 200
    ? resolve(Buffer.concat(chunks))
    : reject(httpFailure(response.statusCode))));
}
