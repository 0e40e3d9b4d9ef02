import { el, factList } from './dom.js';
import { confidenceWords, coordinates, country, isCountry, number, percent, placeName, precision, role } from './format.js';

/**
 * Says why a mention was placed where it was, or why nowhere.
 *
 * @param {object} mention as in the API, DESIGN section 2
 * @param {object} actions
 * @param {(place: object|null, others?: object[]) => void} actions.onPoint shows places on the map
 * @param {(place: object) => void} actions.onChoose takes another candidate
 * @returns {Node[]}
 */
export function explanation(mention, actions) {
  return mention.place ? placed(mention, actions) : notPlaced(mention, actions);
}

function placed(mention, { onPoint, onChoose }) {
  const { place, confidence, correction } = mention;
  const candidates = mention.candidates ?? [];
  const evidence = candidates.find(candidate => candidate.place.id === place.id)?.evidence ?? [];
  const others = candidates.filter(candidate => candidate.place.id !== place.id);
  return [
    el('h3', {}, 'Why ', el('bdi', {}, placeName(place.name, place.country, place.featureCode)), '?'),
    factList([
      ['In the text', `“${mention.text}”, ${role(mention.role)}`],
      ['Confidence', correction && confidence === 1 ? 'set by a person' : `${percent(confidence)}, ${confidenceWords(confidence)}`],
      ['Where', [coordinates(place.lon, place.lat), precision(place.precisionMeters)].filter(Boolean).join(', ')],
      ['The geocoder said', correction && geocoderSaid(correction.geocoded)],
    ]),
    evidence.length > 0 && el('ul', { class: 'evidence' }, ...evidence.map(reason => el('li', {}, el('bdi', {}, reason)))),
    ...(others.length ? runnersUp(place, others, { onPoint, onChoose }, Boolean(correction)) : []),
  ].filter(Boolean);
}

function notPlaced({ text, role: name, unresolved, correction, missed }) {
  if (missed) {
    return [
      el('h3', {}, '“', el('bdi', {}, text), '” was not found'),
      el('p', {}, 'The geocoder took these words for no place. Say below which place they name.'),
    ];
  }
  return [
    el('h3', {}, '“', el('bdi', {}, text), '” is not on the map'),
    el('p', {}, `Reason: ${unresolved ?? 'unresolved'}. Read as: ${role(name)}.`),
    correction && factList([['The geocoder said', geocoderSaid(correction.geocoded)]]),
  ].filter(Boolean);
}

function geocoderSaid(geocoded) {
  if (!geocoded) return 'nothing: it had not found this';
  if (!geocoded.place) return `not placed: ${geocoded.unresolved}`;
  return `${placeName(geocoded.place.name, geocoded.place.country, geocoded.place.featureCode)}, ${percent(geocoded.confidence)}, ${role(geocoded.role)}`;
}

function runnersUp(place, others, { onPoint, onChoose }, decided) {
  return [
    el('h4', {}, 'It could also be'),
    el('ol', { class: 'candidates' }, ...others.map(({ place: other, score, evidence }) =>
      el('li', { title: (evidence ?? []).join('; ') },
        el('span', { class: 'candidates__name' }, el('bdi', {}, describePlace(other)), ' ', el('span', { class: 'hint' }, placeFacts(other))),
        decided ? null : el('span', { class: 'candidates__score' }, percent(score)),
        el('button', {
          type: 'button', class: 'link candidates__choose', 'aria-label': `It is ${describePlace(other)}`,
          onclick: () => onChoose(other),
        }, 'It is this one')))),
    el('button', { type: 'button', class: 'link', onclick: () => onPoint(place, others.map(candidate => candidate.place)) },
      'Show them on the map'),
  ];
}

/** What tells a place from others of the same name and country. */
export function placeFacts({ featureCode, population }) {
  return population > 0 ? `${number(population)} people` : featureCode;
}

/** "Tripoli, North Lebanon, Lebanon" */
export function describePlace({ name, admin1, country: code, featureCode }) {
  const parts = isCountry(featureCode) ? [name] : [name, admin1, country(code)];
  return [...new Set(parts.filter(Boolean))].join(', ');
}
