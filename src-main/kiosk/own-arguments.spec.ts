import { expect, it } from 'vitest';
import { ownArguments } from './own-arguments';

it.each([
  [['electron', '.', '--demo'], false, ['--demo']],
  [['electron', '--no-sandbox', '/app', '--config', 'x.json'], false, ['--no-sandbox', '--config', 'x.json']],
  [['/opt/motiboard', '--config', 'x.json'], true, ['--config', 'x.json']],
  [['electron'], false, []],
])('of %j (packaged: %j) keeps %j', (argv, packaged, own) => {
  expect(ownArguments(argv, packaged)).toEqual(own);
});
