import { byId, el } from './dom.js';
import { count, date, number } from './format.js';
import { toggled } from './query.js';
import { t } from './words.js';

export const PAGE = 100;

/**
 * Owns #articles: the articles under all filters but the choice of articles itself, so that a choice can grow.
 *
 * @param {ReturnType<import('./state.js').createState>} state
 * @param {object} options
 * @param {(offset: number) => Promise<{articles: object[], total: number}>} options.loadMore
 * @param {ReturnType<import('./names.js').createNames>} options.names
 */
export function createArticles(state, { loadMore, names }) {
  const list = byId('article-list');
  const find = byId('find-article');
  const more = byId('more-articles');
  const hint = byId('articles-hint');
  let articles = [];
  let total = 0;

  function show(answer) {
    articles = answer.articles;
    total = answer.total ?? articles.length;
    articles.forEach(({ id, title }) => names.remember('article', id, title));
    render();
  }

  function render() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = articles.filter(article => matches(article, words));
    list.replaceChildren(...found.map(row));
    mark(state.get());
    byId('articles-name').textContent = state.get().unlocated ? t('Without a place') : t('Articles');
    hint.textContent = hintText(words, found.length);
    more.hidden = articles.length >= total;
  }

  /** Shows what is chosen and open without making the rows anew, which would take the keyboard's place away. */
  function mark({ filters, reading }) {
    for (const item of list.children) {
      item.classList.toggle('row--open', item.dataset.id === reading);
      item.querySelector('.row__only').setAttribute('aria-pressed', String(filters.article.includes(item.dataset.id)));
    }
  }

  function hintText(words, found) {
    if (words.length && articles.length < total) return t('{n} of {total} articles were searched.', { n: number(articles.length), total: number(total) });
    if (words.length && found === 0) return t('No title here has these words.');
    return '';
  }

  function row({ id, title, published, publisher, events, hit }) {
    const name = title || t('Untitled article');
    const facts = [count(events, 'event'), published && date(published, 'short'), publisher].filter(Boolean).join(' · ');
    const choose = () => state.set({ filters: toggled(state.get().filters, 'article', id) }, { fit: true });
    const read = () => state.set({ reading: id });
    return el('li', { class: 'row', dataset: { id } },
      el('div', { class: 'row__text' },
        el('button', { type: 'button', class: 'row__read', onclick: read }, el('span', { class: 'row__title' }, name)),
        el('span', { class: 'row__facts' }, facts),
        hit && el('span', { class: 'row__hit' }, ...hit.map(piece => (piece.hit ? el('mark', {}, piece.text) : piece.text)))),
      el('button', { type: 'button', class: 'row__only', 'aria-pressed': 'false', 'aria-label': t('Only its events: {title}', { title: name }), onclick: choose },
        t('Only its events')));
  }

  find.addEventListener('input', render);
  more.addEventListener('click', () => {
    more.disabled = true;
    const before = articles;
    loadMore(articles.length)
      .then(answer => { if (articles === before) show({ ...answer, articles: [...articles, ...answer.articles] }); })
      .catch(error => { hint.textContent = error.message; })
      .finally(() => { more.disabled = false; });
  });
  state.onChange((now, before) => {
    if (now.filters.article !== before.filters.article || now.reading !== before.reading) mark(now);
  });

  return { show };
}

function matches({ title, publisher }, words) {
  const text = `${title} ${publisher ?? ''}`.toLowerCase();
  return words.every(word => text.includes(word));
}
