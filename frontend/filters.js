import { byId, el } from './dom.js';
import { area, confidenceWords, count, country, date, dates, kind, number, percent } from './format.js';
import { activeFilters, NO_FILTERS, toggled, UNDATED, without } from './query.js';

const TYPING = 250; // milliseconds
const UNLOCATED = 'Articles without a place';
const IN_VIEW = 'Only in view';

/**
 * Owns #filters and #active-filters: what narrows the events down, and what of it is in force.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {ReturnType<import('./names.js').createNames>} names
 */
export function createFilters(state, names) {
  const change = (filters, how) => state.set({ filters }, how);
  const search = byId('search');
  const confidence = byId('min-confidence');
  const inView = byId('in-view');
  const firstReports = byId('first-reports');
  const mentioned = byId('mentioned');
  const years = byId('years');
  let histogram = { buckets: [] };
  let everyYear = new Set();

  let typing;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(submitSearch, TYPING);
  });
  search.form.addEventListener('submit', event => { event.preventDefault(); submitSearch(); });
  confidence.addEventListener('change', () => change({ ...state.get().filters, 'min-confidence': confidence.value }));
  firstReports.addEventListener('change', () =>
    change({ ...state.get().filters, reports: firstReports.checked ? 'first' : '' }));
  mentioned.addEventListener('change', () =>
    change({ ...state.get().filters, mentioned: mentioned.checked ? 'true' : '' }));
  inView.addEventListener('change', () => state.set({ inView: inView.checked }));

  function submitSearch() {
    clearTimeout(typing);
    const { filters } = state.get();
    if (filters.q !== search.value.trim()) change({ ...filters, q: search.value.trim() });
  }

  /** How many places the other filters leave that an article only mentions, without reporting an event there. */
  function showMentioned({ places }) {
    byId('mentioned-choice').hidden = places === 0 && !mentioned.checked;
    byId('mentioned-count').textContent = `and ${count(places, 'place')} only mentioned`;
  }

  /** Chips of years that the other filters leave empty stay, so that nothing jumps under the pointer. */
  function showYears(answer, { filters }) {
    histogram = answer;
    everyYear = new Set([...everyYear, ...answer.buckets.filter(bucket => bucket.count > 0).map(bucket => bucket.key)]);
    renderYears(filters);
  }

  function renderYears(filters) {
    const counts = new Map(histogram.buckets.map(bucket => [bucket.key, bucket.count]));
    const most = Math.max(1, ...counts.values());
    const keys = [...new Set([...everyYear, ...filters.year])].sort((a, b) => Number(a) - Number(b));
    const focused = years.contains(document.activeElement) ? document.activeElement.value : null;
    years.replaceChildren(...keys.map(year => yearChip(year, counts.get(year) ?? 0, most, filters.year.includes(year))));
    if (focused) years.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }

  function yearChip(year, events, most, checked) {
    const bar = el('span', { class: 'year__bar', 'aria-hidden': 'true' });
    bar.style.height = `${Math.max(events ? 8 : 0, Math.round((100 * events) / most))}%`;
    return el('label', { class: `year${events ? '' : ' year--empty'}` },
      el('input', {
        type: 'checkbox', value: year, checked, onchange: () => change(toggled(state.get().filters, 'year', year)),
      }),
      el('span', { class: 'year__column', 'aria-hidden': 'true' }, bar),
      el('span', { class: 'year__name' }, date(year)),
      el('span', { class: 'year__count' }, number(events), el('span', { class: 'for-ears' }, events === 1 ? ' event' : ' events')));
  }

  function showActive() {
    const { filters, inView: onlyInView, unlocated } = state.get();
    const chips = activeFilters(filters).map(({ name, value }) =>
      chip(describe(name, value), () => change(without(filters, name, value), { fit: name !== 'min-confidence' })));
    if (unlocated) chips.push(chip(UNLOCATED, () => state.set({ unlocated: false })));
    if (onlyInView) chips.push(chip(IN_VIEW, () => state.set({ inView: false })));
    byId('active-filters').replaceChildren(...chips, ...(chips.length ? [resetButton()] : []));
  }

  /** What is in force, as the chips say it. */
  function inWords() {
    const { filters, inView: onlyInView, unlocated } = state.get();
    return [...activeFilters(filters).map(({ name, value }) => describe(name, value)), unlocated && UNLOCATED, onlyInView && IN_VIEW]
      .filter(Boolean);
  }

  function chip(text, remove) {
    return el('button', { type: 'button', class: 'chip', onclick: remove, 'aria-label': `Remove filter: ${text}` },
      el('span', { class: 'chip__text' }, text), el('span', { 'aria-hidden': 'true', class: 'chip__x' }, '×'));
  }

  const resetButton = () => el('button', { type: 'button', class: 'link', onclick: reset }, 'Reset');

  function reset() {
    state.set({ filters: NO_FILTERS, inView: false, unlocated: false }, { fit: true });
    search.focus();
  }

  function describe(name, value) {
    switch (name) {
      case 'q': return `“${value}”`;
      case 'min-confidence': return `Confidence ≥ ${percent(Number(value))}`;
      case 'article': return names.of('article', value);
      case 'place': return names.of('place', value);
      case 'country': return country(value);
      case 'year': return date(value);
      case 'datetime': return `Time: ${dates(...value.split('/').map(part => (part === '..' ? '…' : part)))}`;
      case 'role': return `Role: ${value}`;
      case 'kind': return kind(value);
      case 'date': return `By date of ${value === 'published' ? 'publication' : value}`;
      case 'assertion': return `Presented as ${value}`;
      case 'mentioned': return value === 'only' ? 'Only places that are only mentioned' : 'With places only mentioned';
      case 'reports': return value === 'first' ? 'First reports only' : value;
      case 'bbox': return `Area: ${area(value)}`;
      case 'filter': return value === UNDATED ? 'Without a date' : value;
      default: return value;
    }
  }

  function show({ filters, inView: onlyInView }) {
    if (document.activeElement !== search) search.value = filters.q;
    chooseConfidence(confidence, filters['min-confidence']);
    inView.checked = onlyInView;
    firstReports.checked = filters.reports === 'first';
    mentioned.checked = filters.mentioned !== '';
    renderYears(filters);
    showActive();
  }

  state.onChange((now, before) => {
    const { filters, inView: onlyInView, unlocated } = before;
    if (now.filters !== filters || now.inView !== onlyInView || now.unlocated !== unlocated) show(now);
  });
  show(state.get());

  return { showYears, showMentioned, showActive, inWords, reset };
}

/** A link may carry a confidence that the list does not offer. */
function chooseConfidence(select, value) {
  if (![...select.options].some(option => option.value === value)) {
    const share = Number(value);
    select.append(el('option', { value }, `${percent(share)} or more, ${confidenceWords(share)}`));
  }
  select.value = value;
}
