import { Cancelled } from './access.js';

/**
 * Works through items, a few at once. What fails does not stop the others; only a person who gives up does.
 *
 * @template T
 * @param {T[]} items begun in their order
 * @param {object} options
 * @param {number} options.atOnce
 * @param {(item: T) => Promise<void>} options.work
 * @param {(done: number) => void} options.onDone how many have succeeded or failed so far
 * @param {(item: T, error: Error|null) => void} options.onProblem why one failed; null if it was not begun
 * @returns {Promise<T[]>} what has failed or was not begun
 */
export async function inTurns(items, { atOnce, work, onDone, onProblem }) {
  const queue = [...items];
  const left = [];
  let done = 0;

  function fail(item, error) {
    left.push(item);
    onProblem(item, error);
  }

  async function worker() {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await work(item);
      } catch (error) {
        fail(item, error);
        if (error instanceof Cancelled) queue.splice(0).forEach(other => fail(other, null));
      }
      done += 1;
      onDone(done);
    }
  }

  await Promise.all(Array.from({ length: atOnce }, worker));
  return left;
}
