/**
 * Reads Natural Earth's countries out of TopoJSON (https://github.com/topojson/topojson-specification) into lines
 * and rings that are ready to be drawn: flat arrays x0, y0, x1, y1 … in the unit square of the spherical Mercator
 * projection, x from west to east and y from north to south.
 *
 * @typedef {{points: Float64Array, west: number, north: number, east: number, south: number}} Path
 */

const MAX_LATITUDE = 85.0511287798;

/**
 * A border is an arc that two countries share, a coast one that belongs to a single country: that is what a topology
 * knows and plain polygons do not.
 *
 * @returns {{land: Path[], borders: Path[], coasts: Path[]}}
 */
export function readCountries(topology) {
  const arcs = decodeArcs(topology);
  const owners = countOwners(topology.objects.countries, arcs.length);
  return {
    land: rings(topology.objects.land).map(ring => closeAroundPole(unrolled(joinArcs(ring, arcs)))).flatMap(paths),
    borders: arcs.filter((_, i) => owners[i] > 1).map(unrolled).flatMap(paths),
    coasts: arcs.filter((_, i) => owners[i] === 1).map(unrolled).flatMap(paths),
  };
}

/** @returns {Path[]} the arcs of a topology that holds nothing but lines */
export function readLines(topology) {
  return decodeArcs(topology).map(unrolled).flatMap(paths);
}

/** @returns {[number, number]} x and y in the unit square */
export function project(lon, lat) {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Positions in a quantised topology are differences to the one before, in steps of `transform.scale`. */
function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map(arc => {
    const points = new Float64Array(arc.length * 2);
    let column = 0;
    let row = 0;
    arc.forEach(([dx, dy], i) => {
      column += dx;
      row += dy;
      points.set(project(column * scale[0] + translate[0], row * scale[1] + translate[1]), i * 2);
    });
    return points;
  });
}

function countOwners(collection, arcCount) {
  const owners = new Uint8Array(arcCount);
  for (const country of collection.geometries) {
    const own = new Set(rings(country).flat().map(positive));
    own.forEach(arc => owners[arc]++);
  }
  return owners;
}

/** @returns {number[][]} the rings of a geometry as lists of arc numbers */
function rings(geometry) {
  switch (geometry.type) {
    case 'Polygon': return geometry.arcs;
    case 'MultiPolygon': return geometry.arcs.flat();
    case 'GeometryCollection': return geometry.geometries.flatMap(rings);
    default: return [];
  }
}

/** ~i stands for arc i walked backwards; where two arcs meet, the point is in both. */
function joinArcs(ring, arcs) {
  const points = [];
  for (const reference of ring) {
    const arc = arcs[positive(reference)];
    const length = arc.length / 2;
    for (let i = points.length ? 1 : 0; i < length; i++) {
      const from = (reference < 0 ? length - 1 - i : i) * 2;
      points.push(arc[from], arc[from + 1]);
    }
  }
  return Float64Array.from(points);
}

function positive(arc) {
  return arc < 0 ? ~arc : arc;
}

/**
 * Natural Earth's lines jump from one side of the map to the other where they cross the antimeridian. Unrolled, they
 * go on beyond the side instead: every step is the short way.
 */
function unrolled(points) {
  for (let i = 2; i < points.length; i += 2) points[i] -= Math.round(points[i] - points[i - 2]);
  return points;
}

/** A ring that ends a whole turn from its start goes round a pole, and Antarctica is the only land that does. */
function closeAroundPole(ring) {
  const [first, last] = [ring[0], ring[ring.length - 2]];
  return Math.abs(last - first) < 0.5 ? ring : Float64Array.from([...ring, last, 1, first, 1]);
}

/** What reaches beyond one side of the map is drawn on the other side too. */
function paths(points) {
  const { west, east } = path(points);
  const shifts = [0, ...(west < 0 ? [1] : []), ...(east > 1 ? [-1] : [])];
  return shifts.map(shift => path(points.map((value, i) => (i % 2 ? value : value + shift))));
}

function path(points) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    west = Math.min(west, points[i]);
    east = Math.max(east, points[i]);
    north = Math.min(north, points[i + 1]);
    south = Math.max(south, points[i + 1]);
  }
  return { points, west, north, east, south };
}
