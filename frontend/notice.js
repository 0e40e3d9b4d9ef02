import { byId, el } from './dom.js';
import { t } from './words.js';

/** Problems after which asking again may help; the server has not looked at the question itself. */
const PASSING = new Set(['unreachable', 'slow', 'failed']);
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

/**
 * Owns #notice: says what is wrong and offers a way out: to try again, which it also does by itself where that may
 * help, or to reset the filters if the server refuses them.
 *
 * @param {{onRetry: () => void, onReset: () => void}} waysOut
 */
export function createNotice({ onRetry, onReset }) {
  const notice = byId('notice');
  const text = el('p', {});
  // One button for both, which stays when another problem joins: a finger or the keyboard may be on it.
  const way = el('button', { type: 'button', onclick: () => (isRefused() ? onReset() : retry()) });
  notice.replaceChildren(text, way);
  const problems = new Map();
  let wait = FIRST_WAIT;
  let timer = null;

  function render() {
    const messages = [...new Set([...problems.values()].map(error => error.message))];
    notice.hidden = messages.length === 0;
    if (text.textContent === messages.join(' ')) return;
    text.textContent = messages.join(' ');
    way.textContent = isRefused() ? t('Reset filters') : t('Try again');
  }

  function isRefused() {
    return [...problems.values()].some(({ kind }) => kind === 'refused');
  }

  function schedule() {
    if (timer || ![...problems.values()].some(({ kind }) => PASSING.has(kind))) return;
    timer = setTimeout(retry, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  function retry() {
    clearTimeout(timer);
    timer = null;
    onRetry();
  }

  return {
    /** @param {Error|null} error null once the thing works */
    report(name, error) {
      if (error) problems.set(name, error);
      else problems.delete(name);
      if (problems.size === 0) {
        clearTimeout(timer);
        timer = null;
        wait = FIRST_WAIT;
      }
      render();
      schedule();
    },
  };
}
