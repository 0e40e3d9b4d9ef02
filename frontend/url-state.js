import { readFilters, toQuery } from './query.js';
import { TABS } from './tabs.js';
import { STEPS } from './time.js';

/**
 * What a link to the page restores.
 *
 * @typedef {object} PageState
 * @property {import('./query.js').Filters} filters
 * @property {boolean} inView whether the map's extent filters too
 * @property {View|null} view null until the map has chosen one
 * @property {boolean} unlocated whether the articles without a place are listed
 * @property {string|null} reading id of the open article
 * @property {string|null} event id of the chosen event
 * @property {string} tab which of the lists beside the map is open
 * @property {string|null} lang of the page, if the reader has chosen one
 * @property {boolean} embed whether only the map is shown, within a page of another site
 * @property {import('./time.js').Step} step of the time line
 * @typedef {{zoom: number, lat: number, lon: number}} View
 */

/**
 * @param {string} search as in `location.search`
 * @returns {PageState}
 */
export function parseState(search) {
  const params = new URLSearchParams(search);
  return {
    filters: readFilters(params),
    inView: params.get('in-view') === 'true',
    unlocated: params.get('unlocated') === 'true',
    view: parseView(params.get('map')),
    reading: params.get('read') || null,
    event: params.get('event') || null,
    tab: TABS.find(tab => tab === params.get('tab')) ?? TABS[0],
    lang: params.get('lang') || null,
    embed: params.get('embed') === 'true',
    step: STEPS.find(step => step === params.get('by')) ?? STEPS[0],
  };
}

/**
 * @param {PageState} state
 * @returns {string} the query string, empty for the state that the page opens with
 */
export function formatState({ filters, inView, unlocated, view, reading, event, tab, lang, embed, step }) {
  const query = toQuery(filters, {
    'in-view': inView ? 'true' : null,
    unlocated: unlocated ? 'true' : null,
    map: view ? formatView(view) : null,
    read: reading,
    event,
    tab: tab === TABS[0] ? null : tab,
    lang,
    embed: embed ? 'true' : null,
    by: step === STEPS[0] ? null : step,
  });
  return query ? `?${query}` : '';
}

/** zoom/latitude/longitude as in OpenStreetMap's links, with as many decimals as the zoom can show. */
function formatView({ zoom, lat, lon }) {
  const decimals = Math.max(1, Math.ceil((zoom * Math.LN2 + Math.LN2 * 8 - Math.log(360)) / Math.LN10));
  return [zoom, ...[lat, lon].map(degrees => Number(degrees.toFixed(decimals)))].join('/');
}

function parseView(text) {
  const [zoom, lat, lon, ...rest] = (text ?? '').split('/').map(part => (part.trim() === '' ? NaN : Number(part)));
  const valid = rest.length === 0 && zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 360;
  return valid ? { zoom, lat, lon } : null;
}
