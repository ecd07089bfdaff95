import { describe, expect, it } from 'vitest';
import { rendererMemory } from './renderer-memory';

const contents = () => ({ getOSProcessId: () => 7 });
const metric = (pid: number, memory: { workingSetSize: number; privateBytes?: number }) => ({
  pid,
  memory: { peakWorkingSetSize: 0, ...memory },
});
const metrics = () => [metric(6, { workingSetSize: 1 }), metric(7, { workingSetSize: 900 })];
const noStatus = () => Promise.reject(new Error('there is no /proc'));

describe('rendererMemory', () => {
  it('takes what Windows counts as private', async () => {
    const reads = {
      contents,
      metrics: () => [metric(7, { workingSetSize: 900, privateBytes: 300 })],
      status: noStatus,
    };
    expect(await rendererMemory(reads)).toBe(300 * 1024);
  });

  it('takes the anonymous memory on Linux', async () => {
    const status = (pid: number) =>
      Promise.resolve(`Name:\tx\nVmRSS:\t 900 kB\nRssAnon:\t     ${String(pid)}5 kB\n`);
    expect(await rendererMemory({ contents, metrics, status })).toBe(75 * 1024);
  });

  it('takes all of it where nobody tells more', async () => {
    expect(await rendererMemory({ contents, metrics, status: noStatus })).toBe(900 * 1024);
  });

  it.each([
    ['the window is closed', { contents: () => null, metrics }],
    ['the page has no process yet', { contents: () => ({ getOSProcessId: () => 0 }), metrics }],
    ['the process is not listed', { contents, metrics: () => [] }],
  ])('knows nothing when %s', async (_name, reads) => {
    expect(await rendererMemory({ ...reads, status: noStatus })).toBeNull();
  });

  it.runIf(process.platform === 'linux')('reads the memory of a real process', async () => {
    const own = {
      contents: () => ({ getOSProcessId: () => process.pid }),
      metrics: () => [metric(process.pid, { workingSetSize: 1 })],
    };
    expect(await rendererMemory(own)).toBeGreaterThan(5_000_000);
  });
});
