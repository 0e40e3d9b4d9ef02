import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf, verdict } from '../corrections.js';

const TRIPOLI = { name: 'Tripoli', admin1: 'Tripoli', country: 'LY', precisionMeters: 1_500 };

test('each kind of correction is said in words', () => {
  assert.equal(verdict({ kind: 'place', place: TRIPOLI }), 'is Tripoli, Libya');
  assert.equal(verdict({ kind: 'place', place: TRIPOLI, role: 'actor' }), 'is Tripoli, Libya, with the role actor');
  assert.equal(verdict({ kind: 'point', place: TRIPOLI }), 'is a point by hand, Tripoli, Libya, within 1,500 m');
  assert.equal(verdict({ kind: 'not-a-place' }), 'is no place');
  assert.equal(verdict({ kind: 'role', role: 'demonym' }), 'has the role demonym');
  assert.equal(verdict({ kind: 'no-event' }), 'is not where it happened');
  assert.equal(verdict({ kind: 'event', event: {} }), 'is where it happened');
  assert.equal(verdict({ kind: 'event', event: { kind: 'protest', start: '2012-09-28', end: '2012-09-28' } }),
    'is where it happened: Protest, 28 September 2012');
});

test('what does not count says why', () => {
  assert.equal(stateOf({ standing: true }), '');
  assert.match(stateOf({ standing: false }), /do not stand in the article now/);
  const end = { standing: true, endedAt: '2026-11-24T12:00:00Z', endedBy: 'Bob' };
  assert.match(stateOf({ ...end, ended: 'withdrawn' }), /^Undone: Bob, 24 November 2026/);
  assert.match(stateOf({ ...end, ended: 'replaced' }), /^Replaced by another correction: Bob, 24 November 2026/);
});
