import { byId } from './dom.js';

/** On a phone the filters and articles are a sheet over the lower half of the map; its handle makes it tall or low. */
export function createSheet() {
  const toggle = byId('sheet-toggle');
  toggle.addEventListener('click', () => {
    const tall = toggle.getAttribute('aria-expanded') !== 'true';
    toggle.setAttribute('aria-expanded', String(tall));
    document.body.classList.toggle('sheet-tall', tall);
  });
}
