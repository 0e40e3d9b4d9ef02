import assert from 'node:assert/strict';
import test from 'node:test';
import { folded, meantBy, nearest, understand } from '../ask.js';

const KNOWN = {
  countries: new Map([['iraq', 'IQ'], ['syria', 'SY'], ['united states', 'US']]),
  places: new Map([['aleppo', 'p:aleppo'], ['new york', 'p:ny'], ['york', 'p:york'], ['goma', 'p:goma']]),
};
const NOTHING = { place: [], country: [], kind: [], datetime: '', q: '' };
const asks = (text, wanted) => assert.deepEqual(understand(text, KNOWN), { ...NOTHING, ...wanted }, text);
const YEAR = '2016-01-01/2016-12-31';

test('a place and a year', () => {
  asks('Aleppo 2016', { place: ['p:aleppo'], datetime: YEAR });
  asks('2016 aleppo', { place: ['p:aleppo'], datetime: YEAR });
  asks('What happened in Aleppo in 2016?', { place: ['p:aleppo'], datetime: YEAR });
  asks('what happened near Aleppo during 2016', { place: ['p:aleppo'], datetime: YEAR });
  asks('Aleppo', { place: ['p:aleppo'] });
  asks('2016', { datetime: YEAR });
});

test('a kind, a country and a year', () => {
  asks('bombings in Iraq 2014', { kind: ['bombing'], country: ['IQ'], datetime: '2014-01-01/2014-12-31' });
  asks('Air strikes in Syria', { kind: ['air-strike'], country: ['SY'] });
  asks('protests united states', { kind: ['protest'], country: ['US'] });
});

test('the longest name counts', () => asks('New York', { place: ['p:ny'] }));

test('what is none of these is words of the texts', () => {
  asks('Geneva communiqué Aleppo', { place: ['p:aleppo'], q: 'geneva communique' });
  asks('"chemical weapons" 2016', { q: '"chemical weapons"', datetime: YEAR });
  asks('room 1016b', { q: 'room 1016b' });
});

test('what is said to a search engine stays as it is', () => {
  asks('Aleppo -Drill 2016', { place: ['p:aleppo'], datetime: YEAR, q: '-Drill' });
  asks('siege OR blockade in Aleppo', { place: ['p:aleppo'], q: 'siege OR blockade' });
  asks('“cease fire” -"prison camp"', { q: '"cease fire" -"prison camp"' });
  asks('air-strike', { kind: ['air-strike'] });
});

test('a typing error is mended in its question', () => {
  const names = ['aleppo', 'goma', 'fighting'];
  assert.equal(meantBy('alep', names), 'aleppo');
  assert.equal(meantBy('heavy fightin in Alepo', names), 'heavy fighting aleppo');
  assert.equal(meantBy('a siege', names), null);
});

test('days, months, ranges and open ends', () => {
  const time = (text, datetime) => asks(`Aleppo ${text}`, { place: ['p:aleppo'], datetime });
  time('5 December 2016', '2016-12-05/2016-12-05');
  time('on December 5th, 2016', '2016-12-05/2016-12-05');
  time('in Dec 2016', '2016-12-01/2016-12-31');
  time('2016-02', '2016-02-01/2016-02-29');
  time('2012-2014', '2012-01-01/2014-12-31');
  time('2012 – 2014', '2012-01-01/2014-12-31');
  time('from 2012 to March 2014', '2012-01-01/2014-03-31');
  time('between 2012 and 2014', '2012-01-01/2014-12-31');
  time('since 2015', '2015-01-01/..');
  time('before 2014', '../2013-12-31');
  time('after 2014', '2015-01-01/..');
});

test('a typing error has a nearest name', () => {
  const names = KNOWN.places.keys();
  assert.equal(nearest('alepo', ['aleppo', 'goma']), 'aleppo');
  assert.equal(nearest('lapepo', ['aleppo', 'goma']), null);
  assert.equal(nearest('aelppo', ['aleppo']), 'aleppo');
  assert.equal(nearest('xyz', names), null);
});

test('names are compared without case, diacritics and signs', () => {
  assert.equal(folded(' Bogotá, D.C. '), 'bogota dc');
  assert.equal(folded("Sana’a"), 'sanaa');
});
