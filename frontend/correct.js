import { latestOnly } from './api.js';
import { Cancelled } from './access.js';
import { el } from './dom.js';
import { count } from './format.js';
import { createHappened } from './happened.js';
import { describePlace, placeFacts, toldApart } from './why.js';
import { t } from './words.js';

const TYPING = 250; // milliseconds after the last key

const ROLES = [
  ['location', 'The place itself: something happens there'],
  ['actor', 'An actor: it stands for a government or an organisation'],
  ['modifier', 'It only qualifies something: “Paris conference”'],
  ['demonym', 'It names a people: “Syrian”'],
];

/**
 * Makes the form by which a mention is corrected.
 *
 * @param {object} options
 * @param {ReturnType<import('./write-api.js').createWriteApi>} options.writeApi
 * @param {(name: string, signal: AbortSignal) => Promise<{places: object[]}>} options.search asks the gazetteer
 * @param {(article: string) => Promise<{events: object[]}>} options.explain the events of an article with their reasons
 * @param {{pick: (onPick: (at: {lon: number, lat: number}) => void) => () => void, centre: () => {lon: number, lat: number},
 *   point: (place: object|null) => void, preview: (place: object|null) => void}} options.map
 * @param {(said: string, mention: object, takeBack: ((article: object) => Promise<void>)|null) => Promise<void>|void} options.onDone is
 *   told in words what was done, and how that is undone
 * @param {(error: Error) => void} options.onStale the article is no longer what was seen
 */
export function createCorrect({ writeApi, search, explain, map, onDone, onStale }) {
  const happened = createHappened({ explain });
  let stopPicking = () => {};

  /**
   * @param {object} article with its version
   * @param {object} mention
   * @param {number} others how many further mentions of the same words there are
   */
  function form(article, mention, others) {
    stopPicking();
    const everywhere = el('input', { type: 'checkbox', autocomplete: 'off' });
    const problem = el('p', { class: 'problem', role: 'alert' });
    let busy = false;

    async function send(call, said, takeBack = null) {
      if (busy) return;
      busy = true;
      problem.textContent = '';
      try {
        await call();
        stopPicking();
        await onDone(said, mention, takeBack);
      } catch (error) {
        if (error.status === 412 || error.status === 409) onStale(error);
        else if (!(error instanceof Cancelled)) problem.textContent = error.message;
      } finally {
        busy = false;
      }
    }

    /** Makes the geocoder's reading count again. */
    const takeBack = (about, everywhere) => now => send(
      () => writeApi.withdraw(now, mention, everywhere, about), t('The correction of “{text}” is undone.', { text: mention.text }));
    const say = (said, words) => {
      const all = everywhere.checked;
      const about = said.event || said.noEvent ? 'event' : 'place';
      const before = about === 'event' ? mention.eventCorrection : mention.correction;
      return send(
        () => writeApi.correct(article, mention, { ...said, ...(all && { everywhere: true }) }),
        all ? t('{said}, in all {mentions}.', { said: words, mentions: count(others + 1, 'mention') }) : `${words}.`,
        before ? null : takeBack(about, all));
    };
    const choose = place => say({ place: place.id }, t('“{text}” is now {place}', { text: mention.text, place: describePlace(place) }));

    const body = el('div', { class: 'correct__body' },
      others > 0 && el('label', { class: 'choice' }, everywhere,
        ` ${t('Also the other {mentions} of “{text}” here', { mentions: count(others, 'mention'), text: mention.text })}`),
      mention.correction && undo(article, mention, others, send),
      mention.place && !mention.correction && button(t('That is right: confirm it'), () =>
        say({ place: mention.place.id }, t('“{text}” is confirmed as {place}', { text: mention.text, place: describePlace(mention.place) }))),
      gazetteerSearch(mention, choose),
      byHand(mention, point => say({ point }, t('“{text}” is now a point by hand', { text: mention.text }))),
      roles(mention, role => say({ role }, t('“{text}” now has the role {role}', { text: mention.text, role: t(role) }))),
      button(t('It is not a place'), () => say({ notAPlace: true }, t('“{text}” is now no place', { text: mention.text }))),
      mention.place && happened.form(mention, say, () => send(
        () => writeApi.withdraw(article, mention, everywhere.checked, 'event'), t('What was said of the event at “{text}” is withdrawn.', { text: mention.text }))));
    // Reading needs the room more often; what was missed is there to be corrected at once.
    const element = el('details', { class: 'correct', open: Boolean(mention.missed) }, el('summary', {}, t('Correct it')), body);
    return { nodes: [happened.why(article, mention), problem, element], choose };
  }

  function undo(article, mention, others, send) {
    const withdraw = everywhere => send(
      () => writeApi.withdraw(article, mention, everywhere, 'place'),
      t(everywhere ? 'The correction of “{text}” is withdrawn everywhere.' : 'The correction of “{text}” is withdrawn.', { text: mention.text }));
    return el('p', { class: 'correct__undo' },
      button(t('Undo this correction'), () => withdraw(false)),
      others > 0 && button(t('Undo all of “{text}”', { text: mention.text }), () => withdraw(true)));
  }

  function gazetteerSearch(mention, choose) {
    const newest = latestOnly();
    const input = el('input', { type: 'search', value: mention.text, maxlength: '200', autocomplete: 'off', spellcheck: 'false' });
    const results = el('ul', { class: 'correct__places' });
    const said = el('p', { class: 'hint', role: 'status' });
    let timer;

    function look() {
      const name = input.value.trim();
      if (!name) return;
      newest(signal => search(name, signal)).then(({ places }) => {
        said.textContent = places.length ? t('{places} found.', { places: count(places.length, 'place') }) : t('No place is called so.');
        const names = toldApart(places);
        results.replaceChildren(...places.map((place, i) => el('li', {}, el('button', {
          type: 'button', class: 'correct__place', onclick: () => choose(place),
          onfocus: () => map.preview(place), onmouseenter: () => map.preview(place),
          onblur: () => map.preview(null), onmouseleave: () => map.preview(null),
        }, el('bdi', {}, names[i]), ' ', el('span', { class: 'hint' }, placeFacts(place))))));
      }, error => { said.textContent = error.message; });
    }

    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, TYPING); });
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      clearTimeout(timer);
      look();
    });
    const details = group(t('Another place of the gazetteer'), el('label', {}, t('Its name'), ' ', input), said, results);
    details.addEventListener('toggle', () => { if (details.open && !results.children.length) look(); });
    return details;
  }

  function byHand(mention, save) {
    const at = mention.place ?? map.centre();
    const field = (attributes) => el('input', { autocomplete: 'off', required: true, ...attributes });
    const name = field({ type: 'text', value: mention.text, maxlength: '100' });
    const lat = field({ type: 'number', min: '-90', max: '90', step: 'any', value: at.lat.toFixed(5) });
    const lon = field({ type: 'number', min: '-180', max: '180', step: 'any', value: at.lon.toFixed(5) });
    const radius = field({ type: 'number', min: '1', max: '1000000', step: '1', value: '1000' });
    const country = field({ type: 'text', pattern: '[A-Z]{2}', maxlength: '2', required: false, value: mention.place?.country ?? '' });
    const pick = el('button', { type: 'button', 'aria-pressed': 'false' }, t('Pick it on the map'));

    const point = () => ({
      lon: Number(lon.value), lat: Number(lat.value), name: name.value.trim(), precisionMeters: Number(radius.value),
      ...(country.value && { country: country.value }),
    });
    const show = () => { if (form.checkValidity()) map.point({ ...point(), country: country.value || null }); };
    function take(where) {
      lat.value = where.lat.toFixed(5);
      lon.value = where.lon.toFixed(5);
      pick.setAttribute('aria-pressed', 'false');
      show();
    }

    pick.addEventListener('click', () => {
      const wanted = pick.getAttribute('aria-pressed') !== 'true';
      stopPicking();
      pick.setAttribute('aria-pressed', String(wanted));
      if (!wanted) return;
      const stop = map.pick(take);
      stopPicking = () => { stop(); pick.setAttribute('aria-pressed', 'false'); stopPicking = () => {}; };
    });
    const form = el('form', { class: 'correct__point', onchange: show, onsubmit: event => { event.preventDefault(); save(point()); } },
      el('p', { class: 'correct__row' }, pick, button(t('Take the middle of the map'), () => take(map.centre()))),
      el('label', {}, t('Latitude'), ' ', lat), el('label', {}, t('Longitude'), ' ', lon),
      el('label', {}, t('Name'), ' ', name), el('label', {}, t('Known within, in meters'), ' ', radius),
      el('label', {}, t('Country, two capitals (may be empty)'), ' ', country),
      el('button', { type: 'submit' }, t('Put it there')));
    return group(t('A point by hand'), form);
  }

  function roles(mention, save) {
    const select = el('select', { autocomplete: 'off' }, ...ROLES.map(([value, text]) =>
      el('option', { value, selected: value === mention.role }, t(text))));
    return group(t('Another role'), el('label', {}, t('What it does in its sentence'), ' ', select),
      button(t('Set the role'), () => save(select.value)));
  }

  return { form, stop: () => stopPicking() };
}

function group(summary, ...children) {
  return el('details', { class: 'correct__group' }, el('summary', {}, summary), ...children);
}

function button(text, onclick) {
  return el('button', { type: 'button', onclick }, text);
}
