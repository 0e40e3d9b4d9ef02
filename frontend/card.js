import { byId, el } from './dom.js';
import { number } from './format.js';
import { eventCard } from './event-card.js';
import { t } from './words.js';

const SAID = 2_000; // milliseconds for which "Copied" stays

/**
 * Owns #card, which lies over a corner of the map: one event, and the way to those beside it.
 *
 * @param {object} options
 * @param {import('./event-card.js').CardActions} options.actions
 * @param {(index: number) => void} options.onStep
 * @param {() => void} options.onClose
 */
export function createCard({ actions, onStep, onClose }) {
  const card = byId('card');
  const body = el('div', { class: 'card__body' });
  const previous = el('button', { type: 'button', class: 'icon', 'aria-label': t('Previous event') }, '‹');
  const next = el('button', { type: 'button', class: 'icon', 'aria-label': t('Next event') }, '›');
  const position = el('span', { class: 'card__position', role: 'status' });
  const steps = el('span', { class: 'card__steps' }, position, previous, next);
  const close = el('button', { type: 'button', class: 'icon', 'aria-label': t('Close the event'), onclick: onClose }, '×');
  let shown = { index: 0, total: 0 };

  card.append(el('header', { class: 'card__bar' }, steps, close), body);
  previous.addEventListener('click', () => onStep((shown.index + shown.total - 1) % shown.total));
  next.addEventListener('click', () => onStep((shown.index + 1) % shown.total));
  card.addEventListener('keydown', event => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'ArrowLeft' && shown.total > 1) previous.click();
    if (event.key === 'ArrowRight' && shown.total > 1) next.click();
  });

  /** The clipboard is closed to pages from other hosts without TLS; the text can then be copied by hand. */
  async function copy(text, button) {
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = t('Copied');
      setTimeout(() => { button.textContent = said; }, SAID);
    } catch {
      body.querySelector('.card__copy')?.remove();
      const field = el('input', { class: 'card__copy', readonly: true, value: text, 'aria-label': t('To copy') });
      body.append(field);
      field.select();
    }
  }

  return {
    show(feature, { index, total, focus }) {
      shown = { index, total };
      const hadFocus = card.contains(document.activeElement);
      const onButton = hadFocus && [previous, next].includes(document.activeElement);
      card.hidden = false;
      steps.hidden = total < 2;
      position.textContent = t('{n} of {total}', { n: number(index + 1), total: number(total) });
      body.replaceChildren(eventCard(feature, { ...actions, copy }));
      card.scrollTop = 0;
      if (focus || (hadFocus && !onButton)) body.querySelector('h2').focus({ preventScroll: true });
    },

    showWaiting(message = t('Loading…')) {
      card.hidden = false;
      steps.hidden = true;
      body.replaceChildren(el('p', { class: 'hint' }, message));
    },

    /** @returns {boolean} whether the keyboard was in it */
    close() {
      const hadFocus = card.contains(document.activeElement);
      card.hidden = true;
      return hadFocus;
    },
  };
}
