import { Cancelled } from './access.js';
import { latestOnly } from './api.js';
import { byId, el } from './dom.js';
import { count, dates, kind as kindName, moment, number } from './format.js';
import { describePlace } from './why.js';
import { t } from './words.js';

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
  const more = el('button', { type: 'button', class: 'link', hidden: true, onclick: () => load(list.children.length) }, t('Show more'));
  const dialog = el('dialog', { class: 'dialog dialog--corrections', 'aria-labelledby': 'corrections-heading' },
    el('header', { class: 'dialog__head' },
      el('h2', { id: 'corrections-heading' }, t('Corrections')),
      el('button', { type: 'button', class: 'icon', 'aria-label': t('Close'), onclick: () => dialog.close() }, '×')),
    el('p', { class: 'hint' }, t('What people have said of places and events in the articles. It outlives a new reading of an article and a new geocoder. To correct a place, read an article and choose one of its marks.')),
    el('p', { class: 'corrections__bar' },
      el('label', { class: 'choice' }, history, ` ${t('Also what was undone or replaced')}`),
      el('a', { href: 'api/corrections.jsonl', download: true }, t('Download as annotated texts (JSONL)')),
      el('a', { href: 'api/corrections/events.jsonl', download: true }, t('Download what happened as annotated events (JSONL)'))),
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
        said.textContent = [news, total ? t('{corrections}, the newest first.', { corrections: count(total, 'correction') }) : t('No corrections yet.')].filter(Boolean).join(' ');
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
        ' · ', title === null ? t('article removed') : el('bdi', {}, title || t('Untitled article'))),
      state && el('p', { class: 'hint' }, state),
      el('p', { class: 'card__actions' },
        title !== null && button(t('Read'), read, t('Read where “{text}” stands', { text })),
        counts(correction) && correction.standing && button(t('Undo'), () => undo(correction), `${t('Undo')}: “${text}” ${verdict(correction)}`)));
  }

  /** Where the words stand now, the article says: it may have changed since they were corrected. */
  async function undo({ id, article, text }) {
    problem.textContent = '';
    try {
      const now = await api.article(article);
      const mention = now.mentions.find(({ correction, eventCorrection }) => [correction?.id, eventCorrection?.id].includes(id));
      if (!mention) throw new Error(t('“{text}” does not stand in the article any more, or its correction was undone already.', { text }));
      await writeApi.withdraw(now, mention, false, mention.correction?.id === id ? 'place' : 'event');
      await load(0, t('The correction of “{text}” is undone.', { text }));
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
    case 'place': return `${t('is {place}', { place: describePlace(place) })}${withRole(role)}`;
    case 'point': return `${t('is a point by hand, {place}, within {n} m', { place: describePlace(place), n: number(place.precisionMeters) })}${withRole(role)}`;
    case 'not-a-place': return t('is no place');
    case 'event': return `${t('is where it happened')}${eventFacts(event)}`;
    case 'no-event': return t('is not where it happened');
    default: return t('has the role {role}', { role: t(role) });
  }
}

function eventFacts({ kind, start, end }) {
  return [kind && `: ${kindName(kind)}`, start && `, ${dates(start, end)}`].filter(Boolean).join('');
}

/** @returns {string} why a correction does not count, empty while it does */
export function stateOf({ ended, endedAt, endedBy, standing }) {
  if (endedAt) return `${ended === 'replaced' ? t('Replaced by another correction') : t('Undone')}: ${endedBy}, ${moment(endedAt)}`;
  return standing ? '' : t('It rests: these words do not stand in the article now.');
}

function counts({ endedAt, standing }) {
  return !endedAt && standing;
}

function context(prefix, text, suffix) {
  return [prefix && `…${prefix}`, el('mark', {}, text), suffix && `${suffix}…`].filter(Boolean);
}

function withRole(role) {
  return role ? `, ${t('with the role {role}', { role: t(role) })}` : '';
}

function button(text, onclick, label) {
  return el('button', { type: 'button', class: 'link', onclick, 'aria-label': label }, text);
}
