/**
 * The one place that the page's state lives in. Parts of the page read it, change it and hear of changes; they do not
 * call each other.
 *
 * @template S
 * @param {S} initial
 */
export function createState(initial) {
  let current = initial;
  const listeners = [];

  return {
    /** @returns {S} */
    get: () => current,

    /**
     * @param {Partial<S>} patch
     * @param {object} [how] handed on to the listeners
     */
    set(patch, how = {}) {
      const before = current;
      current = { ...current, ...patch };
      listeners.forEach(listener => listener(current, before, how));
    },

    /** @param {(now: S, before: S, how: object) => void} listener */
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
