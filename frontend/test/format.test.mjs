import assert from 'node:assert/strict';
import { test } from 'node:test';
import { area, compact, confidenceWords, coordinates, count, date, dates, eventConfidenceWords, percent, placeName, precision, toldBy } from '../format.js';

test('dates are written as precisely as they are known', () => {
  assert.equal(date('2012-09-29'), '29 September 2012');
  assert.equal(date('2012-09'), 'September 2012');
  assert.equal(date('2012'), '2012');
  assert.equal(date('2012-09-29T23:30:00Z'), '29 September 2012');
  assert.equal(date('…'), '…');
  assert.equal(date('-0043-03-15'), '15 March 44 BC');
});

test('a range of one day is a day, and no date says so', () => {
  assert.equal(dates('2012-09-28', '2012-09-29'), '28 September 2012 – 29 September 2012');
  assert.equal(dates('2012-09-29', '2012-09-29'), '29 September 2012');
  assert.equal(dates('2012-09-29', '…'), '29 September 2012 – …');
  assert.equal(dates(null), 'undated');
});

test('whole months and years go by their names', () => {
  assert.equal(dates('2012-01-01', '2012-12-31'), '2012');
  assert.equal(dates('2012-02-01', '2012-02-29'), 'February 2012');
  assert.equal(dates('2011-01-01', '2013-12-31'), '2011 – 2013');
  assert.equal(dates('2012-11-01', '2013-01-31'), 'November 2012 – January 2013');
  assert.equal(dates('2013-02-01', '2013-02-27'), '1 February 2013 – 27 February 2013');
  assert.equal(dates('2012-01-01'), '1 January 2012');
});

test('counts have their noun', () => {
  assert.equal(count(1, 'event'), '1 event');
  assert.equal(count(1_000_000, 'event'), '1,000,000 events');
});

test('a pin has room for four characters', () => {
  assert.deepEqual([7, 999, 1_000, 1_234, 45_678, 1_000_000].map(compact), ['7', '999', '1K', '1.23K', '45.7K', '1M']);
});

test('a country is named once', () => {
  assert.equal(placeName('Aleppo', 'SY'), 'Aleppo, Syria');
  assert.equal(placeName('Syria', 'SY'), 'Syria');
  assert.equal(placeName('Turkey', 'TR', 'PCLI'), 'Turkey');
  assert.equal(placeName('Mersin', 'TR', 'PPLA'), 'Mersin, Turkey');
  assert.equal(placeName('Middle East', ''), 'Middle East');
  assert.equal(placeName('Nowhere', 'not a code'), 'Nowhere, not a code');
});

test('confidence has words', () => {
  assert.deepEqual([0.97, 0.8, 0.6, 0.59].map(confidenceWords), ['very likely', 'likely', 'plausible', 'doubtful']);
});

test('an event is called likely where most of its kind are right', () => {
  assert.deepEqual([1, 0.5, 0.25, 0.24].map(eventConfidenceWords), ['very likely', 'likely', 'plausible', 'doubtful']);
});

test('nothing uncertain is called 100 %', () => {
  assert.deepEqual([0.5, 0.999, 1].map(percent), ['50 %', '99 %', '100 %']);
});

test('precision and coordinates have units', () => {
  assert.equal(precision(500), 'within 500 m');
  assert.equal(precision(10_000), 'within 10 km');
  assert.equal(precision(undefined), '');
  assert.equal(coordinates(-74.0817, 4.6097), '4.6097° N, 74.0817° W');
});

test('an area is told by its edges', () => {
  assert.equal(area('35,33,38.25,37'), '35° E – 38.25° E, 33° N – 37° N');
  assert.equal(area('170,-20,-170,0'), '170° E – 170° W, 20° S – 0° N');
  assert.equal(area('everywhere'), 'everywhere');
});

test('the words for a date say where they stand', () => {
  assert.equal(toldBy('Friday', 'Shells fell on Friday.'), ' (“Friday”)');
  assert.equal(toldBy('Friday', 'Houses burned.'), ' (“Friday”, elsewhere in the article)');
  assert.equal(toldBy(null, 'Houses burned.'), '');
});
