import { byId } from './dom.js';

const HEIGHTS = { low: 0.15, mid: 0.5, tall: 0.9 };
const SLACK = 8; // pixels: what moves less was a click

/**
 * On a phone the lists are a sheet over the map. Its handle is drawn to one of three heights, or steps through them by
 * a click or a key.
 */
export function createSheet() {
  const toggle = byId('sheet-toggle');
  const side = byId('side');
  const panes = side.parentElement;
  let drawn = false;

  function set(height) {
    panes.dataset.sheet = height;
    side.style.removeProperty('height');
    toggle.setAttribute('aria-expanded', String(height !== 'low'));
  }

  toggle.addEventListener('pointerdown', down => {
    toggle.setPointerCapture(down.pointerId);
    drawn = false;
    const move = ({ clientY }) => {
      if (!drawn && Math.abs(clientY - down.clientY) < SLACK) return;
      drawn = true;
      side.style.height = `${Math.max(0, panes.getBoundingClientRect().bottom - clientY)}px`;
    };
    toggle.addEventListener('pointermove', move);
    toggle.addEventListener('pointerup', () => {
      toggle.removeEventListener('pointermove', move);
      if (drawn) set(nearest(side.clientHeight / panes.clientHeight));
    }, { once: true });
  });
  toggle.addEventListener('click', () => {
    if (drawn) return;
    const names = Object.keys(HEIGHTS);
    set(names[(names.indexOf(panes.dataset.sheet) + 1) % names.length]);
  });
  // Whoever chooses a list wants to see it.
  side.addEventListener('focusin', ({ target }) => { if (target !== toggle && panes.dataset.sheet === 'low') set('mid'); });
  set('low');
}

function nearest(share) {
  return Object.entries(HEIGHTS).reduce((a, b) => (Math.abs(b[1] - share) < Math.abs(a[1] - share) ? b : a))[0];
}
