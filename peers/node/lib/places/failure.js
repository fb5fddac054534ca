/** A call to Places that gave no places, in words that any client may read. */
export class PlacesFailure extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }

  /** The JSON in the form that Google gives a failure. */
  get json() {
    const status = JSON.stringify(this.status);
    const message = JSON.stringify(this.message);
    return `{"html_attributions": [], "results": [], "status": ${status}, `
      + `"error_message": ${message}}`;
  }
}

export function unknown(message) {
  return new PlacesFailure('UNKNOWN_ERROR', message);
}

export const notTheForm = () => unknown('Places sent something else than its reply form');

const OF_HTTP = new Map([
  [400, 'INVALID_REQUEST'], [401, 'REQUEST_DENIED'], [403, 'REQUEST_DENIED'],
  [429, 'OVER_QUERY_LIMIT'],
]);

export function httpFailure(code) {
  return new PlacesFailure(OF_HTTP.get(code) ?? 'UNKNOWN_ERROR', `Places answered HTTP ${code}`);
}

const GOOGLES = ['OVER_QUERY_LIMIT', 'REQUEST_DENIED', 'INVALID_REQUEST', 'UNKNOWN_ERROR',
  'NOT_FOUND'];

export function statusFailure(status) {
  return GOOGLES.includes(status)
    ? new PlacesFailure(status, `Places answered ${status}`)
    : notTheForm();
}
