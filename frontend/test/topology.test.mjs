import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { project, readCountries, readLines } from '../basemap/topology.js';

const read = name => JSON.parse(readFileSync(new URL(`../basemap/${name}`, import.meta.url), 'utf8'));

/** Two square countries side by side, 10° each; they share one edge. */
const SQUARES = {
  type: 'Topology',
  transform: { scale: [10, 10], translate: [0, 0] },
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0, 1]] }, { type: 'Polygon', arcs: [[2, ~0]] }],
    },
    land: { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', arcs: [[[1, 2]]] }] },
  },
  arcs: [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
};

test('what two countries share is a border, the rest is coast', () => {
  const { land, borders, coasts } = readCountries(SQUARES);
  assert.equal(land.length, 1);
  assert.deepEqual(borders.map(({ points }) => [...points]), [[...project(10, 0), ...project(10, 10)]]);
  assert.equal(coasts.length, 2);
});

test('no line of the real data jumps across the map, and every ring is closed', () => {
  for (const level of ['110m', '50m', '10m']) {
    const { land, borders, coasts } = readCountries(read(`countries-${level}.json`));
    assert.ok(borders.length > 200 && coasts.length > 100 && land.length > 100, level);
    for (const { points } of [...land, ...borders, ...coasts]) assert.ok(longestStep(points) < 0.5, level);
    for (const { points } of land) {
      assert.ok(Math.abs(points[0] - points[points.length - 2]) < 1e-9 || points.at(-1) === 1, level);
    }
  }
});

test('land that reaches over the antimeridian is on both sides of the map', () => {
  const { land } = readCountries(read('countries-50m.json'));
  const chukotka = project(-175, 67);
  const covering = land.filter(({ west, east, north, south }) =>
    west <= chukotka[0] && east >= chukotka[0] && north <= chukotka[1] && south >= chukotka[1]);
  assert.ok(covering.length > 0);
});

test('borders of provinces are lines within the map', () => {
  const lines = readLines(read('provinces.json'));
  assert.ok(lines.length > 3_000);
  assert.ok(lines.every(({ north, south }) => north >= 0 && south <= 1));
});

function longestStep(points) {
  let longest = 0;
  // The last step of Antarctica's ring runs along the lower edge of the map, from end to end.
  for (let i = 2; i < points.length; i += 2) if (points[i + 1] < 1) longest = Math.max(longest, Math.abs(points[i] - points[i - 2]));
  return longest;
}
