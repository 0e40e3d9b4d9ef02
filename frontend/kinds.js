import { kind, KINDS, number } from './format.js';

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

/** @returns {KindCounts} */
export function sumOfKinds(a, b) {
  const names = Object.keys(KINDS).filter(name => a[name] || b[name]);
  return Object.fromEntries(names.map(name => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/**
 * The shares of the kinds as slices of a circle, clockwise from the top and in the order of the legend, so that two
 * rings can be compared.
 *
 * @param {KindCounts} kinds
 * @returns {string} a background image for a style sheet that knows the colours
 */
export function slices(kinds) {
  const present = Object.keys(KINDS).filter(name => kinds[name] > 0);
  const total = present.reduce((sum, name) => sum + kinds[name], 0);
  let end = 0;
  const stops = present.flatMap(name => {
    const start = end;
    end += (100 * kinds[name]) / total;
    // A line of its own tells neighbours apart for whoever cannot by their colours; the smallest slice keeps half.
    const gap = present.length > 1 ? start + Math.min(GAP, (end - start) / 2) : start;
    return [`var(--kind-rim) ${share(start)} ${share(gap)}`, `var(--kind-${name}) ${share(gap)} ${share(end)}`];
  });
  return `conic-gradient(${stops.join(', ')})`;
}

/** "Fighting 5, Diplomacy 2", the most frequent first */
export function kindsInWords(kinds) {
  return Object.entries(kinds).sort(([, a], [, b]) => b - a)
    .map(([name, events]) => `${kind(name)} ${number(events)}`).join(', ');
}

function share(percent) {
  return `${Number(percent.toFixed(2))}%`;
}
