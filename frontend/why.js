import { el, factList } from './dom.js';
import { confidenceWords, coordinates, country, isCountry, number, percent, placeName, precision, role } from './format.js';
import { t } from './words.js';

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
    el('h3', {}, t('Why {place}?', { place: placeName(place.name, place.country, place.featureCode) })),
    factList([
      [t('In the text'), `“${mention.text}”, ${role(mention.role)}`],
      [t('Confidence'), correction && confidence === 1 ? t('set by a person') : `${percent(confidence)}, ${t(confidenceWords(confidence))}`],
      [t('Where'), [coordinates(place.lon, place.lat), precision(place.precisionMeters)].filter(Boolean).join(', ')],
      [t('The geocoder said'), correction && geocoderSaid(correction.geocoded)],
    ]),
    evidence.length > 0 && el('ul', { class: 'evidence' }, ...evidence.map(reason => el('li', {}, el('bdi', {}, reason)))),
    ...(others.length ? runnersUp(mention, others, { onPoint, onChoose }) : []),
  ].filter(Boolean);
}

function notPlaced({ text, role: name, unresolved, correction, missed }) {
  if (missed) {
    return [
      el('h3', {}, t('“{text}” was not found', { text })),
      el('p', {}, t('The geocoder took these words for no place. Say below which place they name.')),
    ];
  }
  return [
    el('h3', {}, t('“{text}” is not on the map', { text })),
    el('p', {}, t('Reason: {reason}. Read as: {role}.', { reason: unresolved ?? t('unresolved'), role: role(name) })),
    correction && factList([[t('The geocoder said'), geocoderSaid(correction.geocoded)]]),
  ].filter(Boolean);
}

function geocoderSaid(geocoded) {
  if (!geocoded) return t('nothing: it had not found this');
  if (!geocoded.place) return t('not placed: {reason}', { reason: geocoded.unresolved });
  return `${placeName(geocoded.place.name, geocoded.place.country, geocoded.place.featureCode)}, ${percent(geocoded.confidence)}, ${role(geocoded.role)}`;
}

function runnersUp({ place, confidence, correction }, others, { onPoint, onChoose }) {
  const shares = sharesOf(confidence, others);
  const names = toldApart([place, ...others.map(candidate => candidate.place)]).slice(1);
  return [
    el('h4', {}, t('It could also be')),
    el('ol', { class: 'candidates' }, ...others.map(({ place: other, evidence }, i) =>
      el('li', { title: (evidence ?? []).join('; ') },
        el('span', { class: 'candidates__name' }, el('bdi', {}, names[i]), ' ', el('span', { class: 'hint' }, placeFacts(other))),
        correction ? null : el('span', { class: 'candidates__score' }, percent(shares[i])),
        el('button', {
          type: 'button', class: 'link candidates__choose', 'aria-label': t('It is {place}', { place: names[i] }),
          onclick: () => onChoose(other),
        }, t('It is this one'))))),
    el('button', { type: 'button', class: 'link', onclick: () => onPoint(place, others.map(candidate => candidate.place)) },
      t('Show them on the map')),
  ];
}

/**
 * What is left for other candidates where one has a confidence: together with it never more than all, also when written
 * in whole per cents.
 *
 * @param {number} confidence of the chosen one
 * @param {{score: number}[]} others
 * @returns {number[]}
 */
export function sharesOf(confidence, others) {
  const left = Math.max(0, 1 - confidence);
  const sum = others.reduce((all, { score }) => all + score, 0);
  const scale = sum > left ? left / sum : 1;
  return others.map(({ score }) => Math.floor(score * scale * 100) / 100);
}

/** Names of places of which no two are the same: those that would be say where they lie. */
export function toldApart(places) {
  const names = places.map(describePlace);
  return places.map((place, i) => (names.indexOf(names[i]) === names.lastIndexOf(names[i])
    ? names[i] : `${names[i]} (${coordinates(place.lon, place.lat)})`));
}

/** The kinds of places that GeoNames tells apart, by the beginnings of their codes; the longest counts. */
const FEATURES = {
  PCL: 'country', ADM1: 'province or state', ADM2: 'district or county', ADM: 'administrative area', PPLC: 'capital', PPLX: 'part of a town',
  PPL: 'town or village', AIR: 'airport', RGN: 'region', CONT: 'continent', ISL: 'island', MT: 'mountain', STM: 'river', LK: 'lake', SEA: 'sea', CMP: 'camp',
};

/** What tells a place from others of the same name and country: its kind, and how many people live there. */
export function placeFacts({ featureCode, population }) {
  const key = Object.keys(FEATURES).filter(begin => featureCode?.startsWith(begin)).sort((a, b) => b.length - a.length)[0];
  const people = population > 0 ? t('{n} people', { n: number(population) }) : '';
  return [key ? t(FEATURES[key]) : featureCode, people].filter(Boolean).join(', ');
}

/** "Tripoli, North Lebanon, Lebanon" */
export function describePlace({ name, admin1, country: code, featureCode }) {
  const parts = isCountry(featureCode) ? [name] : [name, admin1, country(code)];
  return [...new Set(parts.filter(Boolean))].join(', ');
}
