import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Cancelled } from '../access.js';
import { summary } from '../add.js';
import { inTurns } from '../turns.js';

async function run(items, work, atOnce = 2) {
  const problems = [];
  const done = [];
  const left = await inTurns(items, {
    atOnce, work, onDone: n => done.push(n), onProblem: (item, error) => problems.push([item, error?.message ?? null]),
  });
  return { left, problems, done };
}

test('all is done, in order, so many at once and never more', async () => {
  const begun = [];
  let now = 0;
  let most = 0;
  const items = Array.from({ length: 20 }, (_, i) => i);
  const { left, done } = await run(items, async item => {
    begun.push(item);
    most = Math.max(most, ++now);
    await wait(1);
    now -= 1;
  }, 3);
  assert.deepEqual([left, most, begun], [[], 3, items]);
  assert.deepEqual(done, items.map(i => i + 1));
});

test('what fails is left over and does not stop the others', async () => {
  const { left, problems, done } = await run(['a', 'b', 'c'], async item => { if (item === 'b') throw new Error('broken'); });
  assert.deepEqual([left, problems, done], [['b'], [['b', 'broken']], [1, 2, 3]]);
});

test('who gives up is not asked for each of the rest', async () => {
  const { left, problems } = await run(['a', 'b', 'c'], async () => { throw new Cancelled(); }, 1);
  assert.deepEqual(left, ['a', 'b', 'c']);
  assert.deepEqual(problems.slice(1), [['b', null], ['c', null]]);
});

test('nothing to do is done at once', async () => {
  assert.deepEqual(await run([], assert.fail), { left: [], problems: [], done: [] });
});

test('a look says how many events there would be', () => {
  const at = (id, role = 'location') => ({ place: { id }, role });
  assert.equal(summary([at('1'), at('1'), at('2', 'actor'), { unresolved: 'not in the gazetteer' }]),
    '1 event from 4 mentions, 1 not placed');
  assert.equal(summary([]), '0 events from 0 mentions');
});
