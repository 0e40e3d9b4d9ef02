import { byId, el } from './dom.js';
import { PRESENTED } from './event-card.js';
import { country, kind, number, role } from './format.js';
import { toggled } from './query.js';
import { t } from './words.js';

/** The lists in the order in which they stand, and what their values are called. */
const FACETS = [
  { name: 'kind', heading: 'Kind of event', label: ({ value }) => kind(value) },
  { name: 'assertion', heading: 'How it is presented', label: ({ value }) => t(PRESENTED[value] ?? 'a fact') },
  { name: 'country', heading: 'Country', label: ({ value }) => country(value) },
  { name: 'place', heading: 'Place', label: ({ name }) => name },
  { name: 'publisher', heading: 'Publisher', label: ({ value }) => value },
  { name: 'role', heading: 'Role of the name', label: ({ value }) => role(value) },
];

const SEARCHED = 12; // values from which on a list can be searched

/**
 * Owns #facets: a list of values with their counts for each property that can be filtered by. A list opens on demand,
 * is then loaded to its end, and can be searched; the counts are those that the other filters leave.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {ReturnType<import('./names.js').createNames>} options.names
 * @param {(name: string) => Promise<Record<string, object>>} options.loadAll all values of a property
 */
export function createFacets(state, { names, loadAll }) {
  const lists = FACETS.map(facet => ({ ...facet, ...createList(t(facet.heading)) }));
  byId('facets').append(...lists.map(({ element }) => element));
  let answer = {};
  let turn = 0;

  function render() {
    lists.forEach(renderList);
  }

  function renderList({ name, label, body, summary, element, find }) {
    const { values = [], distinct = 0 } = answer[name] ?? {};
    const chosen = state.get().filters[name];
    find.hidden = distinct < SEARCHED;
    summary.textContent = chosen.length ? t('{n} chosen', { n: number(chosen.length) }) : number(distinct);
    element.hidden = distinct < 2 && chosen.length === 0; // a list of one value narrows nothing down
    if (!element.open) {
      body.replaceChildren(); // hundreds of rows that nobody sees
      return;
    }
    const absent = chosen.filter(value => !values.some(one => one.value === value))
      .map(value => ({ value, name: names.known(name, value), count: null }));
    const wanted = find.value.trim().toLowerCase();
    const focused = body.contains(document.activeElement) ? document.activeElement.value : null;
    const scrolled = body.scrollTop;
    const rows = [...absent, ...values].filter(one => one.count !== 0 && label(one).toLowerCase().includes(wanted));
    body.replaceChildren(...rows.map(one => row(name, one, label(one), chosen.includes(one.value))),
      ...(distinct > values.length ? [el('li', { class: 'hint' }, t('and {n} more', { n: number(distinct - values.length) }))] : []));
    body.scrollTop = scrolled;
    if (focused !== null) [...body.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
  }

  function row(name, { value, count }, text, checked) {
    const change = () => state.set({ filters: toggled(state.get().filters, name, value) }, { fit: true });
    return el('li', {}, el('label', { class: 'facet__value' },
      el('input', { type: 'checkbox', value, checked, onchange: change, autocomplete: 'off' }),
      el('span', { class: 'facet__name' }, text),
      count !== null && el('span', { class: 'facet__count' }, number(count))));
  }

  /** An open list goes on to its end. */
  async function complete(list) {
    const { values = [], distinct = 0 } = answer[list.name] ?? {};
    if (!list.element.open || distinct <= values.length) return;
    const mine = turn;
    const all = await loadAll(list.name).catch(() => null); // the first ones are there
    if (!all || mine !== turn) return;
    answer = { ...answer, [list.name]: all[list.name] };
    remember();
    renderList(list);
  }

  function remember() {
    for (const { value, name } of answer.place?.values ?? []) names.remember('place', value, name);
  }

  for (const list of lists) {
    list.element.addEventListener('toggle', () => { renderList(list); complete(list); });
    list.find.addEventListener('input', () => renderList(list));
  }
  state.onChange((now, before) => {
    if (now.filters !== before.filters) render();
  });

  return {
    /** @param {Record<string, {values: {value: string, name: string, count: number}[], distinct: number}>} facets */
    show(facets) {
      answer = facets;
      turn += 1;
      remember();
      render();
      lists.forEach(complete);
    },
  };
}

function createList(heading) {
  const summary = el('span', { class: 'hint' });
  const body = el('ul', { class: 'facet__values' });
  const find = el('input', { type: 'search', class: 'facet__find', placeholder: t('Find'), 'aria-label': t('Find in: {list}', { list: heading }), autocomplete: 'off' });
  const element = el('details', { class: 'facet', hidden: true }, el('summary', {}, heading, ' ', summary), find, body);
  return { element, summary, body, find };
}
