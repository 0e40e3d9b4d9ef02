import { nearestCopy, unwrapped, viewBox } from './geo.js';
import * as L from './leaflet.js';

const SMALLEST = 8; // pixels: what is smaller was a click

/**
 * Rectangles on the map: shows one, and lets a person draw one.
 *
 * @param {import('./leaflet.js').Map} map
 */
export function createDrawing(map) {
  const container = map.getContainer();
  const shown = L.layerGroup().addTo(map);

  return {
    /** Shows the outline of a box; null takes it away. */
    outline(box) {
      shown.clearLayers();
      if (box) rectangle(container).setBounds(boundsOf(box, map.getCenter().lng)).addTo(shown);
    },

    /**
     * Takes the next drag over the map as a box, whatever lies below.
     *
     * @param {(box: import('./geo.js').Box) => void} onBox
     * @returns {() => void} gives it up
     */
    draw(onBox) {
      const sketch = rectangle(container).addTo(map);
      const listening = new AbortController();
      let start = null;

      const listen = (type, act) => container.addEventListener(type, event => {
        event.stopPropagation();
        act(event);
      }, { capture: true, signal: listening.signal });

      listen('pointerdown', event => {
        start = event;
        container.setPointerCapture(event.pointerId);
      });
      listen('pointermove', event => { if (start) sketch.setBounds(between(start, event)); });
      listen('pointerup', event => {
        const drawn = start && Math.min(Math.abs(event.clientX - start.clientX), Math.abs(event.clientY - start.clientY)) >= SMALLEST;
        if (drawn) onBox(boxOf(between(start, event)));
        start = null;
      });

      const between = (a, b) => L.latLngBounds([a, b].map(event => map.mouseEventToLatLng(event)));
      map.dragging.disable();
      container.classList.add('picking');
      return () => {
        listening.abort();
        sketch.remove();
        map.dragging.enable();
        container.classList.remove('picking');
      };
    },
  };
}

function rectangle(container) {
  const color = getComputedStyle(container).getPropertyValue('--focus').trim();
  return L.rectangle([[0, 0], [0, 0]], { color, weight: 2, dashArray: '6 4', fillOpacity: 0.04, interactive: false });
}

function boundsOf(box, centre) {
  const [west, south, east, north] = unwrapped(box);
  const shift = nearestCopy((west + east) / 2, centre) - (west + east) / 2;
  return L.latLngBounds([south, west + shift], [north, east + shift]);
}

function boxOf(bounds) {
  return viewBox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
}
