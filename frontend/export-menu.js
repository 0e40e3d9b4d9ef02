import { byId, el } from './dom.js';
import { t } from './words.js';

const LAYER = 'layers/events.geojson';
const SAID = 2500; // milliseconds for which "Copied" stays

/**
 * Owns #export: addresses of exactly what is shown, under the filters of the page, in each form that the service has.
 *
 * @param {object} options
 * @param {() => Promise<{forms: {path: string, title: string, purpose: string}[], embed: boolean}>} options.loadForms
 * @param {(path: string) => string} options.address of a layer or file under the filters
 * @param {() => string} options.embedCode markup for other sites, offered where the owner lets any of them show the map
 */
export function createExportMenu({ loadForms, address, embedCode }) {
  const menu = byId('export');
  const list = byId('export-forms');
  let asked = false;

  const links = () => [byId('download'), byId('feed'), ...list.querySelectorAll('a')];
  const update = () => {
    for (const link of links()) link.href = address(link.dataset.path ?? LAYER);
    byId('export-address').hidden = true;
  };

  menu.addEventListener('toggle', () => { if (menu.open) offerForms(); });
  byId('copy-layer').addEventListener('click', event => copy(event.currentTarget, address(LAYER)));
  byId('copy-link').addEventListener('click', event => copy(event.currentTarget, location.href));
  byId('copy-embed').addEventListener('click', event => copy(event.currentTarget, embedCode()));
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  // The keyboard must not go on behind an open menu.
  menu.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false; });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  /** Asked for when the menu is first opened, and again after a failure. */
  function offerForms() {
    if (asked) return;
    asked = true;
    loadForms().then(({ forms, embed }) => {
      byId('copy-embed').hidden = !embed;
      list.replaceChildren(...forms.filter(({ path }) => !path.endsWith('.geojson')).map(({ path, title, purpose }) =>
        el('li', {}, el('a', { download: true, dataset: { path } }, t(title), el('span', { class: 'menu__purpose' }, t(purpose))))));
      update();
    }, () => { asked = false; });
  }

  /** The clipboard is closed to pages from other hosts without TLS; the address can then be copied by hand. */
  async function copy(button, text) {
    const field = byId('export-address');
    try {
      await navigator.clipboard.writeText(text);
      say(button, t('Copied'));
    } catch {
      field.value = text;
      field.hidden = false;
      field.select();
    }
  }

  function say(button, text) {
    const note = button.querySelector('.menu__note');
    note.textContent = text;
    setTimeout(() => { note.textContent = ''; }, SAID);
  }

  return {
    /** Keeps the links right for whoever copies or opens them by other means than a click. */
    update,
  };
}
