import { union } from './geo.js';
import { kindsOf, sumOfKinds } from './kinds.js';

/**
 * Joins clusters whose pins would cover each other. The server's grid puts neighbours into different cells however
 * near they are; only the page knows how large its pins are. A place lies in one cell as a whole, so that the sums of
 * the places stay right.
 *
 * @template {{x: number, y: number, lon: number, size: number, feature: object}} Pin
 * @param {Pin[]} pins at their pixels; `lon` is the longitude of the copy of the world that is in view
 * @param {(feature: object, lon: number) => Pin} measure makes a pin of a feature
 * @returns {Pin[]} the most events first
 */
export function mergeOverlapping(pins, measure) {
  const kept = [];
  const waiting = [...pins].sort((a, b) => count(b) - count(a));
  while (waiting.length > 0) {
    const pin = waiting.shift();
    const covered = kept.findIndex(other => overlap(pin, other));
    if (covered < 0) kept.push(pin);
    else waiting.unshift(join(kept.splice(covered, 1)[0], pin, measure)); // the joined pin may cover another one
  }
  return kept.sort((a, b) => count(b) - count(a));
}

/** Whether the squares that take their clicks overlap: each pin keeps all of its room for a finger. */
function overlap(a, b) {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < (a.size + b.size) / 2;
}

function join(a, b, measure) {
  const events = count(a) + count(b);
  const mean = (valueA, valueB) => (valueA * count(a) + valueB * count(b)) / events;
  const lon = mean(a.lon, b.lon);
  const lat = mean(a.feature.geometry.coordinates[1], b.feature.geometry.coordinates[1]);
  return measure({
    type: 'Feature',
    bbox: union([boxOf(a.feature), boxOf(b.feature)]),
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      count: events, mentions: sum(a, b, 'mentions'), places: sum(a, b, 'places'),
      kinds: sumOfKinds(kindsOf(a.feature.properties), kindsOf(b.feature.properties)),
    },
  }, lon);
}

/** @returns {import('./geo.js').Box} */
export function boxOf({ bbox, geometry: { coordinates: [lon, lat] } }) {
  return bbox ?? [lon, lat, lon, lat];
}

function count({ feature }) {
  return feature.properties.count;
}

function sum(a, b, name) {
  return (a.feature.properties[name] ?? 1) + (b.feature.properties[name] ?? 1);
}
