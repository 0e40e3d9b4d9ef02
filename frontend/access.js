import { el } from './dom.js';
import { t } from './words.js';

const TOKEN = 'dateline.token';
const AUTHOR = 'dateline.author';

/** A person has changed their mind: nothing is wrong, and nothing is to be said. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled.');
    this.name = 'Cancelled';
  }
}

/**
 * Whether this tab may write: asks for the token when it is first needed, keeps it for the tab, and asks again when
 * the server does not know it.
 *
 * @param {Storage} storage that of the tab
 * @param {(problem: string) => Promise<{token: string, author: string}>} [ask] rejects with {@link Cancelled}
 */
export function createAccess(storage = window.sessionStorage, ask = askInDialog) {
  let asking = null;

  async function credentials(problem) {
    const token = storage.getItem(TOKEN);
    if (token && !problem) return { token, author: storage.getItem(AUTHOR) ?? '' };
    // Several files may be refused at once; one question is enough.
    asking ??= ask(problem, storage.getItem(AUTHOR) ?? '').finally(() => { asking = null; });
    const given = await asking;
    storage.setItem(TOKEN, given.token);
    storage.setItem(AUTHOR, given.author);
    return given;
  }

  return {
    /**
     * Does what needs the token.
     *
     * @template T
     * @param {(credentials: {token: string, author: string}) => Promise<T>} call
     * @returns {Promise<T>}
     */
    async write(call) {
      let problem = '';
      for (;;) {
        const given = await credentials(problem);
        try {
          return await call(given);
        } catch (error) {
          if (error.status !== 401) throw error;
          // Another call may have got a better one meanwhile.
          problem = storage.getItem(TOKEN) === given.token ? t('The server does not know this token.') : '';
          if (problem) storage.removeItem(TOKEN);
        }
      }
    },
  };
}

function askInDialog(problem, author) {
  return new Promise((resolve, reject) => {
    const token = el('input', { id: 'token', type: 'password', required: true, autocomplete: 'off', spellcheck: 'false',
      'aria-describedby': 'token-help token-problem' });
    const name = el('input', { id: 'author', type: 'text', maxlength: '100', autocomplete: 'name', value: author });
    const form = el('form', { method: 'dialog', class: 'dialog__form' },
      el('h2', { id: 'token-heading' }, t('Changes need the token')),
      el('p', { id: 'token-problem', class: 'problem', role: 'alert' }, problem),
      el('label', { for: 'token' }, t('Write token')), token,
      el('p', { id: 'token-help', class: 'hint' },
        t('It was printed when the service first started, and is kept beside its store (data/dateline.token). This tab remembers it until it is closed.')),
      el('label', { for: 'author' }, t('Your name, shown with your corrections')), name,
      el('p', { class: 'dialog__actions' },
        el('button', { type: 'button', onclick: () => dialog.close() }, t('Cancel')),
        el('button', { type: 'submit', class: 'primary' }, t('Go on'))));
    const dialog = el('dialog', { class: 'dialog dialog--token', 'aria-labelledby': 'token-heading' }, form);
    let given = null;
    form.addEventListener('submit', () => { given = { token: token.value.trim(), author: name.value.trim() }; });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (given?.token) resolve(given);
      else reject(new Cancelled());
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
