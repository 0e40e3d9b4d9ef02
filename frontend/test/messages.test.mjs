import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const folder = new URL('../', import.meta.url);
const read = name => readFileSync(new URL(name, folder), 'utf8');
const scripts = readdirSync(folder).filter(name => name.endsWith('.js') && !name.startsWith('ogc'));
const languages = readdirSync(new URL('messages/', folder)).map(name => name.replace('.json', ''));
const messages = Object.fromEntries(languages.map(language => [language, JSON.parse(read(`messages/${language}.json`))]));

const LITERAL = /'((?:[^'\\\n]|\\.)*)'/.source;

/** Without comments, which are English for whoever reads the code. */
const codeOf = name => read(name).replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function keysOf(code) {
  const all = expression => [...code.matchAll(new RegExp(expression, 'g'))];
  return [
    ...all(`\\bt\\(${LITERAL}`).map(found => found[1]),
    ...all(`\\bt\\([^'(){}]*\\? ${LITERAL} : ${LITERAL}`).flatMap(found => [found[1], found[2]]),
    ...all(`\\bcount\\([^()']*(?:\\([^()]*\\))?[^()']*, ${LITERAL}\\)`).map(found => `{n} ${found[1]}s`),
  ];
}

/** What stands in the page from the beginning: texts, labels and hints. */
function textsOf(html) {
  const body = html.slice(html.indexOf('<body')).replace(/<noscript>[^]*?<\/noscript>/g, '').replace(/<option[^>]* lang=[^]*?<\/option>/g, '');
  const texts = [...body.matchAll(/>([^<]+)</g), ...body.matchAll(/ (?:aria-label|placeholder|title)="([^"]+)"/g)];
  return texts.map(found => found[1].trim().replace(/\s+/g, ' ')).filter(text => /\p{L}{2}/u.test(text) && text !== 'Dateline');
}

for (const language of languages) {
  const missing = keys => [...new Set(keys)].filter(key => !(key in messages[language]));

  test(`${language}: each message of the scripts is there`, () => {
    assert.deepEqual(missing(scripts.flatMap(name => keysOf(codeOf(name)))), []);
  });

  test(`${language}: each text of the page is there`, () => assert.deepEqual(missing(textsOf(read('index.html'))), []));

  test(`${language}: the values in a message are those of its key`, () => {
    const names = text => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
    const wrong = Object.entries(messages[language]).filter(([key, text]) => typeof text === 'string' && names(key) !== names(text));
    assert.deepEqual(wrong, []);
  });
}

test('no sentence stands in a script that is not a message', () => {
  const sentence = new RegExp(`'([A-Z][a-z’]+(?:,? [a-zA-Z’]+){2,}[^'\\n]*)'|\`([A-Z][a-z’]+(?: [a-z’]+)+ [^\`\\n]*)\``, 'g');
  const found = scripts.flatMap(name => [...codeOf(name).matchAll(sentence)].map(match => match[1] ?? match[2])
    .filter(text => !(text in messages.de)).map(text => `${name}: ${text}`));
  assert.deepEqual(found.filter(text => !text.includes('throw') && !/index\.html has|is not a/.test(text)), []);
});
