import { createAccess } from './access.js';
import { createApi } from './api.js';
import { createArea } from './area.js';
import { createArticles, PAGE } from './articles.js';
import { createChosen } from './chosen.js';
import { createCorrect } from './correct.js';
import { byId, nextTask } from './dom.js';
import { createEmbedded, embedCode } from './embed.js';
import { createEventList } from './event-list.js';
import { createExportMenu } from './export-menu.js';
import { createFacets } from './facets.js';
import { number } from './format.js';
import { createFeeds } from './feeds.js';
import { createFilters } from './filters.js';
import { union, withoutOutliers } from './geo.js';
import { createLegend } from './legend.js';
import { createMap } from './map.js';
import { boxOf } from './merge.js';
import { createNames } from './names.js';
import { createNotice } from './notice.js';
import { createPaper, MOST } from './paper.js';
import { createBusy, watchIngest } from './progress.js';
import { placeOf, standsFor, widened } from './pin-places.js';
import { activeFilters, toQuery } from './query.js';
import { createReader } from './reader.js';
import { createReading } from './reading.js';
import { createSearch } from './search.js';
import { createSheet } from './sheet.js';
import { createState } from './state.js';
import { createSummary } from './summary.js';
import { createTabs } from './tabs.js';
import { formatState, parseState } from './url-state.js';
import { domain } from './time.js';
import { createWaysOut } from './ways-out.js';
import { LOCALE, t, translate } from './words.js';
import { createWriteApi } from './write-api.js';

translate(document.body);

/**
 * @typedef {import('./url-state.js').PageState & {box: import('./geo.js').Box|null, loading: boolean, mapAnswered: boolean}} State
 *   what the address holds, and beside it the box of the view, whether the first ingest is still running, and whether
 *   the map has had its first answer: nothing else is asked for before, so that the map is there first. Without a view
 *   in the address it is not even placed before it is known where the events are
 */
const state = createState({ ...parseState(location.search), order: byId('event-order').value, box: null, loading: false, mapAnswered: false, placed: false });
const api = createApi(document.baseURI);
const writeApi = createWriteApi(document.baseURI, createAccess());
const FIRST_ROWS = 60;
const MORE_ROWS = 300;
const OVERVIEW = 2; // a zoom whose clusters are small enough to tell where most events are

/** The map is moved to what the filters leave, once the answer is there that says where that is, or the reader moves it. */
let fitWanted = !state.get().view && !state.get().event;
let isOpening = fitWanted && activeFilters(state.get().filters).length === 0;
let extentOfAll = null;
/** How many events and places only mentioned are shown under the filters, and how many are only mentioned. */
let matched = 0;
let mentioned = 0;
/** Made after the first pins. */
let timeLine = null;

// The page is put together in short tasks, while the first answers are on their way.
let finish;
let mapHasAnswered;
const assembled = new Promise(done => { finish = done; });
const firstAnswer = new Promise(done => { mapHasAnswered = done; });
const busy = createBusy();
const feeds = createFeeds({
  clusters: {
    key: ({ filters: active, view, box, placed }) => (placed && box ? toQuery(active, { zoom: view.zoom, bbox: box }) : null),
    load: ({ filters: active, view, box }, signal) => api.clusters(active, { zoom: Math.round(view.zoom), bbox: box }, signal),
    show(collection) {
      map.showClusters(collection);
      mapAnswered();
      tell({ inView: collection.numberMatched });
    },
  },
  overview: {
    key: now => (now.inView && !now.box ? null : toQuery(now.filters, { bbox: filterBox(now) })),
    load: (now, signal) => api.clusters(now.filters, { zoom: OVERVIEW, bbox: filterBox(now) }, signal),
    show(collection) {
      matched = collection.numberMatched;
      tellCounts();
      extentOfAll = union(collection.features.map(boxOf));
      if (fitWanted && extentOfAll) {
        // The first view is of where most events are; a choice is shown as a whole.
        const near = isOpening ? withoutOutliers(collection.features, 0.1, [0, 1]) : withoutOutliers(collection.features, 0.01);
        map.fit(union(near.map(boxOf)), { atOnce: !state.get().placed });
        isOpening = false;
        fitWanted = state.get().loading;
      }
      place();
    },
  },
  mentioned: {
    key: now => keyOf(now, { ...now.filters, mentioned: 'only' }),
    load: (now, signal) =>
      api.clusters({ ...now.filters, mentioned: 'only' }, { zoom: 0, bbox: filterBox(now) }, signal),
    show(collection) {
      filters.showMentioned(collection);
      mentioned = collection.numberMatched;
      tellCounts();
    },
  },
  events: {
    key: now => (now.tab === 'events' ? listKey(now, now.filters, { order: now.order }) : null),
    load: (now, signal) => loadRows(now, { limit: FIRST_ROWS }, signal),
    show(answer) {
      eventList.show(answer);
      eventList.choose(state.get().event);
    },
  },
  articleCount: {
    key: now => (now.tab === 'articles' && listsAll(now) ? null : listKey(now, now.filters)),
    load: (now, signal) => api.articles(now.filters, { bbox: filterBox(now), limit: 1 }, signal),
    show: ({ total }) => tellArticles(total),
  },
  articles: {
    key: now => (now.tab === 'articles' ? listKey(now, { ...now.filters, article: [] }, { unlocated: now.unlocated }) : null),
    load: (now, signal) => loadArticles(now, 0, signal),
    show(answer, asked) {
      articles.show(answer);
      if (listsAll(asked)) tellArticles(answer.total);
    },
  },
  timeLine: {
    key: now => (timeLine ? listKey(now, withoutTime(now.filters), { by: now.step }) : null),
    load: (now, signal) => api.histogram(withoutTime(now.filters), { by: now.step, bbox: filterBox(now), kinds: true }, signal),
    show(answer) {
      timeLine.show(answer);
      const days = domain(answer.buckets, { from: '', to: '' }, 'year');
      tell({ years: days && [days.from, days.to].map(day => day.slice(0, -6)) });
    },
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
    key: now => (timeLine ? listKey(now, now.filters) : null),
    load: (now, signal) => api.articles(now.filters, { bbox: filterBox(now), limit: 1, located: false }, signal),
    show: ({ total }) => timeLine.showUnlocated(total),
  },
}, {
  onPending(names) {
    busy(names);
    if (names.length === 0) timeLine?.settled();
  },
  onProblem(name, error) {
    notice.report(name, error);
    if (error) summary.giveUp();
    if (error && name === 'clusters') mapAnswered();
    if (error && name === 'overview') place();
  },
}, assembled);

feeds.update(state.get());
await nextTask();

const names = createNames(api, () => filters.showActive());
const legend = createLegend(state);
const filters = createFilters(state, names);
const facets = createFacets(state, {
  names,
  loadAll: by => api.facets(state.get().filters, { bbox: filterBox(state.get()), by, limit: 1000 }),
});
await nextTask();

const articles = createArticles(state, { loadMore: offset => loadArticles(state.get(), offset), names });
const search = createSearch(state, { api, names, onArticle: id => reading.open(id) });
const summary = createSummary({
  onReset: filters.reset,
  waysOut: createWaysOut(state, { api, search, inForce: filters.inForce, box: () => filterBox(state.get()) }),
});
const notice = createNotice({ onRetry: () => feeds.reload(state.get()), onReset: filters.reset });

await nextTask();

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
  explain: api.explain,
  map: pointing,
  onDone: (said, { start }, undo) => reload({ start, said, undo }),
  onStale: () => reload({
    said: t('The article has changed since you loaded it. It is loaded again: look before you correct it.'),
  }),
});
const reader = createReader({
  onClose: () => reading.close(),
  onOnly: id => state.set({ filters: { ...state.get().filters, article: [id] } }, { fit: true }),
  async onRemove(id) {
    await writeApi.removeArticle(id);
    state.set({ reading: null });
    feeds.reload(state.get());
  },
  map: pointing,
  correct,
});
const embedded = state.get().embed ? createEmbedded(state) : null;
if (state.get().reading) reader.showWaiting();
await nextTask();

const map = createMap(byId('map'), {
  view: state.get().view,
  onMove: (view, box) => state.set({ view, box }),
  onShowAll: () => extentOfAll && map.fit(extentOfAll),
  onOpen: (feature, focusPin) => chosen.openPin(feature, focusPin),
  covers: () => ['card', 'side', 'reader', 'time-line', 'legend'].map(byId).filter(({ hidden }) => !hidden),
  onLook(feature) {
    reader.echo(feature ? place => standsFor(feature, place) : () => false);
    eventList.echo(feature ? event => standsFor(feature, placeOf(event)) : () => false);
  },
});
if (state.get().view) place();
feeds.update(state.get());
await nextTask();

const reading = createReading(state, { api, reader, map, names });
const chosen = createChosen(state, {
  map,
  loadEvents,
  loadEvent: id => api.event(id),
  actions: {
    read: (article, at) => (embedded ? embedded.read(article) : reading.open(article, at)),
    link: id => new URL(formatState({ ...state.get(), event: id, embed: false, view: null }), document.baseURI).href,
    onlyPlace(place, name) {
      names.remember('place', place, name);
      state.set({ filters: { ...state.get().filters, place: [place] } }, { fit: true });
    },
  },
});
const order = byId('event-order');
const eventList = createEventList({
  loadMore: cursor => loadRows(state.get(), { cursor, limit: MORE_ROWS }),
  onOpen: chosen.openAmong,
  onLook: event => map.preview(event && placeOf(event)),
});
order.addEventListener('change', () => state.set({ order: order.value }));

await nextTask();

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
createArea(state, map);
createTabs(state);
createSheet();
byId('language').value = LOCALE.slice(0, 2);
byId('language').addEventListener('change', ({ target }) => {
  location.search = formatState({ ...state.get(), lang: target.value });
});

for (const event of ['pointerdown', 'wheel', 'keydown']) {
  byId('map').addEventListener(event, () => { fitWanted = false; }, { passive: true });
}

state.onChange((now, before, how) => {
  if (how.fit) fitWanted = !now.inView;
  if (now.filters !== before.filters && now.event === before.event) chosen.close();
  if (now.reading !== before.reading) reading.show(now.reading, how.at, { stay: how.fromHistory });
  if (now.event !== before.event) eventList.choose(now.event);
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

exportMenu.update();
finish();
feeds.update(state.get());
if (state.get().reading) reading.show(state.get().reading, {}, { stay: Boolean(state.get().view || state.get().event) });
if (state.get().event) chosen.openLink(state.get().event);

// Without tiles, or an answer, the page's own map stays.
api.tiles().then(({ url, attribution, others = [] }) => {
  const usual = url ? [{ name: t('Map of the owner'), url, attribution, isUsual: true }] : [];
  if (url || others.length) map.useTiles([...usual, ...others]);
}, () => {});

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


// What the first view can do without, once it is there.
await firstAnswer;
await nextTask();
const { createTimeLine } = await import('./time-line.js');
timeLine = createTimeLine(state, { isBusy: () => byId('busy').classList.contains('busy--on') });
feeds.update(state.get());
await nextTask();
const { createAdd } = await import('./add.js');
createAdd({ api, writeApi, onRead: id => reading.open(id), onStored: () => feeds.reload(state.get()) });
await nextTask();
const { createCorrections } = await import('./corrections.js');
createCorrections({
  api,
  writeApi,
  onRead: reading.open,
  onUndone(article) {
    if (state.get().reading === article) reload();
    else feeds.reload(state.get());
  },
});

/**
 * A choice makes a new entry in the history; moving about the map, and playing through time, only keep the present one
 * up to date.
 */
function remember(now, before, { passing = false }) {
  const address = location.pathname + formatState(now);
  const chosen = now.filters !== before.filters || now.inView !== before.inView
    || now.reading !== before.reading || now.unlocated !== before.unlocated || now.event !== before.event;
  if (chosen && !passing) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** After a correction: the article anew, and all that its events are part of. */
function reload(at) {
  feeds.reload(state.get());
  return reading.reload(at);
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
  const { features } = await api.events(place ? { ...active, place: [place] } : active, { bbox });
  const start = ({ properties }) => properties.event_start ?? '';
  return features.sort((a, b) => start(b).localeCompare(start(a)));
}

function loadRows(now, { cursor, limit }, signal) {
  return api.eventPage(now.filters, { order: now.order, bbox: filterBox(now), cursor, limit }, signal);
}

function propertiesOf({ features }) {
  return features.map(({ properties }) => properties);
}

/** A place that is only mentioned is shown beside the events, and is none. */
function tellCounts() {
  const shown = { '': 0, true: mentioned, only: matched }[state.get().filters.mentioned] ?? 0;
  byId('events-count').textContent = number(matched);
  tell({ events: matched - shown, mentioned: shown });
}

function tellArticles(articles) {
  byId('articles-count').textContent = number(articles);
  tell({ articles });
}

function tell(known) {
  const { filters: active, inView, loading } = state.get();
  summary.update(known, { filtered: inView || activeFilters(active).length > 0, loading });
}

/** The time line shows all times, and among them the chosen ones. */
function withoutTime(filters) {
  return { ...filters, datetime: '', year: [] };
}

/** The view's box, if it is to filter. */
function filterBox({ inView, box }) {
  return inView ? box : null;
}

function place() {
  if (!state.get().placed) state.set({ placed: true });
}

function mapAnswered() {
  if (!state.get().mapAnswered) state.set({ mapAnswered: true });
  mapHasAnswered();
}

/** Waits for the map's first answer. */
function keyOf(now, active, more = {}) {
  return now.mapAnswered ? toQuery(active, { ...more, bbox: filterBox(now) }) : null;
}

/** The same for what stands beside the map, and is not there where the map stands alone. */
function listKey(now, active, more) {
  return now.embed ? null : keyOf(now, active, more);
}
