import { el, externalLink, factList, safeHttpUrl } from './dom.js';
import { count, date, dates, eventConfidenceWords, kind, number, percent, placeName, precision, toldBy } from './format.js';
import { citation } from './paper.js';
import { t } from './words.js';

/** The assertions in words; what an article simply reports needs none. */
export const PRESENTED = {
  claimed: 'a claim by one side',
  planned: 'planned',
  threatened: 'a threat',
  denied: 'denied',
  background: 'background, long before',
};

/**
 * @typedef {object} CardActions
 * @property {(article: string, at: {placeId: string, sentence: string|null}) => void} read opens the article where it says so
 * @property {(placeId: string, name: string) => void} onlyPlace filters by the place
 * @property {(text: string, button: HTMLElement) => void} copy
 * @property {(id: string) => string} link address of the event with the present filters
 */

/**
 * What a pin or a row says about its event: what and when first, then who says so and how sure that is.
 *
 * @param {{id: string, properties: object}} feature an event, DESIGN section 4
 * @param {CardActions} actions
 */
export function eventCard({ id, properties: event }, actions) {
  const read = () => actions.read(event.article, { placeId: event.place_id, sentence: event.sentence });
  const facts = factList([
    [t('Killed'), people(event.killed_least, event.killed_most)],
    [t('Injured'), people(event.injured_least, event.injured_most)],
    [t('By'), event.actors_by],
    [t('On'), event.actors_on],
    [t('Presented as'), PRESENTED[event.assertion] && t(PRESENTED[event.assertion])],
    [t('In the words'), event.kind_text && `“${event.kind_text.split(', ').join('”, “')}”`],
    [t('Dated'), event.date_source === 'published' && event.event_start ? t('by the day of its article') : null],
    [t('Precision'), precision(event.precision_m)],
    [t('Reported by'), event.reports > 1 ? count(event.reports, 'article') : null],
    [t('Corrected'), event.corrected ? t('a person has said so') : null],
  ]);
  return el('article', { class: 'card__event' },
    el('h2', { class: 'card__what', id: 'card-heading', tabindex: '-1' },
      el('span', { class: `kind-dot kind--${event.kind ?? 'other'}`, 'aria-hidden': 'true' }), ' ', headline(event)),
    event.sentence && el('blockquote', { class: 'card__sentence', dir: 'auto' }, event.sentence),
    el('p', { class: 'card__source' }, ...source(event, read)),
    confidenceBar(event.confidence),
    facts.children.length > 0 && facts,
    el('p', { class: 'card__actions' },
      button(t('Why here?'), read), button(t('Only this place'), () => actions.onlyPlace(event.place_id, event.place)),
      button(t('Copy link'), ({ currentTarget }) => actions.copy(actions.link(id), currentTarget)),
      button(t('Cite'), ({ currentTarget }) => actions.copy(`${headline(event)}. ${citation(event)}. ${actions.link(id)}`, currentTarget))));
}

/** "Fighting · 5 December 2016 · Aleppo, Syria" */
export function headline(event) {
  const what = event.kind ? kind(event.kind) : t('Only mentioned');
  return [what, when(event), placeName(event.place, event.country, event.feature_code)].filter(Boolean).join(' · ');
}

/** The days of an event; the first one alone in short. */
export function when({ event_start: start, event_end: end, planned }, style = 'long') {
  if (style === 'short') return start ? date(start, 'short') : t('undated');
  return `${dates(start, end)}${planned ? `, ${t('planned')}` : ''}`;
}

/**
 * "12", "at least 12", "24 to 99"
 *
 * @param {number|null} least null if the article does not say
 * @param {number|null} most null if there is no upper bound
 */
export function people(least, most) {
  if (least === null || least === undefined) return null;
  if (most === null || most === undefined) return t('at least {n}', { n: number(least) });
  return least === most ? number(least) : t('{from} to {to}', { from: number(least), to: number(most) });
}

/** A bar as long as the confidence, with its figure. */
export function confidenceBar(confidence, { words = true } = {}) {
  const bar = el('span', { class: 'sure__bar' });
  bar.style.inlineSize = `${Math.round(100 * confidence)}%`;
  return el(words ? 'p' : 'span', { class: 'sure' },
    words && `${t('Confidence')} `, el('span', { class: 'sure__track', 'aria-hidden': 'true' }, bar),
    ` ${percent(confidence)}`, words && `, ${t(eventConfidenceWords(confidence))}`);
}

function source(event, read) {
  const { publisher, url, published, title } = event;
  const who = publisher || (safeHttpUrl(url) ? t('source') : '');
  return [
    el('button', { type: 'button', class: 'card__read', onclick: read }, title || t('Untitled article')),
    ...(who ? [' · ', externalLink(url, who)] : []),
    published && ` · ${date(published, 'short')}`,
    toldBy(event.date_text, event.sentence),
  ].filter(Boolean);
}

function button(text, onclick) {
  return el('button', { type: 'button', class: 'link', onclick }, text);
}
