import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedCode } from '../embed.js';
import { parseState } from '../url-state.js';

test('the code shows the view, and is markup that nothing in it can break out of', () => {
  const state = parseState('?q=%22%3E%3Cb%3E&year=2012&map=5/35/38&read=a');
  assert.equal(embedCode(state, 'https://map.example.org/'),
    '<iframe src="https://map.example.org/?year=2012&amp;q=%22%3E%3Cb%3E&amp;map=5/35/38&amp;embed=true" title="Events on a map" '
    + 'width="800" height="520" loading="lazy"></iframe>');
});
