import { byId, el, externalLink, safeHttpUrl } from './dom.js';
import { confidenceWords, count, date, percent, placeName, role } from './format.js';
import { missed, paragraphs } from './segments.js';
import { t } from './words.js';
import { explanation } from './why.js';

const LONGEST_NAME = 200;
const ROLES = { location: 'place', actor: 'actor', modifier: 'qualifier', demonym: 'people' };

/**
 * Owns #reader: the text of one article with its mentions, and for each of them why it was placed where it was and the
 * form by which it is corrected.
 *
 * @param {object} options
 * @param {() => void} options.onClose
 * @param {(id: string) => void} options.onOnly narrows everything down to the article
 * @param {(id: string) => Promise<void>} options.onRemove removes the article for good
 * @param {{point: (place: object|null, others?: object[]) => void, preview: (place: object|null) => void}} options.map
 * @param {ReturnType<import('./correct.js').createCorrect>} options.correct
 */
export function createReader({ onClose, onOnly, onRemove, map, correct }) {
  const pane = byId('reader');
  const body = byId('reader-body');
  const why = byId('why');
  const said = el('p', { class: 'reader__said', role: 'status' });
  const words = el('input', { type: 'text', maxlength: String(LONGEST_NAME), autocomplete: 'off', spellcheck: 'false' });
  const missing = el('form', { class: 'missed', onsubmit: placeMissed },
    el('label', {}, t('Missed a place?'), ' ', words), el('button', { type: 'submit' }, t('Find it')));
  let article = null;
  let shown = [];
  let marks = [];
  let selected = -1;
  let openedFrom = null;
  /** Where in the article's text each text node begins. */
  let offsets = new Map();

  pane.append(missing, said);
  byId('reader-close').addEventListener('click', onClose);
  byId('previous-mention').addEventListener('click', () => step(-1));
  byId('next-mention').addEventListener('click', () => step(1));
  body.addEventListener('click', ({ target }) => selectMark(target.closest('mark.mention')));
  for (const event of ['mouseover', 'focusin']) body.addEventListener(event, ({ target }) => preview(target));
  for (const event of ['mouseout', 'focusout']) body.addEventListener(event, () => map.preview(null));
  document.addEventListener('selectionchange', takeSelection);
  pane.addEventListener('keydown', onKey);

  function onKey(event) {
    if (event.key === 'Escape') onClose();
    if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('mark.mention')) {
      event.preventDefault();
      selectMark(event.target);
    }
    // Only while the keyboard is in this pane, as WCAG 2.1.4 wants it of single letters.
    if (event.key === 'n' || event.key === 'j') step(1);
    if (event.key === 'p' || event.key === 'k') step(-1);
  }

  function selectMark(mark) {
    if (mark) select(marks.indexOf(mark));
  }

  function step(by) {
    if (!marks.length) return;
    const from = selected < 0 && by < 0 ? 0 : selected;
    select((from + by + marks.length) % marks.length, { focus: true });
  }

  function select(index, { focus = false } = {}) {
    marks[selected]?.removeAttribute('aria-current');
    selected = index;
    const mark = marks[index];
    const mention = shown[index];
    const others = article.mentions.filter(({ text, start }) => text === mention.text && start !== mention.start).length;
    const { nodes, choose } = correct.form(article, mention, others);
    mark.setAttribute('aria-current', 'true');
    mark.scrollIntoView({ block: 'nearest' });
    if (focus) mark.focus({ preventScroll: true });
    why.replaceChildren(...explanation(mention, { onPoint: map.point, onChoose: choose }), ...nodes);
    why.scrollTop = 0;
    why.hidden = false;
    byId('mention-position').textContent = t('{n} of {total}', { n: index + 1, total: marks.length });
    map.point(mention.place ?? null);
  }

  function preview(target) {
    const mark = target.closest('mark.mention');
    if (mark) map.preview(shown[marks.indexOf(mark)]?.place ?? null);
  }

  /** Shows the text with these mentions; nothing is selected. */
  function render(mentions) {
    const content = paragraphs(article.text, mentions);
    shown = content.flat().flatMap(({ mention }) => mention ?? []);
    offsets = new Map();
    correct.stop();
    body.replaceChildren(...head(article, onOnly, askToRemove), ...content.map(pieces => el('p', { dir: 'auto' }, ...pieces.map(piece))), marksExplained());
    marks = [...body.querySelectorAll('mark.mention')];
    selected = -1;
    why.hidden = true;
    byId('mention-position').textContent = count(marks.length, 'mention');
    map.point(null);
  }

  function piece({ text, start, mention }) {
    const node = document.createTextNode(text);
    offsets.set(node, start);
    return mention ? markOf(mention, node) : node;
  }

  function selectSpan({ start, end }) {
    const text = article.text.slice(start, end);
    render([...article.mentions, { start, end, text, role: 'location', missed: true }]);
    select(shown.findIndex(mention => mention.start === start));
  }

  /** Goes from one occurrence of the words to the next. */
  function placeMissed(event) {
    event.preventDefault();
    const found = missed(article.text, article.mentions, words.value);
    const at = shown[selected]?.missed ? shown[selected].start : -1;
    const next = found.find(({ start }) => start > at) ?? found[0];
    said.textContent = next ? '' : t('These words do not stand in the text, or are marked already.');
    if (next) selectSpan(next);
  }

  /** Removes the article after a question: there is no way back but to add it again. */
  function askToRemove() {
    const { id, title } = article;
    const problem = el('p', { class: 'problem', role: 'alert' });
    const remove = el('button', { type: 'button', class: 'primary', async onclick() {
      problem.textContent = '';
      try {
        await onRemove(id);
        dialog.close();
      } catch (error) {
        problem.textContent = error.message;
      }
    } }, t('Remove it'));
    const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'remove-heading', onclose: () => dialog.remove() },
      el('h2', { id: 'remove-heading' }, t('Remove this article?')),
      el('p', {}, t('“{title}” and its events are removed from the map and the store for everybody.', { title: title || t('Untitled article') })),
      problem,
      el('p', { class: 'dialog__actions' }, el('button', { type: 'button', onclick: () => dialog.close() }, t('Keep it')), remove));
    document.body.append(dialog);
    dialog.showModal();
  }

  function takeSelection() {
    const selection = document.getSelection();
    if (!article || pane.hidden || selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const [from, to] = [offsets.get(range.startContainer), offsets.get(range.endContainer)];
    if (from === undefined || to === undefined) return;
    const text = article.text.slice(from + range.startOffset, to + range.endOffset).trim();
    if (text && text.length <= LONGEST_NAME && !text.includes('\n')) words.value = text;
  }

  function open() {
    if (pane.hidden) openedFrom = document.activeElement;
    pane.hidden = false;
    document.body.classList.add('reading');
  }

  function say(message, ...ways) {
    open();
    article = null;
    shown = marks = [];
    missing.hidden = true;
    why.hidden = true;
    said.textContent = '';
    body.replaceChildren(el('p', { class: 'hint' }, message), ...ways);
  }

  return {
    /**
     * @param {object} answer the article
     * @param {{placeId?: string, sentence?: string|null, correction?: string, start?: number, said?: string, undo?: (article: object) => Promise<void>}} [at] what is known of the mention
     *   that is to be shown at once: its place and the sentence that names it, its correction, or where it starts; and what is to be said of what was done
     */
    show(answer, { placeId, sentence, correction, start, said: news = '', undo = null } = {}) {
      open();
      const scrolled = article?.id === answer.id ? body.scrollTop : 0;
      article = { ...answer, mentions: answer.mentions ?? [] };
      missing.hidden = false;
      words.value = '';
      render(article.mentions);
      body.scrollTop = scrolled;
      said.replaceChildren(news, ...(undo ? [' ', el('button', { type: 'button', class: 'link', onclick: () => undo(answer) }, t('Undo'))] : []));
      const isMeant = mention => mention.start === start
        || (placeId && mention.place?.id === placeId) || (correction && [mention.correction?.id, mention.eventCorrection?.id].includes(correction));
      const from = sentence ? answer.text.indexOf(sentence) : -1;
      const inSentence = from < 0 ? -1
        : shown.findIndex(mention => isMeant(mention) && mention.start >= from && mention.end <= from + sentence.length);
      const index = inSentence < 0 ? shown.findIndex(isMeant) : inSentence;
      if (index >= 0) select(index, { focus: start !== undefined });
    },

    /** Marks the mentions of the places that a pin stands for, for as long as it is looked at. */
    echo(isMeant) {
      marks.forEach((mark, index) => mark.classList.toggle('mention--echo', Boolean(shown[index].place && isMeant(shown[index].place))));
    },

    showWaiting: () => say(t('Loading the article…')),
    /** @param {{text: string, act: () => void}} way on from there */
    showError: (message, { text, act }) => say(message, el('p', {}, el('button', { type: 'button', class: 'link', onclick: act }, text))),
    focus: () => byId('reader-close').focus(),

    /** Leads the keyboard back to where the article was opened from. */
    close() {
      const hadFocus = pane.contains(document.activeElement);
      article = null;
      correct.stop();
      pane.hidden = true;
      document.body.classList.remove('reading');
      map.point(null);
      if (hadFocus) (openedFrom?.isConnected ? openedFrom : byId('articles')).focus();
    },
  };
}

function head({ id, title, byline, publisher, published, url }, onOnly, onRemove) {
  const facts = [byline, published && date(published)].filter(Boolean).join(' · ');
  const who = publisher || (safeHttpUrl(url) ? t('Source') : '');
  return [
    el('h2', { class: 'reader__title', id: 'reader-title', dir: 'auto' }, title || t('Untitled article')),
    el('p', { class: 'reader__facts' }, el('bdi', {}, facts), facts && who ? ' · ' : '', who && externalLink(url, who),
      el('span', { class: 'on-screen' }, ' · ', el('button', { type: 'button', class: 'link', onclick: () => onOnly(id) }, t('Only its events')),
      ' · ', el('button', { type: 'button', class: 'link', onclick: onRemove }, t('Remove…')))),
  ];
}

function marksExplained() {
  return el('details', { class: 'marks' }, el('summary', {}, t('What the marks mean')),
    el('ul', {}, ...Object.entries(ROLES).map(([name, word]) => el('li', {}, el('span', { class: `mention mention--${name}` }, t(word)), ` ${role(name)}`)),
      el('li', {}, el('span', { class: 'mention mention--location mention--plausible' }, t('dashed')), ` ${t('less sure')}, `,
        el('span', { class: 'mention mention--location mention--doubtful' }, t('dotted')), ` ${t('doubtful')}`),
      el('li', {}, el('span', { class: 'mention mention--unresolved' }, t('waved')), ` ${t('named, but not on the map')}`),
      el('li', {}, el('span', { class: 'mention mention--location mention--corrected' }, t('ticked')), ` ${t('a person has said so')}`)),
    el('p', { class: 'hint' }, t('Keys: n next mention, p previous one, Escape closes the article.')));
}

function markOf(mention, node) {
  return el('mark', {
    class: `mention ${markClass(mention)}`, tabindex: '0', role: 'button', 'aria-label': markLabel(mention),
  }, node);
}

/** The classes of a mark: its role, and how sure it is. */
export function markClass({ role: name, place, confidence, correction, missed: isMissed }) {
  const corrected = correction ? ' mention--corrected' : '';
  if (isMissed) return 'mention--missed';
  if (!place) return `mention--unresolved${corrected}`;
  const sure = confidenceWords(confidence).replace(' ', '-');
  return `mention--${ROLES[name] ? name : 'location'} mention--${sure}${corrected}`;
}

function markLabel({ text, role: name, place, confidence, unresolved, correction, missed: isMissed }) {
  if (isMissed) return t('{text}: not found', { text });
  const who = correction ? `, ${t('corrected by {author}', { author: correction.author })}` : '';
  return place
    ? `${text}: ${placeName(place.name, place.country, place.featureCode)}, ${t(name)}, ${t('confidence {share}', { share: percent(confidence) })}${who}`
    : `${text}: ${t('not placed')}, ${unresolved ?? t('unresolved')}${who}`;
}
