import { latestOnly } from './api.js';

/**
 * @template D
 * @typedef {object} Feed something that the page shows and the server knows
 * @property {(state: object) => string|null} key what the data depend on; null while they are not wanted
 * @property {(state: object, signal: AbortSignal) => Promise<D>} load
 * @property {(data: D, state: object) => void} show
 */

/**
 * Keeps feeds in step with the state: a feed is loaded again when, and only when, its key has changed, and a newer
 * load supersedes an older one.
 *
 * @param {Record<string, Feed<any>>} feeds
 * @param {{onPending: (names: string[]) => void, onProblem: (name: string, error: Error|null) => void}} listeners
 * @param {Promise<void>} [ready] answers that come before are shown then
 */
export function createFeeds(feeds, { onPending, onProblem }, ready = Promise.resolve()) {
  const newest = Object.fromEntries(Object.keys(feeds).map(name => [name, latestOnly()]));
  const keys = Object.fromEntries(Object.keys(feeds).map(name => [name, null]));
  const pending = new Set();

  function load(name, state) {
    const { key, load: fetchData, show } = feeds[name];
    const wanted = key(state);
    if (wanted === keys[name]) return;
    keys[name] = wanted;
    if (wanted === null) {
      drop(name);
      return;
    }
    mark(name, true);
    newest[name](signal => onceReady(fetchData(state, signal))).then(
      data => { mark(name, false); onProblem(name, null); show(data, state); },
      error => { mark(name, false); keys[name] = undefined; onProblem(name, error); });
  }

  async function onceReady(answer) {
    await Promise.allSettled([answer, ready]);
    return answer;
  }

  /** What is not wanted any more must neither arrive late nor be complained of. */
  function drop(name) {
    newest[name](() => new Promise(() => {}));
    mark(name, false);
    onProblem(name, null);
  }

  function mark(name, isPending) {
    if (isPending) pending.add(name);
    else pending.delete(name);
    onPending([...pending]);
  }

  const update = state => Object.keys(feeds).forEach(name => load(name, state));

  return {
    update,
    /** Loads everything again, whatever has changed. */
    reload(state) {
      Object.keys(keys).forEach(name => { keys[name] = undefined; });
      update(state);
    },
  };
}
