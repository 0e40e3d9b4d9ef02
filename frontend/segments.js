/**
 * Cuts a text into paragraphs and these into pieces with and without a mention.
 *
 * @template {{start: number, end: number}} M
 * @param {string} text
 * @param {M[]} mentions offsets in UTF-16 code units, as JavaScript counts; those that overlap an earlier one, or lie
 *   outside of the text, are left out
 * @returns {{text: string, mention: M|null}[][]}
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
    if (mention.start > at) result.push({ text: text.slice(at, mention.start), mention: null });
    result.push({ text: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  if (at < end) result.push({ text: text.slice(at, end), mention: null });
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
