import { divIcon, layerGroup, marker } from './leaflet.js';
import { el } from './dom.js';
import { compact, count, DOUBTFUL, isArea, kind, percent, placeName } from './format.js';
import { nearestCopy } from './geo.js';
import { kindsInWords, kindsOf, slices } from './kinds.js';
import { mergeOverlapping } from './merge.js';
import { t } from './words.js';

/** The smallest size of a target for a finger or an unsteady hand, in pixels. */
const SMALLEST_TARGET = 24;

/**
 * The pins: one for each cluster of the present view, at the mean of its events and nowhere else. A pin that stays
 * from one answer to the next keeps its element, and with it the keyboard focus.
 *
 * @param {import('./leaflet.js').Map} map
 * @param {object} options
 * @param {(feature: object, markers: {focus: (feature: object) => void}) => void} options.onOpen
 * @param {(feature: object|null) => void} options.onLook
 * @param {string} [options.pane] of the map, in which the pins stand
 */
export function createMarkers(map, { onOpen, onLook, pane = 'markerPane' }) {
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
    const pin = marker([0, 0], { icon: icon(className, size, text, ring), pane, riseOnHover: true, autoPanOnFocus: false, zIndexOffset: onTop ? 1000 : 0 });
    pin.on('click', () => onOpen(feature, markers));
    pin.on('keydown', ({ originalEvent: event }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen(feature, markers);
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

  const markers = {
    show,
    /** Gives the keyboard back to a pin after its card has closed. */
    focus: feature => shown.get(keyOf(feature))?.getElement()?.focus({ preventScroll: true }),
  };
  return markers;
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
    className: `pin--event kind--${name ?? 'other'}${doubtful(confidence)}${planned ? ' pin--planned' : ''}${isArea(featureCode) ? ' pin--area' : ''}`,
    size: Math.round((name === 'other' || !name ? 8 : 11) + Math.min(14, 3.5 * Math.sqrt(mentions))),
    text: null,
    label: `${placeName(place, country, featureCode)}: ${kind(name)}, ${title}, ${count(mentions, 'mention')}, ${t('confidence {share}', { share: percent(confidence) })}`,
    onTop: true,
  };
}

/** Several events of one place. */
function stackPin({ place, count: events, confidence, ...properties }) {
  const kinds = kindsOf(properties);
  return {
    className: `pin--stack${doubtful(confidence)}${isArea(properties.feature_code) ? ' pin--area' : ''}`,
    size: Math.round(30 + 5 * Math.log10(events)),
    text: compact(events),
    ring: slices(kinds, events),
    label: `${t('{place}: {events}, show them one by one.', { place, events: count(events, 'event') })} ${kindsInWords(kinds)}`,
    onTop: true,
  };
}

/** Several places. */
function clusterPin({ places, count: events, ...properties }) {
  const kinds = kindsOf(properties);
  return {
    className: 'pin--cluster',
    size: Math.round(32 + 8 * Math.log10(events)),
    text: compact(events),
    ring: slices(kinds, events),
    label: `${t('{events} in {places}, zoom in.', { events: count(events, 'event'), places: count(places, 'place') })} ${kindsInWords(kinds)}`,
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
