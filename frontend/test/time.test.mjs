import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, domain, isBefore, millis, nextSpan, plusDays, readRange, spanAt, toDatetime, toWholeSteps } from '../time.js';

const BUCKETS = [
  { start: '2012-01-01', end: '2012-12-31', count: 3 },
  { start: '2013-01-01', end: '2013-12-31', count: 2 },
  { start: '2020-01-01', end: '2020-12-31', count: 1 },
];

test('a day belongs to its year, month and day', () => {
  assert.deepEqual(spanAt('2012-02-10', 'year'), { from: '2012-01-01', to: '2012-12-31' });
  assert.deepEqual(spanAt('2012-02-10', 'month'), { from: '2012-02-01', to: '2012-02-29' });
  assert.deepEqual(spanAt('2013-02-10', 'month'), { from: '2013-02-01', to: '2013-02-28' });
  assert.deepEqual(spanAt('2012-02-10', 'day'), { from: '2012-02-10', to: '2012-02-10' });
});

test('every month of leap and common years ends before the next begins', () => {
  for (let day = '1999-01-01'; day < '2005-01-01'; day = plusDays(day, 1)) {
    const { from, to } = spanAt(day, 'month');
    assert.ok(from <= day && day <= to, day);
    assert.equal(plusDays(to, 1).slice(8), '01', day);
  }
});

test('a brush takes in whole steps', () => {
  assert.deepEqual(toWholeSteps({ from: '2012-05-03', to: '2013-02-01' }, 'month'), { from: '2012-05-01', to: '2013-02-28' });
  assert.deepEqual(toWholeSteps({ from: '', to: '' }, 'year'), { from: '', to: '' });
});

test('a range is read from all forms of datetime and written as start/end', () => {
  assert.deepEqual(readRange('2012'), { from: '2012-01-01', to: '2012-12-31' });
  assert.deepEqual(readRange('2012-09/2013'), { from: '2012-09-01', to: '2013-12-31' });
  assert.deepEqual(readRange('../2013-01-05'), { from: '', to: '2013-01-05' });
  assert.deepEqual(readRange('2012-09-28T10:00:00Z/..'), { from: '2012-09-28', to: '' });
  assert.deepEqual(readRange('nonsense'), { from: '', to: '' });
  for (const range of [{ from: '2012-01-02', to: '' }, { from: '', to: '2012-01-02' }, { from: '2011-01-01', to: '2012-01-02' }]) {
    assert.deepEqual(readRange(toDatetime(range)), range);
  }
  assert.equal(toDatetime({ from: '', to: '' }), '');
});

test('steps lead from one span that holds something to the next, both ways, and end', () => {
  const years = [];
  for (let at = { from: '', to: '' }; (at = nextSpan(BUCKETS, at, 1));) years.push(at.from.slice(0, 4));
  assert.deepEqual(years, ['2012', '2013', '2020']);
  assert.equal(nextSpan(BUCKETS, { from: '', to: '' }, -1).from, '2020-01-01');
  assert.equal(nextSpan(BUCKETS, { from: '2020-01-01', to: '2020-12-31' }, -1).from, '2013-01-01');
  assert.equal(nextSpan([], { from: '', to: '' }, 1), null);
});

test('a fine step shows what is around the chosen range, a coarse one everything', () => {
  const chosen = { from: '2013-06-01', to: '2013-06-30' };
  assert.deepEqual(domain(BUCKETS, chosen, 'year'), { from: '2012-01-01', to: '2020-12-31' });
  assert.deepEqual(domain(BUCKETS, chosen, 'day'), { from: '2013-04-02', to: '2013-08-29' });
  assert.deepEqual(domain(BUCKETS, { from: '2019-12-01', to: '' }, 'day'), { from: '2019-10-02', to: '2020-12-31' });
  assert.deepEqual(domain(BUCKETS, { from: '', to: '' }, 'day'), { from: '2012-01-01', to: '2020-12-31' });
  assert.equal(domain([], chosen, 'day'), null);
});

test('days of antiquity follow each other, and are read and written with their minus', () => {
  assert.ok(isBefore('-0043-03-15', '-0042-01-01'));
  assert.ok(isBefore('-0001-12-31', '0000-01-01'));
  assert.equal(plusDays('-0001-12-31', 1), '0000-01-01');
  assert.equal(dayOf(millis('0044-02-29')), '0044-02-29');
  assert.deepEqual(spanAt('-0043-03-15', 'month'), { from: '-0043-03-01', to: '-0043-03-31' });
  assert.deepEqual(readRange('-0043/2012-05'), { from: '-0043-01-01', to: '2012-05-31' });
  const buckets = [{ start: '-0099-01-01', end: '-0099-12-31' }, { start: '-0043-01-01', end: '-0043-12-31' }, ...BUCKETS];
  assert.equal(nextSpan(buckets, { from: '-0099-01-01', to: '-0099-12-31' }, 1).from, '-0043-01-01');
  assert.equal(nextSpan(buckets, { from: '2012-01-01', to: '2012-12-31' }, -1).from, '-0043-01-01');
});

test('a chart leaves out the few events that lie far off, but nothing that lies near', () => {
  const of = (year, count) => ({ start: `${year}-01-01`, end: `${year}-12-31`, count });
  const years = ['2011', '2012', '2013', '2014'].map(year => of(year, 100));
  const all = { from: '2011-01-01', to: '2014-12-31' };
  assert.deepEqual(domain([of('-0043', 1), ...years], { from: '', to: '' }, 'year'), all);
  assert.deepEqual(domain([of('-0043', 1), ...years, of('2099', 2)], { from: '', to: '' }, 'month'), all);
  assert.deepEqual(domain([of('2010', 1), ...years], { from: '', to: '' }, 'year'), { ...all, from: '2010-01-01' });
  assert.deepEqual(domain([of('1900', 50), ...years], { from: '', to: '' }, 'year'), { ...all, from: '1900-01-01' });
  assert.deepEqual(domain([of('-0043', 1), ...years], { from: '2012-01-01', to: '' }, 'year'), all);
  assert.deepEqual(domain([of('-0043', 1), ...years], { from: '-0100-01-01', to: '-0001-12-31' }, 'year'), { ...all, from: '-0043-01-01' });
});
