import { latestOnly } from './api.js';
import { Cancelled } from './access.js';
import { el } from './dom.js';
import { count, number } from './format.js';
import { createHappened } from './happened.js';
import { describePlace, placeFacts } from './why.js';

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
 * @param {(said: string, mention: object) => Promise<void>|void} options.onDone is told in words what was done
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

    async function send(call, said) {
      if (busy) return;
      busy = true;
      problem.textContent = '';
      try {
        await call();
        stopPicking();
        await onDone(said, mention);
      } catch (error) {
        if (error.status === 412 || error.status === 409) onStale(error);
        else if (!(error instanceof Cancelled)) problem.textContent = error.message;
      } finally {
        busy = false;
      }
    }

    const say = (said, words) => send(
      () => writeApi.correct(article, mention, { ...said, ...(everywhere.checked && { everywhere: true }) }),
      `${words}${everywhere.checked ? `, in all ${count(others + 1, 'mention')}` : ''}.`);
    const choose = place => say({ place: place.id }, `“${mention.text}” is now ${describePlace(place)}`);

    const body = el('div', { class: 'correct__body' },
      others > 0 && el('label', { class: 'choice' }, everywhere,
        ` Also the other ${others === 1 ? 'mention' : `${number(others)} mentions`} of “`, el('bdi', {}, mention.text), '” here'),
      mention.correction && undo(article, mention, others, send),
      mention.place && !mention.correction && button('That is right: confirm it', () =>
        say({ place: mention.place.id }, `“${mention.text}” is confirmed as ${describePlace(mention.place)}`)),
      gazetteerSearch(mention, choose),
      byHand(mention, point => say({ point }, `“${mention.text}” is now a point by hand`)),
      roles(mention, role => say({ role }, `“${mention.text}” now has the role ${role}`)),
      button('It is not a place', () => say({ notAPlace: true }, `“${mention.text}” is now no place`)),
      mention.place && happened.form(mention, say, () => send(
        () => writeApi.withdraw(article, mention, everywhere.checked, 'event'), `What was said of the event at “${mention.text}” is withdrawn.`)));
    // Reading needs the room more often; what was missed is there to be corrected at once.
    const element = el('details', { class: 'correct', open: Boolean(mention.missed) }, el('summary', {}, 'Correct it'), body);
    return { nodes: [happened.why(article, mention), problem, element], choose };
  }

  function undo(article, mention, others, send) {
    const withdraw = everywhere => send(
      () => writeApi.withdraw(article, mention, everywhere, 'place'),
      `The correction of “${mention.text}” is withdrawn${everywhere ? ' everywhere' : ''}.`);
    return el('p', { class: 'correct__undo' },
      button('Undo this correction', () => withdraw(false)),
      others > 0 && button(`Undo all of “${mention.text}”`, () => withdraw(true)));
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
        said.textContent = places.length ? `${count(places.length, 'place')} found.` : `No place is called so.`;
        results.replaceChildren(...places.map(place => el('li', {}, el('button', {
          type: 'button', class: 'correct__place', onclick: () => choose(place),
          onfocus: () => map.preview(place), onmouseenter: () => map.preview(place),
          onblur: () => map.preview(null), onmouseleave: () => map.preview(null),
        }, el('bdi', {}, describePlace(place)), ' ', el('span', { class: 'hint' }, placeFacts(place))))));
      }, error => { said.textContent = error.message; });
    }

    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, TYPING); });
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      clearTimeout(timer);
      look();
    });
    const details = group('Another place of the gazetteer', el('label', {}, 'Its name ', input), said, results);
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
    const pick = el('button', { type: 'button', 'aria-pressed': 'false' }, 'Pick it on the map');

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
      el('p', { class: 'correct__row' }, pick, button('Take the middle of the map', () => take(map.centre()))),
      el('label', {}, 'Latitude ', lat), el('label', {}, 'Longitude ', lon),
      el('label', {}, 'Name ', name), el('label', {}, 'Known within, in meters ', radius),
      el('label', {}, 'Country, two capitals (may be empty) ', country),
      el('button', { type: 'submit' }, 'Put it there'));
    return group('A point by hand', form);
  }

  function roles(mention, save) {
    const select = el('select', { autocomplete: 'off' }, ...ROLES.map(([value, text]) =>
      el('option', { value, selected: value === mention.role }, text)));
    return group('Another role', el('label', {}, 'What it does in its sentence ', select),
      button('Set the role', () => save(select.value)));
  }

  return { form, stop: () => stopPicking() };
}

function group(summary, ...children) {
  return el('details', { class: 'correct__group' }, el('summary', {}, summary), ...children);
}

function button(text, onclick) {
  return el('button', { type: 'button', onclick }, text);
}
