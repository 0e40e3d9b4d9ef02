import { byId, el } from './dom.js';
import { GROUP_NAMES, kind, number } from './format.js';
import { countGroups, GROUPS } from './kinds.js';
import { t } from './words.js';

/**
 * Owns #legend: which colour of a pin is which group of kinds, how many events there are of each, and a filter by it.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 */
export function createLegend(state) {
  const legend = byId('legend');
  const rows = Object.keys(GROUPS).map(name => createRow(name, () => {
    const { filters } = state.get();
    const others = filters.kind.filter(one => !GROUPS[name].includes(one));
    const isOn = isChosen(filters, name);
    state.set({ filters: { ...filters, kind: isOn ? others : [...others, ...GROUPS[name]].sort() } }, { fit: true });
  }));
  byId('legend-kinds').replaceChildren(...rows.map(({ button }) => el('li', {}, button)));
  // On a narrow screen the map needs the room.
  legend.open = window.matchMedia('(min-width: 1101px)').matches;

  const mark = ({ filters }) => rows.forEach(({ name, button }) => button.setAttribute('aria-pressed', String(isChosen(filters, name))));

  byId('map').addEventListener('focusin', ({ target }) => { if (legend.open && target.matches('.pin') && covers(legend, target)) legend.open = false; });
  state.onChange((now, before) => { if (now.filters !== before.filters) mark(now); });
  mark(state.get());

  return {
    /** @param {{kind: {values: {value: string, count: number}[]}}} facets how many the other filters leave */
    show({ kind: kinds }) {
      const counts = countGroups(Object.fromEntries(kinds.values.map(({ value, count }) => [value, count])), 0);
      for (const { name, button, figure } of rows) {
        figure.textContent = number(counts[name]);
        button.classList.toggle('legend__kind--none', !counts[name]);
      }
    },
  };
}

function isChosen({ kind: chosen }, group) {
  return GROUPS[group].every(name => chosen.includes(name));
}

/** Whether a part of the page lies over another, which the keyboard has come to. */
function covers(part, other) {
  const [a, b] = [part, other].map(element => element.getBoundingClientRect());
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function createRow(name, onclick) {
  const figure = el('span', { class: 'legend__count' });
  const button = el('button', { type: 'button', class: 'legend__kind', title: GROUPS[name].map(kind).join(', '), onclick },
    el('span', { class: `kind-dot group--${name}`, 'aria-hidden': 'true' }), el('span', { class: 'legend__name' }, t(GROUP_NAMES[name])), figure);
  return { name, button, figure };
}
