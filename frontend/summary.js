import { byId, el } from './dom.js';
import { count } from './format.js';

/**
 * Owns #summary, a live region, and #empty: how much there is under the filters, and what to do if there is nothing.
 *
 * @param {() => void} onReset
 */
export function createSummary(onReset) {
  const line = byId('summary');
  const empty = byId('empty');
  const facts = { events: null, places: null, articles: null, inView: null };

  function render(filtered, loading) {
    if (facts.events === null) return;
    const text = summaryText(facts);
    if (line.textContent !== text) line.textContent = text;
    empty.hidden = facts.events > 0 || loading;
    if (!empty.hidden) empty.replaceChildren(...emptyText(filtered, onReset));
  }

  return {
    /** Stops promising figures when the server has none to give; the notice says why. */
    giveUp() {
      if (facts.events === null) line.textContent = '';
    },

    update(known, { filtered, loading }) {
      Object.assign(facts, known);
      render(filtered, loading);
    },
  };
}

export function summaryText({ events, places, articles, inView }) {
  if (events === 0) return 'No events';
  const from = articles === null ? '' : ` from ${count(articles, 'article')}`;
  const here = inView === null || inView === events ? '' : ` · ${inView === 0 ? 'none' : count(inView, 'event').split(' ')[0]} in view`;
  return `${count(events, 'event')} in ${count(places, 'place')}${from}${here}`;
}

function emptyText(filtered, onReset) {
  return filtered
    ? [el('p', {}, 'No events under these filters.'), el('button', { type: 'button', onclick: onReset }, 'Reset filters')]
    : [el('p', {}, 'No events yet. Add articles with “dateline ingest” and they appear here.')];
}
