import { divIcon, LayerGroup, marker } from '../leaflet.js';
import { el } from '../dom.js';

const CHARACTER_WIDTH = 7;
const LINE_HEIGHT = 18;

/**
 * Names of countries, where there is room for them: the larger country wins, and none covers another.
 * They are for the eyes only; a screen reader hears the country with each event.
 */
const Labels = LayerGroup.extend({
  onAdd(map) {
    LayerGroup.prototype.onAdd.call(this, map);
    map.createPane('labels').setAttribute('aria-hidden', 'true');
    map.on('moveend', this._place, this);
    fetch(new URL('labels.json', import.meta.url))
      .then(response => response.json())
      .then(labels => { this._labels = labels; this._place(); })
      .catch(() => {}); // a map without names is still a map
  },

  onRemove(map) {
    map.off('moveend', this._place, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  _place() {
    this.clearLayers();
    choose(this._labels ?? [], this._map).forEach(({ name, position }) => this.addLayer(marker(position, {
      icon: divIcon({ className: 'country-label', html: el('span', {}, name), iconSize: [0, 0] }),
      pane: 'labels', interactive: false, keyboard: false,
    })));
  },
});

export function countryLabels() {
  return new Labels();
}

function choose(labels, map) {
  const zoom = map.getZoom();
  const centre = map.getCenter().lng;
  const size = map.getSize();
  const taken = [];
  return labels.filter(({ minZoom }) => minZoom <= zoom).flatMap(({ name, lon, lat }) => {
    const position = [lat, lon + 360 * Math.round((centre - lon) / 360)];
    const { x, y } = map.latLngToContainerPoint(position);
    const half = (name.length * CHARACTER_WIDTH) / 2;
    const box = { left: x - half, right: x + half, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
    const outside = box.right < 0 || box.left > size.x || box.bottom < 0 || box.top > size.y;
    if (outside || taken.some(other => overlap(box, other))) return [];
    taken.push(box);
    return [{ name, position }];
  });
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
