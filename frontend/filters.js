import { byId, el } from './dom.js';
import { area, count, country, date, eventConfidenceWords, GROUP_NAMES, kind, percent, timeInWords } from './format.js';
import { GROUPS } from './kinds.js';
import { activeFilters, NO_FILTERS, TOWN_OR_FINER, UNDATED, withCondition, without } from './query.js';
import { t } from './words.js';

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
  const confidence = byId('min-confidence');
  const inView = byId('in-view');
  const firstReports = byId('first-reports');
  const mentioned = byId('mentioned');
  const fine = byId('town-or-finer');

  confidence.addEventListener('change', () => change({ ...state.get().filters, 'min-confidence': confidence.value }));
  firstReports.addEventListener('change', () =>
    change({ ...state.get().filters, reports: firstReports.checked ? 'first' : '' }));
  mentioned.addEventListener('change', () =>
    change({ ...state.get().filters, mentioned: mentioned.checked ? 'true' : '' }));
  fine.addEventListener('change', () =>
    change({ ...state.get().filters, filter: withCondition(state.get().filters.filter, TOWN_OR_FINER, fine.checked) }));
  inView.addEventListener('change', () => state.set({ inView: inView.checked }));

  /** How many places the other filters leave that an article only mentions, without reporting an event there. */
  function showMentioned({ places }) {
    byId('mentioned-choice').hidden = places === 0 && !mentioned.checked;
    byId('mentioned-count').textContent = t('also {places} only mentioned', { places: count(places, 'place') });
  }

  function showActive() {
    const { inView: onlyInView, unlocated } = state.get();
    const chips = inForce().map(({ text, rest, name }) => chip(text, () => change(rest, { fit: name !== 'min-confidence' })));
    if (unlocated) chips.push(chip(t(UNLOCATED), () => state.set({ unlocated: false })));
    if (onlyInView) chips.push(chip(t(IN_VIEW), () => state.set({ inView: false })));
    byId('active-filters').replaceChildren(...chips, ...(chips.length ? [resetButton()] : []));
  }

  /**
   * What is in force: each filter in words, and what is left without it. All kinds of a group are one.
   *
   * @returns {{name: string, text: string, rest: import('./query.js').Filters}[]}
   */
  function inForce() {
    const { filters } = state.get();
    const whole = Object.entries(GROUPS).filter(([, kinds]) => kinds.length > 1 && kinds.every(one => filters.kind.includes(one)));
    const inGroups = new Set(whole.flatMap(([, kinds]) => kinds));
    const single = activeFilters(filters).filter(({ name, value }) => name !== 'kind' || !inGroups.has(value));
    return [
      ...whole.map(([group, kinds]) => ({
        name: 'kind', text: t(GROUP_NAMES[group]), rest: { ...filters, kind: filters.kind.filter(one => !kinds.includes(one)) },
      })),
      ...single.flatMap(({ name, value }) => (name === 'filter' ? value.split(' AND ') : [value]).map(one => ({
        name, text: describe(name, one), rest: name === 'filter' ? { ...filters, filter: withCondition(value, one, false) } : without(filters, name, one),
      }))),
    ];
  }

  /** What is in force, as the chips say it. */
  function inWords() {
    const { inView: onlyInView, unlocated } = state.get();
    return [...inForce().map(({ text }) => text), unlocated && t(UNLOCATED), onlyInView && t(IN_VIEW)]
      .filter(Boolean);
  }

  function chip(text, remove) {
    return el('button', { type: 'button', class: 'chip', onclick: remove, 'aria-label': t('Remove filter: {filter}', { filter: text }) },
      el('span', { class: 'chip__text' }, text), el('span', { 'aria-hidden': 'true', class: 'chip__x' }, '×'));
  }

  const resetButton = () => el('button', { type: 'button', class: 'link', onclick: reset }, t('Reset'));

  function reset() {
    state.set({ filters: NO_FILTERS, inView: false, unlocated: false }, { fit: true });
    byId('search').focus();
  }

  function describe(name, value) {
    switch (name) {
      case 'q': return /["-]/.test(value) ? value : `“${value}”`;
      case 'min-confidence': return t('Confidence ≥ {share}', { share: percent(Number(value)) });
      case 'article': return names.of('article', value);
      case 'place': return names.of('place', value);
      case 'country': return country(value);
      case 'year': return date(value);
      case 'datetime': return timeInWords(value);
      case 'role': return t('Role: {role}', { role: t(value) });
      case 'kind': return kind(value);
      case 'date': return value === 'published' ? t('By date of publication') : value;
      case 'assertion': return t('Presented as {how}', { how: t(value) });
      case 'mentioned': return value === 'only' ? t('Only what is mentioned') : t('With places only mentioned');
      case 'reports': return value === 'first' ? t('First reports only') : value;
      case 'bbox': return t('Area: {area}', { area: area(value) });
      case 'filter': return { [UNDATED]: t('Without a date'), [TOWN_OR_FINER]: t('Town or finer') }[value] ?? value;
      default: return value;
    }
  }

  function show({ filters, inView: onlyInView }) {
    chooseConfidence(confidence, filters['min-confidence']);
    inView.checked = onlyInView;
    firstReports.checked = filters.reports === 'first';
    mentioned.checked = filters.mentioned !== '';
    fine.checked = filters.filter.split(' AND ').includes(TOWN_OR_FINER);
    showActive();
  }

  state.onChange((now, before) => {
    const { filters, inView: onlyInView, unlocated } = before;
    if (now.filters !== filters || now.inView !== onlyInView || now.unlocated !== unlocated) show(now);
  });
  show(state.get());

  return { showMentioned, showActive, inWords, inForce, reset };
}

/** A link may carry a confidence that the list does not offer. */
function chooseConfidence(select, value) {
  if (![...select.options].some(option => option.value === value)) {
    const share = Number(value);
    select.append(el('option', { value }, `${t('{share} or more', { share: percent(share) })}, ${t(eventConfidenceWords(share))}`));
  }
  select.value = value;
}
