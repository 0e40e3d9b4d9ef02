import { Cancelled } from './access.js';
import { byId, el } from './dom.js';
import { count, number, placeName } from './format.js';
import { markClass } from './reader.js';
import { paragraphs } from './segments.js';
import { inTurns } from './turns.js';
import { t } from './words.js';

/** So many files are looked at or sent at once: enough to keep the line busy, too few to keep others waiting. */
const AT_ONCE = 2;

/** What became of an article, by the words of the interface. */
const OUTCOMES = { added: 'added', updated: 'updated', unchanged: 'already there' };

/**
 * Owns the dialog behind #add: a text that is pasted or files that are dropped, what would be found in them, and what
 * became of each.
 *
 * @param {object} options
 * @param {{geoparse: (article: {title: string, text: string}) => Promise<{mentions: object[]}>}} options.api
 * @param {ReturnType<import('./write-api.js').createWriteApi>} options.writeApi
 * @param {(id: string) => void} options.onRead opens an article
 * @param {() => void} options.onStored the store holds more than before
 */
export function createAdd({ api, writeApi, onRead, onStored }) {
  const text = createText({ api, writeApi, onStored, onRead: read });
  const files = createFiles({ writeApi, onStored, onRead: read });
  const dialog = el('dialog', { class: 'dialog dialog--add', 'aria-labelledby': 'add-heading' },
    el('header', { class: 'dialog__head' },
      el('h2', { id: 'add-heading' }, t('Add articles')),
      el('button', { type: 'button', class: 'icon', 'aria-label': t('Close'), onclick: () => dialog.close() }, '×')),
    files.element, text.element);
  document.body.append(dialog);

  function open() {
    if (!dialog.open) dialog.showModal();
  }

  function read(id) {
    dialog.close();
    onRead(id);
  }

  byId('add').addEventListener('click', open);
  // Anywhere on the page: whoever drops a file wants it here, not to leave the page for it.
  window.addEventListener('dragover', event => { if (hasFiles(event)) event.preventDefault(); });
  window.addEventListener('drop', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    open();
    files.take([...event.dataTransfer.files]);
  });
}

function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}

function createText({ api, writeApi, onStored, onRead }) {
  const title = el('input', { type: 'text', maxlength: '500', autocomplete: 'off', oninput: () => { titled = title.value !== ''; } });
  const published = el('input', { type: 'text', placeholder: '2012-09-29', pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', autocomplete: 'off' });
  const publisher = el('input', { type: 'text', maxlength: '200', autocomplete: 'off' });
  const url = el('input', { type: 'url', placeholder: 'https://…', autocomplete: 'off' });
  const text = el('textarea', { required: true, rows: '8', oninput: () => { if (!titled) title.value = firstLine(text.value); } });
  const found = el('div', { class: 'look', 'aria-live': 'polite' });
  const said = el('p', { class: 'problem', role: 'alert' });
  const go = el('button', { type: 'submit', class: 'primary' });
  const form = el('form', { class: 'add__text', onsubmit: lookThenStore, oninput: offer },
    el('h3', {}, t('Or paste a text')),
    el('label', {}, t('Title (else the first line)'), ' ', title), el('label', {}, t('Text'), ' ', text),
    el('div', { class: 'add__row' },
      el('label', {}, t('Published'), ' ', published), el('label', {}, t('Publisher'), ' ', publisher), el('label', {}, t('Link'), ' ', url)),
    el('p', { class: 'dialog__actions' }, go), said, found);
  /** Whether a person has written the title. */
  let titled = false;
  /** What was looked at last; only that can be stored. */
  let seen = null;
  offer();

  /** A first line that is the title is not part of the text, too. */
  function article() {
    const name = title.value.trim() || firstLine(text.value);
    const [first, ...rest] = text.value.trimStart().split('\n');
    const isTitle = first.trim() === name && rest.join('').trim() !== '';
    return { title: name, text: isTitle ? rest.join('\n').trimStart() : text.value };
  }

  function entered() {
    return JSON.stringify(article());
  }

  function offer() {
    go.textContent = seen === entered() ? t('Store it') : t('Preview');
  }

  async function lookThenStore(event) {
    event.preventDefault();
    said.textContent = '';
    go.disabled = true;
    try {
      await (seen === entered() ? store() : look());
    } catch (error) {
      if (!(error instanceof Cancelled)) said.textContent = error.message;
    } finally {
      go.disabled = false;
      offer();
    }
  }

  async function look() {
    const asked = entered();
    const { text: looked, title: name } = article();
    const { mentions } = await api.geoparse({ title: name, text: looked });
    seen = asked;
    const day = published.value.trim() ? null : relativeDay(looked);
    found.replaceChildren(...(day
      ? [el('p', { class: 'look__hint' }, t('The text says “{words}”: with the day of publication its events get their days.', { words: day }))] : []),
    ...preview(looked, mentions));
  }

  async function store() {
    const optional = { published: published.value, publisher: publisher.value, url: url.value };
    const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim()));
    const { id } = await writeApi.addText({ ...article(), ...known });
    form.reset();
    titled = false;
    seen = null;
    found.replaceChildren();
    onStored();
    onRead(id);
  }

  return { element: form };
}

/** @returns {string} as a title is long */
export function firstLine(text) {
  return (text.split('\n').find(line => line.trim()) ?? '').trim().slice(0, 300);
}

/** @returns {string|null} the words that name a day only by that of the publication */
export function relativeDay(text) {
  return /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|last (?:week|month|night|year))\b/i.exec(text)?.[0] ?? null;
}

function createFiles({ writeApi, onStored, onRead }) {
  const input = el('input', { type: 'file', multiple: true, id: 'add-files' });
  const rows = el('ul', { class: 'add__files' });
  const progress = el('progress', { 'aria-label': t('Files done'), max: '1', value: '0', hidden: true });
  const said = el('p', { class: 'hint', role: 'status' });
  const store = el('button', { type: 'button', class: 'primary', hidden: true, onclick: storeAll }, t('Store them'));
  const element = el('section', { class: 'add__drop' },
    el('label', { for: 'add-files' }, t('Drop files anywhere on the page, or choose them')), input, progress, said, rows,
    el('p', { class: 'dialog__actions' }, store));
  /** @type {{file: File, row: HTMLElement, empty?: boolean}[]} */
  let waiting = [];

  input.addEventListener('change', () => {
    take([...input.files]);
    input.value = '';
  });

  /** Looks at files, two at once, before anything is stored. */
  async function take(files) {
    const all = files.map(file => ({ file, row: fileRow(file.name), twice: waiting.some(other => isSame(other.file, file)) }));
    rows.append(...all.map(({ row }) => row));
    all.filter(({ twice }) => twice).forEach(({ row }) => tell(row, t('already there: it is in this list')));
    const taken = all.filter(({ twice }) => !twice);
    waiting.push(...taken);
    await eachOf(taken, 'Looked at {n} of {files}.', async item => {
      tell(item.row, t('looking…'));
      const { articles, rejected } = await writeApi.lookAtFile(item.file);
      showLook(item.row, articles, rejected);
      item.empty = articles.length === 0;
    });
    waiting = waiting.filter(({ empty }) => !empty);
    store.hidden = waiting.length === 0;
    store.textContent = t('Store {files}', { files: count(waiting.length, 'file') });
  }

  async function storeAll() {
    const items = waiting;
    waiting = [];
    store.hidden = true;
    const left = await eachOf(items, 'Stored {n} of {files}.', async item => {
      tell(item.row, t('storing…'));
      const { articles, rejected } = await writeApi.addFile(item.file);
      showStored(item.row, articles, rejected, onRead);
    });
    waiting.push(...left);
    store.hidden = waiting.length === 0;
    store.textContent = t('Try {files} again', { files: count(waiting.length, 'file') });
    onStored();
  }

  /** Works through files, says how far it is, and in the row of a file why it failed. */
  async function eachOf(items, progressText, work) {
    progress.hidden = false;
    progress.max = items.length;
    progress.value = 0;
    const left = await inTurns(items, {
      atOnce: AT_ONCE,
      work,
      onDone(done) {
        progress.value = done;
        said.textContent = t(progressText, { n: number(done), files: count(items.length, 'file') });
      },
      onProblem: ({ row }, error) => tell(row, reasonOf(error), 'problem'),
    });
    progress.hidden = true;
    return left;
  }

  return { element, take };
}

function reasonOf(error) {
  if (error === null) return t('not sent');
  return error instanceof Cancelled ? t('not sent: no token was given') : error.message;
}

function isSame(a, b) {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

function fileRow(name) {
  return el('li', { class: 'add__file' }, el('bdi', { class: 'add__name' }, name), ' ', el('span', { class: 'add__state' }));
}

function tell(row, words, className = '') {
  row.querySelector('.add__state').replaceChildren(el('span', { class: className }, words));
}

function showLook(row, articles, rejected) {
  row.querySelector('.add__state').replaceChildren(...articles.map(article => {
    const details = el('details', {}, el('summary', {}, el('bdi', {}, article.title), `: ${summary(article.mentions)}`));
    // Long texts are laid out only if somebody looks.
    details.addEventListener('toggle', () => {
      if (details.children.length === 1) details.append(...preview(article.text, article.mentions));
    });
    return details;
  }), ...reasons(rejected));
}

function showStored(row, articles, rejected, onRead) {
  row.querySelector('.add__state').replaceChildren(...articles.map(({ id, outcome }) =>
    el('span', { class: 'add__done' }, `${t(OUTCOMES[outcome] ?? outcome)} `, el('button', { type: 'button', class: 'link', onclick: () => onRead(id) }, t('Read it')), ' ')),
  ...reasons(rejected));
}

function reasons(rejected) {
  return rejected.map(({ source, reason }) => el('span', { class: 'problem' }, `${source}: ${reason} `));
}

/** What would be stored: a summary, where it is, and the text with its marks. */
function preview(text, mentions) {
  return [
    el('p', { class: 'look__summary' }, summary(mentions)),
    lookMap(mentions),
    el('div', { class: 'look__text', tabindex: '0', role: 'region', 'aria-label': t('The text with what is found') },
      ...paragraphs(text, mentions).map(pieces => el('p', { dir: 'auto' }, ...pieces.map(piece)))),
  ];
}

function lookMap(mentions) {
  const container = el('div', { class: 'look__map', role: 'img', 'aria-label': t('Where it is'), hidden: true });
  import('./look-map.js').then(({ fill }) => fill(container, mentions), () => {});
  return container;
}

function piece({ text, mention }) {
  if (!mention) return document.createTextNode(text);
  const where = mention.place ? placeName(mention.place.name, mention.place.country, mention.place.featureCode) : mention.unresolved;
  return el('mark', { class: `mention ${markClass(mention)}`, title: where }, text);
}

/** "2 events from 3 mentions, 1 not placed" */
export function summary(mentions) {
  const events = new Set(mentions.filter(({ place, role }) => place && role === 'location').map(({ place }) => place.id));
  const unresolved = mentions.filter(({ place }) => !place).length;
  const found = t('{events} from {mentions}', { events: count(events.size, 'event'), mentions: count(mentions.length, 'mention') });
  return unresolved ? `${found}, ${t('{n} not placed', { n: number(unresolved) })}` : found;
}
