import { intersection } from './geo.js';

/**
 * The filters of the page under the names they have in the HTTP interface, which are also their names in the page's
 * own address: one vocabulary for a link to the page, a layer and a download.
 *
 * @typedef {object} Filters
 * @property {string[]} year
 * @property {string[]} article
 * @property {string} q
 * @property {string} min-confidence between 0 and 1
 * @property {string} datetime
 * @property {string[]} kind
 * @property {string[]} assertion how the article presents the event, such as `planned`
 * @property {string} mentioned `true`: with places that are only mentioned, `only`: just these
 * @property {string[]} country ISO 3166-1 alpha-2
 * @property {string[]} place
 * @property {string[]} publisher
 * @property {string[]} role
 * @property {string} date whose date counts: empty for that of the event, `published`
 * @property {string} reports `first` for only the first of the articles that bring one report
 * @property {string} filter CQL2 text
 * @property {string} bbox west,south,east,north of an area
 */

const MANY = ['year', 'article', 'kind', 'assertion', 'country', 'place', 'publisher', 'role'];
const ONE = ['q', 'min-confidence', 'datetime', 'date', 'reports', 'mentioned', 'filter', 'bbox'];

/** The filter that leaves only events of which no date is known. */
export const UNDATED = 'event_start IS NULL';

/** The filter that leaves only what is known to be in a town, a village or a part of one. */
export const TOWN_OR_FINER = 'precision_m <= 25000';

/** @returns {string} a filter with a condition, or without it; others stay */
export function withCondition(filter, condition, on) {
  const others = filter.split(' AND ').filter(one => one && one !== condition);
  return (on ? [...others, condition] : others).join(' AND ');
}

export const FILTER_NAMES = [...MANY, ...ONE];

/** @type {Readonly<Filters>} */
export const NO_FILTERS = Object.freeze({
  ...Object.fromEntries(MANY.map(name => [name, Object.freeze([])])),
  ...Object.fromEntries(ONE.map(name => [name, ''])),
});

/** @param {URLSearchParams} params */
export function readFilters(params) {
  return {
    ...Object.fromEntries(MANY.map(name => [name, [...new Set(params.getAll(name).filter(Boolean))].sort()])),
    ...Object.fromEntries(ONE.map(name => [name, params.get(name) ?? ''])),
  };
}

/**
 * @param {Filters} filters
 * @param {Record<string, unknown> & {bbox?: import('./geo.js').Box|null}} [more] parameters beside the filters; empty
 *   ones are left out. A box, such as that of the view, narrows the area of the filters
 * @returns {string} a query string without its question mark; equal filters give equal strings
 */
export function toQuery(filters, more = {}) {
  const params = new URLSearchParams();
  const area = readBox(filters.bbox);
  const all = { ...filters, ...(more.bbox && { bbox: String(area ? intersection(area, more.bbox) : more.bbox) }) };
  for (const name of FILTER_NAMES) {
    [all[name]].flat().filter(value => value !== '').forEach(value => params.append(name, value));
  }
  for (const [name, value] of Object.entries(more)) {
    if (name !== 'bbox' && value !== null && value !== undefined && value !== '') params.append(name, String(value));
  }
  // Commas may stand as they are in a query; bbox=35,33,38,37 is easier on the eye than bbox=35%2C33%2C38%2C37.
  return params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/**
 * @param {string} text
 * @returns {import('./geo.js').Box|null} null for what is no box; the server says what is wrong with it
 */
export function readBox(text) {
  const box = (text ?? '').split(',').map(part => (part.trim() === '' ? NaN : Number(part)));
  return box.length === 4 && box.every(Number.isFinite) ? box : null;
}

/** @returns {Filters} the filters without one of them, or without one value of it */
export function without(filters, name, value) {
  const rest = MANY.includes(name) && value !== undefined ? filters[name].filter(other => other !== value) : NO_FILTERS[name];
  return { ...filters, [name]: rest };
}

/** @returns {Filters} with the value switched on if it was off, and off if it was on */
export function toggled(filters, name, value) {
  const has = filters[name].includes(value);
  return has ? without(filters, name, value) : { ...filters, [name]: [...filters[name], value].sort() };
}

/** @returns {{name: string, value: string}[]} each filter that is in force, one entry for each value */
export function activeFilters(filters) {
  return FILTER_NAMES.flatMap(name =>
    [filters[name]].flat().filter(value => value !== '').map(value => ({ name, value })));
}
