import { expect, it } from 'vitest';
import { isStartedByService } from './started-by-service';

it.each<[string, NodeJS.ProcessEnv, boolean]>([
  ['nobody said anything', {}, false],
  ['our unit or launcher did', { MOTIBOARD_SUPERVISED: '1' }, true],
  ['systemd did', { INVOCATION_ID: 'ab', SYSTEMD_EXEC_PID: '42' }, true],
  ['systemd started the desktop it was started from', { INVOCATION_ID: 'ab', SYSTEMD_EXEC_PID: '41' }, false],
])('is told right when %s', (_, env, expected) => {
  expect(isStartedByService(env, 42)).toBe(expected);
});
