import { divIcon, layerGroup, marker } from './leaflet.js';
import { el } from './dom.js';
import { compact, count, DOUBTFUL, kind, percent, placeName } from './format.js';
import { nearestCopy } from './geo.js';
import { kindsInWords, kindsOf, slices } from './kinds.js';
import { mergeOverlapping } from './merge.js';

/** The smallest size of a target for a finger or an unsteady hand, in pixels. */
const SMALLEST_TARGET = 24;

/**
 * The pins: one for each cluster of the present view, at the mean of its events and nowhere else. A pin that stays
 * from one answer to the next keeps its element, and with it the keyboard focus.
 *
 * @param {import('./leaflet.js').Map} map
 * @param {{onOpen: (feature: object) => void, onLook: (feature: object|null) => void}} listeners
 */
export function createMarkers(map, { onOpen, onLook }) {
  const group = layerGroup().addTo(map);
  /** @type {Map<string, import('./leaflet.js').Marker>} */
  let shown = new Map();

  function show(features) {
    const hadFocus = [...shown.values()].some(pin => pin.getElement() === document.activeElement);
    const centre = map.getCenter().lng;
    const measured = features.map(feature => measure(feature, nearestCopy(feature.geometry.coordinates[0], centre)));
    const next = new Map();
    for (const { feature, lon } of mergeOverlapping(measured, measure)) {
      const key = keyOf(feature);
      next.set(key, shown.get(key) ?? create(feature));
      group.addLayer(next.get(key).setLatLng([feature.geometry.coordinates[1], lon]));
    }
    shown.forEach((pin, key) => { if (!next.has(key)) group.removeLayer(pin); });
    shown = next;
    if (hadFocus && document.activeElement === document.body) map.getContainer().focus({ preventScroll: true });
  }

  function measure(feature, lon) {
    const { x, y } = map.latLngToContainerPoint([feature.geometry.coordinates[1], lon]);
    return { feature, lon, x, y, size: Math.max(SMALLEST_TARGET, appearance(feature).size) };
  }

  function create(feature) {
    const { className, size, text, ring, label, onTop } = appearance(feature);
    const pin = marker([0, 0], { icon: icon(className, size, text, ring), riseOnHover: true, zIndexOffset: onTop ? 1000 : 0 });
    pin.on('click', () => onOpen(feature));
    pin.on('keydown', ({ originalEvent: event }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen(feature);
    });
    pin.on('add', () => {
      const element = pin.getElement();
      element.setAttribute('aria-label', label);
      element.title = label;
      for (const event of ['mouseenter', 'focus']) element.addEventListener(event, () => onLook(feature));
      for (const event of ['mouseleave', 'blur']) element.addEventListener(event, () => onLook(null));
    });
    return pin;
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

function eventPin({ place, country, feature_code: featureCode, mentions, confidence, title, kind: name, planned }) {
  return {
    className: `pin--event kind--${name}${doubtful(confidence)}${planned ? ' pin--planned' : ''}`,
    size: Math.round(10 + Math.min(16, 4 * Math.sqrt(mentions))),
    text: null,
    label: `${placeName(place, country, featureCode)}: ${kind(name)}, ${title}, ${count(mentions, 'mention')}, confidence ${percent(confidence)}`,
    onTop: true,
  };
}

/** Several events of one place. */
function stackPin({ place, count: events, confidence, ...properties }) {
  const kinds = kindsOf(properties);
  return {
    className: `pin--stack${doubtful(confidence)}`,
    size: Math.round(28 + 5 * Math.log10(events)),
    text: compact(events),
    ring: slices(kinds),
    label: `${place}: ${count(events, 'event')}, show as a list. ${kindsInWords(kinds)}`,
    onTop: true,
  };
}

/** Several places. */
function clusterPin({ places, count: events, ...properties }) {
  const kinds = kindsOf(properties);
  return {
    className: 'pin--cluster',
    size: Math.round(30 + 8 * Math.log10(events)),
    text: compact(events),
    ring: slices(kinds),
    label: `${count(events, 'event')} in ${count(places, 'place')}, zoom in. ${kindsInWords(kinds)}`,
    onTop: false,
  };
}

function doubtful(confidence) {
  return confidence < DOUBTFUL ? ' pin--doubtful' : '';
}

function icon(className, size, text, ring) {
  const dot = el('span', { class: 'pin__dot' }, text);
  dot.style.width = dot.style.height = `${size}px`;
  if (ring) dot.style.setProperty('--slices', ring);
  const target = Math.max(SMALLEST_TARGET, size);
  return divIcon({ className: `pin ${className}`, html: dot, iconSize: [target, target] });
}
