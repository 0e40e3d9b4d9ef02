import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsInWords, kindsOf, slices, sumOfKinds } from '../kinds.js';

test('a single event is one of its kind', () => {
  assert.deepEqual(kindsOf({ kind: 'protest' }), { protest: 1 });
  assert.deepEqual(kindsOf({ kinds: { protest: 2, other: 1 } }), { protest: 2, other: 1 });
});

test('what two pins stand for is added up in the order of the legend', () => {
  const sum = sumOfKinds({ other: 3, protest: 1 }, { fighting: 2, other: 1 });
  assert.deepEqual(Object.entries(sum), [['fighting', 2], ['protest', 1], ['other', 4]]);
});

test('a ring of one kind is whole, others are parted by their shares', () => {
  assert.match(slices({ protest: 7 }), /^conic-gradient\(.*var\(--group-politics\) 0% 100%\)$/);

  const image = slices({ other: 3, fighting: 1 });
  assert.match(image, /var\(--group-violence\) 0\.8% 25%, var\(--kind-rim\) 25% 25\.8%, var\(--group-other\) 25\.8% 100%/);
});

test('a slice is never less than half of its share', () => {
  assert.match(slices({ fighting: 1, other: 999 }), /var\(--group-violence\) 0\.05% 0\.1%/);
});

test('the kinds are told in words, the most frequent first', () => {
  assert.equal(kindsInWords({ fighting: 2, arrest: 1_200, other: 3 }), 'Arrest, trial 1,200, Other 3, Fighting 2');
});
