import { divIcon, LayerGroup, marker } from '../leaflet.js';
import { el } from '../dom.js';
import { nearestCopy } from '../geo.js';

const CHARACTER_WIDTH = 7;
const LINE_HEIGHT = 18;

/** Within which zooms each file's names are of use. */
const KINDS = [
  { file: 'country-labels.json', className: 'country-label', from: 0, upTo: 7 },
  { file: 'city-labels.json', className: 'city-label', from: 4, upTo: Infinity },
];

/**
 * Names of countries and large cities, where there is room for them: the larger one wins, and none covers another.
 * They are for the eyes only; a screen reader hears place and country with each event.
 */
const Labels = LayerGroup.extend({
  onAdd(map) {
    LayerGroup.prototype.onAdd.call(this, map);
    map.createPane('labels').setAttribute('aria-hidden', 'true');
    map.on('moveend', this._update, this);
    this._known = new Map();
    this._update();
  },

  onRemove(map) {
    map.off('moveend', this._update, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  _update() {
    const zoom = this._map.getZoom();
    const kinds = KINDS.filter(({ from, upTo }) => zoom >= from && zoom <= upTo);
    kinds.forEach(kind => this._load(kind));
    this.clearLayers();
    const labels = kinds.flatMap(kind => (this._known.get(kind) ?? []).filter(({ minZoom }) => minZoom <= zoom)
      .map(label => ({ ...label, className: kind.className })));
    withRoom(labels, this._map).forEach(label => this.addLayer(textMarker(label)));
  },

  _load(kind) {
    if (this._known.has(kind)) return;
    this._known.set(kind, []);
    fetch(new URL(kind.file, import.meta.url))
      .then(response => response.json())
      .then(labels => { this._known.set(kind, labels); this._update(); })
      .catch(() => this._known.delete(kind)); // a map without names is still a map; the next move asks again
  },
});

export function placeLabels() {
  return new Labels();
}

function withRoom(labels, map) {
  const centre = map.getCenter().lng;
  const size = map.getSize();
  const taken = [];
  return labels.flatMap(label => {
    const position = [label.lat, nearestCopy(label.lon, centre)];
    const box = textBox(map.latLngToContainerPoint(position), label);
    const outside = box.right < 0 || box.left > size.x || box.bottom < 0 || box.top > size.y;
    if (outside || taken.some(other => overlap(box, other))) return [];
    taken.push(box);
    return [{ ...label, position }];
  });
}

/** A country's name stands on its point, a city's to the right of it. */
function textBox({ x, y }, { name, className }) {
  const width = name.length * CHARACTER_WIDTH;
  const left = className === 'city-label' ? x - 4 : x - width / 2;
  return { left, right: left + width + 4, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
}

function textMarker({ name, position, className }) {
  const icon = divIcon({ className, html: el('span', {}, name), iconSize: [0, 0] });
  return marker(position, { icon, pane: 'labels', interactive: false, keyboard: false });
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
