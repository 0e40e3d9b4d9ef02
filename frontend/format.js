/** Numbers, dates and shades of certainty, in words of the reader's language. All pure. */

import { isDay, millis, spanAt } from './time.js';
import { counted, LOCALE, once, t } from './words.js';

// The words of a language take time to load: each is made when it is first needed.
const numbers = once(() => new Intl.NumberFormat(LOCALE));
const compactNumbers = once(() => new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 3 }));
const moments = once(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' }));
const regions = once(() => new Intl.DisplayNames([LOCALE], { type: 'region', fallback: 'code' }));

export function number(n) {
  return numbers().format(n);
}

/** 1,234 as 1.23K, to fit into a marker */
export function compact(n) {
  return n < 1000 ? String(n) : compactNumbers().format(n).toUpperCase();
}

/** "1 event", "2,000 events" */
export function count(n, singular, plural = `${singular}s`) {
  return counted(n, number(n), singular, plural);
}

/** Only what is certain is 100 %. */
export function percent(share) {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`;
}

/** How sure it is that a name means a place. */
export function confidenceWords(confidence) {
  if (confidence >= 0.9) return 'very likely';
  if (confidence >= 0.75) return 'likely';
  if (confidence >= 0.6) return 'plausible';
  return 'doubtful';
}

/** Below this the pin of an event is drawn hollow. */
export const DOUBTFUL = 0.25;

/**
 * How sure an event is. It must be right in place, kind and days at once, so that a program is less often sure of it than
 * of a place: of those from .5 on, about three in four are right (docs/EVENTS.md).
 */
export function eventConfidenceWords(confidence) {
  if (confidence >= 0.9) return 'very likely';
  if (confidence >= 0.5) return 'likely';
  if (confidence >= DOUBTFUL) return 'plausible';
  return 'doubtful';
}

/** @param {string} code ISO 3166-1 alpha-2 */
export function country(code) {
  // One name throughout: map and gazetteer say Turkey, while the names of regions differ from browser to browser.
  if (code === 'TR' && LOCALE.startsWith('en')) return 'Turkey';
  return /^[A-Z]{2}$/.test(code ?? '') ? regions().of(code) : (code ?? '');
}

/** "Aleppo, Syria"; a country alone is not repeated, whatever else it may be called */
export function placeName(name, countryCode, featureCode) {
  const land = isCountry(featureCode) ? '' : country(countryCode);
  return land && land !== name ? `${name}, ${land}` : name;
}

/** @param {string|null|undefined} featureCode of GeoNames */
export function isCountry(featureCode) {
  return /^PCL/.test(featureCode ?? '');
}

/**
 * "29 September 2012", "28 September 2012 – 2 October 2012"; whole months and years by their names alone
 *
 * @param {string|null|undefined} start date as YYYY, YYYY-MM or YYYY-MM-DD; a time after it is left out
 * @param {string|null|undefined} [end]
 */
export function dates(start, end) {
  if (!start) return t('undated');
  const [first, last] = asWholes(start, end || start).map(day => date(day));
  return first === last ? first : `${first} – ${last}`;
}

/**
 * "2016", "5 December 2016", "since 2015", "until May 2014"
 *
 * @param {string} datetime as in the address; what is no range of dates stays as it is
 */
export function timeInWords(datetime) {
  const [from, to = from] = datetime.split('/');
  if (to === '..') return t('since {time}', { time: date(wholeOf(from, 'from')) });
  return from === '..' ? t('until {time}', { time: date(wholeOf(to, 'to')) }) : dates(from, to);
}

/** The year or the month that an open range begins or ends with. */
function wholeOf(day, end) {
  if (!isDay(day)) return day;
  const step = ['year', 'month'].find(name => spanAt(day, name)[end] === day);
  return step ? day.slice(0, step === 'year' ? -6 : -3) : day;
}

/** The words that tell when an event was, behind its days; its sentence may go on from where they stand. */
export function toldBy(words, sentence) {
  if (!words) {
    return '';
  }
  return sentence?.includes(words) ? ` (“${words}”)` : ` (“${words}”, ${t('elsewhere in the article')})`;
}

function asWholes(start, end) {
  const steps = [['year', '-01-01'], ['month', '-01']];
  const whole = steps.find(([step, first]) => isDay(start) && isDay(end) && start.endsWith(first) && spanAt(end, step).to === end);
  return whole ? [start, end].map(day => day.slice(0, whole[0] === 'year' ? -6 : -3)) : [start, end];
}

/** "24 November 2026 at 22:37", where the reader is */
export function moment(instant) {
  return moments().format(new Date(instant));
}

/**
 * "29 September 2012", "September 2012", "2012", "15 March 44 BC"; what is no date stays as it is
 *
 * @param {string} text
 * @param {'long'|'short'} [monthStyle]
 */
export function date(text, monthStyle = 'long') {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  if (!year) return text;
  const era = Number(year) < 1 ? 'short' : undefined;
  const options = { era, year: 'numeric', month: month && monthStyle, day: day && 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALE, options).format(millis(`${year}-${month ?? '01'}-${day ?? '01'}`));
}

/** @param {number} metres within which the place is known */
export function precision(metres) {
  if (!(metres > 0)) return '';
  return metres < 1000 ? t('within {n} m', { n: number(metres) }) : t('within {n} km', { n: number(Math.round(metres / 1000)) });
}

export function coordinates(lon, lat) {
  return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? 'W' : 'E'}`;
}

/** "35° E – 38.5° E, 33° N – 37° N"; what is no box stays as it is */
export function area(bbox) {
  const [west, south, east, north] = bbox.split(',').map(Number);
  if (!Number.isFinite(north)) return bbox;
  const degrees = (value, [positive, negative]) => `${number(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  return `${degrees(west, 'EW')} – ${degrees(east, 'EW')}, ${degrees(south, 'NS')} – ${degrees(north, 'NS')}`;
}

const ROLES = {
  location: 'the place itself',
  actor: 'stands for a government or an organisation',
  modifier: 'only qualifies something',
  demonym: 'names a people',
};

export function role(name) {
  return t(ROLES[name] ?? name ?? '');
}

/** The kinds of event by the names that they have in the interface, in the order of the legend. */
export const KINDS = {
  fighting: 'Fighting',
  'air-strike': 'Air strike',
  bombing: 'Bombing',
  protest: 'Protest',
  arrest: 'Arrest, trial',
  crime: 'Crime',
  diplomacy: 'Diplomacy',
  displacement: 'Displacement, aid',
  disaster: 'Disaster',
  accident: 'Accident',
  politics: 'Politics',
  other: 'Other',
};

/** The groups of kinds, which have a colour each. */
export const GROUP_NAMES = {
  violence: 'Violence',
  politics: 'Politics',
  humanitarian: 'Humanitarian',
  disaster: 'Disaster',
  other: 'Other',
};

/** Features of the gazetteer that are no point: countries, provinces, regions, seas. */
export function isArea(featureCode) {
  return /^(PCL|ADM|CONT|RGN|SEA|OCN|GULF|PEN|DSRT|MTS|ISLS|ZN|TERR)/.test(featureCode ?? '');
}

/** @param {string} name of a kind of event */
export function kind(name) {
  return t(KINDS[name] ?? name ?? '');
}
