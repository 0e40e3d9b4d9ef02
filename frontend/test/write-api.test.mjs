import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWriteApi } from '../write-api.js';

const ARTICLE = { id: 'a/b', version: 'v1' };
const SPAN = { start: 12, end: 18, text: 'Aleppo' };

/** An interface for somebody who has the token, and what it sends. */
function writing(answer = {}, { status = 200, author = 'Ada' } = {}) {
  const sent = [];
  const access = { write: call => call({ token: 'open-sesame', author }) };
  const api = createWriteApi('http://localhost/map/', access, async (url, init) => {
    sent.push({ url: url.href, ...init });
    return new Response(status === 204 ? null : JSON.stringify(answer), { status });
  });
  return { api, sent };
}

test('a correction names the words, the author and the version that was seen', async () => {
  const { api, sent } = writing({ corrected: 1 });
  assert.deepEqual(await api.correct(ARTICLE, SPAN, { place: 'geonames:1' }), { corrected: 1 });

  const [{ url, method, headers, body }] = sent;
  assert.equal(`${method} ${url}`, 'PUT http://localhost/map/api/articles/a%2Fb/corrections/12-18');
  assert.equal(headers.authorization, 'Bearer open-sesame');
  assert.equal(headers['if-match'], '"v1"');
  assert.deepEqual(JSON.parse(body), { place: 'geonames:1', text: 'Aleppo', author: 'Ada' });
});

test('who gives no name leaves it to the server', async () => {
  const { api, sent } = writing({ corrected: 1 }, { author: '' });
  await api.correct(ARTICLE, SPAN, { notAPlace: true });
  assert.deepEqual(JSON.parse(sent[0].body), { notAPlace: true, text: 'Aleppo' });
});

test('a correction is withdrawn at its words, by name', async () => {
  const { api, sent } = writing(null, { status: 204 });
  assert.equal(await api.withdraw(ARTICLE, SPAN, true, 'event'), null);
  assert.equal(`${sent[0].method} ${sent[0].url}`,
    'DELETE http://localhost/map/api/articles/a%2Fb/corrections/12-18?everywhere=true&about=event&author=Ada');
  assert.equal(sent[0].headers['if-match'], '"v1"');
});

test('an article that has changed meanwhile is told by its status', async () => {
  const { api } = writing({ detail: 'the article has changed' }, { status: 412 });
  await assert.rejects(api.correct(ARTICLE, SPAN, {}), { status: 412, message: 'the article has changed' });
});

test('files go as they are, to be looked at or to be stored', async () => {
  const { api, sent } = writing({ articles: [], rejected: [] });
  const file = new File(['Talks in Geneva.'], 'a.txt');
  await api.lookAtFile(file);
  await api.addFile(file);
  assert.deepEqual(sent.map(({ url }) => url),
    ['http://localhost/map/api/geoparse/files', 'http://localhost/map/api/articles']);
  for (const { body, headers } of sent) {
    assert.equal(body.get('file').name, 'a.txt');
    assert.equal(headers['content-type'], undefined); // the browser writes it, with the boundary
  }
});
