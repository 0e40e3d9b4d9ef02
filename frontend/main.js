import { createAccess } from './access.js';
import { createAdd } from './add.js';
import { createApi, latestOnly } from './api.js';
import { createArea } from './area.js';
import { createArticles, PAGE } from './articles.js';
import { createCorrect } from './correct.js';
import { createCorrections } from './corrections.js';
import { byId } from './dom.js';
import { createEmbedded, embedCode } from './embed.js';
import { createExportMenu } from './export-menu.js';
import { createFacets } from './facets.js';
import { createFeeds } from './feeds.js';
import { createFilters } from './filters.js';
import { contains, union, withoutOutliers } from './geo.js';
import { createLegend } from './legend.js';
import { createMap } from './map.js';
import { boxOf } from './merge.js';
import { createNames } from './names.js';
import { createNotice } from './notice.js';
import { createPaper, MOST } from './paper.js';
import { createBusy, watchIngest } from './progress.js';
import { activeFilters, toQuery } from './query.js';
import { createReader } from './reader.js';
import { createSheet } from './sheet.js';
import { createState } from './state.js';
import { createSummary } from './summary.js';
import { createTimeLine } from './time-line.js';
import { formatState, parseState } from './url-state.js';
import { createWriteApi } from './write-api.js';

/**
 * @typedef {import('./url-state.js').PageState & {box: import('./geo.js').Box|null, loading: boolean, mapAnswered: boolean}} State
 *   what the address holds, and beside it the box of the view, whether the first ingest is still running, and whether
 *   the map has had its first answer: nothing else is asked for before, so that the map is there first
 */
const state = createState({ ...parseState(location.search), box: null, loading: false, mapAnswered: false });
const api = createApi(document.baseURI);
const writeApi = createWriteApi(document.baseURI, createAccess());
const newestArticleOnly = latestOnly();

const names = createNames(api, () => filters.showActive());
const legend = createLegend(state);
const filters = createFilters(state, names);
const facets = createFacets(state, names);
const articles = createArticles(state, { loadMore: offset => loadArticles(state.get(), offset), names });
const timeLine = createTimeLine(state, { isBusy: () => byId('busy').classList.contains('busy--on') });
const summary = createSummary(filters.reset);
const exportMenu = createExportMenu({
  loadForms: () => api.forms(),
  address: path => api.address(path, state.get().filters, { bbox: filterBox(state.get()) }),
  embedCode: () => embedCode(state.get(), location.href),
});
const paper = createPaper({
  filters: filters.inWords,
  async loadEvents() {
    const { filters: active } = state.get();
    const bbox = filterBox(state.get());
    const { total } = await api.histogram(active, { by: 'year', bbox });
    return total > MOST ? null : propertiesOf(await api.events(active, { bbox }));
  },
});
// The reader comes before the map, which must know how much room it has.
const pointing = {
  point: (...places) => map.point(...places),
  preview: place => map.preview(place),
  pick: onPick => map.pick(onPick),
  centre: () => map.centre(),
};
const correct = createCorrect({
  writeApi,
  search: api.places,
  map: pointing,
  onDone: (said, { start }) => reloadArticle({ start, said }),
  onStale: () => reloadArticle({
    said: 'The article has changed since you loaded it. It is loaded again: look before you correct it.',
  }),
});
const reader = createReader({
  onClose: closeReader,
  onOnly: id => state.set({ filters: { ...state.get().filters, article: [id] } }, { fit: true }),
  map: pointing,
  correct,
});
const embedded = state.get().embed ? createEmbedded(state) : null;
if (state.get().reading) reader.showWaiting();
const map = createMap(byId('map'), {
  view: state.get().view,
  onMove: (view, box) => state.set({ view, box }),
  onShowAll: () => extentOfAll && map.fit(extentOfAll),
  onLook: feature => reader.echo(feature ? place => standsFor(feature, place) : () => false),
  loadEvents,
  actions: {
    read: (article, placeId) => (embedded ? embedded.read(article) : openReader(article, { placeId })),
    onlyPlace(place, name) {
      names.remember('place', place, name);
      state.set({ filters: { ...state.get().filters, place: [place] } });
    },
  },
});

/** The map is moved to what the filters leave, once the answer is there that says where that is, or the reader moves it. */
let fitWanted = !state.get().view;
let extentOfAll = null;

for (const event of ['pointerdown', 'wheel', 'keydown']) {
  byId('map').addEventListener(event, () => { fitWanted = false; }, { passive: true });
}

const feeds = createFeeds({
  clusters: {
    key: ({ filters: active, view, box }) => box && toQuery(active, { zoom: view.zoom, bbox: box }),
    load: ({ filters: active, view, box }, signal) => api.clusters(active, { zoom: Math.round(view.zoom), bbox: box }, signal),
    show(collection) {
      map.showClusters(collection);
      mapAnswered();
      tell({ inView: collection.numberMatched });
    },
  },
  overview: {
    key: now => keyOf(now, now.filters),
    load: (now, signal) => api.clusters(now.filters, { zoom: 0, bbox: filterBox(now) }, signal),
    show(collection) {
      tell({ events: collection.numberMatched, places: collection.places });
      extentOfAll = union(collection.features.map(boxOf));
      if (fitWanted && extentOfAll) {
        map.fit(union(withoutOutliers(collection.features, 0.01).map(boxOf)));
        fitWanted = state.get().loading;
      }
    },
  },
  mentioned: {
    key: now => keyOf(now, { ...now.filters, mentioned: 'only' }),
    load: (now, signal) =>
      api.clusters({ ...now.filters, mentioned: 'only' }, { zoom: 0, bbox: filterBox(now) }, signal),
    show: filters.showMentioned,
  },
  articleCount: {
    key: now => (listsAll(now) ? null : listKey(now, now.filters)),
    load: (now, signal) => api.articles(now.filters, { bbox: filterBox(now), limit: 1 }, signal),
    show: ({ total }) => tell({ articles: total }),
  },
  articles: {
    key: now => listKey(now, { ...now.filters, article: [] }, { unlocated: now.unlocated }),
    load: (now, signal) => loadArticles(now, 0, signal),
    show(answer, asked) {
      articles.show(answer);
      if (listsAll(asked)) tell({ articles: answer.total });
    },
  },
  years: {
    key: now => listKey(now, { ...now.filters, year: [] }),
    load: (now, signal) => api.histogram({ ...now.filters, year: [] }, { by: 'year', bbox: filterBox(now) }, signal),
    show: answer => filters.showYears(answer, state.get()),
  },
  timeLine: {
    key: now => listKey(now, { ...now.filters, datetime: '' }, { by: now.step }),
    load: (now, signal) => api.histogram({ ...now.filters, datetime: '' }, { by: now.step, bbox: filterBox(now) }, signal),
    show: timeLine.show,
  },
  facets: {
    key: now => keyOf(now, now.filters),
    load: (now, signal) => api.facets(now.filters, { bbox: filterBox(now) }, signal),
    show(answer) {
      facets.show(answer);
      legend.show(answer);
    },
  },
  unlocated: {
    key: now => listKey(now, now.filters),
    load: (now, signal) => api.articles(now.filters, { bbox: filterBox(now), limit: 1, located: false }, signal),
    show: ({ total }) => timeLine.showUnlocated(total),
  },
}, {
  onPending: createBusy(),
  onProblem(name, error) {
    notice.report(name, error);
    if (error) summary.giveUp();
    if (error && name === 'clusters') mapAnswered();
  },
});

const notice = createNotice({ onRetry: () => feeds.reload(state.get()), onReset: filters.reset });

state.onChange((now, before, how) => {
  if (how.fit) fitWanted = !now.inView;
  if (now.filters !== before.filters) map.closePopup();
  if (now.reading !== before.reading) showReading(now.reading, how.at);
  if (!how.fromHistory) remember(now, before, how);
  if (now.filters !== before.filters || filterBox(now) !== filterBox(before)) paper.clear();
  exportMenu.update();
  feeds.update(now);
});

window.addEventListener('popstate', () => {
  const restored = parseState(location.search);
  state.set({ ...restored, view: restored.view ?? state.get().view }, { fromHistory: true, fit: !restored.view });
  if (restored.view) map.setView(restored.view);
});

// Without tiles, or an answer, the page's own map stays.
api.tiles().then(({ url, attribution }) => { if (url) map.useTiles(url, attribution); }, () => {});

watchIngest(api, {
  onNews() {
    state.set({ loading: true });
    feeds.reload(state.get());
  },
  onReady(wasLoading) {
    state.set({ loading: false });
    if (wasLoading) feeds.reload(state.get());
  },
});

createAdd({ api, writeApi, onRead: id => openReader(id), onStored: () => feeds.reload(state.get()) });
createCorrections({
  api,
  writeApi,
  onRead: openReader,
  onUndone(article) {
    if (state.get().reading === article) reloadArticle();
    else feeds.reload(state.get());
  },
});
createArea(state, map);
createSheet();
exportMenu.update();
feeds.update(state.get());
if (state.get().reading) showReading(state.get().reading);

/**
 * A choice makes a new entry in the history; moving about the map, and playing through time, only keep the present one
 * up to date.
 */
function remember(now, before, { passing = false }) {
  const address = location.pathname + formatState(now);
  const chosen = now.filters !== before.filters || now.inView !== before.inView
    || now.reading !== before.reading || now.unlocated !== before.unlocated;
  if (chosen && !passing) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** @param {{placeId?: string, correction?: string}} [at] which mention is to be shown at once */
function openReader(article, at) {
  if (state.get().reading === article) showReading(article, at);
  else state.set({ reading: article }, { at });
}

function closeReader() {
  state.set({ reading: null });
}

function showReading(id, at) {
  if (!id) {
    reader.close();
    return;
  }
  reader.showWaiting();
  newestArticleOnly(signal => api.article(id, signal)).then(
    article => {
      if (state.get().reading !== id) return;
      names.remember('article', id, article.title);
      reader.show(article, at);
      reader.focus();
    },
    error => reader.showError(error.message));
}

/** Whether a pin stands for a place: for its own, or for all in the box of a cluster. */
function standsFor(feature, place) {
  const { place_id: only } = feature.properties;
  return only ? place.id === only : contains(boxOf(feature), place);
}

/** After a correction: the article anew, and all that its events are part of. */
function reloadArticle(at) {
  const { reading } = state.get();
  feeds.reload(state.get());
  return newestArticleOnly(signal => api.article(reading, signal)).then(article => {
    if (state.get().reading === reading) reader.show(article, at);
  });
}

/** Whether the list is of just the articles that the summary counts, so that they need not be counted apart. */
function listsAll({ filters: active, unlocated }) {
  return active.article.length === 0 && !unlocated;
}

function loadArticles(now, offset, signal) {
  const located = now.unlocated ? false : null;
  return api.articles({ ...now.filters, article: [] }, { bbox: filterBox(now), limit: PAGE, offset, located }, signal);
}

/** The events of one pin, newest first. */
async function loadEvents(feature) {
  const { place_id: place } = feature.properties;
  const bbox = widened(boxOf(feature));
  const { filters: active } = state.get();
  const events = await api.events(place ? { ...active, place: [place] } : active, { bbox });
  return propertiesOf(events).sort((a, b) => (b.event_start ?? '').localeCompare(a.event_start ?? ''));
}

function propertiesOf({ features }) {
  return features.map(({ properties }) => properties);
}

function tell(known) {
  const { filters: active, inView, loading } = state.get();
  summary.update(known, { filtered: inView || activeFilters(active).length > 0, loading });
}

/** The view's box, if it is to filter. */
function filterBox({ inView, box }) {
  return inView ? box : null;
}

function mapAnswered() {
  if (!state.get().mapAnswered) state.set({ mapAnswered: true });
}

/** Waits for the map's first answer. */
function keyOf(now, active, more = {}) {
  return now.mapAnswered ? toQuery(active, { ...more, bbox: filterBox(now) }) : null;
}

/** The same for what stands beside the map, and is not there where the map stands alone. */
function listKey(now, active, more) {
  return now.embed ? null : keyOf(now, active, more);
}

/** Rounding on the way must not push an event out of its own box. */
function widened([west, south, east, north]) {
  const step = 1e-6;
  return [Math.max(-180, west - step), south - step, Math.min(180, east + step), north + step]
    .map(degrees => Number(degrees.toFixed(6)));
}
