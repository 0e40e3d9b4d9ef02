import { byId, el } from './dom.js';
import { KINDS } from './format.js';

/** Owns #legend: which colour of a pin is which kind of event. */
export function createLegend() {
  byId('legend-kinds').replaceChildren(...Object.entries(KINDS).map(([name, words]) =>
    el('li', { class: 'legend__kind' }, el('span', { class: `legend__dot kind--${name}`, 'aria-hidden': 'true' }), words)));
}
