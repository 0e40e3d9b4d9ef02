import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApi, latestOnly } from '../api.js';
import { NO_FILTERS } from '../query.js';

const BASE = 'http://localhost/map/?year=2012';

function answering(body, { status = 200 } = {}) {
  const asked = [];
  const api = createApi(BASE, async url => {
    asked.push(url.href);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
  return { api, asked };
}

test('addresses are relative to the page and carry the filters', async () => {
  const { api, asked } = answering({ features: [] });
  await api.clusters({ ...NO_FILTERS, year: ['2012', '2013'] }, { zoom: 4, bbox: [35, 33, 38, 37] });
  assert.equal(asked[0], 'http://localhost/map/layers/clusters.geojson?year=2012&year=2013&bbox=35,33,38,37&zoom=4');
});

test('an id cannot leave its place in the path', async () => {
  const { api, asked } = answering({ text: '' });
  await api.article('../places?q=x');
  assert.equal(asked[0], 'http://localhost/map/api/articles/..%2Fplaces%3Fq%3Dx');
});

test('the layer under no filters has a plain address', () => {
  const { api } = answering({});
  assert.equal(api.address('layers/events.geojson', NO_FILTERS), 'http://localhost/map/layers/events.geojson');
  assert.equal(api.address('/layers/events.geojson', { ...NO_FILTERS, q: 'aid' }), 'http://localhost/map/layers/events.geojson?q=aid');
});

test('the detail of a problem is what a person reads', async () => {
  const { api } = answering({ title: 'Bad Request', detail: 'bbox must be west,south,east,north' }, { status: 400 });
  await assert.rejects(api.events(NO_FILTERS), { kind: 'refused', message: 'bbox must be west,south,east,north' });
});

test('a missing article is told from a broken server', async () => {
  await assert.rejects(answering('', { status: 404 }).api.article('a'), { kind: 'missing' });
  await assert.rejects(answering('<html>', { status: 502 }).api.article('a'), { kind: 'failed' });
});

test('an answer of the wrong shape is an error, not a broken page', async () => {
  for (const body of ['<html>', 'null', '[]', '{}', '{"features":{}}']) {
    await assert.rejects(answering(body).api.events(NO_FILTERS), { kind: 'nonsense' }, body);
  }
});

test('a server that is down is unreachable', async () => {
  const api = createApi(BASE, async () => { throw new TypeError('fetch failed'); });
  await assert.rejects(api.status(), { kind: 'unreachable' });
});

test('a newer call aborts the older one and an old answer never arrives', async () => {
  const newest = latestOnly();
  const arrived = [];
  let finishOld;
  let oldSignal;
  newest(signal => { oldSignal = signal; return new Promise(resolve => { finishOld = resolve; }); }).then(value => arrived.push(value));
  const second = newest(async () => 'new').then(value => arrived.push(value));
  assert.ok(oldSignal.aborted);
  finishOld('old');
  await second;
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(arrived, ['new']);
});
