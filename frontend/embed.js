import { byId } from './dom.js';
import { formatState } from './url-state.js';

/**
 * Owns what is different where the map stands within a page of another site: it leads to the full page, in which
 * articles are read.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 */
export function createEmbedded(state) {
  const link = byId('full-view');
  const update = now => { link.href = fullView(now); };
  document.body.classList.add('embed');
  link.hidden = false;
  state.onChange(update);
  update(state.get());

  return {
    read: article => window.open(fullView({ ...state.get(), reading: article }), '_blank', 'noopener'),
  };
}

/**
 * The markup by which a page of another site shows the view.
 *
 * @param {import('./url-state.js').PageState} state
 * @param {string} page address of this page
 */
export function embedCode(state, page) {
  const address = new URL(formatState({ ...state, reading: null, embed: true }), page).href;
  return `<iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="Events on a map" width="800" height="520" loading="lazy"></iframe>`;
}

function fullView(state) {
  return formatState({ ...state, embed: false }) || './';
}
