import { byId } from './dom.js';
import { count, dates, number, timeInWords } from './format.js';
import { UNDATED, withCondition } from './query.js';
import { createTimeChart, overlap } from './time-chart.js';
import { domain, isBefore, nextSpan, readRange, stepFor, STEPS, toDatetime, toWholeSteps } from './time.js';
import { t } from './words.js';

const BEATS = { slow: 2_400, normal: 1_400, fast: 600 }; // milliseconds between two steps of playing

/**
 * Owns #time-line, the filter by time: how many events begin when, under all filters but that of time; chooses a range
 * by brush, dates or steps, and plays through it.
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
  const exact = byId('time-exact');
  const chart = createTimeChart(container, { onRange: chooseSteps, onView: look });
  let answer = { by: null, buckets: [] };
  let playing = null;
  /** The days that the axis shows, if a person has zoomed or dragged it. */
  let days = null;

  const range = () => readRange(state.get().filters.datetime);

  function choose(next, how = { fit: true }) {
    const { filters } = state.get();
    const datetime = toDatetime(next);
    if (datetime !== filters.datetime || filters.year.length) state.set({ filters: { ...filters, datetime, year: [] } }, how);
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

  /** The step follows the zoom: whoever comes near sees months and days. */
  function look(next) {
    days = next;
    const wanted = days ? stepFor(days) : 'year';
    if (wanted === state.get().step) render();
    else state.set({ step: wanted });
  }

  function usualDays() {
    return domain(answer.buckets, range(), answer.by ?? state.get().step);
  }

  /** Playing starts where the events are, not with the one in antiquity. */
  function bucketsToPlay() {
    const near = days ?? domain(answer.buckets, { from: '', to: '' }, 'year');
    return near ? answer.buckets.filter(bucket => overlap(bucket, near)) : [];
  }

  function move(by, how) {
    const isCumulative = byId('time-cumulative').checked && how?.passing;
    const here = range();
    const next = nextSpan(how?.passing ? bucketsToPlay() : answer.buckets, isCumulative && here.to ? { from: here.to, to: here.to } : here, by);
    if (!next) return false;
    choose(isCumulative ? { from: here.from || next.from, to: next.to } : next, how);
    byId('time-said').textContent = dates(next.from, next.to);
    return true;
  }

  function start() {
    if (!nextSpan(bucketsToPlay(), range(), 1)) choose({ from: '', to: '' }, { passing: true });
    play.textContent = '❚❚';
    play.setAttribute('aria-pressed', 'true');
    play.setAttribute('aria-label', t('Pause'));
    beat();
  }

  /** A view that is still loading is waited for, so that a slow server is not asked faster than it answers. */
  function beat() {
    const pause = BEATS[byId('time-speed').value] ?? BEATS.normal;
    if (isBusy()) {
      playing = setTimeout(beat, pause / 4);
    } else if (move(1, { passing: true })) {
      playing = setTimeout(beat, pause);
    } else if (byId('time-loop').checked && bucketsToPlay().length) {
      choose({ from: '', to: '' }, { passing: true });
      playing = setTimeout(beat, pause);
    } else {
      stop();
    }
  }

  function stop() {
    clearTimeout(playing);
    playing = null;
    play.textContent = '▶';
    play.setAttribute('aria-pressed', 'false');
    play.setAttribute('aria-label', t('Play'));
  }

  function showUndated(events) {
    const { filter } = state.get().filters;
    const on = filter.includes(UNDATED);
    undated.hidden = !events && !on;
    undated.textContent = t('{n} without a date', { n: number(events ?? 0) });
    undated.setAttribute('aria-pressed', String(on));
  }

  /** What has no date has no place in a range either, so that the one takes the other's place. */
  function toggleUndated() {
    const { filters } = state.get();
    const on = filters.filter.includes(UNDATED);
    state.set({ filters: { ...filters, filter: withCondition(filters.filter, UNDATED, !on), datetime: '', year: [] } }, { fit: true });
  }

  function render() {
    const { step: by, filters } = state.get();
    whose.value = filters.date || 'event';
    unlocated.setAttribute('aria-pressed', String(state.get().unlocated));
    showUndated(answer.undated);
    const chosen = range();
    if (document.activeElement !== from) from.value = chosen.from;
    if (document.activeElement !== to) to.value = chosen.to;
    step.value = by;
    byId('time-clear').hidden = !filters.datetime && filters.year.length === 0;
    for (const id of ['time-previous', 'time-next', 'time-play']) byId(id).disabled = answer.buckets.length === 0;
    const usual = usualDays();
    showRange(usual);
    chart.show({ buckets: answer.buckets, range: chosen, days: days ?? usual, isChosen: bucketIn(filters) });
  }

  /** What the map shows: while it is still loading another time, the button must not name that one yet. */
  function showRange(usual) {
    if (playing !== null && isBusy()) return;
    const { filters } = state.get();
    const shown = filters.datetime ? timeInWords(filters.datetime)
      : filters.year.length ? filters.year.join(', ')
        : usual ? dates(...Object.values(toWholeSteps(usual, 'year'))) : t('All times');
    byId('time-range').textContent = shown;
  }

  from.addEventListener('change', chooseDates);
  to.addEventListener('change', chooseDates);
  step.addEventListener('change', () => { days = null; state.set({ step: STEPS.find(name => name === step.value) ?? 'year' }); });
  byId('time-clear').addEventListener('click', () => { stop(); choose({ from: '', to: '' }); play.focus(); });
  byId('time-previous').addEventListener('click', () => { stop(); move(-1); });
  byId('time-next').addEventListener('click', () => { stop(); move(1); });
  undated.addEventListener('click', toggleUndated);
  unlocated.addEventListener('click', () => state.set({ unlocated: !state.get().unlocated, tab: 'articles' }));
  whose.addEventListener('change', () =>
    state.set({ filters: { ...state.get().filters, date: whose.value === 'event' ? '' : whose.value } }));
  play.addEventListener('click', () => (playing === null ? start() : stop()));
  exact.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    exact.open = false;
    exact.querySelector('summary').focus();
  });
  document.addEventListener('click', ({ target }) => { if (!exact.contains(target)) exact.open = false; });
  exact.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !exact.contains(relatedTarget)) exact.open = false; });
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

    /** All that was asked for is there. */
    settled: () => showRange(usualDays()),

    /** @param {number} articles in which nothing could be placed */
    showUnlocated(articles) {
      unlocated.hidden = articles === 0 && !state.get().unlocated;
      unlocated.textContent = t('{articles} without a place', { articles: count(articles, 'article') });
    },
  };
}

/** Whether a bucket is in the filter of time, by a range or by years. */
function bucketIn({ datetime, year }) {
  const range = readRange(datetime);
  return bucket => (datetime ? overlap(bucket, range) : year.includes(bucket.start.slice(0, -6)));
}
