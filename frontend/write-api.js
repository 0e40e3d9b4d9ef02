import { jsonBody, requestJson } from './api.js';

/** A long document takes its time to travel and to be read. */
const UPLOAD_TIMEOUT = 120_000;

/**
 * What changes something on the server, as functions. Each fails as those of `api.js` do, or with `Cancelled` if the
 * person does not give the token.
 *
 * @param {string} base address of the page
 * @param {ReturnType<import('./access.js').createAccess>} access
 * @param {typeof fetch} [send]
 */
export function createWriteApi(base, access, send = (...args) => fetch(...args)) {
  const authorization = token => ({ authorization: `Bearer ${token}` });

  function correction({ id, version }, { start, end }, query = '') {
    return {
      url: new URL(`api/articles/${encodeURIComponent(id)}/corrections/${start}-${end}${query}`, base),
      ifMatch: version ? { 'if-match': `"${version}"` } : {},
    };
  }

  function upload(path, file) {
    return access.write(({ token }) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return requestJson(send, new URL(path, base),
        { method: 'POST', body, headers: authorization(token) }, undefined, UPLOAD_TIMEOUT);
    });
  }

  return {
    /**
     * @param {{id: string, version: string}} article as it was seen
     * @param {{start: number, end: number, text: string}} span
     * @param {object} said see docs/API.md, corrections
     * @returns {Promise<{corrected: number}>}
     */
    correct: (article, span, said) => access.write(({ token, author }) => {
      const { url, ifMatch } = correction(article, span);
      const body = { ...said, text: span.text, ...(author && { author }) };
      return requestJson(send, url, jsonBody('PUT', body, { ...authorization(token), ...ifMatch }));
    }),

    /** @param {'place'|'event'} about which part is withdrawn: what it names, or what happened there */
    withdraw: (article, span, everywhere, about) => access.write(({ token, author }) => {
      const query = new URLSearchParams({ everywhere: String(everywhere), about, ...(author && { author }) });
      const { url, ifMatch } = correction(article, span, `?${query}`);
      return requestJson(send, url, { method: 'DELETE', headers: { ...authorization(token), ...ifMatch } });
    }),

    /** @returns {Promise<{id: string, outcome: string}>} */
    addText: article => access.write(({ token }) =>
      requestJson(send, new URL('api/articles', base), jsonBody('POST', article, authorization(token)))),

    removeArticle: id => access.write(({ token }) =>
      requestJson(send, new URL(`api/articles/${encodeURIComponent(id)}`, base), { method: 'DELETE', headers: authorization(token) })),

    /** @returns {Promise<{articles: {id: string, outcome: string}[], rejected: {source: string, reason: string}[]}>} */
    addFile: file => upload('api/articles', file),

    /** @returns {Promise<{articles: object[], rejected: {source: string, reason: string}[]}>} nothing is stored */
    lookAtFile: file => upload('api/geoparse/files', file),
  };
}
