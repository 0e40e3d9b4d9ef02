import { byId, el } from './dom.js';
import { country, kind, number, role } from './format.js';
import { toggled } from './query.js';

const ASSERTIONS = {
  reported: 'As a fact',
  claimed: 'As a claim by one side',
  planned: 'As planned',
  threatened: 'As a threat',
  denied: 'As denied',
  background: 'As background, long before',
};

/** The lists in the order in which they stand, and what their values are called. */
const FACETS = [
  { name: 'kind', heading: 'Kind of event', label: ({ value }) => kind(value) },
  { name: 'assertion', heading: 'How it is presented', label: ({ value }) => assertion(value) },
  { name: 'country', heading: 'Country', label: ({ value }) => country(value) },
  { name: 'place', heading: 'Place', label: ({ name }) => name },
  { name: 'publisher', heading: 'Publisher', label: ({ value }) => value },
  { name: 'role', heading: 'Role of the name', label: ({ value }) => role(value) },
];

/**
 * Owns #facets: a list of values with their counts for each property that can be filtered by. A list opens on demand;
 * the counts are those that the other filters leave.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {ReturnType<import('./names.js').createNames>} names
 */
export function createFacets(state, names) {
  const lists = FACETS.map(facet => ({ ...facet, ...createList(facet.heading) }));
  byId('facets').append(...lists.map(({ element }) => element));
  let answer = {};

  function render() {
    const { filters } = state.get();
    for (const { name, label, body, summary, element } of lists) {
      const { values = [], distinct = 0 } = answer[name] ?? {};
      const chosen = filters[name];
      const absent = chosen.filter(value => !values.some(one => one.value === value))
        .map(value => ({ value, name: names.known(name, value), count: null }));
      const focused = body.contains(document.activeElement) ? document.activeElement.value : null;
      body.replaceChildren(...[...absent, ...values].map(one => row(name, one, label(one), chosen.includes(one.value))),
        ...(distinct > values.length ? [el('li', { class: 'hint' }, `and ${number(distinct - values.length)} more`)] : []));
      summary.textContent = chosen.length ? `${chosen.length} chosen` : number(distinct);
      element.hidden = distinct < 2 && chosen.length === 0; // a list of one value narrows nothing down
      if (focused !== null) [...body.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
    }
  }

  function row(name, { value, count }, text, checked) {
    const change = () => state.set({ filters: toggled(state.get().filters, name, value) }, { fit: true });
    return el('li', {}, el('label', { class: 'facet__value' },
      el('input', { type: 'checkbox', value, checked, onchange: change, autocomplete: 'off' }),
      el('span', { class: 'facet__name' }, text),
      count !== null && el('span', { class: 'facet__count' }, number(count))));
  }

  state.onChange((now, before) => {
    if (now.filters !== before.filters) render();
  });

  return {
    /** @param {Record<string, {values: {value: string, name: string, count: number}[], distinct: number}>} facets */
    show(facets) {
      answer = facets;
      for (const { value, name } of facets.place?.values ?? []) names.remember('place', value, name);
      render();
    },
  };
}

function createList(heading) {
  const summary = el('span', { class: 'hint' });
  const body = el('ul', { class: 'facet__values' });
  const element = el('details', { class: 'facet', hidden: true }, el('summary', {}, heading, ' ', summary), body);
  return { element, summary, body };
}

function assertion(value) {
  return ASSERTIONS[value] ?? value;
}
