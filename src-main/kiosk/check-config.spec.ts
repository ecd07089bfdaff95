import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkConfig } from './check-config';

let dir = '';
let file = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-check-'));
  file = join(dir, 'motiboard.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('is content with a file that can be used', async () => {
  writeFileSync(file, '{"name":"Lobby"}');
  expect(await checkConfig(file, new Map())).toEqual({
    code: 0,
    words: `${file}: everything in it can be used.\n`,
  });
});

it.each<[string, string, RegExp]>([
  ['a wrong key', '{"dispaly":{}}', /1 problem; the rest would apply\.\n {2}dispaly is not a setting/],
  ['two', '{"dispaly":{},"display":{"dwellSeconds":1}}', /2 problems/],
  ['no JSON', '{', /not valid JSON/],
  ['an incomplete group', '{"motivosity":{"service":{"appId":"a"}}}', /motivosity\.service\.secureToken/],
])('names %s', async (_, text, words) => {
  writeFileSync(file, text);
  const verdict = await checkConfig(file, new Map());
  expect(verdict.code).toBe(1);
  expect(verdict.words).toMatch(words);
});

it('names a file that is not there', async () =>
  expect((await checkConfig(file, new Map())).words).toContain('there is no file'));

it('takes the secrets of the environment into account', async () => {
  writeFileSync(file, '{"motivosity":{"service":{"appId":"a"}}}');
  expect((await checkConfig(file, new Map([['motivosity.service.secureToken', 't']]))).code).toBe(0);
});
