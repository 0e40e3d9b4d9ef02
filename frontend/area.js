import { byId } from './dom.js';
import { readBox } from './query.js';

const EDGES = ['west', 'south', 'east', 'north'];

/**
 * Owns #area: a filter by a rectangle, by its four edges in numbers, as the map shows it now, or drawn on the map.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {{draw: (onBox: (box: import('./geo.js').Box) => void) => () => void, outline: (box: import('./geo.js').Box|null) => void}} map
 */
export function createArea(state, map) {
  const form = byId('area-form');
  const draw = byId('area-draw');
  const fields = EDGES.map(edge => byId(`area-${edge}`));
  let giveUp = null;

  function choose(box) {
    state.set({ filters: { ...state.get().filters, bbox: box.join(',') } });
  }

  function stopDrawing() {
    giveUp?.();
    giveUp = null;
    draw.setAttribute('aria-pressed', 'false');
  }

  function show({ filters: { bbox } }) {
    const box = readBox(bbox);
    fields.forEach((field, i) => { field.value = box?.[i] ?? ''; });
    map.outline(box);
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    choose(fields.map(field => Number(field.value)));
  });
  byId('area-view').addEventListener('click', () => choose(state.get().box));
  draw.addEventListener('click', () => {
    const isDrawing = giveUp !== null;
    stopDrawing();
    if (isDrawing) return;
    draw.setAttribute('aria-pressed', 'true');
    giveUp = map.draw(box => {
      stopDrawing();
      choose(box);
    });
  });
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape' && giveUp) stopDrawing(); });
  state.onChange((now, before) => { if (now.filters.bbox !== before.filters.bbox) show(now); });
  show(state.get());
}
