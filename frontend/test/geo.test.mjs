import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, intersection, nearestCopy, NOWHERE, union, unwrapped, viewBox, withoutOutliers, wrapLongitude } from '../geo.js';

test('longitudes wrap into [-180, 180)', () => {
  assert.deepEqual([0, 179, 180, 181, -181, 541, -540].map(wrapLongitude), [0, 179, -180, -179, 179, -179, -180]);
});

test('the nearest copy of a meridian may lie beyond 180', () => {
  assert.equal(nearestCopy(-171, 178), 189);
  assert.equal(nearestCopy(10, 15), 10);
});

test('a view across the antimeridian has west greater than east', () => {
  assert.deepEqual(viewBox([170, -30, 200, 0]), [170, -30, -160, 0]);
  assert.deepEqual(viewBox([-190, -30, -170, 0]), [170, -30, -170, 0]);
});

test('a view wider than the world is the world', () => {
  assert.deepEqual(viewBox([-250, -95, 250, 95]), [-180, -90, 180, 90]);
});

test('a view that ends at the antimeridian does not cross it', () => {
  assert.deepEqual(viewBox([100, 0, 180, 10]), [100, 0, 180, 10]);
  assert.deepEqual(viewBox([-180, 0, -100, 10]), [-180, 0, -100, 10]);
});

test('a union goes the short way round', () => {
  assert.deepEqual(union([[178, -19, 178, -18], [-172, -14, -171, -13]]), [178, -19, -171, -13]);
  assert.deepEqual(union([[2, 48, 3, 49], [36, 33, 37, 36]]), [2, 33, 37, 49]);
});

test('a union contains boxes that cross the antimeridian themselves', () => {
  assert.deepEqual(union([[170, -20, -170, 0], [175, 5, 178, 6], [160, 0, 165, 1]]), [160, -20, -170, 6]);
});

test('boxes all around the world make the world', () => {
  assert.deepEqual(union([[-180, 0, -60, 1], [-60, 0, 60, 1], [60, 0, 180, 1]]), [-180, 0, 180, 1]);
  assert.equal(union([]), null);
});

test('every random union contains its boxes and is no wider than one turn', () => {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 500; round++) {
    const boxes = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const west = Math.floor(random() * 360) - 180;
      return [west, 0, wrapLongitude(west + Math.floor(random() * 90)), 1];
    });
    const [west, , east] = unwrapped(union(boxes));
    assert.ok(east - west <= 360);
    for (const [from, , to] of boxes.map(unwrapped)) {
      const shift = from < west - 1e-9 ? 360 : 0;
      const inside = from + shift >= west && to + shift <= east;
      assert.ok(inside || east - west === 360, `${JSON.stringify(boxes)} in ${west}..${east}`);
    }
  }
});

test('the first view leaves out a few events near the poles, but none of a handful', () => {
  const cluster = (lat, count) => ({ geometry: { coordinates: [0, lat] }, properties: { count } });
  const kept = clusters => withoutOutliers(clusters, 0.01).map(({ geometry }) => geometry.coordinates[1]).sort((a, b) => a - b);
  assert.deepEqual(kept([cluster(-80, 4), cluster(-40, 10), cluster(35, 500), cluster(78, 1)]), [-40, 35]);
  assert.deepEqual(kept([cluster(-80, 1), cluster(35, 2), cluster(78, 1)]), [-80, 35, 78]);
  assert.deepEqual(kept([]), []);
});

test('the box around one point is that point, wherever it lies', () => {
  for (let i = 0; i < 2_000; i++) {
    const lon = -180 + (i * 360) / 2_000 + 0.01133;
    assert.deepEqual(union([[lon, 41.9, lon, 41.9]]), [lon, 41.9, lon, 41.9]);
  }
});

test('a box holds what lies in it, also across the antimeridian', () => {
  assert.equal(contains([35, 33, 38, 37], { lon: 38, lat: 33 }), true);
  assert.equal(contains([35, 33, 38, 37], { lon: 39, lat: 35 }), false);
  assert.equal(contains([35, 33, 38, 37], { lon: 36, lat: 38 }), false);
  assert.equal(contains([170, -20, -170, -10], { lon: 178, lat: -18 }), true);
  assert.equal(contains([170, -20, -170, -10], { lon: -172, lat: -14 }), true);
  assert.equal(contains([170, -20, -170, -10], { lon: 0, lat: -14 }), false);
});

test('what two boxes have in common is a box again', () => {
  assert.deepEqual(intersection([30, 30, 40, 40], [35, 20, 50, 38]), [35, 30, 40, 38]);
  assert.deepEqual(intersection([30, 30, 40, 40], [41, 30, 50, 40]), NOWHERE);
  assert.deepEqual(intersection([30, 30, 40, 40], [30, 41, 40, 50]), NOWHERE);
  assert.deepEqual(intersection([170, -20, -170, 0], [175, -10, -175, 10]), [175, -10, -175, 0]);
  assert.deepEqual(intersection([170, -20, -170, 0], [-180, -90, 0, 90]), [-180, -20, -170, 0]);
  assert.deepEqual(intersection([170, -20, -170, 0], [160, -30, 180, 30]), [170, -20, 180, 0]);
  assert.deepEqual(intersection([-180, -90, 180, 90], [30, 30, 40, 40]), [30, 30, 40, 40]);
  assert.deepEqual(intersection([-170, 0, 170, 10], [160, 0, -160, 10]), [160, 0, -160, 10], 'two pieces');
});
