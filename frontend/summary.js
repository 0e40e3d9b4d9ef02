import { byId, el } from './dom.js';
import { count, date, number } from './format.js';
import { t } from './words.js';

/**
 * Owns #summary, a live region, and #empty: how much there is under the filters, and which way leads on if there is
 * nothing.
 *
 * @param {object} options
 * @param {() => void} options.onReset
 * @param {() => Promise<{text: string, act: () => void}[]>} options.waysOut what to drop or to ask instead, with what it gives
 */
export function createSummary({ onReset, waysOut }) {
  const line = byId('summary');
  const empty = byId('empty');
  const facts = { events: null, places: null, articles: null, inView: null, mentioned: 0, years: null };
  let asked = 0;

  function render(isFiltered, isLoading) {
    if (facts.events === null) return;
    const text = summaryText({ ...facts, isFiltered });
    if (line.textContent !== text) line.textContent = text;
    const wasEmpty = !empty.hidden;
    empty.hidden = facts.events + facts.mentioned > 0 || isLoading;
    asked += 1;
    if (empty.hidden) return;
    if (!wasEmpty) empty.replaceChildren(...emptyText(isFiltered, onReset));
    if (isFiltered) offer(asked);
  }

  async function offer(turn) {
    const ways = await waysOut().catch(() => []);
    if (turn !== asked || empty.hidden) return;
    empty.replaceChildren(...emptyText(true, onReset, ways));
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

/**
 * "612 events that 52 articles report, 2011 to 2024. Click one, or ask: Aleppo 2016"
 *
 * @param {object} facts
 * @param {number} facts.mentioned places shown that are only mentioned, which are no events
 * @param {[string, string]|null} facts.years the first and the last
 */
export function summaryText({ events, articles, inView, mentioned, years, isFiltered }) {
  const also = mentioned ? `; ${t('also {places} only mentioned', { places: count(mentioned, 'place') })}` : '';
  if (events === 0) return `${t('No events')}${also}`;
  const said = count(events, 'event');
  const reported = articles === null ? said
    : t(articles === 1 ? '{events} that {articles} reports' : '{events} that {articles} report', { events: said, articles: count(articles, 'article') });
  if (isFiltered) return `${reported}${also}${here(inView, events + mentioned)}`;
  const span = years && (years[0] === years[1] ? date(years[0]) : t('{from} to {to}', { from: date(years[0]), to: date(years[1]) }));
  return `${reported}${also}${span ? `, ${span}` : ''}. ${t('Click one, or ask: Aleppo 2016')}`;
}

function here(inView, all) {
  if (inView === null || inView === all) return '';
  return ` · ${inView === 0 ? t('none in view') : t('{n} in view', { n: number(inView) })}`;
}

function emptyText(isFiltered, onReset, ways = []) {
  if (!isFiltered) return [el('p', {}, t('No events yet. Add articles with “dateline ingest” and they appear here.'))];
  return [
    el('p', {}, t('No events under these filters.')),
    ...ways.map(({ text, act }) => el('button', { type: 'button', class: 'empty__way', onclick: act }, text)),
    el('button', { type: 'button', onclick: onReset }, t('Reset filters')),
  ];
}
