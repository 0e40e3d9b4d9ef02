import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missed, paragraphs } from '../segments.js';

const TEXT = 'Fighting in Aleppo.\n\nParis said\nno.\n \n';
const mention = (text, from = 0) => ({ start: TEXT.indexOf(text, from), end: TEXT.indexOf(text, from) + text.length });

test('a text is cut at empty lines and around its mentions', () => {
  const [aleppo, paris] = [mention('Aleppo'), mention('Paris')];
  assert.deepEqual(paragraphs(TEXT, [paris, aleppo]), [
    [
      { text: 'Fighting in ', start: 0, mention: null },
      { text: 'Aleppo', start: 12, mention: aleppo },
      { text: '.', start: 18, mention: null },
    ],
    [{ text: 'Paris', start: 21, mention: paris }, { text: ' said\nno.', start: 26, mention: null }],
  ]);
});

test('nothing of the text is lost but white space between paragraphs', () => {
  const joined = paragraphs(TEXT, [mention('Aleppo')]).map(pieces => pieces.map(({ text }) => text).join('')).join('\n\n');
  assert.equal(joined, 'Fighting in Aleppo.\n\nParis said\nno.');
});

test('offsets count UTF-16 code units', () => {
  const text = '🕊 over Homs';
  const start = text.indexOf('Homs');
  const pieces = paragraphs(text, [{ start, end: start + 4 }])[0];
  assert.equal(pieces[1].text, 'Homs');
});

test('mentions that overlap, are empty or lie outside are left out', () => {
  const whole = { start: 0, end: 8 };
  const pieces = paragraphs('New York', [{ start: 4, end: 8 }, whole, { start: 3, end: 3 }, { start: 7, end: 99 }])[0];
  assert.deepEqual(pieces, [{ text: 'New York', start: 0, mention: whole }]);
});

test('an empty text has no paragraphs', () => {
  assert.deepEqual(paragraphs(' \n\n ', []), []);
});

test('what was missed is found as a word, outside of what is marked', () => {
  const text = 'Oman, Romania, Oman and Oman.';
  assert.deepEqual(missed(text, [{ start: 0, end: 4 }], ' Oman '), [{ start: 15, end: 19 }, { start: 24, end: 28 }]);
  assert.deepEqual(missed(text, [], '  '), []);
  assert.deepEqual(missed(text, [], 'Yemen'), []);
});
