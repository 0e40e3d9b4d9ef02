/**
 * The HTTP interface as functions. Every failure is an {@link ApiError} whose message can be shown to a person.
 */
import { toQuery } from './query.js';

const TIMEOUT = 20_000;

export class ApiError extends Error {
  /**
   * @param {'unreachable'|'slow'|'refused'|'missing'|'failed'|'nonsense'} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
  }
}

/**
 * @param {string} base address of the page, to which all paths are relative
 * @param {typeof fetch} [send]
 */
export function createApi(base, send = (...args) => fetch(...args)) {
  const get = (path, signal) => getJson(send, new URL(path, base), signal);

  return {
    /** Clusters of what is under the filters; without a box and at zoom 0 that is the overview of all of it. */
    clusters: (filters, { zoom, bbox }, signal) =>
      get(`layers/clusters.geojson?${toQuery(filters, { zoom, bbox: bbox?.join(',') })}`, signal).then(isCollection),

    events: (filters, { bbox } = {}, signal) =>
      get(`layers/events.geojson?${toQuery(filters, { bbox: bbox?.join(',') })}`, signal).then(isCollection),

    histogram: (filters, { by, bbox } = {}, signal) =>
      get(`layers/histogram?${toQuery(filters, { by, bbox: bbox?.join(',') })}`, signal)
        .then(has('buckets', Array.isArray)),

    articles: (filters, { bbox, limit, offset } = {}, signal) =>
      get(`api/articles?${toQuery(filters, { bbox: bbox?.join(','), limit, offset })}`, signal)
        .then(has('articles', Array.isArray)),

    article: (id, signal) =>
      get(`api/articles/${encodeURIComponent(id)}`, signal).then(has('text', text => typeof text === 'string')),

    place: (id, signal) => get(`api/places/${encodeURIComponent(id)}`, signal),

    status: signal => get('api/status', signal).then(has('state', state => typeof state === 'string')),

    /** @returns {string} the absolute address of the GeoJSON layer under the filters */
    layerUrl: (filters, { bbox } = {}) => {
      const query = toQuery(filters, { bbox: bbox?.join(',') });
      return new URL(`layers/events.geojson${query ? `?${query}` : ''}`, base).href;
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

async function getJson(send, url, signal) {
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await send(url, {
      headers: { accept: 'application/geo+json, application/json, application/problem+json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw await toError(response);
    return await parse(response);
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    if (timeout.aborted) throw new ApiError('slow', 'The server takes too long to answer.');
    throw new ApiError('unreachable', 'The server cannot be reached.');
  }
}

async function parse(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('nonsense', 'The server sent something that is not JSON.');
  }
}

/** Problem details (RFC 9457) say what is wrong; anything else gets a plain sentence. */
async function toError(response) {
  const problem = await response.json().catch(() => ({}));
  const said = typeof problem?.detail === 'string' ? problem.detail : typeof problem?.title === 'string' ? problem.title : '';
  if (response.status === 404) return new ApiError('missing', said || 'There is no such thing on the server.');
  if (response.status < 500) return new ApiError('refused', said || `The server refused the request (${response.status}).`);
  return new ApiError('failed', `The server has a problem (${response.status})${said ? `: ${said}` : '.'}`);
}

function isCollection(answer) {
  return has('features', Array.isArray)(answer);
}

function has(member, test) {
  return answer => {
    if (answer === null || typeof answer !== 'object' || !test(answer[member])) {
      throw new ApiError('nonsense', 'The server sent an unexpected answer.');
    }
    return answer;
  };
}
