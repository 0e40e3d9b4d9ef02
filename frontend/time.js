/**
 * Ranges of days, and the steps of years, months and days in which a time line goes. Days are texts, YYYY-MM-DD, which
 * sort as they follow each other. All pure.
 *
 * @typedef {'year'|'month'|'day'} Step
 * @typedef {{from: string, to: string}} Range first and last day; empty where it is open
 */

/** @type {readonly Step[]} */
export const STEPS = Object.freeze(['year', 'month', 'day']);

const DAY = 86_400_000;

/** @returns {Range} the first and last day of the year, month or day that holds the day */
export function spanAt(day, step) {
  const [year, month] = day.split('-');
  if (step === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (step === 'month') return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastOfMonth(year, month)}` };
  return { from: day, to: day };
}

/** @returns {Range} the range, widened to whole steps */
export function toWholeSteps({ from, to }, step) {
  return { from: from && spanAt(from, step).from, to: to && spanAt(to, step).to };
}

/**
 * @param {string} datetime as the HTTP interface takes it: a date of any precision, an instant, or `start/end`
 * @returns {Range}
 */
export function readRange(datetime) {
  if (!datetime) return { from: '', to: '' };
  const parts = datetime.split('/');
  return { from: days(parts[0]).from, to: days(parts.at(-1)).to };
}

/** @param {Range} range */
export function toDatetime({ from, to }) {
  return from || to ? `${from || '..'}/${to || '..'}` : '';
}

/**
 * The next span that holds anything, in the direction of `by`.
 *
 * @param {{start: string, end: string}[]} buckets in the order of time
 * @param {Range} range what is shown now
 * @param {1|-1} by
 * @returns {Range|null} null at the end
 */
export function nextSpan(buckets, { from, to }, by) {
  const bucket = by > 0
    ? buckets.find(({ start }) => !from && !to ? true : start > (to || '9999'))
    : buckets.findLast(({ end }) => !from && !to ? true : end < (from || '0000'));
  return bucket ? { from: bucket.start, to: bucket.end } : null;
}

/**
 * Which days a chart shows: all that hold something; with a fine step and a chosen range, that and what is around it.
 *
 * @param {{start: string, end: string}[]} buckets
 * @param {Range} range
 * @param {Step} step
 * @returns {Range|null} null if there is nothing to show
 */
export function domain(buckets, range, step) {
  if (buckets.length === 0) return null;
  const all = { from: buckets[0].start, to: buckets.at(-1).end };
  const room = { year: Infinity, month: 2 * 365, day: 60 }[step];
  const chosen = { from: later(range.from, all.from), to: earlier(range.to, all.to) };
  if (!(range.from || range.to) || chosen.from > chosen.to || room === Infinity) return all;
  return { from: later(plusDays(chosen.from, -room), all.from), to: earlier(plusDays(chosen.to, room), all.to) };
}

/** @returns {string} the day so many days later */
export function plusDays(day, count) {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** @param {string} text YYYY, YYYY-MM, YYYY-MM-DD or an instant */
function days(text) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  if (!year) return { from: '', to: '' };
  if (!month) return spanAt(year, 'year');
  return day ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` } : spanAt(`${year}-${month}`, 'month');
}

function lastOfMonth(year, month) {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function later(a, b) {
  return a > b ? a : b;
}

function earlier(a, b) {
  return a && a < b ? a : b;
}
