/**
 * The one place that knows where Leaflet comes from: the webjar, served without its version in the path.
 * A plain module instead of an import map, because an import map would be an inline script to the
 * Content-Security-Policy.
 */
export * from './webjars/leaflet/dist/leaflet-src.esm.js';
