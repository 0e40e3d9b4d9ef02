/**
 * Remembers what things are called, so that a filter by id can be shown by name; asks the server for a name that has
 * not passed by yet, as after following a link.
 *
 * @param {import('./api.js').createApi} api
 * @param {() => void} onLearnt
 */
export function createNames(api, onLearnt) {
  const known = new Map();
  const ask = {
    article: id => api.article(id).then(({ title }) => title),
    place: id => api.place(id).then(({ name }) => name),
  };

  function learn(kind, id) {
    known.set(`${kind} ${id}`, id);
    ask[kind](id).then(name => { if (name) { known.set(`${kind} ${id}`, name); onLearnt(); } }, () => {});
  }

  return {
    /** @returns {string} the name if it has passed by, otherwise the id */
    known: (kind, id) => known.get(`${kind} ${id}`) ?? id,
    remember: (kind, id, name) => known.set(`${kind} ${id}`, name),
    /** @returns {string} the name, or the id for as long as it is not known */
    of(kind, id) {
      if (!known.has(`${kind} ${id}`)) learn(kind, id);
      return known.get(`${kind} ${id}`);
    },
  };
}
