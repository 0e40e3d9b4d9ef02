import { byId } from './dom.js';
import { count, number } from './format.js';
import { t } from './words.js';

const BETWEEN_LOOKS = 1_000;
const BETWEEN_REFRESHES = 3_000;
const SLOW = 4_000;

/**
 * Owns #progress: the ingest of the corpus at the first start, during which the page is already up.
 *
 * @param {ReturnType<import('./api.js').createApi>} api
 * @param {{onNews: () => void, onReady: () => void}} listeners
 */
export function watchIngest(api, { onNews, onReady }) {
  const pane = byId('progress');
  let refreshed = 0;
  let seen = null;

  async function look() {
    const status = await api.status().catch(() => null); // a server that is down is told by what fails to load
    if (status?.state === 'loading') {
      show(status);
      if (status.ingested !== seen && Date.now() - refreshed > BETWEEN_REFRESHES) {
        [seen, refreshed] = [status.ingested, Date.now()];
        onNews();
      }
      setTimeout(look, BETWEEN_LOOKS);
    } else if (status) {
      const wasLoading = !pane.hidden;
      if (status.state === 'failed') showFailure(status);
      else pane.hidden = true;
      onReady(wasLoading);
    } else {
      setTimeout(look, 3 * BETWEEN_LOOKS);
    }
  }

  function show({ ingested, total, rejected }) {
    pane.hidden = false;
    const bar = byId('progress-bar');
    if (total > 0) [bar.max, bar.value] = [total, ingested];
    else bar.removeAttribute('value');
    const skipped = rejected ? `, ${t('{n} skipped', { n: number(rejected) })}` : '';
    byId('progress-text').textContent = total > 0
      ? `${t('Reading the corpus: {n} of {articles}', { n: number(ingested), articles: count(total, 'article') })}${skipped}`
      : `${t('Reading the corpus: {articles}', { articles: count(ingested, 'article') })}${skipped}`;
  }

  function showFailure({ ingested }) {
    pane.hidden = false;
    byId('progress-bar').hidden = true;
    byId('progress-text').textContent = t('Reading the corpus broke off after {articles}; the log of the server says why.', { articles: count(ingested, 'article') });
  }

  look();
}

/** Owns #busy: a thin line while something loads, and words if that takes long. */
export function createBusy() {
  const busy = byId('busy');
  let timer = null;

  return names => {
    busy.classList.toggle('busy--on', names.length > 0);
    if (names.length === 0) {
      clearTimeout(timer);
      timer = null;
      busy.textContent = '';
    } else {
      timer ??= setTimeout(() => { busy.textContent = t('Still loading…'); }, SLOW);
    }
  };
}
