import { describe, expect, it } from 'vitest';
import type { RuntimeAttempt, RuntimeProvider } from './electron-runtime';
import { firstRuntime } from './first-runtime';

const runtime = { executable: '/e', version: '1.2.3', source: 'installed', pristineDir: '/d' } as const;

function provider(name: string, attempt: RuntimeAttempt, asked: string[]): RuntimeProvider {
  return {
    name,
    provide: () => {
      asked.push(name);
      return Promise.resolve(attempt);
    },
  };
}

describe('firstRuntime', () => {
  it('asks in order and stops at the first that has one', async () => {
    const asked: string[] = [];
    const found = await firstRuntime([
      provider('a', { reason: 'no' }, asked),
      provider('b', { runtime }, asked),
      provider('c', { runtime }, asked),
    ]);
    expect(found).toBe(runtime);
    expect(asked).toEqual(['a', 'b']);
  });

  it('says every reason and what to set', async () => {
    const attempt = firstRuntime([
      provider('a', { reason: 'not set' }, []),
      provider('b', { reason: 'no network' }, []),
    ]);
    await expect(attempt).rejects.toThrow(/a: not set[\s\S]*b: no network[\s\S]*ELECTRON_OVERRIDE_DIST_PATH/);
  });
});
