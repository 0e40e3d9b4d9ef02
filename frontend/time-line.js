import { axisBottom, brushX, max, pointer, scaleLinear, scaleUtc, select, sum } from './d3.js';
import { byId } from './dom.js';
import { count, dates, number } from './format.js';
import { UNDATED } from './query.js';
import { dayOf, domain, isBefore, millis, nextSpan, plusDays, readRange, STEPS, toDatetime, toWholeSteps } from './time.js';

const MARGIN = { top: 14, bottom: 20 };
const BEAT = 1_400; // milliseconds between two steps of playing
const THINNEST = 1.5;

/**
 * Owns #time-line: how many events begin when, under all filters but the range itself; chooses the range by brush,
 * dates or steps, and plays through it.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {{isBusy: () => boolean}} options playing waits for what is still loading
 */
export function createTimeLine(state, { isBusy }) {
  const container = byId('time-chart');
  const from = byId('time-from');
  const to = byId('time-to');
  const step = byId('time-step');
  const play = byId('time-play');
  const undated = byId('undated');
  const unlocated = byId('unlocated');
  const whose = byId('time-date');
  const chart = createChart(container, { onRange: chooseSteps });
  let answer = { by: null, buckets: [] };
  let playing = null;

  const range = () => readRange(state.get().filters.datetime);

  function choose(next, how = { fit: true }) {
    const { filters } = state.get();
    const datetime = toDatetime(next);
    if (datetime !== filters.datetime) state.set({ filters: { ...filters, datetime } }, how);
  }

  function chooseSteps(next) {
    stop();
    choose(toWholeSteps(next, state.get().step));
  }

  function chooseDates() {
    stop();
    const next = { from: from.value, to: to.value };
    if (next.from && next.to && isBefore(next.to, next.from)) [next.from, next.to] = [next.to, next.from];
    choose(next);
  }

  function move(by, how) {
    const next = nextSpan(answer.buckets, range(), by);
    if (!next) return false;
    choose(next, how);
    byId('time-said').textContent = dates(next.from, next.to);
    return true;
  }

  function start() {
    const atTheEnd = !nextSpan(answer.buckets, range(), 1);
    if (atTheEnd) choose({ from: '', to: '' }, { passing: true });
    play.textContent = '❚❚';
    play.setAttribute('aria-pressed', 'true');
    play.setAttribute('aria-label', 'Pause');
    beat();
  }

  /** A view that is still loading is waited for, so that a slow server is not asked faster than it answers. */
  function beat() {
    if (!isBusy() && !move(1, { passing: true })) stop();
    else playing = setTimeout(beat, isBusy() ? BEAT / 4 : BEAT);
  }

  function stop() {
    clearTimeout(playing);
    playing = null;
    play.textContent = '▶';
    play.setAttribute('aria-pressed', 'false');
    play.setAttribute('aria-label', 'Play');
  }

  function showUndated(events) {
    const { filter } = state.get().filters;
    const on = filter === UNDATED;
    undated.hidden = !events && !on;
    undated.textContent = `${number(events ?? 0)} without a date`;
    undated.setAttribute('aria-pressed', String(on));
  }

  /** What has no date has no place in a range either, so that the one takes the other's place. */
  function toggleUndated() {
    const { filters } = state.get();
    const on = filters.filter === UNDATED;
    state.set({ filters: { ...filters, filter: on ? '' : UNDATED, datetime: '', year: [] } }, { fit: true });
  }

  function render() {
    const { step: by } = state.get();
    whose.value = state.get().filters.date || 'event';
    unlocated.setAttribute('aria-pressed', String(state.get().unlocated));
    showUndated(answer.undated);
    const chosen = range();
    if (document.activeElement !== from) from.value = chosen.from;
    if (document.activeElement !== to) to.value = chosen.to;
    step.value = by;
    byId('time-clear').hidden = !chosen.from && !chosen.to;
    for (const id of ['time-previous', 'time-next', 'time-play']) byId(id).disabled = answer.buckets.length === 0;
    chart.show({ buckets: answer.buckets, range: chosen, domain: domain(answer.buckets, chosen, answer.by ?? by) });
  }

  from.addEventListener('change', chooseDates);
  to.addEventListener('change', chooseDates);
  step.addEventListener('change', () => state.set({ step: STEPS.find(name => name === step.value) ?? 'year' }));
  byId('time-clear').addEventListener('click', () => { stop(); choose({ from: '', to: '' }); from.focus(); });
  byId('time-previous').addEventListener('click', () => { stop(); move(-1); });
  byId('time-next').addEventListener('click', () => { stop(); move(1); });
  undated.addEventListener('click', toggleUndated);
  unlocated.addEventListener('click', () => state.set({ unlocated: !state.get().unlocated }));
  whose.addEventListener('change', () =>
    state.set({ filters: { ...state.get().filters, date: whose.value === 'event' ? '' : whose.value } }));
  play.addEventListener('click', () => (playing === null ? start() : stop()));
  new ResizeObserver(render).observe(container);
  state.onChange((now, before, how) => {
    if (playing !== null && now.filters !== before.filters && !how.passing) stop();
    if (now.filters !== before.filters || now.step !== before.step || now.unlocated !== before.unlocated) render();
  });

  return {
    /** @param {{by: import('./time.js').Step, buckets: {start: string, end: string, count: number}[]}} histogram */
    show(histogram) {
      answer = histogram;
      render();
    },

    /** @param {number} articles in which nothing could be placed */
    showUnlocated(articles) {
      unlocated.hidden = articles === 0 && !state.get().unlocated;
      unlocated.textContent = `${count(articles, 'article')} without a place`;
    },
  };
}

/** Columns over time, drawn by d3, with a brush that reports the days between its ends. */
function createChart(container, { onRange }) {
  const svg = select(container).append('svg').attr('role', 'img');
  const columns = svg.append('g');
  const axis = svg.append('g').attr('class', 'time__axis').attr('aria-hidden', 'true');
  const most = svg.append('text').attr('class', 'time__most').attr('y', 10).attr('aria-hidden', 'true');
  const tip = select(container).append('div').attr('class', 'time__tip').attr('hidden', true);
  const brush = brushX().on('end', brushed);
  const area = svg.append('g').attr('class', 'time__brush');
  let time = null;
  let shown = { buckets: [], range: { from: '', to: '' } };

  /** Moves of the program have no source event; a click without a drag chooses the column, or takes the choice back. */
  function brushed({ selection, sourceEvent }) {
    if (!sourceEvent || !time) return;
    if (selection) {
      const [first, last] = selection.map(x => dayOf(time.invert(x)));
      onRange({ from: first, to: last });
      return;
    }
    const bucket = bucketAt(pointer(sourceEvent, svg.node())[0]);
    const chosen = shown.range.from || shown.range.to;
    onRange(bucket && !chosen ? { from: bucket.start, to: bucket.end } : { from: '', to: '' });
  }

  function bucketAt(x) {
    const moment = time.invert(x);
    return shown.buckets.find(({ start, end }) => millis(start) <= moment && moment < millis(plusDays(end, 1)));
  }

  function hover(event) {
    const x = pointer(event, svg.node())[0];
    const bucket = time && bucketAt(x);
    tip.attr('hidden', bucket ? null : true);
    if (bucket) {
      tip.text(`${dates(bucket.start, bucket.end)}: ${count(bucket.count, 'event')}`);
      const half = tip.node().offsetWidth / 2;
      tip.style('left', `${Math.max(half, Math.min(container.clientWidth - half, x + svg.node().offsetLeft))}px`);
    }
  }

  svg.on('pointermove', hover).on('pointerleave', () => tip.attr('hidden', true));

  return {
    show({ buckets, range, domain: days }) {
      const { width, height } = svg.node().getBoundingClientRect();
      const inside = days ? buckets.filter(bucket => overlap(bucket, days)) : [];
      shown = { buckets: inside, range };
      time = days && width > 0 ? scaleUtc([millis(days.from), millis(plusDays(days.to, 1))], [0, width]) : null;
      const outside = days ? sum(buckets, bucket => bucket.count) - sum(inside, bucket => bucket.count) : 0;
      svg.attr('aria-label', label(inside) + beyond(outside));
      if (!time) {
        columns.selectAll('*').remove();
        axis.selectAll('*').remove();
        most.text('');
        area.selectAll('*').remove();
        return;
      }
      const highest = max(inside, bucket => bucket.count) ?? 1;
      const bottom = height - MARGIN.bottom;
      drawColumns(columns, inside, time, scaleLinear([0, highest], [bottom, MARGIN.top]), range);
      most.text(`${number(highest)} at most${beyond(outside)}`);
      axis.attr('transform', `translate(0,${bottom})`)
        .call(axisBottom(time).ticks(Math.max(2, Math.floor(width / 100))).tickSizeOuter(0))
        .selectAll('text').attr('text-anchor', moment => anchor(time(moment), width));
      brush.extent([[0, 0], [width, bottom]]);
      area.call(brush);
      area.selectAll('.overlay, .selection, .handle').attr('aria-hidden', 'true');
      brush.move(area, selectionOf(range, time));
    },
  };
}

function drawColumns(group, buckets, time, height, range) {
  const [bottom] = height.range();
  const left = ({ start }) => time(millis(start));
  const width = bucket => {
    const whole = time(millis(plusDays(bucket.end, 1))) - left(bucket);
    return Math.max(THINNEST, whole - Math.min(2, whole / 5));
  };
  const chosen = bucket => (range.from || range.to) && overlap(bucket, range);
  group.selectAll('rect').data(buckets, bucket => bucket.key).join('rect')
    .attr('class', bucket => `time__column${chosen(bucket) ? ' time__column--chosen' : ''}`)
    .attr('x', left)
    .attr('width', width)
    .attr('y', bucket => Math.min(bottom - 2, height(bucket.count)))
    .attr('height', bucket => Math.max(2, bottom - height(bucket.count)));
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
  if (buckets.length === 0) return 'Events over time: none with a date';
  const highest = buckets.reduce((a, b) => (b.count > a.count ? b : a));
  return `Events over time, ${dates(buckets[0].start, buckets.at(-1).end)}; most in ${dates(highest.start, highest.end)}: ${number(highest.count)}`;
}

function beyond(events) {
  return events ? `; ${count(events, 'event')} outside of this time` : '';
}

/** Whether a bucket has a day in common with a range, which may be open. */
function overlap({ start, end }, { from, to }) {
  return !(from && isBefore(end, from)) && !(to && isBefore(to, start));
}
