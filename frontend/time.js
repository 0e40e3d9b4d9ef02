/**
 * Ranges of days, and the steps of years, months and days in which a time line goes. Days are texts, YYYY-MM-DD, with a
 * minus before the year if that is before 0000; only {@link isBefore} puts them in order. All pure.
 *
 * @typedef {'year'|'month'|'day'} Step
 * @typedef {{from: string, to: string}} Range first and last day; empty where it is open
 */

/** @type {readonly Step[]} */
export const STEPS = Object.freeze(['year', 'month', 'day']);

const DAY = 86_400_000;
const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/** @returns {Range} the first and last day of the year, month or day that holds the day */
export function spanAt(day, step) {
  const [, year, month] = DATE.exec(day);
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
    ? buckets.find(({ start }) => (from || to ? to && isBefore(to, start) : true))
    : buckets.findLast(({ end }) => (from || to ? from && isBefore(end, from) : true));
  return bucket ? { from: bucket.start, to: bucket.end } : null;
}

/** So few events at each end, as a share of all, may lie far off without a chart growing long for them. */
const FAR = 0.1;

/**
 * Which days a chart shows: those that hold something, without a few that lie far off; with a fine step and a chosen
 * range, that and what is around it.
 *
 * @param {{start: string, end: string, count: number}[]} buckets
 * @param {Range} range
 * @param {Step} step
 * @returns {Range|null} null if there is nothing to show
 */
export function domain(buckets, range, step) {
  if (buckets.length === 0) return null;
  const all = { from: buckets[0].start, to: buckets.at(-1).end };
  const room = { year: Infinity, month: 2 * 365, day: 60 }[step];
  const chosen = { from: later(range.from, all.from), to: earlier(range.to, all.to) };
  const near = withoutFarOnes(buckets);
  if (!(range.from || range.to)) return near;
  if (isBefore(chosen.to, chosen.from)) return all;
  if (room === Infinity) return { from: earlier(chosen.from, near.from), to: later(chosen.to, near.to) };
  return { from: later(plusDays(chosen.from, -room), all.from), to: earlier(plusDays(chosen.to, room), all.to) };
}

/** One report on antiquity must not squeeze all others into a corner; what lies near them stays. */
function withoutFarOnes(buckets) {
  const mayGo = FAR * buckets.reduce((sum, { count }) => sum + count, 0);
  const nearer = inOrder => {
    let passed = 0;
    return inOrder.find(({ count }) => (passed += count) > mayGo);
  };
  const core = { from: nearer(buckets).start, to: nearer([...buckets].reverse()).end };
  const reach = (millis(core.to) - millis(core.from)) / 2;
  const near = {
    from: buckets.find(({ start }) => millis(start) >= millis(core.from) - reach).start,
    to: buckets.findLast(({ end }) => millis(end) <= millis(core.to) + reach).end,
  };
  const all = { from: buckets[0].start, to: buckets.at(-1).end };
  const later = shorter({ ...all, from: near.from }, all);
  return shorter({ ...later, to: near.to }, later);
}

/** The one that is part of the other, if it takes less than half of the time. */
function shorter(part, whole) {
  const length = ({ from, to }) => millis(to) - millis(from);
  return length(part) < length(whole) / 2 ? part : whole;
}

/** @returns {Step} the step in which so long a time has a readable number of columns */
export function stepFor({ from, to }) {
  const days = (millis(to) - millis(from)) / DAY;
  if (days > 5 * 365) return 'year';
  return days > 120 ? 'month' : 'day';
}

/** @returns {string} the day so many days later */
export function plusDays(day, count) {
  return dayOf(millis(day) + count * DAY);
}

/** @returns {boolean} whether the text is a whole day, rather than a month, a year or nothing of the kind */
export function isDay(text) {
  return /^-?\d{4}-\d\d-\d\d$/.test(text);
}

/** @returns {number} milliseconds from 1970 to the beginning of the day, in UTC */
export function millis(day) {
  const [, year, month, date] = DATE.exec(day);
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
}

/** @returns {string} the day in UTC */
export function dayOf(moment) {
  const date = new Date(moment);
  const year = date.getUTCFullYear();
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

export function isBefore(day, other) {
  return millis(day) < millis(other);
}

/** @param {string} text YYYY, YYYY-MM, YYYY-MM-DD or an instant */
function days(text) {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year) return { from: '', to: '' };
  if (!month) return spanAt(year, 'year');
  return day ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` } : spanAt(`${year}-${month}`, 'month');
}

function lastOfMonth(year, month) {
  return twoDigits(new Date(new Date(0).setUTCFullYear(Number(year), Number(month), 0)).getUTCDate());
}

function twoDigits(n) {
  return String(n).padStart(2, '0');
}

function later(a, b) {
  return a && isBefore(b, a) ? a : b;
}

function earlier(a, b) {
  return a && isBefore(a, b) ? a : b;
}
