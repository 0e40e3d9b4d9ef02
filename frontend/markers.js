import { divIcon, layerGroup, marker } from './leaflet.js';
import { el } from './dom.js';
import { compact, count, DOUBTFUL, percent, placeName } from './format.js';
import { nearestCopy } from './geo.js';

/** The smallest size of a target for a finger or an unsteady hand, in pixels. */
const SMALLEST_TARGET = 24;

/**
 * The pins: one for each cluster of the present view, at the mean of its events and nowhere else. A pin that stays
 * from one answer to the next keeps its element, and with it the keyboard focus.
 *
 * @param {import('./leaflet.js').Map} map
 * @param {(feature: object) => void} onOpen
 */
export function createMarkers(map, onOpen) {
  const group = layerGroup().addTo(map);
  /** @type {Map<string, import('./leaflet.js').Marker>} */
  let shown = new Map();

  function show(features) {
    const hadFocus = [...shown.values()].some(pin => pin.getElement() === document.activeElement);
    const next = new Map();
    const centre = map.getCenter().lng;
    for (const feature of [...features].sort((a, b) => b.properties.count - a.properties.count)) {
      const key = keyOf(feature);
      next.set(key, shown.get(key) ?? create(feature));
      place(next.get(key), feature, centre);
    }
    shown.forEach((pin, key) => { if (!next.has(key)) group.removeLayer(pin); });
    shown = next;
    if (hadFocus && document.activeElement === document.body) map.getContainer().focus({ preventScroll: true });
  }

  function create(feature) {
    const { icon, label, onTop } = appearance(feature);
    const pin = marker([0, 0], { icon, riseOnHover: true, zIndexOffset: onTop ? 1000 : 0 });
    pin.on('click', () => onOpen(feature));
    pin.on('keydown', ({ originalEvent: event }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen(feature);
    });
    pin.on('add', () => pin.getElement().setAttribute('aria-label', label));
    return pin;
  }

  /** A view across the antimeridian shows events of both sides, each in the copy of the world that is in view. */
  function place(pin, feature, centre) {
    const [lon, lat] = feature.geometry.coordinates;
    pin.setLatLng([lat, nearestCopy(lon, centre)]);
    group.addLayer(pin);
  }

  return {
    show,
    /** Gives the keyboard back to a pin after its popup has closed. */
    focus: feature => shown.get(keyOf(feature))?.getElement()?.focus({ preventScroll: true }),
  };
}

function keyOf({ id, geometry, properties }) {
  return `${geometry.coordinates}/${properties.count}/${properties.mentions}/${id ?? ''}`;
}

function appearance({ properties }) {
  if (properties.count === 1) return eventPin(properties);
  return properties.place_id ? stackPin(properties) : clusterPin(properties);
}

function eventPin({ place, country, mentions, confidence, title }) {
  const doubtful = confidence < DOUBTFUL;
  const size = 10 + Math.min(16, 4 * Math.sqrt(mentions));
  return {
    icon: pinIcon(`pin--event${doubtful ? ' pin--doubtful' : ''}`, size),
    label: `${placeName(place, country)}: ${title}, ${count(mentions, 'mention')}, confidence ${percent(confidence)}`,
    onTop: true,
  };
}

function stackPin({ place, count: events, confidence }) {
  const doubtful = confidence < DOUBTFUL;
  return {
    icon: pinIcon(`pin--stack${doubtful ? ' pin--doubtful' : ''}`, 22 + 5 * Math.log10(events), events),
    label: `${place}: ${count(events, 'event')}, show as a list`,
    onTop: true,
  };
}

function clusterPin({ count: events, places }) {
  return {
    icon: pinIcon('pin--cluster', 26 + 8 * Math.log10(events), events),
    label: `${count(events, 'event')} in ${count(places, 'place')}, zoom in`,
    onTop: false,
  };
}

function pinIcon(className, size, events) {
  const dot = el('span', { class: 'pin__dot' }, events ? compact(events) : null);
  dot.style.width = dot.style.height = `${Math.round(size)}px`;
  const target = Math.max(SMALLEST_TARGET, Math.round(size));
  return divIcon({ className: `pin ${className}`, html: dot, iconSize: [target, target] });
}
