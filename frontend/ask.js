import { KINDS } from './format.js';
import { plusDays, spanAt, toDatetime } from './time.js';

/**
 * Reads a question such as "What happened in Aleppo in 2016?" or "bombings in Iraq 2014": which place, kind of event and
 * time it names. All pure.
 *
 * @typedef {object} Vocabulary what the events that there are can be asked for, by folded names
 * @property {Map<string, string>} countries codes
 * @property {Map<string, string>} places ids, the one with the most events for each name
 *
 * @typedef {{place: string[], country: string[], kind: string[], datetime: string, q: string}} Question
 */

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(?:${MONTHS.map(month => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const DATE = `(?:\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTH},? \\d{4}|[12]\\d{3})`;

/** The longest form first: "from 2012 to 2014" contains "2014". */
const TIMES = [
  { form: new RegExp(`(?:\\b(?:between|from) )?(?<![\\w-])(${DATE}) ?(?:to|and|until|till|[-–—]) ?(${DATE})(?![\\w-])`, 'i'), range: (a, b) => ({ from: a.from, to: b.to }) },
  { form: new RegExp(`\\b(?:since|from) (${DATE})(?![\\w-])`, 'i'), range: a => ({ from: a.from, to: '' }) },
  { form: new RegExp(`\\bafter (${DATE})(?![\\w-])`, 'i'), range: a => ({ from: plusDays(a.to, 1), to: '' }) },
  { form: new RegExp(`\\bbefore (${DATE})(?![\\w-])`, 'i'), range: a => ({ from: '', to: plusDays(a.from, -1) }) },
  { form: new RegExp(`\\b(?:until|till) (${DATE})(?![\\w-])`, 'i'), range: a => ({ from: '', to: a.to }) },
  { form: new RegExp(`(?:\\b(?:in|on|during|of) )?(?<![\\w-])(${DATE})(?![\\w-])`, 'i'), range: a => a },
];

/** Words that name a whole kind, beside its own name. "Earthquake" is no such word: it is one of several disasters. */
const KIND_WORDS = {
  fighting: 'fighting, fight, fights, battle, battles, clash, clashes, combat, offensive, offensives',
  'air-strike': 'air strike, air strikes, airstrike, airstrikes, air raid, air raids, shelling, bombardment',
  bombing: 'bombing, bombings, bomb attack, bomb attacks, explosion, explosions',
  protest: 'protest, protests, demonstration, demonstrations',
  arrest: 'arrest, arrests, trial, trials',
  crime: 'crime, crimes',
  diplomacy: 'diplomacy, talks, negotiations, diplomatic talks',
  displacement: 'displacement, refugees, aid',
  disaster: 'disaster, disasters',
  accident: 'accident, accidents',
  politics: 'politics, elections',
};

const TERM = '(?:"[^"]*"|[^\\s"-][^\\s"]*)';
const OPERATORS = new RegExp(`(?<!\\S)(?:-(?:"[^"]*"|\\p{L}[^\\s"]*)|${TERM}(?: OR ${TERM})+|"[^"]*")`, 'gu');

const FILLER = new Set(('what happened happens happening happen is was were are did do does there the a an all any some show me tell about events event '
  + 'news in at near around on of to from during and where when who how which took take place').split(' '));

/** @returns {string} without case, diacritics and signs */
export function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’'`.]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** @returns {Map<string, string>} the names of kinds of event by all words for them */
export function kindNames() {
  const own = Object.entries(KINDS).filter(([name]) => name !== 'other').map(([name, words]) => [folded(words), name]);
  const others = Object.entries(KIND_WORDS).flatMap(([name, words]) => words.split(', ').map(word => [word, name]));
  return new Map([...own, ...others]);
}

/**
 * @param {string} text
 * @param {Vocabulary} vocabulary
 * @returns {Question} what is neither place, kind nor time is words of the texts (`q`)
 */
export function understand(text, vocabulary) {
  const { datetime, rest } = takeTime(text.replace(/[?!]+\s*$/, ''));
  // What is said to a search engine stays as it is: phrases, -without, this OR that.
  const spoken = rest.replace(/[“”]/g, '"');
  const operators = spoken.match(OPERATORS) ?? [];
  const words = folded(spoken.replace(OPERATORS, ' ')).split(' ').filter(Boolean);
  const found = { place: [], country: [], kind: [] };
  const names = [['country', vocabulary.countries], ['kind', kindNames()], ['place', vocabulary.places]];
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length);
      if (phrase.includes(null) || (length === 1 && FILLER.has(phrase[0]))) continue;
      const hit = names.map(([name, known]) => [name, known.get(phrase.join(' '))]).find(([, value]) => value);
      if (!hit) continue;
      found[hit[0]].push(hit[1]);
      words.fill(null, start, start + length);
    }
  }
  const left = words.filter(word => word !== null && !FILLER.has(word));
  return { ...found, datetime, q: [...left, ...operators].join(' ') };
}

function takeTime(text) {
  for (const { form, range } of TIMES) {
    const match = form.exec(text);
    if (!match) continue;
    const spans = match.slice(1).map(spanOf);
    if (spans.every(Boolean)) return { datetime: toDatetime(range(...spans)), rest: text.replace(match[0], ' ') };
  }
  return { datetime: '', rest: text };
}

/** @returns {import('./time.js').Range|null} */
function spanOf(text) {
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  const [, year] = /(\d{4})/.exec(text);
  const named = MONTHS.findIndex(month => new RegExp(`\\b${month.slice(0, 3)}`, 'i').test(text));
  const month = iso ? Number(iso[2] ?? 0) : named + 1;
  const day = iso ? Number(iso[3] ?? 0) : Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1] ?? 0);
  if (month > 12 || day > 31) return null;
  const two = n => String(n).padStart(2, '0');
  if (month === 0) return spanAt(`${year}-01-01`, 'year');
  return day === 0 ? spanAt(`${year}-${two(month)}-01`, 'month') : spanAt(`${year}-${two(month)}-${two(day)}`, 'day');
}

/**
 * What was probably meant by words that lead to nothing: a name that begins so, or each word as the name that is nearest
 * to it.
 *
 * @param {string} text
 * @param {string[]} names folded
 * @returns {string|null}
 */
export function meantBy(text, names) {
  const said = folded(text);
  const whole = names.find(name => said.length > 2 && name.startsWith(said)) ?? nearest(said, names);
  if (whole) return whole;
  const words = said.split(' ').filter(word => !FILLER.has(word));
  const mended = words.map(word => (names.includes(word) ? word : nearest(word, names) ?? word));
  return words.length > 1 && mended.join(' ') !== words.join(' ') ? mended.join(' ') : null;
}

/**
 * @param {string} word folded
 * @param {Iterable<string>} names folded
 * @returns {string|null} the name that differs by at most two letters, by one for a short word
 */
export function nearest(word, names) {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best = { name: null, far: most + 1 };
  for (const name of names) {
    if (Math.abs(name.length - word.length) >= best.far) continue;
    const far = distance(word, name);
    if (far > 0 && far < best.far) best = { name, far };
  }
  return best.name;
}

/** Letters that must be changed, added, left out or swapped with their neighbour (Damerau and Levenshtein). */
function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
