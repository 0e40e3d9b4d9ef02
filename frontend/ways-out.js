import { count } from './format.js';
import { t } from './words.js';

const MOST = 5;

/**
 * What leads on where the filters leave nothing: each filter that can be dropped, with what that gives, and a name that
 * was probably meant.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {ReturnType<import('./api.js').createApi>} options.api
 * @param {ReturnType<import('./search.js').createSearch>} options.search
 * @param {() => {text: string, rest: import('./query.js').Filters}[]} options.inForce each filter in words, and what is left without it
 * @param {() => import('./geo.js').Box|null} options.box the box of the view, if it filters
 * @returns {() => Promise<{text: string, act: () => void}[]>}
 */
export function createWaysOut(state, { api, search, inForce, box }) {
  async function dropped({ text, rest: filters }) {
    const { numberMatched } = await api.clusters(filters, { zoom: 0, bbox: box() });
    return {
      events: numberMatched,
      text: t('Without {filter}: {events}', { filter: text, events: count(numberMatched, 'event') }),
      act: () => state.set({ filters }, { fit: true }),
    };
  }

  /** The map's view is a filter, too. */
  async function everywhere() {
    const { numberMatched } = await api.clusters(state.get().filters, { zoom: 0 });
    return {
      events: numberMatched,
      text: t('Without {filter}: {events}', { filter: t('Only in view'), events: count(numberMatched, 'event') }),
      act: () => state.set({ inView: false }, { fit: true }),
    };
  }

  async function meant() {
    const { q } = state.get().filters;
    const name = q && await search.meant(q);
    return name ? [{ text: t('Did you mean {name}?', { name: capital(name) }), act: () => search.ask(name) }] : [];
  }

  return async () => {
    const ways = await Promise.all([...inForce().slice(0, MOST).map(dropped), ...(state.get().inView ? [everywhere()] : [])]);
    const useful = ways.filter(({ events }) => events > 0).sort((a, b) => b.events - a.events);
    return [...await meant(), ...useful];
  };
}

function capital(name) {
  return name.replace(/(^|\s)\p{L}/gu, letter => letter.toUpperCase());
}
