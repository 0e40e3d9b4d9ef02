import { axisBottom, brushX, max, pointer, scaleLinear, scaleUtc, select, sum } from './d3.js';
import { count, date, dates, number } from './format.js';
import { countGroups, GROUPS } from './kinds.js';
import { dayOf, isBefore, millis, plusDays } from './time.js';
import { t } from './words.js';

const MARGIN = { top: 14, bottom: 22 };
const THINNEST = 1.5;
const SHORTEST = 7 * 86_400_000; // milliseconds that the axis shows at least
const ZOOM = 1.3;

/**
 * Columns over time, stacked by groups of kinds, with a brush that reports the days between its ends. The wheel zooms,
 * the axis is dragged; events beyond its ends are counted there.
 *
 * @param {HTMLElement} container
 * @param {object} options
 * @param {(range: import('./time.js').Range) => void} options.onRange
 * @param {(days: import('./time.js').Range|null) => void} options.onView told which days are shown; null for the usual ones
 */
export function createTimeChart(container, { onRange, onView }) {
  const svg = select(container).append('svg').attr('role', 'img');
  const columns = svg.append('g');
  const axis = svg.append('g').attr('class', 'time__axis').attr('aria-hidden', 'true');
  const most = svg.append('text').attr('class', 'time__most').attr('y', 10).attr('aria-hidden', 'true');
  const tip = select(container).append('div').attr('class', 'time__tip').attr('hidden', true);
  const ends = ['before', 'after'].map(end => select(container).append('button').attr('type', 'button')
    .attr('class', `time__beyond time__beyond--${end}`).attr('hidden', true).on('click', showAll));
  const brush = brushX().on('end', brushed);
  const area = svg.append('g').attr('class', 'time__brush');
  const handle = svg.append('rect').attr('class', 'time__pan').attr('height', MARGIN.bottom);
  let time = null;
  let shown = { buckets: [], all: [], range: { from: '', to: '' }, days: null };

  /** Moves of the program have no source event; a click without a drag chooses the column, or takes the choice back. */
  function brushed({ selection, sourceEvent }) {
    if (!sourceEvent || !time) return;
    if (selection && !isAsBefore(selection)) {
      const [first, last] = selection.map(x => Number(time.invert(x)));
      onRange({ from: dayOf(first), to: dayOf(Math.max(first, last - 1)) });
      return;
    }
    const bucket = bucketAt(pointer(sourceEvent, svg.node())[0]);
    const isChosen = bucket && shown.range.from === bucket.start && shown.range.to === bucket.end;
    onRange(bucket && !isChosen ? { from: bucket.start, to: bucket.end } : { from: '', to: '' });
  }

  /** A click on what is chosen neither moves nor widens it. */
  function isAsBefore(selection) {
    const before = selectionOf(shown.range, time);
    return before !== null && selection.every((x, i) => Math.abs(x - before[i]) < 1);
  }

  function bucketAt(x) {
    const moment = time.invert(x);
    return shown.buckets.find(({ start, end }) => millis(start) <= moment && moment < millis(plusDays(end, 1)));
  }

  function hover(event) {
    const x = pointer(event, svg.node())[0];
    const bucket = time && bucketAt(x);
    tip.attr('hidden', bucket ? null : true);
    if (!bucket) return;
    tip.text(`${dates(bucket.start, bucket.end)}: ${count(bucket.count, 'event')}`);
    const half = tip.node().offsetWidth / 2;
    tip.style('left', `${Math.max(half, Math.min(container.clientWidth - half, x + svg.node().offsetLeft))}px`);
  }

  function showAll() {
    onView({ from: shown.all[0].start, to: shown.all.at(-1).end });
  }

  /** Shows other days, as far as there are any events. */
  function look(from, to) {
    const limits = [millis(shown.all[0].start), millis(plusDays(shown.all.at(-1).end, 1))];
    const length = Math.min(Math.max(to - from, SHORTEST), limits[1] - limits[0]);
    const start = Math.max(limits[0], Math.min(from, limits[1] - length));
    onView({ from: dayOf(start), to: dayOf(start + length - 1) });
  }

  svg.on('pointermove', hover).on('pointerleave', () => tip.attr('hidden', true));
  svg.node().addEventListener('wheel', event => {
    if (!time || event.ctrlKey) return;
    event.preventDefault();
    const [from, to] = time.domain().map(Number);
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const by = ((to - from) * event.deltaX) / 1_000;
      look(from + by, to + by);
      return;
    }
    const at = Number(time.invert(pointer(event, svg.node())[0]));
    const factor = event.deltaY < 0 ? 1 / ZOOM : ZOOM;
    look(at - (at - from) * factor, at + (to - at) * factor);
  }, { passive: false });
  svg.on('dblclick', () => onView(null));
  handle.node().addEventListener('pointerdown', down => {
    if (!time) return;
    const [from, to] = time.domain().map(Number);
    const width = svg.node().clientWidth;
    handle.node().setPointerCapture(down.pointerId);
    const move = ({ clientX }) => {
      const by = ((down.clientX - clientX) / width) * (to - from);
      look(from + by, to + by);
    };
    handle.node().addEventListener('pointermove', move);
    handle.node().addEventListener('pointerup', () => handle.node().removeEventListener('pointermove', move), { once: true });
  });

  function clear() {
    columns.selectAll('*').remove();
    axis.selectAll('*').remove();
    most.text('');
    area.selectAll('*').remove();
    ends.forEach(end => end.attr('hidden', true));
  }

  return {
    /** @param {(bucket: object) => boolean} isChosen whether a bucket is in the filter of time, if there is one */
    show({ buckets, range, days, isChosen }) {
      const { width, height } = svg.node().getBoundingClientRect();
      const inside = days ? buckets.filter(bucket => overlap(bucket, days)) : [];
      shown = { buckets: inside, all: buckets, range, days };
      time = days && width > 0 ? scaleUtc([millis(days.from), millis(plusDays(days.to, 1))], [0, width]) : null;
      svg.attr('aria-label', label(inside));
      if (!time) return clear();
      const highest = max(inside, bucket => bucket.count) ?? 1;
      const bottom = height - MARGIN.bottom;
      drawColumns(columns, inside, time, scaleLinear([0, highest], [bottom, MARGIN.top]), isChosen);
      most.text(number(highest));
      axis.attr('transform', `translate(0,${bottom})`)
        .call(axisBottom(time).ticks(Math.max(2, Math.floor(width / 90))).tickFormat(tick).tickSizeOuter(0))
        .selectAll('text').attr('text-anchor', moment => anchor(time(moment), width));
      brush.extent([[0, 0], [width, bottom]]);
      area.call(brush);
      area.selectAll('.overlay, .selection, .handle').attr('aria-hidden', 'true');
      brush.move(area, selectionOf(range, time));
      handle.attr('y', bottom).attr('width', width);
      showEnds(ends, buckets, days);
      return undefined;
    },
  };
}

/** What lies beyond the ends is counted there, and a click shows it. */
function showEnds([before, after], buckets, { from, to }) {
  const earlier = sum(buckets.filter(({ end }) => isBefore(end, from)), bucket => bucket.count);
  const later = sum(buckets.filter(({ start }) => isBefore(to, start)), bucket => bucket.count);
  before.attr('hidden', earlier ? null : true).text(t('‹ {n} before {year}', { n: number(earlier), year: date(from.slice(0, -6)) }));
  after.attr('hidden', later ? null : true).text(t('{n} after {year} ›', { n: number(later), year: date(to.slice(0, -6)) }));
}

function drawColumns(group, buckets, time, height, isChosen) {
  const [bottom] = height.range();
  const left = ({ start }) => time(millis(start));
  const width = bucket => {
    const whole = time(millis(plusDays(bucket.end, 1))) - left(bucket);
    return Math.max(THINNEST, whole - Math.min(2, whole / 5));
  };
  const whole = group.selectAll('g.time__column').data(buckets, bucket => bucket.key).join('g')
    .attr('class', bucket => `time__column${isChosen(bucket) ? ' time__column--chosen' : ''}`)
    .attr('data-key', bucket => bucket.key);
  group.classed('time__columns--some', buckets.some(isChosen));
  whole.selectAll('rect').data(bucket => stack(bucket, height, bottom)).join('rect')
    .attr('class', ({ name }) => `time__part group--${name}`)
    .attr('x', ({ bucket }) => left(bucket))
    .attr('width', ({ bucket }) => width(bucket))
    .attr('y', ({ top }) => top)
    .attr('height', part => part.height);
}

/** The parts of a column from below; one with events is never too low to be seen. */
function stack(bucket, height, bottom) {
  const counts = countGroups(bucket.kinds ?? {}, bucket.count);
  const stretch = Math.max(2, bottom - height(bucket.count)) / Math.max(1, bucket.count);
  let top = bottom;
  return Object.keys(GROUPS).filter(name => counts[name] > 0).map(name => {
    top -= counts[name] * stretch;
    return { bucket, name, top, height: counts[name] * stretch };
  });
}

/** A year, a month or a day, as the tick stands at the beginning of one. */
function tick(moment) {
  const [, month, day] = /(-\d\d)(-\d\d)$/.exec(dayOf(moment));
  if (day !== '-01') return date(dayOf(moment), 'short').replace(/\s*\d{4}.*$/, '');
  return date(dayOf(moment).slice(0, month === '-01' ? -6 : -3), 'short');
}

/** The names at both ends stay within the chart. */
function anchor(x, width) {
  if (x < 16) return 'start';
  return x > width - 16 ? 'end' : 'middle';
}

function selectionOf({ from, to }, time) {
  if (!from && !to) return null;
  const [first, last] = time.range();
  const x = (day, open) => (day ? Math.max(first, Math.min(last, time(millis(day)))) : open);
  const ends = [x(from, first), x(to && plusDays(to, 1), last)];
  return ends[0] < ends[1] ? ends : null;
}

function label(buckets) {
  if (buckets.length === 0) return t('Events over time: none with a date');
  const highest = buckets.reduce((a, b) => (b.count > a.count ? b : a));
  return t('Events over time, {span}; most in {peak}: {n}', {
    span: dates(buckets[0].start, buckets.at(-1).end), peak: dates(highest.start, highest.end), n: number(highest.count),
  });
}

/** Whether a bucket has a day in common with a range, which may be open. */
export function overlap({ start, end }, { from, to }) {
  return !(from && isBefore(end, from)) && !(to && isBefore(to, start));
}
