/**
 * Builds an element. Text always becomes text nodes, never markup, so whatever an article says is harmless here.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` functions become listeners, `dataset` is merged, true/false
 *   switch an attribute on or leave it out, null and undefined leave it out
 * @param {...(Node|string|number|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false).map(asNode));
  return element;
}

/** @param {string} id an id that index.html is known to hold */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** Ends a task: the browser draws and answers before what comes after it. */
export function nextTask() {
  return new Promise(done => { setTimeout(done); });
}

/** An http(s) link that opens elsewhere, or the plain text when the address is anything else (`javascript:` …). */
export function externalLink(url, text) {
  const href = safeHttpUrl(url);
  return href ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text) : document.createTextNode(text);
}

/**
 * @param {unknown} url
 * @returns {string|null} the address if it is an absolute http(s) one, otherwise null
 */
export function safeHttpUrl(url) {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}

function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'dataset') Object.assign(element.dataset, value);
  else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else element.setAttribute(name, String(value));
}

function asNode(child) {
  return child instanceof Node ? child : document.createTextNode(String(child));
}

/**
 * @param {[string, string|null|undefined][]} facts terms and what is to be said of them; those without are left out
 */
export function factList(facts) {
  return el('dl', { class: 'facts' }, ...facts.filter(([, description]) => description)
    .map(([term, description]) => el('div', {}, el('dt', {}, term), el('dd', {}, description))));
}
