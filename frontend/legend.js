import { byId, el } from './dom.js';
import { KINDS, number } from './format.js';
import { toggled } from './query.js';

/**
 * Owns #legend: which colour of a pin is which kind of event, how many there are of each, and a filter by it.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 */
export function createLegend(state) {
  const legend = byId('legend');
  const rows = Object.entries(KINDS).map(([name, words]) => createRow(name, words, () =>
    state.set({ filters: toggled(state.get().filters, 'kind', name) }, { fit: true })));
  byId('legend-kinds').replaceChildren(...rows.map(({ button }) => el('li', {}, button)));

  const mark = ({ filters }) => rows.forEach(({ name, button }) =>
    button.setAttribute('aria-pressed', String(filters.kind.includes(name))));

  byId('map').addEventListener('focusin', ({ target }) => { if (legend.open && target.matches('.pin') && covers(legend, target)) legend.open = false; });
  state.onChange((now, before) => { if (now.filters !== before.filters) mark(now); });
  mark(state.get());

  return {
    /** @param {{kind: {values: {value: string, count: number}[]}}} facets how many the other filters leave */
    show({ kind }) {
      const counts = new Map(kind.values.map(({ value, count }) => [value, count]));
      for (const { name, button, figure } of rows) {
        figure.textContent = number(counts.get(name) ?? 0);
        button.classList.toggle('legend__kind--none', !counts.get(name));
      }
    },
  };
}

/** Whether a part of the page lies over another, which the keyboard has come to. */
function covers(part, other) {
  const [a, b] = [part, other].map(element => element.getBoundingClientRect());
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function createRow(name, words, onclick) {
  const figure = el('span', { class: 'legend__count' });
  const button = el('button', { type: 'button', class: 'legend__kind', onclick },
    el('span', { class: `kind-dot kind--${name}`, 'aria-hidden': 'true' }), el('span', { class: 'legend__name' }, words), figure);
  return { name, button, figure };
}
