import { contains } from './geo.js';
import { boxOf } from './merge.js';

/** @returns {object} the place of an event as a mention has it */
export function placeOf({ geometry: { coordinates: [lon, lat] }, properties: { place_id: id, place: name, country, feature_code: featureCode } }) {
  return { id, name, lon, lat, country, featureCode };
}

/** Whether a pin stands for a place: for its own, or for all in the box of a cluster. */
export function standsFor(feature, place) {
  const { place_id: only } = feature.properties;
  return only ? place.id === only : contains(boxOf(feature), place);
}

/** Rounding on the way must not push an event out of its own box. */
export function widened([west, south, east, north]) {
  const step = 1e-6;
  return [Math.max(-180, west - step), south - step, Math.min(180, east + step), north + step]
    .map(degrees => Number(degrees.toFixed(6)));
}
