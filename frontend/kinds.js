import { kind, KINDS, number } from './format.js';

/** The kinds in groups that have a colour each, from below in the columns of the time line. */
export const GROUPS = Object.freeze({
  violence: ['fighting', 'air-strike', 'bombing', 'crime'],
  politics: ['diplomacy', 'politics', 'protest', 'arrest'],
  humanitarian: ['displacement'],
  disaster: ['disaster', 'accident'],
  other: ['other'],
});

const GAP = 0.8; // per cent of the ring that part one kind from the next

/**
 * How many events are of which kind.
 *
 * @typedef {Record<string, number>} KindCounts by the names of the kinds; those that there are none of may be left out
 */

/** @returns {KindCounts} of a cluster, which counts them, or of a single event, which has but one */
export function kindsOf({ kinds, kind: only }) {
  return kinds ?? { [only]: 1 };
}

/**
 * How many events are of which group; what has no kind, such as a place that is only mentioned, is other.
 *
 * @param {KindCounts} kinds
 * @param {number} total
 * @returns {Record<string, number>}
 */
export function countGroups(kinds, total) {
  const groups = Object.entries(GROUPS).map(([group, names]) => [group, names.reduce((sum, name) => sum + (kinds[name] ?? 0), 0)]);
  const known = groups.reduce((sum, [, events]) => sum + events, 0);
  return Object.fromEntries(groups.map(([group, events]) => [group, group === 'other' ? events + Math.max(0, total - known) : events]));
}

/** @returns {KindCounts} */
export function sumOfKinds(a, b) {
  const names = Object.keys(KINDS).filter(name => a[name] || b[name]);
  return Object.fromEntries(names.map(name => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/**
 * The shares of the groups of kinds as slices of a circle, clockwise from the top and in one order, so that two rings
 * can be compared.
 *
 * @param {KindCounts} kinds
 * @returns {string} a background image for a style sheet that knows the colours
 */
export function slices(kinds, total = 0) {
  const groups = countGroups(kinds, total);
  const present = Object.keys(GROUPS).filter(name => groups[name] > 0);
  const all = present.reduce((sum, name) => sum + groups[name], 0);
  let end = 0;
  const stops = present.flatMap(name => {
    const start = end;
    end += (100 * groups[name]) / all;
    // A line of its own tells neighbours apart for whoever cannot by their colours; the smallest slice keeps half.
    const gap = present.length > 1 ? start + Math.min(GAP, (end - start) / 2) : start;
    return [`var(--kind-rim) ${share(start)} ${share(gap)}`, `var(--group-${name}) ${share(gap)} ${share(end)}`];
  });
  return `conic-gradient(${stops.join(', ')})`;
}

/**
 * Events as pins: those of one place are one pin, which knows them.
 *
 * @param {object[]} events features
 * @returns {object[]} features as those of clusters
 */
export function byPlace(events) {
  const places = grouped(events);
  return [...places.values()].map(here => {
    const [{ id, geometry, properties }] = here;
    if (here.length === 1) return { type: 'Feature', id, geometry, properties: { ...properties, count: 1, places: 1 } };
    return {
      type: 'Feature', geometry, events: here,
      properties: {
        count: here.length, places: 1, mentions: here.length, place: properties.place, place_id: properties.place_id,
        kinds: here.map(event => kindsOf(event.properties)).reduce(sumOfKinds),
        confidence: Math.max(...here.map(event => event.properties.confidence)),
      },
    };
  });
}

function grouped(events) {
  const places = new Map();
  for (const event of events) {
    const key = String(event.geometry.coordinates);
    places.set(key, [...(places.get(key) ?? []), event]);
  }
  return places;
}

/** "Fighting 5, Diplomacy 2", the most frequent first */
export function kindsInWords(kinds) {
  return Object.entries(kinds).sort(([, a], [, b]) => b - a)
    .map(([name, events]) => `${kind(name)} ${number(events)}`).join(', ');
}

function share(percent) {
  return `${Number(percent.toFixed(2))}%`;
}
