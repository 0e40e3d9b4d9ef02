import { basemap } from './basemap/basemap.js';
import { placeLabels } from './basemap/labels.js';
import { eventCard, eventStack } from './event-card.js';
import { el } from './dom.js';
import { createDrawing } from './drawing.js';
import { nearestCopy, unwrapped, viewBox } from './geo.js';
import * as L from './leaflet.js';
import { createMarkers } from './markers.js';
import { boxOf } from './merge.js';
import { placeName } from './format.js';
import { createPointer, precisionCircle } from './pointer.js';

const MAX_ZOOM = 14;
const WORLD = { zoom: 2, lat: 25, lon: 15 };
const CONTROLS = 52; // pixels at the right edge in which the controls stand
const POPUP_MARGIN = 16; // as in the style
const SETTLED = 120; // milliseconds without a move

/**
 * Owns #map.
 *
 * @param {HTMLElement} container
 * @param {object} options
 * @param {import('./url-state.js').View|null} options.view
 * @param {(view: import('./url-state.js').View, box: import('./geo.js').Box) => void} options.onMove called when the
 *   map has come to rest, never while it is dragged
 * @param {(feature: object) => Promise<object[]>} options.loadEvents the events of a cluster
 * @param {() => void} options.onShowAll
 * @param {(feature: object|null) => void} options.onLook told whose pin the mouse or the keyboard is on
 * @param {import('./event-card.js').CardActions} options.actions
 */
export function createMap(container, { view, onMove, onShowAll, onLook, loadEvents, actions }) {
  const map = L.map(container, {
    minZoom: smallestZoom(container), maxZoom: MAX_ZOOM, zoomControl: false, worldCopyJump: true,
    preferCanvas: true, maxBounds: [[-85, -1e6], [85, 1e6]], maxBoundsViscosity: 1,
    ...(reducedMotion() && { fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false, inertia: false }),
  });
  map.panBy = (offset, panning) => // by key, and to make room for a popup; Leaflet has no option for it
    L.Map.prototype.panBy.call(map, offset, reducedMotion() ? { ...panning, animate: false } : panning);
  map.attributionControl.setPrefix(false).addAttribution('Natural Earth · places © GeoNames (CC BY 4.0)');
  const background = basemap().addTo(map);
  placeLabels().addTo(map);
  L.control.zoom({ position: 'topright' }).addTo(map);
  showAllControl(onShowAll).addTo(map);
  L.control.scale({ position: 'bottomright', imperial: false }).addTo(map);

  const markers = createMarkers(map, { onOpen: open, onLook });
  const pointer = createPointer(map, (bounds, { several }) => {
    if (several) map.fitBounds(bounds, { ...fitting(), padding: margin(56) });
    else map.setView(bounds.getCenter(), comfortableZoom(bounds), { animate: !reducedMotion() });
  });
  let opened = null;

  function open(feature) {
    const { count, place_id: placeId } = feature.properties;
    if (count === 1) {
      openPopup(feature, eventCard(feature.properties, actions));
      encircle(feature.properties.precision_m);
    }
    else if (placeId || isPoint(boxOf(feature)) || map.getZoom() >= MAX_ZOOM) openStack(feature);
    else zoomInto(boxOf(feature));
  }

  function openStack(feature) {
    const waiting = el('p', { class: 'hint' }, 'Loading…');
    const popup = openPopup(feature, waiting);
    loadEvents(feature).then(
      events => {
        if (events.length === 0) throw new Error('These events are gone.');
        if (opened?.popup === popup && feature.properties.place_id) encircle(events[0].precision_m);
        return eventStack(heading(feature, events), events, actions);
      }).then(content => setContent(popup, content), error => { waiting.textContent = error.message; });
  }

  /** How far the place of the open popup reaches. */
  function encircle(metres) {
    if (metres > 0) opened.circle = precisionCircle(opened.popup.getLatLng(), metres, container).addTo(map);
  }

  function openPopup(feature, content) {
    const [lon, lat] = feature.geometry.coordinates;
    const popup = L.popup({
      maxWidth: Math.min(340, map.getSize().x - CONTROLS - 2 * POPUP_MARGIN - 12), minWidth: 240, maxHeight: popupHeight(map), offset: [0, -6],
      autoPanPaddingTopLeft: [12, 12], autoPanPaddingBottomRight: [CONTROLS, 12],
    })
      .setLatLng([lat, nearestCopy(lon, map.getCenter().lng)])
      .setContent(content);
    opened = { popup, feature, circle: null };
    popup.openOn(map);
    announce(popup);
    return popup;
  }

  function setContent(popup, content) {
    if (opened?.popup !== popup) return;
    popup.setContent(content);
    announce(popup);
  }

  /** The keyboard follows into the popup, and Escape leads back to the pin. */
  function announce(popup) {
    const element = popup.getElement();
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', element.querySelector('h2')?.textContent ?? 'Events');
    element.setAttribute('tabindex', '-1');
    element.onkeydown = event => { if (event.key === 'Escape') map.closePopup(); };
    element.focus({ preventScroll: true });
  }

  // The keyboard must not come to a pin behind a popup.
  container.addEventListener('focusin', ({ target }) => {
    if (opened && target.matches('.pin:focus-visible')) map.closePopup();
  });

  map.on('popupclose', ({ popup }) => {
    if (opened?.popup !== popup) return;
    const { feature, circle } = opened;
    circle?.remove();
    const focus = document.activeElement;
    opened = null;
    if (focus === document.body || popup.getElement()?.contains(focus)) markers.focus(feature);
  });

  function zoomInto(box) {
    const bounds = toBounds(box, map.getCenter().lng);
    const zoom = Math.min(MAX_ZOOM, Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, L.point(64, 64))));
    map.setView(bounds.getCenter(), zoom, { animate: !reducedMotion() });
  }

  /** So many pixels around what is shown, or fewer where the map is small. */
  function margin(pixels) {
    const { x, y } = map.getSize();
    return [Math.min(pixels, x / 6), Math.min(pixels, y / 6)];
  }

  /** Shows a box whole, no closer than a city. */
  function fit(box) {
    const bounds = toBounds(box, map.getCenter().lng);
    map.fitBounds(bounds, { ...fitting(), padding: margin(48) });
  }

  /** Leaves the zoom alone unless the place would be a dot in the distance or wider than the map. */
  function comfortableZoom(bounds) {
    const closest = Math.min(8, map.getBoundsZoom(bounds));
    return Math.max(closest - 3, Math.min(map.getZoom(), Math.max(closest, 8)));
  }

  function setView({ zoom, lat, lon }) {
    map.setView([lat, lon], zoom, { animate: false });
  }

  let settling;
  function report() {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const { lat, lng } = map.getCenter();
      const bounds = map.getBounds();
      const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      onMove({ zoom: map.getZoom(), lat, lon: lng }, viewBox(box));
    }, SETTLED);
  }

  map.on('moveend', report);
  map.on('movestart', () => clearTimeout(settling));
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    map.setMinZoom(smallestZoom(container));
    report();
  }).observe(container);
  setView(view ?? { ...WORLD, zoom: Math.max(WORLD.zoom, map.getMinZoom()) });

  return {
    fit,

    /** Puts the owner's tiles in the place of the map that the page draws itself. */
    useTiles(url, attribution) {
      background.remove();
      // Leaflet takes markup here; what comes out of a text node is escaped.
      L.tileLayer(url, { attribution: el('span', {}, attribution ?? '').innerHTML }).addTo(map);
    },

    setView,
    showClusters: collection => markers.show(collection.features),
    closePopup: () => map.closePopup(),

    ...pointer,
    ...createDrawing(map),
  };
}

function showAllControl(onShowAll) {
  const control = L.control({ position: 'topright' });
  control.onAdd = () => {
    const button = el('button', { type: 'button', class: 'show-all', onclick: onShowAll, title: 'Show all events' },
      el('span', { class: 'for-ears' }, 'Show all events'));
    L.DomEvent.disableClickPropagation(button);
    return button;
  };
  return control;
}

function popupHeight(map) {
  return Math.max(160, Math.round(map.getSize().y * 0.6));
}

function heading({ properties: { place } }, events) {
  return place ? placeName(place, events[0].country, events[0].feature_code) : 'At this point';
}

function isPoint([west, south, east, north]) {
  return west === east && south === north;
}

function toBounds(box, centre) {
  const [west, south, east, north] = unwrapped(box);
  const shift = nearestCopy((west + east) / 2, centre) - (west + east) / 2;
  return L.latLngBounds([south, west + shift], [north, east + shift]);
}

/** The world is shown once, not side by side with itself. */
function smallestZoom(container) {
  return Math.max(1, Math.ceil(Math.log2(container.clientWidth / 256) - 0.4));
}

function fitting() {
  return { maxZoom: 9, animate: !reducedMotion() };
}

function reducedMotion() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
