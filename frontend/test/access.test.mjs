import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cancelled, createAccess } from '../access.js';
import { ApiError } from '../api.js';

class Tab {
  #values = new Map();
  getItem(name) { return this.#values.get(name) ?? null; }
  setItem(name, value) { this.#values.set(name, value); }
  removeItem(name) { this.#values.delete(name); }
}

/** Somebody who gives these tokens one after the other, and remembers what they were told. */
function person(...tokens) {
  const told = [];
  const ask = async problem => {
    told.push(problem);
    const token = tokens.shift();
    if (!token) throw new Cancelled();
    return { token, author: 'Ada' };
  };
  return { ask, told };
}

async function onlyWith(right, { token }) {
  if (token !== right) throw new ApiError('refused', 'no', 401);
  return `done with ${token}`;
}

test('the token is asked for once and kept for the tab', async () => {
  const { ask, told } = person('right');
  const tab = new Tab();
  const access = createAccess(tab, ask);
  assert.equal(await access.write(given => onlyWith('right', given)), 'done with right');
  assert.equal(await access.write(async ({ author }) => author), 'Ada');
  await createAccess(tab, ask).write(given => onlyWith('right', given)); // the page was loaded anew
  assert.deepEqual(told, ['']);
});

test('a wrong token is said and asked for again', async () => {
  const { ask, told } = person('wrong', 'right');
  assert.equal(await createAccess(new Tab(), ask).write(given => onlyWith('right', given)), 'done with right');
  assert.deepEqual(told, ['', 'The server does not know this token.']);
});

test('several writes at once ask one question', async () => {
  const { ask, told } = person('right');
  const access = createAccess(new Tab(), ask);
  await Promise.all([1, 2, 3].map(() => access.write(given => onlyWith('right', given))));
  assert.equal(told.length, 1);
});

test('who gives no token is not asked again, and nothing is sent', async () => {
  const { ask, told } = person();
  let sent = 0;
  await assert.rejects(createAccess(new Tab(), ask).write(async () => { sent += 1; }), Cancelled);
  assert.deepEqual([sent, told.length], [0, 1]);
});

test('what is refused for another reason is no question of the token', async () => {
  const { ask, told } = person('right');
  const access = createAccess(new Tab(), ask);
  await assert.rejects(access.write(async () => { throw new ApiError('refused', 'too long', 413); }), { status: 413 });
  assert.equal(told.length, 1);
});
