/** The map on a page of the OGC API: the features that the page lists, on the background of the main map. */
import { basemap } from './basemap/basemap.js';
import { el } from './dom.js';
import * as L from './leaflet.js';

const CLOSEST = 8; // a single place is shown with its surroundings

const container = document.getElementById('map');
const map = L.map(container, { minZoom: 1, maxZoom: 14, scrollWheelZoom: false });
map.attributionControl.setPrefix(false).addAttribution('Natural Earth · places © GeoNames (CC BY 4.0)');
map.setView([25, 15], 1);
basemap().addTo(map);

const answer = await fetch(container.dataset.features, { headers: { Accept: 'application/geo+json' } });
if (answer.ok) show(await answer.json());

function show(features) {
  const colour = getComputedStyle(container).getPropertyValue('--accent').trim();
  const layer = L.geoJSON(features, {
    pointToLayer: (feature, at) =>
      L.circleMarker(at, { radius: 6, weight: 1, color: colour, fillColor: colour, fillOpacity: 0.6 }),
    onEachFeature: (feature, pin) => pin.bindPopup(() => card(feature)),
  }).addTo(map);
  if (layer.getLayers().length > 0) map.fitBounds(layer.getBounds(), { maxZoom: CLOSEST, padding: [24, 24] });
}

function card({ id, properties }) {
  const name = properties.place ?? properties.name ?? properties.title;
  const days = [properties.event_start, properties.event_end].filter(Boolean);
  const text = properties.sentence ?? properties.publisher ?? '';
  return el('div', {},
    el('strong', {}, name), ' ',
    el('span', {}, [...new Set(days)].join(' to ')),
    el('p', {}, text),
    el('a', { href: page(id) }, 'This feature'));
}

/** The page of a feature, next to the one on which the map stands. */
function page(id) {
  const items = new URL(container.dataset.features).pathname.replace(/(\/items)\/.*$/, '$1');
  return `${items}/${encodeURIComponent(id)}?f=html`;
}
