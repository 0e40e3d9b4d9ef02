import { nearestCopy } from './geo.js';
import { placeName } from './format.js';
import * as L from './leaflet.js';

/**
 * Points at places on the map, and lets a person point.
 *
 * @param {import('./leaflet.js').Map} map
 * @param {(bounds: object, options: {several: boolean}) => void} moveTo
 */
export function createPointer(map, moveTo) {
  const chosen = L.layerGroup().addTo(map);
  const passing = L.layerGroup().addTo(map);
  const container = map.getContainer();
  const at = ({ lon, lat }) => L.latLng(lat, nearestCopy(lon, map.getCenter().lng));

  return {
    /**
     * Shows where a mention was placed, with a circle as wide as the place is known, and where else it might be.
     *
     * @param {object|null} place DESIGN section 2; null takes it away
     * @param {object[]} [others] runner-up places
     */
    point(place, others = []) {
      chosen.clearLayers();
      passing.clearLayers();
      if (!place) return;
      others.forEach(other => candidateMark(at(other), other, 'other').addTo(chosen));
      candidateMark(at(place), place, 'chosen').addTo(chosen);
      if (place.precisionMeters > 0) precisionCircle(at(place), place.precisionMeters, container).addTo(chosen);
      const bounds = others.length
        ? L.latLngBounds([place, ...others].map(at))
        : at(place).toBounds(2 * Math.max(place.precisionMeters ?? 0, 1_000));
      moveTo(bounds, { several: others.length > 0 });
    },

    /** Shows a place in passing, without moving the map; null takes it away. */
    preview(place) {
      passing.clearLayers();
      if (place) candidateMark(at(place), place, 'passing').addTo(passing);
    },

    /**
     * Takes the next click on the map as a point.
     *
     * @param {(at: {lon: number, lat: number}) => void} onPick
     * @returns {() => void} gives it up
     */
    pick(onPick) {
      const take = ({ latlng }) => {
        stop();
        onPick(positionOf(latlng));
      };
      const stop = () => {
        map.off('click', take);
        container.classList.remove('picking');
      };
      map.on('click', take);
      container.classList.add('picking');
      return stop;
    },

    /** @returns {{lon: number, lat: number}} the middle of the map */
    centre: () => positionOf(map.getCenter()),
  };
}

function positionOf(latlng) {
  const { lng, lat } = latlng.wrap();
  return { lon: lng, lat: Math.max(-90, Math.min(90, lat)) };
}

function candidateMark(position, { name, country, featureCode }, kind) {
  return L.marker(position, {
    icon: L.divIcon({ className: `candidate candidate--${kind}`, iconSize: [40, 40] }),
    interactive: false, keyboard: false, zIndexOffset: 2000,
  }).bindTooltip(document.createTextNode(placeName(name, country, featureCode)), {
    permanent: true, direction: 'right', offset: [18, 0], className: 'candidate-label',
  });
}

/** A circle as wide as a place is known. */
export function precisionCircle(position, radius, container) {
  const color = getComputedStyle(container).getPropertyValue('--focus').trim();
  return L.circle(position, { radius, color, weight: 1, opacity: 0.7, fillColor: color, fillOpacity: 0.08, interactive: false });
}
