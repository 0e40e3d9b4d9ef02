import { byId } from './dom.js';

const SAID = 2500; // milliseconds for which "Copied" stays

/**
 * Owns #export: addresses of exactly what is shown, under the filters of the page.
 *
 * @param {() => string} layerUrl
 */
export function createExportMenu(layerUrl) {
  const menu = byId('export');
  const download = byId('download');

  download.addEventListener('click', () => { download.href = layerUrl(); });
  byId('copy-layer').addEventListener('click', event => copy(event.currentTarget, layerUrl()));
  byId('copy-link').addEventListener('click', event => copy(event.currentTarget, location.href));
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  /** The clipboard is closed to pages from other hosts without TLS; the address can then be copied by hand. */
  async function copy(button, address) {
    const field = byId('export-address');
    try {
      await navigator.clipboard.writeText(address);
      say(button, 'Copied');
    } catch {
      field.value = address;
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
    /** Keeps the link right for whoever copies or opens it by other means than a click. */
    update: () => { download.href = layerUrl(); byId('export-address').hidden = true; },
  };
}
