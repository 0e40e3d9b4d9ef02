import { byId, el, externalLink, factList, safeHttpUrl } from './dom.js';
import { confidenceWords, coordinates, count, country, date, DOUBTFUL, percent, placeName, precision, role } from './format.js';
import { paragraphs } from './segments.js';

/**
 * Owns #reader: the text of one article with its mentions, and for each of them why it was placed where it was.
 *
 * @param {object} options
 * @param {() => void} options.onClose
 * @param {(place: object|null, others?: object[]) => void} options.onPoint shows a place on the map
 */
export function createReader({ onClose, onPoint }) {
  const pane = byId('reader');
  const body = byId('reader-body');
  const why = byId('why');
  let article = null;
  let marks = [];
  let selected = -1;
  let openedFrom = null;

  byId('reader-close').addEventListener('click', onClose);
  byId('previous-mention').addEventListener('click', () => step(-1));
  byId('next-mention').addEventListener('click', () => step(1));
  body.addEventListener('click', ({ target }) => selectMark(target.closest('.mention')));
  pane.addEventListener('keydown', event => {
    if (event.key === 'Escape') onClose();
    if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('.mention')) {
      event.preventDefault();
      selectMark(event.target);
    }
  });

  function selectMark(mark) {
    if (mark) select(marks.indexOf(mark));
  }

  function step(by) {
    if (marks.length) select((selected + by + marks.length) % marks.length, { focus: true });
  }

  function select(index, { focus = false } = {}) {
    marks[selected]?.removeAttribute('aria-current');
    selected = index;
    const mark = marks[index];
    const mention = article.shown[index];
    mark.setAttribute('aria-current', 'true');
    mark.scrollIntoView({ block: 'nearest' });
    if (focus) mark.focus({ preventScroll: true });
    why.replaceChildren(...explanation(mention, onPoint));
    why.hidden = false;
    byId('mention-position').textContent = `${index + 1} of ${marks.length}`;
    onPoint(mention.place ?? null);
  }

  function open() {
    if (pane.hidden) openedFrom = document.activeElement;
    pane.hidden = false;
    document.body.classList.add('reading');
  }

  /** @param {string|null} placeId the place whose first mention is to be shown at once */
  function show(answer, placeId) {
    open();
    const content = paragraphs(answer.text, answer.mentions ?? []);
    article = { ...answer, shown: content.flat().flatMap(({ mention }) => mention ?? []) };
    body.replaceChildren(...head(answer), ...content.map(pieces => el('p', {}, ...pieces.map(piece))));
    marks = [...body.querySelectorAll('.mention')];
    selected = -1;
    why.hidden = true;
    byId('mention-position').textContent = count(marks.length, 'mention');
    body.scrollTop = 0;
    onPoint(null);
    const index = article.shown.findIndex(({ place }) => placeId && place?.id === placeId);
    if (index >= 0) select(index);
  }

  return {
    show,
    showWaiting() {
      open();
      why.hidden = true;
      body.replaceChildren(el('p', { class: 'hint' }, 'Loading the article…'));
    },
    showError(message) {
      open();
      body.replaceChildren(el('p', { class: 'hint' }, message));
    },
    focus: () => byId('reader-close').focus(),
    /** Leads the keyboard back to where the article was opened from. */
    close() {
      const hadFocus = pane.contains(document.activeElement);
      pane.hidden = true;
      document.body.classList.remove('reading');
      onPoint(null);
      if (hadFocus) (openedFrom?.isConnected ? openedFrom : byId('articles')).focus();
    },
  };
}

function head({ title, byline, publisher, published, url }) {
  const facts = [byline, published && date(published)].filter(Boolean).join(' · ');
  const who = publisher || (safeHttpUrl(url) ? 'Source' : '');
  return [
    el('h2', { class: 'reader__title', id: 'reader-title' }, title || 'Untitled article'),
    el('p', { class: 'reader__facts' }, facts, facts && who ? ' · ' : '', who && externalLink(url, who)),
  ];
}

function piece({ text, mention }) {
  if (!mention) return document.createTextNode(text);
  return el('mark', {
    class: `mention ${mentionClass(mention)}`, tabindex: '0', role: 'button', 'aria-label': mentionLabel(mention, text),
  }, text);
}

function mentionClass({ role: name, place, confidence }) {
  if (!place) return 'mention--unresolved';
  const known = ['location', 'actor', 'modifier', 'demonym'].includes(name) ? name : 'location';
  return `mention--${known}${confidence < DOUBTFUL ? ' mention--doubtful' : ''}`;
}

function mentionLabel({ place, confidence, unresolved }, text) {
  return place
    ? `${text}: ${placeName(place.name, place.country)}, confidence ${percent(confidence)}`
    : `${text}: not placed, ${unresolved ?? 'unresolved'}`;
}

function explanation(mention, onPoint) {
  if (!mention.place) return notPlaced(mention);
  const { place, confidence } = mention;
  const candidates = mention.candidates ?? [];
  const evidence = candidates.find(candidate => candidate.place.id === place.id)?.evidence ?? [];
  const others = candidates.filter(candidate => candidate.place.id !== place.id);
  return [
    el('h3', {}, 'Why ', placeName(place.name, place.country), '?'),
    factList([
      ['In the text', `“${mention.text}”, ${role(mention.role)}`],
      ['Confidence', `${percent(confidence)}, ${confidenceWords(confidence)}`],
      ['Where', [coordinates(place.lon, place.lat), precision(place.precisionMeters)].filter(Boolean).join(', ')],
    ]),
    evidence.length > 0 && el('ul', { class: 'evidence' }, ...evidence.map(reason => el('li', {}, reason))),
    ...(others.length ? runnersUp(place, others, onPoint) : []),
  ].filter(Boolean);
}

function notPlaced({ text, role: name, unresolved }) {
  return [
    el('h3', {}, `“${text}” is not on the map`),
    el('p', {}, `Reason: ${unresolved ?? 'unresolved'}. Read as: ${role(name)}.`),
  ];
}

function runnersUp(place, others, onPoint) {
  return [
    el('h4', {}, 'It could also be'),
    el('ol', { class: 'candidates' }, ...others.map(({ place: other, score, evidence }) =>
      el('li', { title: (evidence ?? []).join('; ') },
        el('span', {}, [other.name, other.admin1].filter(Boolean).join(', '), ' ', el('span', { class: 'candidates__country' }, country(other.country))),
        el('span', { class: 'candidates__score' }, percent(score))))),
    el('button', { type: 'button', class: 'link', onclick: () => onPoint(place, others.map(candidate => candidate.place)) },
      'Show them on the map'),
  ];
}
