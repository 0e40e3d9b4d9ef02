import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from '../event-card.js';

test('numbers of people are given as the article bounds them', () => {
  assert.equal(people(12, 12), '12');
  assert.equal(people(320, null), 'at least 320');
  assert.equal(people(24, 99), '24 to 99');
  assert.equal(people(0, 0), '0');
  assert.equal(people(null, null), null);
});
