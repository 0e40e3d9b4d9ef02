import { nextTask } from '../dom.js';
import { GridLayer } from '../leaflet.js';
import { readCountries, readLines } from './topology.js';

/** Which file is detailed enough up to which zoom. */
const DETAIL = [
  { upTo: 3, countries: 'countries-110m.json' },
  { upTo: 5, countries: 'countries-50m.json' },
  { upTo: Infinity, countries: 'countries-10m.json', provinces: 'provinces.json' },
];

const TILE_SIZE = 512;

/**
 * A quiet world drawn into canvas tiles by the page itself: it needs no tile server, and Leaflet repeats the tiles on
 * both sides of the antimeridian. Colours come from the style sheet (`--map-…`).
 */
const Basemap = GridLayer.extend({
  options: { tileSize: TILE_SIZE, updateWhenZooming: false, keepBuffer: 1 },

  initialize(options) {
    GridLayer.prototype.initialize.call(this, options);
    this._worlds = DETAIL.map(() => null);
    this._isReady = DETAIL.map(() => false);
  },

  onAdd(map) {
    this._scheme = window.matchMedia('(prefers-color-scheme: dark)');
    this._recolour = () => {
      if (window.matchMedia('print').matches) return; // browsers print in the light: there is no time to draw for it
      this._readColours(map.getContainer());
      this.redraw();
    };
    this._scheme.addEventListener('change', this._recolour);
    this._readColours(map.getContainer());
    GridLayer.prototype.onAdd.call(this, map);
  },

  /** The container tells in which light the map was drawn: printed, it stays as it is. */
  _readColours(container) {
    this._colours = readColours(container);
    container.dataset.scheme = this._scheme.matches ? 'dark' : 'light';
  },

  onRemove(map) {
    this._scheme.removeEventListener('change', this._recolour);
    GridLayer.prototype.onRemove.call(this, map);
  },

  createTile(coords, done) {
    const canvas = document.createElement('canvas');
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = canvas.height = TILE_SIZE * ratio;
    const level = DETAIL.findIndex(({ upTo }) => coords.z <= upTo);
    const draw = world => drawTile(canvas.getContext('2d'), world, coords, ratio, this._colours);
    const drawn = this._world(level).then(apart(draw));
    // Land and coast at once, from the small file; the fine lines take their place as soon as they are there.
    const first = level === 0 || this._isReady[level] ? drawn : Promise.race([drawn, this._world(0).then(apart(world => { if (!this._isReady[level]) draw(world); }))]);
    first.then(() => done(null, canvas), error => done(error, canvas));
    return canvas;
  },

  /** A level's files are fetched when the first tile needs them; after a failure the next tile tries again. */
  _world(index) {
    this._worlds[index] ??= loadLevel(DETAIL[index]).then(
      world => { this._isReady[index] = true; return world; },
      error => { this._worlds[index] = null; throw error; });
    return this._worlds[index];
  },
});

export function basemap(options) {
  return new Basemap(options);
}

/** Each tile is drawn in a task of its own, so that clicks are answered in between. */
function apart(draw) {
  return async world => {
    await nextTask();
    draw(world);
  };
}

async function loadLevel({ countries, provinces }) {
  const [world, lines] = await Promise.all([load(countries), provinces ? load(provinces) : null]);
  return { ...readCountries(world), provinces: lines ? readLines(lines) : [] };
}

async function load(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

function readColours(element) {
  const style = getComputedStyle(element);
  const colour = name => style.getPropertyValue(`--map-${name}`).trim();
  return {
    land: colour('land'), coast: colour('coast'), border: colour('border'), province: colour('province'),
  };
}

function drawTile(context, world, { x, y, z }, ratio, colours) {
  const size = 256 * 2 ** z; // of the whole world, in pixels
  const frame = { x: (x * TILE_SIZE) / size, y: (y * TILE_SIZE) / size, width: TILE_SIZE / size, scale: size };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, TILE_SIZE, TILE_SIZE);
  context.lineJoin = 'round';

  trace(context, world.land, frame, true);
  context.fillStyle = colours.land;
  context.fill('evenodd');
  stroke(context, world.provinces, frame, colours.province, 0.8, [3, 3]);
  stroke(context, world.coasts, frame, colours.coast, 0.8);
  stroke(context, world.borders, frame, colours.border, z < 5 ? 0.8 : 1.2);
}

function stroke(context, paths, frame, colour, width, dash = []) {
  trace(context, paths, frame, false);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
}

function trace(context, paths, frame, closed) {
  context.beginPath();
  for (const path of paths) {
    if (touches(path, frame)) tracePath(context, path.points, frame, closed);
  }
}

function touches({ west, north, east, south }, { x, y, width }) {
  const margin = width / 64;
  return west <= x + width + margin && east >= x - margin && north <= y + width + margin && south >= y - margin;
}

/**
 * Leaves out a point that would move the line by less than half a pixel, and one whose neighbours lie beyond the same
 * edge of the tile: neither is seen, and of a continent's 100,000 points few are left.
 */
function tracePath(context, points, frame, closed) {
  const last = points.length - 2;
  let [drawnX, drawnY] = toPixels(points, 0, frame);
  let drawnSide = side(drawnX, drawnY);
  let [x, y] = [drawnX, drawnY];
  let here = drawnSide;
  context.moveTo(drawnX, drawnY);
  for (let i = 2; i <= last; i += 2) {
    const nextX = (points[i] - frame.x) * frame.scale;
    const nextY = (points[i + 1] - frame.y) * frame.scale;
    const next = side(nextX, nextY);
    const near = Math.abs(x - drawnX) < 0.5 && Math.abs(y - drawnY) < 0.5;
    if (!near && !(drawnSide & here & next)) {
      context.lineTo(x, y);
      [drawnX, drawnY, drawnSide] = [x, y, here];
    }
    [x, y, here] = [nextX, nextY, next];
  }
  context.lineTo(x, y);
  if (closed) context.closePath();
}

function toPixels(points, i, frame) {
  return [(points[i] - frame.x) * frame.scale, (points[i + 1] - frame.y) * frame.scale];
}

/** Cohen and Sutherland's code of the edges that a point lies beyond. */
function side(x, y) {
  const margin = 4;
  return (x < -margin ? 1 : x > TILE_SIZE + margin ? 2 : 0) | (y < -margin ? 4 : y > TILE_SIZE + margin ? 8 : 0);
}
