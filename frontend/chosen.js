import { createCard } from './card.js';
import { t } from './words.js';

/**
 * The chosen event: its card, its place on the map and its part of the address. It is chosen by a pin, a row of the list
 * or a link, among others that a step leads to.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {ReturnType<import('./map.js').createMap>} options.map
 * @param {(feature: object) => Promise<object[]>} options.loadEvents the events of a pin
 * @param {(id: string) => Promise<object>} options.loadEvent
 * @param {Omit<import('./event-card.js').CardActions, 'copy'>} options.actions
 * @param {() => void} options.onBack gives the keyboard back to where the event was chosen
 */
export function createChosen(state, { map, loadEvents, loadEvent, actions }) {
  const card = createCard({ actions, onStep: step, onClose: close });
  let among = [];
  let ofTotal = 0;
  let giveFocusBack = () => {};
  let turn = 0;

  function show(events, index, { total = events.length, fly = false, focus = true, passing = false } = {}) {
    among = events;
    ofTotal = total;
    const feature = events[index];
    card.show(feature, { index, total, focus });
    map.select(feature, { fly });
    if (state.get().event !== feature.id) state.set({ event: feature.id }, { passing });
  }

  function step(index) {
    // Of a long list only the first rows are loaded.
    show(among, Math.min(index, among.length - 1), { total: ofTotal, fly: true, focus: false, passing: true });
  }

  function close() {
    turn += 1;
    const hadFocus = card.close();
    map.select(null);
    among = [];
    if (state.get().event) state.set({ event: null });
    if (hadFocus) giveFocusBack();
  }

  async function openLink(id) {
    const mine = ++turn;
    card.showWaiting();
    try {
      const feature = await loadEvent(id);
      if (mine === turn) show([feature], 0, { fly: true, focus: false, passing: true });
    } catch (error) {
      if (mine === turn) card.showWaiting(error.message);
    }
  }

  state.onChange((now, before) => {
    if (now.event === before.event) return;
    if (!now.event) close();
    else if (!among.some(({ id }) => id === now.event)) openLink(now.event);
    else show(among, among.findIndex(({ id }) => id === now.event), { total: ofTotal, focus: false });
  });

  return {
    /** A pin of one event, or of several at one point, which are loaded. */
    async openPin(feature, focusPin) {
      const mine = ++turn;
      giveFocusBack = focusPin;
      if (feature.properties.count === 1) {
        show([feature], 0);
        return;
      }
      card.showWaiting();
      try {
        const events = feature.events ?? await loadEvents(feature);
        if (events.length === 0) throw new Error(t('These events are gone.'));
        if (mine === turn) show(events, 0);
      } catch (error) {
        if (mine === turn) card.showWaiting(error.message);
      }
    },

    /** An event of a list, with the others of the list beside it. */
    openAmong(events, index, { total, focusRow }) {
      turn += 1;
      giveFocusBack = focusRow;
      show(events, index, { fly: true, total });
    },

    openLink,
    close,
  };
}
