const PATH = '/maps/api/place/nearbysearch/json';
const DECIMALS = 7;

/** The circle that Places is asked about, in numbers that a URL can hold. */
export class Area {
  /**
   * @param {string} location as a client sends it, such as +34.068930-118.445127
   * @param {number} radius in kilometres
   */
  constructor(location, radius) {
    const [latitude, longitude] = location.match(/[+-][\d.]+/g).map(degrees);
    const metres = Math.min(radius * 1000, 50000).toFixed(6).replace(/\.?0+$/, '');
    this.path = `${PATH}?location=${latitude},${longitude}&radius=${metres}`;
  }
}

/** A centimetre is enough, and a client may send thousands of digits. */
function degrees(text) {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return Number(text).toFixed(Math.min(decimals, DECIMALS));
}
