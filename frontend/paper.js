import { byId, el } from './dom.js';
import { count, date, dates, eventConfidenceWords, kind, moment, number, percent, placeName, precision } from './format.js';
import { millis } from './time.js';
import { t } from './words.js';

/** So many events are listed on paper; nobody reads more of them there, and files hold them all. */
export const MOST = 1_000;

const WIDTH = 680; // pixels of an A4 page between its margins, in the units of the screen
const HEIGHT = 560;

/**
 * Owns what is seen only on paper: what the view holds, and its events one by one with their sources.
 *
 * @param {object} options
 * @param {() => Promise<object[]|null>} options.loadEvents properties of all events of the view; null for more than {@link MOST}
 * @param {() => string[]} options.filters what is in force, in words
 */
export function createPaper({ loadEvents, filters }) {
  const button = byId('print');
  const note = button.querySelector('.menu__note');
  const events = byId('paper-events');

  window.addEventListener('beforeprint', () => {
    ['map', 'time-chart'].forEach(id => fit(byId(id)));
    byId('paper-head').replaceChildren(...head(filters(), location.href, new Date()));
  });

  button.addEventListener('click', async () => {
    button.disabled = true;
    note.textContent = t('Loading…');
    try {
      show(await loadEvents());
      note.textContent = '';
      window.print();
    } catch (error) {
      note.textContent = error.message;
    } finally {
      button.disabled = false;
    }
  });

  function show(list) {
    events.replaceChildren(...(list ? eventList(list) : [el('p', { class: 'hint' },
      t('More than {n} events, too many to be listed on paper. The files of the export menu hold them all.', { n: number(MOST) }))]));
    events.classList.toggle('paper__events--all', Boolean(list));
  }

  return {
    /** Forgets the list, which is not what the view holds any more. */
    clear: () => events.replaceChildren(),
  };
}

/** What is drawn is printed as it stands on the screen, only smaller: nothing is drawn anew while a browser prints. */
function fit(drawing) {
  const { clientWidth: width, clientHeight: height } = drawing;
  drawing.style.setProperty('--paper-width', `${width}px`);
  drawing.style.setProperty('--paper-height', `${height}px`);
  drawing.style.setProperty('--paper-zoom', Math.min(1, WIDTH / width, HEIGHT / height).toFixed(3));
}

function head(filters, address, now) {
  return [
    el('h2', { class: 'paper__title' }, filters.length ? filters.join(' · ') : t('All events')),
    el('p', { class: 'hint' }, `${t('Printed on {time} from', { time: moment(now) })} `, el('span', { class: 'paper__address' }, address)),
  ];
}

function eventList(list) {
  return [
    el('h2', {}, count(list.length, 'event')),
    el('p', { class: 'hint' }, t('Places, dates and kinds were found by a program in the words of the articles. The confidence says how sure it is of place, kind and days.')),
    el('ol', { class: 'paper__list' }, ...[...list].sort(byDate).map(event => el('li', {}, ...entry(event)))),
  ];
}

/** @param {object} event properties of an event, DESIGN section 4 */
function entry(event) {
  return [
    el('p', {}, el('strong', {}, dates(event.event_start, event.event_end)), event.planned ? ` (${t('planned')}), ` : ', ',
      el('strong', {}, el('bdi', {}, placeName(event.place, event.country, event.feature_code)))),
    el('p', { class: 'paper__facts' }, el('span', { class: `kind-dot kind--${event.kind ?? 'other'}` }), ' ', facts(event)),
    event.sentence && el('blockquote', { dir: 'auto' }, `“${event.sentence}”`),
    el('p', { class: 'paper__source' }, citation(event)),
  ].filter(Boolean);
}

function facts({ kind: name, confidence, precision_m: metres, corrected }) {
  const sure = `${t('confidence {share}', { share: percent(confidence) })}, ${t(eventConfidenceWords(confidence))}`;
  return [name ? kind(name) : t('place only mentioned'), sure, precision(metres), corrected && t('corrected by a person')].filter(Boolean).join(' · ');
}

/** "Talks in Geneva", Example Wire, 24 November 2013, https://example.org/geneva */
export function citation({ title, publisher, published, url }) {
  return [`“${title || t('Untitled article')}”`, publisher, published && date(published), url].filter(Boolean).join(', ');
}

/** The earliest first, what is undated last. */
export function byDate({ event_start: a }, { event_start: b }) {
  if (!a || !b) return Number(!a) - Number(!b);
  return millis(a) - millis(b);
}
