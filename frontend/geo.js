/**
 * Boxes are [west, south, east, north] in degrees as in RFC 7946: west > east crosses the antimeridian.
 *
 * @typedef {[number, number, number, number]} Box
 */

/** @returns {number} the same meridian in [-180, 180) */
export function wrapLongitude(lon) {
  // What needs no turn is not touched: a box of one point must not get ends that differ by a rounding error.
  return lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** @returns {number} the copy of `lon` that lies nearest to `centre`, which need not be within ±180 */
export function nearestCopy(lon, centre) {
  return lon + 360 * Math.round((centre - lon) / 360);
}

/**
 * @param {Box} bounds of a view, which may reach beyond ±180 as Leaflet's do
 * @returns {Box} the same box as the HTTP interface takes it, to about a metre
 */
export function viewBox([west, south, east, north]) {
  const latitudes = [Math.max(-90, south), Math.min(90, north)].map(round);
  if (east - west >= 360) return [-180, latitudes[0], 180, latitudes[1]];
  // A view that ends just at the antimeridian ends at 180, not at -180.
  const last = wrapLongitude(east);
  return [round(wrapLongitude(west)), latitudes[0], last === -180 ? 180 : round(last), latitudes[1]];
}

/** @returns {Box} a box with east ≥ west, for Leaflet, where east may be greater than 180 */
export function unwrapped([west, south, east, north]) {
  return [west, south, east < west ? east + 360 : east, north];
}

/** @returns {boolean} whether a point lies in a box, its edges included */
export function contains([west, south, east, north], { lon, lat }) {
  const within = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return within && lat >= south && lat <= north;
}

/** A box that holds nothing: there is no place just there. */
export const NOWHERE = Object.freeze([-180, -90, -180, -90]);

/**
 * What two boxes have in common. Where that is in two pieces, as between a view and an area that both go around most of
 * the world, it is the narrower box.
 *
 * @returns {Box} {@link NOWHERE} if they have nothing in common
 */
export function intersection(a, b) {
  const [one, other] = [a, b].map(unwrapped);
  const [south, north] = [Math.max(a[1], b[1]), Math.min(a[3], b[3])];
  const pieces = [-360, 0, 360]
    .map(turn => [Math.max(one[0], other[0] + turn), Math.min(one[2], other[2] + turn)])
    .filter(([west, east]) => west < east);
  if (pieces.length === 0 || south > north) return NOWHERE;
  if (pieces.length > 1) return one[2] - one[0] < other[2] - other[0] ? a : b;
  const [[west, east]] = pieces;
  return [edge(west, -180), south, edge(east, 180), north];
}

/**
 * The smallest box around all boxes. On a circle that is what the widest gap between them leaves over: Fiji and Samoa
 * need a few degrees across the antimeridian, not the whole world.
 *
 * @param {Box[]} boxes
 * @returns {Box|null}
 */
export function union(boxes) {
  if (boxes.length === 0) return null;
  const spans = boxes.map(unwrapped).sort((a, b) => a[0] - b[0]);
  const [west, east] = aroundTheCircle(spans.map(span => [span[0], span[2]]));
  return [west, Math.min(...spans.map(span => span[1])), east, Math.max(...spans.map(span => span[3]))];
}

/**
 * The features without the few furthest to each side, so that one event in Antarctica does not push the other 500 to the
 * edge of the first view.
 *
 * @param {object[]} features clusters
 * @param {number} share of all events that may be left out at each side
 * @param {number[]} [axes] 0 for west and east, 1 for south and north
 */
export function withoutOutliers(features, share, axes = [1]) {
  const mayGo = share * features.reduce((sum, { properties }) => sum + properties.count, 0);
  const trim = sorted => {
    let gone = 0;
    const first = sorted.findIndex(({ properties }) => (gone += properties.count) > mayGo);
    return sorted.slice(Math.max(0, first));
  };
  return axes.reduce((left, axis) => {
    const inOrder = [...left].sort((a, b) => a.geometry.coordinates[axis] - b.geometry.coordinates[axis]);
    return trim(trim(inOrder).reverse());
  }, features);
}

/** @param {[number, number][]} spans sorted by their start */
function aroundTheCircle(spans) {
  let last = Math.max(...spans.map(([, end]) => end));
  let reach = last - 360; // what comes round again covers the first ones
  let widest = { gap: 0, west: -180, east: 180 };
  for (const [start, end] of spans) {
    if (start - reach > widest.gap) widest = { gap: start - reach, west: edge(start, -180), east: edge(last, 180) };
    if (end > reach) last = reach = end;
  }
  return [widest.west, widest.east];
}

/** Within ±180; the antimeridian itself keeps the sign of the side that it ends. */
function edge(lon, antimeridian) {
  const wrapped = wrapLongitude(lon);
  return wrapped === -180 ? antimeridian : wrapped;
}

function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}
