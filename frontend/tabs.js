import { byId } from './dom.js';

export const TABS = Object.freeze(['events', 'articles', 'filters']);

/**
 * Owns the tabs beside the map: events, articles, filters.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 */
export function createTabs(state) {
  const tabs = TABS.map(name => ({ name, tab: byId(`tab-${name}`), panel: byId(name) }));

  function show(chosen) {
    for (const { name, tab, panel } of tabs) {
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
      panel.hidden = name !== chosen;
    }
  }

  tabs.forEach(({ name, tab }, index) => {
    tab.addEventListener('click', () => state.set({ tab: name }));
    tab.addEventListener('keydown', ({ key }) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!by) return;
      const next = tabs[(index + by + tabs.length) % tabs.length];
      state.set({ tab: next.name });
      next.tab.focus();
    });
  });
  state.onChange((now, before) => { if (now.tab !== before.tab) show(now.tab); });
  show(state.get().tab);
}
