import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeeds } from '../feeds.js';

const settled = () => new Promise(resolve => setTimeout(resolve));

function oneFeed(load) {
  const shown = [];
  const problems = [];
  const feeds = createFeeds(
    { years: { key: state => state.key, load, show: data => shown.push(data) } },
    { onPending: () => {}, onProblem: (_, error) => problems.push(error?.message ?? null) });
  return { feeds, shown, problems };
}

test('a feed is loaded again only when its key changes', async () => {
  const { feeds, shown } = oneFeed(async state => state.value);
  for (const state of [{ key: 'a', value: 1 }, { key: 'a', value: 2 }, { key: 'b', value: 3 }]) {
    feeds.update(state);
    await settled();
  }
  assert.deepEqual(shown, [1, 3]);
});

test('a feed without a key waits', async () => {
  const { feeds, shown } = oneFeed(async () => 1);
  feeds.update({ key: null });
  await settled();
  assert.deepEqual(shown, []);
});

test('after a failure the same key is tried again, and success takes the problem back', async () => {
  let broken = true;
  const { feeds, shown, problems } = oneFeed(async () => {
    if (broken) throw new Error('down');
    return 'up';
  });
  feeds.update({ key: 'a' });
  await settled();
  broken = false;
  feeds.update({ key: 'a' });
  await settled();
  assert.deepEqual(shown, ['up']);
  assert.deepEqual(problems, ['down', null]);
});

test('what is not wanted any more does not arrive late, and nothing is said of its failure', async () => {
  const answers = [];
  const { feeds, shown, problems } = oneFeed(() => new Promise((resolve, reject) => answers.push({ resolve, reject })));
  feeds.update({ key: 'a' });
  feeds.update({ key: null });
  answers[0].resolve('late');
  await settled();
  feeds.update({ key: 'b' });
  feeds.update({ key: null });
  answers[1].reject(new Error('down'));
  await settled();
  assert.deepEqual([shown, problems.filter(Boolean)], [[], []]);
});
