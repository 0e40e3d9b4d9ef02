import { el, externalLink, factList, safeHttpUrl } from './dom.js';
import { confidenceWords, count, dates, kind, number, percent, placeName, precision, toldBy } from './format.js';

/** So many events of one place are listed at once; the rest is a filter away. */
const LISTED = 50;

/** The assertions in words; what an article simply reports needs none. */
const PRESENTED = {
  claimed: 'a claim by one side',
  planned: 'planned',
  threatened: 'a threat',
  denied: 'denied',
  background: 'background, long before',
};

/**
 * @typedef {object} CardActions
 * @property {(article: string, placeId: string) => void} read opens the article at its first mention of the place
 * @property {(placeId: string, name: string) => void} onlyPlace filters by the place
 */

/**
 * What a pin says about its event.
 *
 * @param {object} event properties of an event, DESIGN section 4
 * @param {CardActions} actions
 */
export function eventCard(event, actions) {
  return el('article', { class: 'card' },
    el('h2', { class: 'card__place' }, placeName(event.place, event.country, event.feature_code)),
    eventBody(event, actions, button('Only this place', () => actions.onlyPlace(event.place_id, event.place))));
}

/**
 * Several events at one point, as a list: pins are never moved apart.
 *
 * @param {string} heading
 * @param {object[]} events newest first
 * @param {CardActions} actions
 */
export function eventStack(heading, events, actions) {
  const [{ place, place_id: placeId }] = events;
  const samePlace = events.every(event => event.place_id === placeId);
  return el('section', { class: 'card card--stack' },
    el('h2', { class: 'card__place' }, heading, ' ', el('span', { class: 'card__count' }, count(events.length, 'event'))),
    el('ol', { class: 'card__list' }, ...events.slice(0, LISTED).map(event =>
      el('li', {}, samePlace ? null : el('h3', {}, placeName(event.place, event.country, event.feature_code)), eventBody(event, actions)))),
    events.length > LISTED && el('p', { class: 'hint' }, `and ${count(events.length - LISTED, 'more event')}`),
    samePlace && el('footer', { class: 'card__actions' },
      button('Only this place', () => actions.onlyPlace(placeId, place))));
}

function eventBody(event, actions, ...more) {
  const read = () => actions.read(event.article, event.place_id);
  return el('div', { class: 'card__event' },
    event.sentence && el('blockquote', { class: 'card__sentence' }, event.sentence),
    el('p', { class: 'card__title' }, button(event.title || 'Untitled article', read, 'card__read')),
    el('p', { class: 'card__source' }, ...source(event)),
    factList([
      ['Kind', event.kind ? kindAndWords(event) : 'place only mentioned'],
      ['Presented as', PRESENTED[event.assertion]],
      ['By', event.actors_by],
      ['On', event.actors_on],
      ['Killed', people(event.killed_least, event.killed_most)],
      ['Injured', people(event.injured_least, event.injured_most)],
      ['Confidence', `${percent(event.confidence)}, ${confidenceWords(event.confidence)}`],
      ['Precision', precision(event.precision_m)],
      ['Corrected', event.corrected ? 'a person has said so' : null],
      ['Role', event.role === 'location' ? null : event.role],
      ['Reported by', event.reports > 1 ? count(event.reports, 'article') : null],
    ]),
    el('p', { class: 'card__actions' }, button('Why here?', read), ...more));
}

/**
 * "12", "at least 12", "24 to 99"
 *
 * @param {number|null} least null if the article does not say
 * @param {number|null} most null if there is no upper bound
 */
export function people(least, most) {
  if (least === null || least === undefined) return null;
  if (most === null || most === undefined) return `at least ${number(least)}`;
  return least === most ? number(least) : `${number(least)} to ${number(most)}`;
}

function kindAndWords({ kind: name, kind_text: words }) {
  const said = words ? `${kind(name)}: “${words.split(', ').join('”, “')}”` : kind(name);
  return el('span', {}, el('span', { class: `kind-dot kind--${name}`, 'aria-hidden': 'true' }), ' ', said);
}

function source(event) {
  const { event_start: start, event_end: end, date_source: dateSource, publisher, url, mentions } = event;
  const when = dates(start, end) + toldBy(event.date_text, event.sentence) + (event.planned ? ', planned' : '');
  const who = publisher || (safeHttpUrl(url) ? 'source' : '');
  return [
    dateSource === 'published' && start ? `${when} (published)` : when,
    ...(who ? [' · ', externalLink(url, who)] : []),
    ` · ${count(mentions, 'mention')}`,
  ];
}

function button(text, onclick, className = 'link') {
  return el('button', { type: 'button', class: className, onclick }, text);
}
