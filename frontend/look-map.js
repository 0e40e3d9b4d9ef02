import { basemap } from './basemap/basemap.js';
import { el } from './dom.js';
import { placeName } from './format.js';
import * as L from './leaflet.js';

const CLOSEST = 7;

/**
 * Shows the places that are found in a text before it is stored on a small map; it stays away where there is none.
 *
 * @param {HTMLElement} container hidden
 * @param {object[]} mentions
 */
export function fill(container, mentions) {
  const places = new Map(mentions.filter(({ place, role }) => place && role === 'location').map(({ place }) => [place.id, place]));
  if (places.size === 0) return;
  container.hidden = false;
  // A map needs its size, which it has once it stands in the document.
  const waiting = new ResizeObserver(() => {
    if (!container.clientWidth) return;
    waiting.disconnect();
    draw(container, [...places.values()]);
  });
  waiting.observe(container);
}

function draw(container, places) {
  const map = L.map(container, { zoomControl: false, attributionControl: false, keyboard: false, zoomAnimation: false, fadeAnimation: false });
  basemap().addTo(map);
  map.fitBounds(L.latLngBounds(places.map(({ lat, lon }) => [lat, lon])), { maxZoom: CLOSEST, padding: [24, 24], animate: false });
  for (const { lat, lon, name, country, featureCode } of places) {
    L.circleMarker([lat, lon], { radius: 6, className: 'look__point' }).bindTooltip(el('bdi', {}, placeName(name, country, featureCode))).addTo(map);
  }
}
