import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeOverlapping } from '../merge.js';

/** One degree is one pixel here, and every pin 20 pixels wide. */
const measure = (feature, lon) => ({ feature, lon, x: lon, y: feature.geometry.coordinates[1], size: 20 });
const pin = (lon, lat, count, places = 1, kind = 'other') => measure({
  type: 'Feature', bbox: [lon, lat, lon, lat], geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { count, places, mentions: count, place_id: `${lon}/${lat}`, ...(count > 1 ? { kinds: { [kind]: count } } : { kind }) },
}, lon);

test('pins that are apart stay as they are', () => {
  const pins = [pin(0, 0, 5), pin(30, 0, 9)];
  assert.deepEqual(mergeOverlapping(pins, measure), [pins[1], pins[0]]);
});

test('pins that cover each other become one at the mean of all events', () => {
  const [merged, ...rest] = mergeOverlapping([pin(0, 0, 3), pin(8, 4, 1, 2, 'protest')], measure);
  assert.equal(rest.length, 0);
  assert.deepEqual(merged.feature, {
    type: 'Feature', bbox: [0, 0, 8, 4], geometry: { type: 'Point', coordinates: [2, 1] },
    properties: { count: 4, mentions: 4, places: 3, kinds: { protest: 1, other: 3 } },
  });
});

test('no event is lost and no pin covers another, however they lie', () => {
  let seed = 5;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 100; round++) {
    const pins = Array.from({ length: 60 }, () => pin(random() * 150, random() * 80, 1 + Math.floor(random() * 9)));
    const merged = mergeOverlapping(pins, measure);
    const total = list => list.reduce((sum, { feature }) => sum + feature.properties.count, 0);
    assert.equal(total(merged), total(pins));
    merged.forEach((a, i) => merged.slice(i + 1).forEach(b => assert.ok(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) >= 20)));
  }
});
