/**
 * The one place that knows where Leaflet comes from: the webjar's bundle, served without its version in the path, which
 * puts `L` into the global scope. An import map would be an inline script to the Content-Security-Policy.
 */
import './webjars/leaflet/dist/leaflet.js';

export const { circle, circleMarker, control, divIcon, DomEvent, geoJSON, GridLayer, latLng, latLngBounds, LayerGroup, layerGroup, map, Map, marker, point, rectangle, tileLayer } = globalThis.L;
