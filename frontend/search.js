import { folded, kindNames, meantBy, understand } from './ask.js';
import { byId, el } from './dom.js';
import { count, country, kind, timeInWords } from './format.js';
import { NO_FILTERS } from './query.js';
import { t } from './words.js';

const TYPING = 150; // milliseconds
const NOTHING_KNOWN = { countries: new Map(), places: new Map() };
const MOST = { places: 6, countries: 3, kinds: 2, articles: 3 };

/**
 * Owns #search and #suggestions: one box for a place, a time, a kind of event, an article or words of the texts. What
 * is asked becomes filters.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {ReturnType<import('./api.js').createApi>} options.api
 * @param {ReturnType<import('./names.js').createNames>} options.names
 * @param {(id: string) => void} options.onArticle opens an article
 */
export function createSearch(state, { api, names, onArticle }) {
  const box = byId('search');
  const list = byId('suggestions');
  let known = null;
  let options = [];
  let active = -1;
  let asked = 0;
  let typing;

  /** Everything that events can be asked for, once somebody is about to ask. */
  function vocabulary() {
    known ??= api.vocabulary().then(readVocabulary, error => { known = null; throw error; });
    return known;
  }

  async function suggest() {
    const text = box.value.trim();
    const turn = ++asked;
    if (!text) return close();
    const found = await findAll(text).catch(() => []);
    if (turn !== asked || document.activeElement !== box) return undefined;
    return open(found);
  }

  async function findAll(text) {
    const names = await vocabulary();
    const question = understand(text, NOTHING_KNOWN);
    const phrase = question.q;
    const [gazetteer, articles] = await Promise.all([
      phrase ? api.places(phrase).then(answer => answer.places, () => []) : [],
      phrase.length > 2 ? api.articles({ ...NO_FILTERS, q: phrase }, { limit: MOST.articles }).then(answer => answer.articles, () => []) : [],
    ]);
    return [
      ...placesFor(phrase, names, gazetteer).map(place => placeOption(place, question)),
      ...[...names.countryCounts].filter(([code]) => startsWord(folded(country(code)), phrase)).slice(0, MOST.countries)
        .map(([code, events]) => option(withTime(country(code), question), count(events, 'event'),
          () => ask({ ...question, country: [code], q: '' }))),
      ...kindsFor(phrase).slice(0, MOST.kinds)
        .map(name => option(kind(name), t('kind of event'), () => ask({ ...question, kind: [name], q: '' }))),
      ...articles.map(({ id, title }) => option(title || t('Untitled article'), t('article'), () => onArticle(id))),
      ...(phrase ? [option(t('“{words}” in the texts', { words: phrase }), t('words'), () => ask(question))] : []),
    ];
  }

  function placeOption({ id, name, where, events }, question) {
    return option(withTime(where ? `${name}, ${where}` : name, question), events ? count(events, 'event') : t('no events'), () => {
      names.remember('place', id, name);
      ask({ ...question, place: [id], q: '' });
    });
  }

  /** A question about a subject begins anew; one that only names a time or a kind narrows down what is there. */
  function ask({ place, country: countries, kind: kinds, datetime, q }) {
    const { filters } = state.get();
    const isNew = place.length || countries.length || q;
    close();
    box.value = '';
    state.set({ filters: {
      ...filters,
      ...(isNew && { place, country: countries, q, article: [], kind: [], datetime: '', year: [], bbox: '' }),
      ...(kinds.length && { kind: kinds }),
      ...(datetime && { datetime, year: [] }),
    }, event: null }, { fit: true });
  }

  async function submit({ keepsTime = false } = {}) {
    const text = box.value.trim();
    if (!text) return;
    if (active >= 0) {
      options[active].choose();
      return;
    }
    asked += 1;
    box.form.setAttribute('aria-busy', 'true');
    const names = await vocabulary().catch(() => readVocabulary({}));
    const question = understand(text, names);
    if (question.q) await resolveByGazetteer(question, names);
    const { datetime } = state.get().filters;
    ask(keepsTime && !question.datetime ? { ...question, datetime } : question);
    box.form.setAttribute('aria-busy', 'false');
  }

  /** Another name of a place, such as "Halab", is known to the gazetteer alone. */
  async function resolveByGazetteer(question, { counts }) {
    if (question.place.length || question.country.length) return;
    const { places, names = [] } = await api.places(question.q).catch(() => ({ places: [] }));
    const place = places.find(({ id }, index) => counts.has(id) && folded(names[index] ?? '') === question.q);
    if (place) Object.assign(question, { place: [place.id], q: '' });
  }

  function open(found) {
    options = found;
    active = -1;
    list.replaceChildren(...found.map(({ text, note, choose }, index) =>
      el('li', { id: `suggestion-${index}`, role: 'option', class: 'suggestion', onpointerdown: event => { event.preventDefault(); choose(); } },
        el('bdi', { class: 'suggestion__text' }, text), el('span', { class: 'suggestion__note' }, note))));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  }

  function close() {
    clearTimeout(typing);
    asked += 1;
    open([]);
  }

  function point(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `suggestion-${index}`);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  box.addEventListener('focus', () => vocabulary().catch(() => {}));
  box.addEventListener('blur', close);
  box.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(suggest, TYPING); });
  box.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      point(active + step >= options.length ? -1 : active + step < -1 ? options.length - 1 : active + step);
    }
    if (event.key === 'Escape' && options.length) {
      event.preventDefault();
      close();
    }
  });
  box.form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  return {
    focus: () => box.focus(),
    forget: () => { known = null; },

    /** @returns {Promise<string|null>} what was probably meant by words that lead to nothing */
    async meant(words) {
      const { countries, places } = await vocabulary();
      return meantBy(words, [...places.keys(), ...countries.keys(), ...kindNames().keys()]);
    },
    /** Asks anew, at the time that is in force unless the text names another. */
    ask(text) {
      box.value = text;
      return submit({ keepsTime: true });
    },
  };
}

/** "Aleppo, Syria · 2016": with the time that the question names beside the place. */
function withTime(name, { datetime }) {
  return datetime ? `${name} · ${timeInWords(datetime)}` : name;
}

function option(text, note, choose) {
  return { text, note, choose };
}

/** @param {Record<string, {values: {value: string, name: string, count: number}[]}>} facets of everything */
function readVocabulary({ country: lands, place }) {
  const counts = new Map((place?.values ?? []).map(one => [one.value, one]));
  const countryCounts = new Map((lands?.values ?? []).filter(({ value }) => value).map(({ value, count: events }) => [value, events]));
  const countries = new Map([...countryCounts.keys()].map(code => [folded(country(code)), code]));
  const places = new Map();
  // The most frequent first; of two places with one name that is the one that is meant.
  for (const { value, name } of counts.values()) if (!places.has(folded(name))) places.set(folded(name), value);
  return { counts, countryCounts, countries, places };
}

/** Places with events first, the most frequent before; the gazetteer knows where they are, and those without. */
function placesFor(phrase, { counts }, gazetteer) {
  const where = new Map(gazetteer.map(place => [place.id, country(place.country)]));
  const withEvents = [...counts.values()].filter(({ value, name }) => startsWord(folded(name), phrase) || where.has(value));
  const taken = new Set(withEvents.map(({ name }) => name));
  const others = gazetteer.filter(({ id, name }) => !counts.has(id) && !taken.has(name));
  return [
    ...withEvents.map(({ value, name, count: events }) => ({ id: value, name, where: where.get(value), events })),
    ...others.slice(0, 2).map(({ id, name, country: code }) => ({ id, name, where: country(code), events: 0 })),
  ].slice(0, MOST.places);
}

function kindsFor(phrase) {
  return [...new Set([...kindNames()].filter(([words]) => words.startsWith(phrase)).map(([, name]) => name))];
}

/** Whether one of the words of a name begins so. */
function startsWord(name, phrase) {
  return phrase !== '' && ` ${name}`.includes(` ${phrase}`);
}
