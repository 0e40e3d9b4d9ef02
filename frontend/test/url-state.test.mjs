import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTERS } from '../query.js';
import { formatState, parseState } from '../url-state.js';

const OPENING = { filters: NO_FILTERS, inView: false, unlocated: false, view: null, reading: null, event: null, tab: 'events', lang: null, embed: false, step: 'year' };

test('the opening state needs no query', () => {
  assert.equal(formatState(OPENING), '');
  assert.deepEqual(parseState(''), OPENING);
});

test('a link restores filters, view and open article', () => {
  const state = {
    filters: { ...NO_FILTERS, year: ['2012'], q: 'aid' }, inView: true, unlocated: true, view: { zoom: 6, lat: 34.5, lon: -41.25 }, reading: 'a?1#x', event: 'e1', tab: 'filters', lang: 'fr', embed: true, step: 'month',
  };
  assert.deepEqual(parseState(formatState(state)), state);
});

test('a view has no more decimals than its zoom can show', () => {
  const at = zoom => formatState({ ...OPENING, view: { zoom, lat: 33.123456789, lon: 36.987654321 } });
  assert.equal(at(2), '?map=2/33.1/37');
  assert.equal(at(12), '?map=12/33.1235/36.9877');
});

test('a damaged view is ignored', () => {
  for (const view of ['', '5', '5/x/3', '5/91/0', '-1/0/0', '5/1/2/3', '5//3', 'NaN/0/0', '99/0/0']) {
    assert.equal(parseState(`?map=${view}`).view, null, view);
  }
});
