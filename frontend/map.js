import { basemap } from './basemap/basemap.js';
import { placeLabels } from './basemap/labels.js';
import { el } from './dom.js';
import { createDrawing } from './drawing.js';
import { nearestCopy, union, unwrapped, viewBox } from './geo.js';
import * as L from './leaflet.js';
import { createMarkers } from './markers.js';
import { byPlace } from './kinds.js';
import { boxOf } from './merge.js';
import { createPointer, precisionCircle } from './pointer.js';
import { t } from './words.js';

const MAX_ZOOM = 14;
const WORLD = { zoom: 2, lat: 25, lon: 15 };
const CLOSE_UP = 7; // the zoom at which a chosen event is shown, if the map shows it from further away
const STREETS = 11; // the zoom from which a map is expected to have streets
const SETTLED = 120; // milliseconds without a move

/**
 * Owns #map.
 *
 * @param {HTMLElement} container
 * @param {object} options
 * @param {import('./url-state.js').View|null} options.view
 * @param {(view: import('./url-state.js').View, box: import('./geo.js').Box) => void} options.onMove called when the
 *   map has come to rest, never while it is dragged
 * @param {(feature: object, focusPin: () => void) => void} options.onOpen told which pin of one point was chosen
 * @param {() => object[]} options.covers the elements that may lie over the map
 * @param {() => void} options.onShowAll
 * @param {(feature: object|null) => void} options.onLook told whose pin the mouse or the keyboard is on
 */
export function createMap(container, { view, onMove, onShowAll, onLook, onOpen, covers }) {
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
  L.control.zoom({ position: 'topright', zoomInTitle: t('Zoom in'), zoomOutTitle: t('Zoom out') }).addTo(map);
  showAllControl(onShowAll).addTo(map);
  L.control.scale({ position: 'bottomright', imperial: false }).addTo(map);

  const markers = createMarkers(map, { onOpen: open, onLook });
  map.createPane('strong').style.zIndex = 620; // over the other pins
  const strong = createMarkers(map, { onOpen: open, onLook, pane: 'strong' });
  const selected = L.layerGroup().addTo(map);
  const pointer = createPointer(map, (bounds, { several }) => {
    if (several) map.fitBounds(bounds, { ...fitting(), ...around(56) });
    else map.fitBounds(bounds, { ...fitting(), ...around(24), maxZoom: comfortableZoom(bounds) });
  });
  let focused = null;
  let byHand = false;
  for (const event of ['dragstart', 'boxzoomstart']) map.on(event, () => { byHand = true; });
  container.addEventListener('wheel', () => { byHand = true; }, { passive: true });

  function open(feature, pins) {
    const { count, place_id: placeId } = feature.properties;
    const isOnePlace = count === 1 || placeId || isPoint(boxOf(feature)) || map.getZoom() >= MAX_ZOOM;
    if (isOnePlace) onOpen(feature, () => pins.focus(feature));
    else zoomInto(boxOf(feature));
  }

  /**
   * Marks the place of an event; the map goes there if it lies outside or under what covers the map, or if the event
   * was chosen elsewhere and the map is far away.
   */
  function select(feature, { fly = false } = {}) {
    selected.clearLayers();
    if (!feature) return;
    const [lon, lat] = feature.geometry.coordinates;
    const at = L.latLng(lat, nearestCopy(lon, map.getCenter().lng));
    const { precision_m: metres } = feature.properties;
    selected.addLayer(L.marker(at, {
      icon: L.divIcon({ className: 'selected', iconSize: [44, 44] }), interactive: false, keyboard: false, zIndexOffset: -1000,
    }));
    if (metres > 0) selected.addLayer(precisionCircle(at, metres, container));
    const zoom = fly ? Math.max(map.getZoom(), Math.min(CLOSE_UP, map.getBoundsZoom(at.toBounds(2 * Math.max(metres ?? 0, 1_000))))) : map.getZoom();
    if (zoom !== map.getZoom() || !isClear(at)) map.fitBounds(L.latLngBounds([at, at]), { ...fitting(), ...around(40), maxZoom: zoom });
  }

  /** The keyboard must not come to a pin that is outside of the map, or under what lies over it. */
  container.addEventListener('focusin', ({ target }) => {
    if (!target.matches('.pin:focus-visible')) return;
    const pin = target.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    const { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] } = around(20);
    const beyond = (from, to, least, most) => Math.min(0, from - least) + Math.max(0, to - most);
    const by = [beyond(pin.left, pin.right, frame.left + left, frame.right - right), beyond(pin.top, pin.bottom, frame.top + top, frame.bottom - bottom)];
    if (by[0] || by[1]) map.panBy(by);
  });

  /** Whether a point is seen, and not under what lies over the map. */
  function isClear(at) {
    const { x, y } = map.latLngToContainerPoint(at);
    const size = map.getSize();
    const { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] } = around(24);
    return x >= left && y >= top && x <= size.x - right && y <= size.y - bottom;
  }

  /**
   * Keeps the pins of some events strong and lets the others fade; null ends that.
   *
   * @param {object[]|null} events
   */
  function focusOn(events) {
    if (events) byHand = false;
    focused = events;
    container.classList.toggle('dimmed', Boolean(events?.length));
    showFocused();
  }

  function showFocused() {
    strong.show(focused ? byPlace(focused) : []);
  }

  function zoomInto(box) {
    const bounds = toBounds(box, map.getCenter().lng);
    const zoom = Math.min(MAX_ZOOM, Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, L.point(64, 64))));
    map.setView(bounds.getCenter(), zoom, { animate: !reducedMotion() });
  }

  /** Room around what is shown: some pixels, and what lies over the map. */
  function around(pixels) {
    const { x, y } = map.getSize();
    const frame = container.getBoundingClientRect();
    const room = { left: Math.min(pixels, x / 6), top: Math.min(pixels, y / 6), right: Math.min(pixels, x / 6), bottom: Math.min(pixels, y / 6) };
    for (const cover of covers()) {
      const box = cover.getBoundingClientRect();
      const isWide = box.width > x * 0.7;
      if (box.width === 0 || box.bottom <= frame.top || box.top >= frame.bottom || box.right <= frame.left || box.left >= frame.right) continue;
      if (isWide && box.top - frame.top > y * 0.25) room.bottom = Math.max(room.bottom, frame.bottom - box.top + 12);
      else if (!isWide && box.width < x * 0.6 && box.height > 120) {
        const isLeft = (box.left + box.right) / 2 < (frame.left + frame.right) / 2;
        if (isLeft) room.left = Math.max(room.left, box.right - frame.left + 16);
        else room.right = Math.max(room.right, frame.right - box.left + 16);
      }
    }
    return { paddingTopLeft: [room.left, room.top], paddingBottomRight: [room.right, Math.min(room.bottom, y * 0.78)] };
  }

  /** Shows a box whole, no closer than a city. */
  function fit(box, { atOnce = false } = {}) {
    map.invalidateSize({ pan: false });
    const bounds = toBounds(box, map.getCenter().lng);
    map.fitBounds(bounds, { ...fitting(), ...around(48), ...(atOnce && { animate: false }) });
    if (atOnce) tell();
  }

  /** Leaves the zoom alone unless the place would be a dot in the distance or wider than the map. */
  function comfortableZoom(bounds) {
    const closest = Math.min(8, map.getBoundsZoom(bounds));
    return Math.max(closest - 3, Math.min(map.getZoom(), Math.max(closest, 8)));
  }

  function setView({ zoom, lat, lon }) {
    map.invalidateSize({ pan: false }); // a pane beside the map may have just come or gone
    map.setView([lat, lon], zoom, { animate: false });
  }

  let settling;
  function report() {
    clearTimeout(settling);
    settling = setTimeout(tell, SETTLED);
  }

  function tell() {
    clearTimeout(settling);
    if (map.getSize().y === 0) return; // not laid out yet
    const { lat, lng } = map.getCenter();
    const bounds = map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    onMove({ zoom: map.getZoom(), lat, lon: lng }, viewBox(box));
  }

  /** Close by, the map of the page itself has nothing to show; it says so. */
  function sayWhatIsMissing() {
    const missing = t('This map has no streets');
    map.attributionControl.removeAttribution(missing);
    if (map.hasLayer(background) && map.getZoom() >= STREETS) map.attributionControl.addAttribution(missing);
  }

  map.on('zoomend baselayerchange', sayWhatIsMissing);
  map.on('moveend', report);
  map.on('zoomend', showFocused);
  map.on('movestart', () => clearTimeout(settling));
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false });
    map.setMinZoom(smallestZoom(container));
    report();
  }).observe(container);
  setView(view ?? { ...WORLD, zoom: Math.max(WORLD.zoom, map.getMinZoom()) });
  sayWhatIsMissing();
  if (view) tell();

  return {
    fit,

    /**
     * Offers the owner's backgrounds beside the map that the page draws itself; the first without a name takes its place.
     *
     * @param {{name: string, url: string, attribution: string|null}[]} tiles
     */
    useTiles(tiles) {
      const layers = Object.fromEntries([[t('Plain map'), background],
        // Leaflet takes markup here; what comes out of a text node is escaped.
        ...tiles.map(({ name, url, attribution }) => [el('span', {}, name).innerHTML, L.tileLayer(url, { attribution: el('span', {}, attribution ?? '').innerHTML })])]);
      if (tiles[0]?.isUsual) {
        background.remove();
        layers[el('span', {}, tiles[0].name).innerHTML].addTo(map);
      }
      if (tiles.length > 1 || !tiles[0].isUsual) L.control.layers(layers, {}, { position: 'topright' }).addTo(map);
      sayWhatIsMissing();
    },

    setView,
    showClusters: collection => markers.show(collection.features),
    select,
    focusOn,
    /** Whether a person has moved the map since some events were focused on. */
    wasMovedByHand: () => byHand,
    /** Shows all points of some events. */
    fitEvents: events => fit(union(events.map(boxOf))),

    ...pointer,
    ...createDrawing(map),
  };
}

function showAllControl(onShowAll) {
  const control = L.control({ position: 'topright' });
  control.onAdd = () => {
    const button = el('button', { type: 'button', class: 'show-all', onclick: onShowAll, title: t('Show all events') },
      el('span', { class: 'for-ears' }, t('Show all events')));
    L.DomEvent.disableClickPropagation(button);
    return button;
  };
  return control;
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
