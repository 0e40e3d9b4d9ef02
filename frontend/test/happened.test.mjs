import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, statement } from '../happened.js';

const at = (start, end) => ({ mention: { start, end } });

test('a mention has the events that it is tied to, with its own reports', () => {
  const events = [
    { id: 'a', sightings: [at(0, 6), at(40, 46)] },
    { id: 'b', sightings: [at(40, 46)] },
  ];

  assert.deepEqual(eventsOf({ start: 0, end: 6 }, events), [{ id: 'a', sightings: [at(0, 6)] }]);
  assert.deepEqual(eventsOf({ start: 6, end: 40 }, events), []);
});

test('what is left empty is left to the words', () => {
  assert.deepEqual(statement({ kind: '', start: ' ', end: '' }), { event: {} });
  assert.deepEqual(statement({ kind: 'protest', start: '2012-09', end: '' }), { event: { kind: 'protest', start: '2012-09' } });
  assert.deepEqual(statement({ kind: '', start: '2012', end: '2013' }), { event: { start: '2012', end: '2013' } });
  assert.deepEqual(statement({ kind: '', start: '', end: '2013' }), { event: {} });
});
