import { latestOnly } from './api.js';
import { NO_FILTERS } from './query.js';
import { t } from './words.js';

/**
 * Reading an article: its text, and its events on the map, which goes to them and back again afterwards.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {ReturnType<import('./api.js').createApi>} options.api
 * @param {ReturnType<import('./reader.js').createReader>} options.reader
 * @param {ReturnType<import('./map.js').createMap>} options.map
 * @param {ReturnType<import('./names.js').createNames>} options.names
 */
export function createReading(state, { api, reader, map, names }) {
  const newestOnly = latestOnly();
  const newestEventsOnly = latestOnly();
  let viewBefore = null;

  /** @param {object} [at] which mention is to be shown at once */
  function show(id, at = {}, { stay = false } = {}) {
    if (!id) {
      close();
      return;
    }
    viewBefore ??= state.get().view;
    reader.showWaiting();
    newestOnly(signal => api.article(id, signal)).then(
      article => {
        if (state.get().reading !== id) return;
        names.remember('article', id, article.title);
        // From a card or a correction the map is where it should be.
        const isPlaced = stay || at.placeId !== undefined || at.correction !== undefined;
        reader.show(article, at);
        reader.focus();
        showEvents(article, !isPlaced);
      },
      error => reader.showError(error.message, error.kind === 'missing'
        ? { text: t('Show all articles'), act: () => state.set({ reading: null, tab: 'articles' }) }
        : { text: t('Try again'), act: () => show(id, at, { stay }) }));
  }

  function showEvents(article, moves) {
    const wanted = { ...NO_FILTERS, article: [article.id] };
    newestEventsOnly(signal => api.events(wanted, {}, signal)).then(({ features }) => {
      if (state.get().reading !== article.id) return;
      map.focusOn(features);
      const shown = features.length ? features : mentioned(article);
      if (moves && shown.length) map.fitEvents(shown);
    }, () => {}); // the text is there; its pins stay as they are
  }

  function close() {
    reader.close();
    map.focusOn(null);
    // Whoever has moved the map since wants to stay there.
    if (viewBefore && !map.wasMovedByHand()) map.setView(viewBefore);
    viewBefore = null;
  }

  return {
    show,

    /** @param {object} [at] which mention is to be shown at once */
    open(article, at) {
      if (state.get().reading === article) show(article, at);
      else state.set({ reading: article }, { at });
    },

    close: () => state.set({ reading: null }),

    /** After a correction: the article anew. */
    reload(at) {
      const { reading } = state.get();
      return newestOnly(signal => api.article(reading, signal)).then(article => {
        if (state.get().reading !== reading) return;
        reader.show(article, at);
        showEvents(article, false);
      });
    },
  };
}

/** Where the places of an article are that reports no event. */
function mentioned({ mentions = [] }) {
  return mentions.filter(({ place, role }) => place && role === 'location')
    .map(({ place: { lon, lat } }) => ({ geometry: { coordinates: [lon, lat] } }));
}
