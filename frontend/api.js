/**
 * The HTTP interface as functions. Every failure is an {@link ApiError} whose message can be shown to a person.
 */
import { toQuery } from './query.js';
import { t } from './words.js';

const TIMEOUT = 20_000;

export class ApiError extends Error {
  /**
   * @param {'unreachable'|'slow'|'refused'|'missing'|'failed'|'nonsense'} kind
   * @param {string} message
   * @param {number} [status] of the answer, if there was one
   */
  constructor(kind, message, status) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
  }
}

/**
 * @param {string} base address of the page, to which all paths are relative
 * @param {typeof fetch} [send]
 */
export function createApi(base, send = (...args) => fetch(...args)) {
  const get = (path, signal) => requestJson(send, new URL(path, base), {}, signal);

  return {
    /** Clusters of what is under the filters; without a box and at zoom 0 that is the overview of all of it. */
    clusters: (filters, { zoom, bbox }, signal) =>
      get(`layers/clusters.geojson?${toQuery(filters, { zoom, bbox })}`, signal).then(isCollection),

    events: (filters, { bbox } = {}, signal) =>
      get(`layers/events.geojson?${toQuery(filters, { bbox })}`, signal).then(isCollection),

    /**
     * A page of events in an order.
     *
     * @param {string} options.order names of properties, the greatest first after a minus
     * @param {string} [options.cursor] of the page before
     */
    eventPage: (filters, { order, limit, cursor, bbox }, signal) =>
      get(`ogc/collections/events/items?${toQuery(filters, { sortby: order, limit, cursor, bbox })}`, signal).then(isCollection)
        .then(({ features, numberMatched, links = [] }) => {
          const next = links.find(({ rel }) => rel === 'next');
          return { events: features, total: numberMatched, next: next ? new URL(next.href).searchParams.get('cursor') : null };
        }),

    event: (id, signal) => get(`ogc/collections/events/items/${encodeURIComponent(id)}`, signal)
      .then(has('properties', properties => typeof properties === 'object' && properties !== null)),

    /** @param {boolean} [options.kinds] whether the kinds of events of each span are counted too */
    histogram: (filters, { by, bbox, kinds } = {}, signal) =>
      get(`layers/histogram?${toQuery(filters, { by, bbox, kinds })}`, signal)
        .then(has('buckets', Array.isArray)),

    /** Counts by the values of each property; a property is not narrowed by its own filter. */
    facets: (filters, { bbox, by, limit } = {}, signal) =>
      get(`layers/facets?${toQuery(filters, { bbox, by, limit })}`, signal)
        .then(has(by ?? 'country', facet => Array.isArray(facet?.values))),

    /** The places and countries of all events, whatever is filtered, to ask for them by name. */
    vocabulary: signal => get('layers/facets?by=place,country&limit=1000', signal).then(has('place', facet => Array.isArray(facet?.values))),

    /** The owner's tile server, or a url of null, and others to choose from. */
    tiles: signal => get('layers/tiles', signal).then(has('url', url => url === null || typeof url === 'string')),

    /** The forms in which the service gives the view away. */
    forms: signal => get('export', signal).then(has('forms', Array.isArray)),

    articles: (filters, { bbox, limit, offset, located } = {}, signal) =>
      get(`api/articles?${toQuery(filters, { bbox, limit, offset, located })}`, signal)
        .then(has('articles', Array.isArray)),

    article: (id, signal) =>
      get(`api/articles/${encodeURIComponent(id)}`, signal).then(has('text', text => typeof text === 'string')),

    /** The events of an article, each with the reasons why it is there. */
    explain: (id, signal) =>
      get(`api/articles/${encodeURIComponent(id)}/events`, signal).then(has('events', Array.isArray)),

    /** Places of the gazetteer that have a name that starts so. */
    places: (name, signal) =>
      get(`api/places?${new URLSearchParams({ q: name, limit: '12' })}`, signal).then(has('places', Array.isArray)),

    /** What is found in a text, which is not stored. */
    geoparse: ({ title, text }, signal) =>
      requestJson(send, new URL('api/geoparse', base), jsonBody('POST', { title, text }), signal)
        .then(has('mentions', Array.isArray)),

    /** Corrections, the newest first; with `history` also what was withdrawn or replaced. */
    corrections: ({ history, limit, offset }, signal) =>
      get(`api/corrections?${new URLSearchParams({ history, limit, offset })}`, signal).then(has('corrections', Array.isArray)),

    place: (id, signal) => get(`api/places/${encodeURIComponent(id)}`, signal),

    status: signal => get('api/status', signal).then(has('state', state => typeof state === 'string')),

    /** @returns {string} the absolute address of a layer or a file under the filters */
    address: (path, filters, { bbox } = {}) => {
      const query = toQuery(filters, { bbox });
      return new URL(`${path.replace(/^\//, '')}${query ? `?${query}` : ''}`, base).href;
    },
  };
}

/**
 * Runs only the newest of several calls: starting one aborts the one before, whose promise then stays pending for
 * good, so that an old answer can never overwrite a new one.
 *
 * @template T
 * @returns {(call: (signal: AbortSignal) => Promise<T>) => Promise<T>}
 */
export function latestOnly() {
  let controller = new AbortController();
  return call => {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    return new Promise((resolve, reject) => {
      call(signal).then(
        value => { if (!signal.aborted) resolve(value); },
        error => { if (!signal.aborted) reject(error); });
    });
  };
}

/**
 * Asks for JSON; whatever goes wrong is an {@link ApiError}, but for what `signal` has aborted.
 *
 * @param {typeof fetch} send
 * @param {URL} url
 * @param {RequestInit} init
 * @param {AbortSignal} [signal]
 * @param {number} [patience] milliseconds until the server counts as slow
 * @returns {Promise<any>} null where the answer has no content
 */
export async function requestJson(send, url, init, signal, patience = TIMEOUT) {
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await send(url, {
      ...init,
      headers: { accept: 'application/geo+json, application/json, application/problem+json', ...init.headers },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw await toError(response);
    return response.status === 204 ? null : await parse(response);
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    if (timeout.aborted) throw new ApiError('slow', t('The server takes too long to answer.'));
    throw new ApiError('unreachable', t('The server cannot be reached.'));
  }
}

/** @returns {RequestInit} a request with a JSON body */
export function jsonBody(method, value, headers = {}) {
  return { method, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}

async function parse(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('nonsense', t('The server sent something that is not JSON.'));
  }
}

/** Problem details (RFC 9457) say what is wrong; anything else gets a plain sentence. */
async function toError(response) {
  const problem = await response.json().catch(() => ({}));
  const said = typeof problem?.detail === 'string' ? problem.detail : typeof problem?.title === 'string' ? problem.title : '';
  const { status } = response;
  if (status === 404) return new ApiError('missing', said || t('There is no such thing on the server.'), status);
  if (status < 500) return new ApiError('refused', said || t('The server refused the request ({status}).', { status }), status);
  return new ApiError('failed', `${t('The server has a problem ({status})', { status })}${said ? `: ${said}` : '.'}`, status);
}

function isCollection(answer) {
  return has('features', Array.isArray)(answer);
}

function has(member, test) {
  return answer => {
    if (answer === null || typeof answer !== 'object' || !test(answer[member])) {
      throw new ApiError('nonsense', t('The server sent an unexpected answer.'));
    }
    return answer;
  };
}
