/**
 * What the page says, in the reader's language. The English sentence is the key of its translation; a sentence without
 * one stays English. The server puts the messages of the language into the page's script.
 *
 * @typedef {string|Record<Intl.LDMLPluralRule, string>} Message
 */

/** @type {Record<string, Message>} */
const messages = globalThis.datelineMessages ?? {};

/** The language of dates, numbers and names of countries. */
export const LOCALE = globalThis.document?.documentElement.lang?.replace(/^en$/, '') || 'en-GB';

const plurals = once(() => new Intl.PluralRules(LOCALE));

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T} what is made when it is first asked for
 */
export function once(make) {
  let made;
  return () => (made ??= make());
}

/**
 * @param {string} text English, with names of values in braces: `Without {filter}`
 * @param {Record<string, string|number>} [values]
 * @returns {string}
 */
export function t(text, values = {}) {
  const message = messages[text];
  return (typeof message === 'string' ? message : text).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * @param {number} n
 * @param {string} said the number as it is written
 * @param {string} singular English
 * @param {string} plural English
 * @returns {string} the number with its noun in the form that the language wants for it
 */
export function counted(n, said, singular, plural) {
  const forms = messages[`{n} ${plural}`];
  if (forms === undefined) return `${said} ${n === 1 ? singular : plural}`;
  return (forms[plurals().select(n)] ?? forms.other ?? String(forms)).replace('{n}', said);
}

/** Translates the texts, labels and hints that stand in a part of the document from the beginning. */
export function translate(root) {
  if (Object.keys(messages).length === 0) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim().replace(/\s+/g, ' ');
    if (typeof messages[text] === 'string') node.data = node.data.replace(node.data.trim(), messages[text]);
  }
  for (const name of ['aria-label', 'placeholder', 'title']) {
    for (const element of root.querySelectorAll(`[${name}]`)) element.setAttribute(name, t(element.getAttribute(name)));
  }
}
