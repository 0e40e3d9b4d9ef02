import { Cancelled } from './access.js';
import { latestOnly } from './api.js';
import { byId, el } from './dom.js';
import { count, dates, kind as kindName, moment, number } from './format.js';
import { describePlace } from './why.js';

const PAGE = 50;

/**
 * Owns the dialog behind #corrections: what people have said of places in the articles, by whom and when, also what
 * has been withdrawn; undoes one, and gives all away as annotated texts.
 *
 * @param {object} options
 * @param {{corrections: (options: {history: boolean, limit: number, offset: number}, signal?: AbortSignal) =>
 *   Promise<{corrections: object[], total: number}>, article: (id: string) => Promise<object>}} options.api
 * @param {ReturnType<import('./write-api.js').createWriteApi>} options.writeApi
 * @param {(article: string, at: {correction: string}) => void} options.onRead opens an article where it was corrected
 * @param {(article: string) => void} options.onUndone a correction of the article counts no longer
 */
export function createCorrections({ api, writeApi, onRead, onUndone }) {
  const newest = latestOnly();
  const history = el('input', { type: 'checkbox', autocomplete: 'off', onchange: () => load() });
  const said = el('p', { class: 'hint', role: 'status', tabindex: '-1' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const list = el('ol', { class: 'corrections' });
  const more = el('button', { type: 'button', class: 'link', hidden: true, onclick: () => load(list.children.length) }, 'Show more');
  const dialog = el('dialog', { class: 'dialog dialog--corrections', 'aria-labelledby': 'corrections-heading' },
    el('header', { class: 'dialog__head' },
      el('h2', { id: 'corrections-heading' }, 'Corrections'),
      el('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onclick: () => dialog.close() }, '×')),
    el('p', { class: 'hint' }, 'What people have said of places and events in the articles. It outlives a new reading of an article and a new '
      + 'geocoder. To correct a place, read an article and choose one of its marks.'),
    el('p', { class: 'corrections__bar' },
      el('label', { class: 'choice' }, history, ' Also what was undone or replaced'),
      el('a', { href: 'api/corrections.jsonl', download: true }, 'Download as annotated texts (JSONL)'),
      el('a', { href: 'api/corrections/events.jsonl', download: true }, 'Download what happened as annotated events (JSONL)')),
    problem, said, list, more);
  document.body.append(dialog);
  byId('corrections').addEventListener('click', () => {
    if (!dialog.open) dialog.showModal();
    list.replaceChildren();
    load();
  });

  /** Loads the list from its beginning, or what comes after the first `offset`. */
  function load(offset = 0, news = '') {
    problem.textContent = '';
    return newest(signal => api.corrections({ history: history.checked, limit: PAGE, offset }, signal)).then(
      ({ corrections, total }) => {
        const rows = corrections.map(row);
        if (offset) list.append(...rows);
        else list.replaceChildren(...rows);
        more.hidden = list.children.length >= total;
        said.textContent = [news, total ? `${count(total, 'correction')}, the newest first.` : 'No corrections yet.'].filter(Boolean).join(' ');
        if (offset) rows[0]?.querySelector('button')?.focus();
      },
      error => { problem.textContent = error.message; });
  }

  function row(correction) {
    const { id, article, title, text, prefix, suffix } = correction;
    const state = stateOf(correction);
    const read = () => { dialog.close(); onRead(article, { correction: id }); };
    return el('li', { class: `corrections__one${counts(correction) ? '' : ' corrections__one--past'}` },
      el('p', { class: 'corrections__verdict' }, '“', el('bdi', {}, text), '” ', el('bdi', {}, verdict(correction))),
      el('blockquote', { class: 'card__sentence', dir: 'auto' }, ...context(prefix, text, suffix)),
      el('p', { class: 'hint' }, el('bdi', {}, correction.author), `, ${moment(correction.madeAt)}`,
        ' · ', title === null ? 'article removed' : el('bdi', {}, title || 'Untitled article')),
      state && el('p', { class: 'hint' }, state),
      el('p', { class: 'card__actions' },
        title !== null && button('Read', read, `Read where “${text}” stands`),
        counts(correction) && correction.standing && button('Undo', () => undo(correction), `Undo: “${text}” ${verdict(correction)}`)));
  }

  /** Where the words stand now, the article says: it may have changed since they were corrected. */
  async function undo({ id, article, text }) {
    problem.textContent = '';
    try {
      const now = await api.article(article);
      const mention = now.mentions.find(({ correction, eventCorrection }) => [correction?.id, eventCorrection?.id].includes(id));
      if (!mention) throw new Error(`“${text}” does not stand in the article any more, or its correction was undone already.`);
      await writeApi.withdraw(now, mention, false, mention.correction?.id === id ? 'place' : 'event');
      await load(0, `The correction of “${text}” is undone.`);
      said.focus();
      onUndone(article);
    } catch (error) {
      if (!(error instanceof Cancelled)) problem.textContent = error.message;
    }
  }
}

/** "is Tripoli, Libya", "is no place", "has the role actor" */
export function verdict({ kind, place, role, event }) {
  switch (kind) {
    case 'place': return `is ${describePlace(place)}${withRole(role)}`;
    case 'point': return `is a point by hand, ${describePlace(place)}, within ${number(place.precisionMeters)} m${withRole(role)}`;
    case 'not-a-place': return 'is no place';
    case 'event': return `is where it happened${eventFacts(event)}`;
    case 'no-event': return 'is not where it happened';
    default: return `has the role ${role}`;
  }
}

function eventFacts({ kind, start, end }) {
  return [kind && `: ${kindName(kind)}`, start && `, ${dates(start, end)}`].filter(Boolean).join('');
}

/** @returns {string} why a correction does not count, empty while it does */
export function stateOf({ ended, endedAt, endedBy, standing }) {
  if (endedAt) return `${ended === 'replaced' ? 'Replaced by another correction' : 'Undone'}: ${endedBy}, ${moment(endedAt)}`;
  return standing ? '' : 'It rests: these words do not stand in the article now.';
}

function counts({ endedAt, standing }) {
  return !endedAt && standing;
}

function context(prefix, text, suffix) {
  return [prefix && `…${prefix}`, el('mark', {}, text), suffix && `${suffix}…`].filter(Boolean);
}

function withRole(role) {
  return role ? `, with the role ${role}` : '';
}

function button(text, onclick, label) {
  return el('button', { type: 'button', class: 'link', onclick, 'aria-label': label }, text);
}
