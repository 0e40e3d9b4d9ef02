import { byId, el } from './dom.js';
import { kind, placeName } from './format.js';
import { confidenceBar, when } from './event-card.js';
import { t } from './words.js';

const ROW = 62; // pixels, as in the style
const BEYOND = 6; // rows kept ready above and below what is seen
const AHEAD = 30; // rows before the end at which the next page is asked for

/**
 * Owns #event-list: the events under the filters, row by row. Only the rows that are seen are in the document, so that
 * thousands scroll like ten.
 *
 * @param {object} options
 * @param {(cursor: string) => Promise<{events: object[], next: string|null}>} options.loadMore
 * @param {(events: object[], index: number, list: {total: number, focusRow: () => void}) => void} options.onOpen
 * @param {(event: object|null) => void} options.onLook told whose row the mouse or the keyboard is on
 */
export function createEventList({ loadMore, onOpen, onLook }) {
  const list = byId('event-list');
  const rows = el('div', { class: 'list__rows', role: 'presentation' });
  let events = [];
  let total = 0;
  let next = null;
  let loading = false;
  let active = -1;
  let chosen = null;
  let echoed = () => false;
  let drawing = 0;

  list.append(rows);

  function draw() {
    cancelAnimationFrame(drawing);
    drawing = 0;
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - BEYOND);
    const last = Math.min(events.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + BEYOND);
    rows.style.blockSize = `${events.length * ROW}px`;
    const kept = new Map([...rows.children].map(row => [row.id, row]));
    const wanted = events.slice(first, last).map((event, i) => kept.get(rowId(event)) ?? row(event, first + i));
    rows.replaceChildren(...wanted);
    wanted.forEach((element, i) => mark(element, first + i));
    list.setAttribute('aria-activedescendant', active >= first && active < last ? rowId(events[active]) : '');
    if (next && last > events.length - AHEAD) more();
  }

  function drawSoon() {
    drawing ||= requestAnimationFrame(draw);
  }

  function mark(element, index) {
    const event = events[index];
    element.style.insetBlockStart = `${index * ROW}px`;
    element.setAttribute('aria-posinset', String(index + 1));
    element.setAttribute('aria-setsize', String(total));
    element.setAttribute('aria-selected', String(event.id === chosen));
    element.classList.toggle('event-row--active', index === active);
    element.classList.toggle('event-row--echo', echoed(event));
  }

  function row(event) {
    const { properties } = event;
    const what = properties.kind ? kind(properties.kind) : t('Only mentioned');
    return el('div', { id: rowId(event), class: 'event-row', role: 'option' },
      el('span', { class: `kind-dot kind--${properties.kind ?? 'other'}`, 'aria-hidden': 'true' }),
      el('span', { class: 'event-row__what' }, what, ' · ', el('bdi', {}, placeName(properties.place, properties.country, properties.feature_code))),
      el('span', { class: 'event-row__when' }, when(properties, 'short')),
      el('span', { class: 'event-row__said', dir: 'auto' }, properties.sentence || properties.title || ''),
      el('span', { class: 'event-row__sure' }, confidenceBar(properties.confidence, { words: false })));
  }

  async function more() {
    if (loading) return;
    loading = true;
    const before = events;
    try {
      const page = await loadMore(next);
      if (events !== before) return;
      events = [...events, ...page.events];
      next = page.next;
    } catch {
      next = null; // the notice reports what is wrong; scrolling again asks again after the next change
    } finally {
      loading = false;
    }
    draw();
  }

  function indexAt(target) {
    const id = target.closest('.event-row')?.id;
    return id ? events.findIndex(event => rowId(event) === id) : -1;
  }

  function goTo(index) {
    active = Math.max(0, Math.min(events.length - 1, index));
    const top = active * ROW;
    if (top < list.scrollTop) list.scrollTop = top;
    if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
    draw();
    onLook(events[active] ?? null);
  }

  function open(index) {
    active = index;
    onOpen(events, index, { total, focusRow: () => list.focus({ preventScroll: true }) });
  }

  list.addEventListener('scroll', drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(list);
  list.addEventListener('click', ({ target }) => { if (indexAt(target) >= 0) open(indexAt(target)); });
  list.addEventListener('pointerover', ({ target }) => onLook(events[indexAt(target)] ?? null));
  list.addEventListener('pointerleave', () => onLook(null));
  list.addEventListener('blur', () => onLook(null));
  list.addEventListener('keydown', event => {
    const page = Math.floor(list.clientHeight / ROW);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: events.length - 1 }[event.key];
    if (to !== undefined && events.length) {
      event.preventDefault();
      goTo(to);
    }
    if ((event.key === 'Enter' || event.key === ' ') && active >= 0) {
      event.preventDefault();
      open(active);
    }
  });

  return {
    /** @param {{events: object[], total: number, next: string|null}} answer the first page */
    show(answer) {
      ({ events, total, next } = answer);
      active = -1;
      list.scrollTop = 0;
      rows.replaceChildren();
      draw();
    },

    /** Marks the row of the chosen event and brings it into view. */
    choose(id) {
      chosen = id;
      const index = events.findIndex(event => event.id === id);
      if (index >= 0) {
        active = index;
        if (index * ROW < list.scrollTop || (index + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = index * ROW - list.clientHeight / 2;
      }
      drawSoon();
    },

    /** Marks the rows of the events that a pin stands for, for as long as it is looked at. */
    echo(isMeant) {
      echoed = isMeant;
      drawSoon();
    },
  };
}

function rowId({ id }) {
  return `event-${id}`;
}
