import { el, factList } from './dom.js';
import { count, dates, kind, KINDS, percent } from './format.js';
import { t } from './words.js';

/** The forms of a day, of a month and of a year. */
const DAY = '-?\\d{4}(-\\d{2}(-\\d{2})?)?';

/**
 * Makes what stands at a mention of a place about its events: why each of them is there, and the form that says what
 * happened, or that nothing did.
 *
 * @param {object} options
 * @param {(article: string) => Promise<{events: object[]}>} options.explain the events of an article with their reasons
 */
export function createHappened({ explain }) {
  let asked = { version: null, answer: null };

  /** Asks once for each version of an article. */
  function reasons({ id, version }) {
    const key = `${id} ${version}`;
    if (asked.version !== key) asked = { version: key, answer: explain(id) };
    return asked.answer;
  }

  return {
    /** Why the events of a mention are there; the element is filled as soon as the server has said so. */
    why(article, mention) {
      const element = el('section', { class: 'happened', 'aria-live': 'polite' });
      if (mention.place) {
        reasons(article).then(
          ({ events }) => element.replaceChildren(...whatHappened(mention, events)),
          error => { asked = { version: null, answer: null }; element.textContent = error.message; });
      }
      return element;
    },

    form: (mention, say, undo) => form(mention, say, undo),
  };
}

/**
 * The events that a mention is tied to.
 *
 * @param {{start: number, end: number}} mention
 * @param {object[]} events as in docs/API.md, "Why here?"
 */
export function eventsOf({ start, end }, events) {
  return events
    .map(event => ({ ...event, sightings: event.sightings.filter(one => one.mention.start < end && start < one.mention.end) }))
    .filter(({ sightings }) => sightings.length > 0);
}

/**
 * What the form says.
 *
 * @param {{kind: string, start: string, end: string}} values as they are typed
 * @returns {{event: object}} see docs/API.md, corrections
 */
export function statement({ kind: name, start, end }) {
  const days = { start: start.trim(), end: end.trim() };
  return { event: { ...(name && { kind: name }), ...(days.start && { start: days.start }), ...(days.start && days.end && { end: days.end }) } };
}

function whatHappened(mention, events) {
  const here = eventsOf(mention, events);
  if (here.length === 0) {
    return [el('p', { class: 'hint' }, mention.eventCorrection?.kind === 'no-event'
      ? t('Only mentioned here: a person says that this is not where it happened.') : t('Only mentioned here: no event is tied to it.'))];
  }
  return here.flatMap(event => [el('h4', {}, `${kind(event.kind)}, ${dates(event.start, event.end)}`), facts(event)]);
}

function facts({ why, confidence, sightings }) {
  const [{ probability, reasons }] = sightings;
  return el('div', {},
    factList([[t('Reported'), why.trigger], [t('Place'), why.place], [t('Days'), why.days], [t('Kind'), why.kind],
      [t('Happened here'), t('{share} sure', { share: percent(confidence) })],
      [t('Sentences'), sightings.length > 1 && count(sightings.length, 'report')]]),
    reasons.length > 0 && el('details', { class: 'happened__reasons' },
      el('summary', {}, t('Why this place, {share}', { share: percent(probability) })),
      el('ul', { class: 'evidence' }, ...reasons.map(reason => el('li', {}, el('bdi', {}, reason))))));
}

function form(mention, say, undo) {
  const said = mention.eventCorrection?.event ?? {};
  const field = (name, value = '') => el('input', {
    type: 'text', name, value, pattern: DAY, maxlength: '11', autocomplete: 'off', placeholder: '2012-09-28', title: t('As 2012-09-28, 2012-09 or 2012'),
  });
  const kinds = el('select', { autocomplete: 'off' },
    el('option', { value: '' }, t('as the words say')),
    ...Object.keys(KINDS).map(value => el('option', { value, selected: value === said.kind }, kind(value))));
  const start = field('start', said.start);
  const end = field('end', said.end);
  const send = event => {
    event.preventDefault();
    say(statement({ kind: kinds.value, start: start.value, end: end.value }), t('“{text}” is now where it happened', { text: mention.text }));
  };
  return el('details', { class: 'correct__group' }, el('summary', {}, t('What happened here')),
    mention.eventCorrection && el('p', {}, button(t('Undo what {author} said of the event', { author: mention.eventCorrection.author }), undo)),
    el('form', { class: 'correct__point', onsubmit: send },
      el('label', {}, t('Kind of event'), ' ', kinds), el('label', {}, t('First day (may be empty)'), ' ', start),
      el('label', {}, t('Last day, if another'), ' ', end),
      el('button', { type: 'submit' }, t('It happened here'))),
    el('p', {}, button(t('It is not where it happened'), () => say({ noEvent: true }, t('“{text}” is now only mentioned', { text: mention.text })))));
}

function button(text, onclick) {
  return el('button', { type: 'button', onclick }, text);
}
