import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDate, citation } from '../paper.js';

test('a source is cited by what is known of it', () => {
  assert.equal(citation({ title: 'Talks', publisher: 'Example Wire', published: '2013-11-24', url: 'https://example.org/talks' }),
    '“Talks”, Example Wire, 24 November 2013, https://example.org/talks');
  assert.equal(citation({ title: '', publisher: null, published: '2013-11', url: null }), '“Untitled article”, November 2013');
});

test('events stand in the order of time, before Christ, too, and what is undated comes last', () => {
  const events = ['2013-11-24', null, '-0043-03-15', '2012-09-29', '-0490-01-01'].map(day => ({ event_start: day }));
  assert.deepEqual(events.sort(byDate).map(event => event.event_start), ['-0490-01-01', '-0043-03-15', '2012-09-29', '2013-11-24', null]);
});
