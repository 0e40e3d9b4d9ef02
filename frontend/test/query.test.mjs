import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeFilters, NO_FILTERS, readFilters, toggled, toQuery, without } from '../query.js';

const read = text => readFilters(new URLSearchParams(text));

test('what is written can be read again', () => {
  const filters = {
    ...NO_FILTERS, year: ['2012', '2014'], article: ['a/b&c', 'ü'], q: 'aid & "relief" 100 %+', 'min-confidence': '0.75', place: ['geonames:170063'],
    datetime: '2012-09-01/..', country: ['FR', 'SY'], role: ['location'], publisher: ['A & B'],
    kind: ['air-strike'], date: 'published', reports: 'first', assertion: ['claimed'], mentioned: 'true', filter: "place LIKE 'Al%'", bbox: '35,33,38,37',
  };
  assert.deepEqual(read(toQuery(filters)), filters);
});

test('no filters make an empty query', () => {
  assert.equal(toQuery(NO_FILTERS), '');
  assert.deepEqual(read(''), NO_FILTERS);
});

test('the order of choosing does not change the query', () => {
  const one = toggled(toggled(NO_FILTERS, 'year', '2014'), 'year', '2012');
  const other = toggled(toggled(NO_FILTERS, 'year', '2012'), 'year', '2014');
  assert.equal(toQuery(one), toQuery(other));
});

test('a second toggle takes the first one back', () => {
  assert.deepEqual(toggled(toggled(NO_FILTERS, 'article', 'a'), 'article', 'a'), NO_FILTERS);
});

test('one value of several can be taken away, or the whole filter', () => {
  const filters = read('year=2012&year=2013&q=aid');
  assert.deepEqual(without(filters, 'year', '2012').year, ['2013']);
  assert.deepEqual(without(filters, 'year').year, []);
  assert.equal(without(filters, 'q', 'aid').q, '');
});

test('repeated and empty values are ignored', () => {
  assert.deepEqual(read('year=2012&year=2012&year=').year, ['2012']);
});

test('commas of a box stay legible, other parameters come after the filters', () => {
  assert.equal(toQuery({ ...NO_FILTERS, q: 'aid' }, { bbox: [35, 33, 38, 37], limit: null }), 'q=aid&bbox=35,33,38,37');
});

test('each value in force is listed once', () => {
  assert.deepEqual(activeFilters(read('year=2013&year=2012&q=aid')), [
    { name: 'year', value: '2012' }, { name: 'year', value: '2013' }, { name: 'q', value: 'aid' },
  ]);
});

test('a view narrows the area, and what is no area is left to the server', () => {
  const within = bbox => ({ ...NO_FILTERS, bbox });
  assert.equal(toQuery(within('30,30,40,40')), 'bbox=30,30,40,40');
  assert.equal(toQuery(within('30,30,40,40'), { bbox: [35, 20, 50, 38] }), 'bbox=35,30,40,38');
  assert.equal(toQuery(within('30,30,40,40'), { bbox: [-10, 20, 0, 38] }), 'bbox=-180,-90,-180,-90');
  assert.equal(toQuery(within('everywhere')), 'bbox=everywhere');
});
