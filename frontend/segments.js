/**
 * Cuts a text into paragraphs and these into pieces with and without a mention.
 *
 * @template {{start: number, end: number}} M
 * @param {string} text
 * @param {M[]} mentions offsets in UTF-16 code units, as JavaScript counts; those that overlap an earlier one, or lie
 *   outside of the text, are left out
 * @returns {{text: string, start: number, mention: M|null}[][]} `start` is the piece's offset in the text
 */
export function paragraphs(text, mentions) {
  const apart = inOrderWithoutOverlaps(text, mentions);
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: paragraph, index }) => {
    const end = index + paragraph.trimEnd().length;
    return pieces(text, index, end, apart.filter(mention => mention.start >= index && mention.end <= end));
  });
}

function pieces(text, start, end, mentions) {
  const result = [];
  let at = start;
  for (const mention of mentions) {
    if (mention.start > at) result.push({ text: text.slice(at, mention.start), start: at, mention: null });
    result.push({ text: text.slice(mention.start, mention.end), start: mention.start, mention });
    at = mention.end;
  }
  if (at < end) result.push({ text: text.slice(at, end), start: at, mention: null });
  return result;
}

function inOrderWithoutOverlaps(text, mentions) {
  let reached = 0;
  return [...mentions].sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start, end }) => {
    const fits = start >= reached && end > start && end <= text.length;
    if (fits) reached = end;
    return fits;
  });
}

/**
 * Where words stand in a text outside of its mentions: what a finder has missed.
 *
 * @param {string} text
 * @param {{start: number, end: number}[]} mentions
 * @param {string} words
 * @returns {{start: number, end: number}[]} in order; none for blank words
 */
export function missed(text, mentions, words) {
  const wanted = words.trim();
  const found = [];
  for (let start = wanted ? text.indexOf(wanted) : -1; start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (isWord(text, start, end) && mentions.every(mention => end <= mention.start || mention.end <= start)) {
      found.push({ start, end });
    }
  }
  return found;
}

/** Whether the span begins and ends where words do: "Oman" does not stand in "Romania". */
function isWord(text, start, end) {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
}
