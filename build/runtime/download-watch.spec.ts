import { describe, expect, it } from 'vitest';
import { DownloadWatch, downloadLimits } from './download-watch';

describe('DownloadWatch', () => {
  it('gives up when nothing ever comes', () => {
    const watch = new DownloadWatch(1_000);
    expect(watch.look(0, 1_000 + downloadLimits.firstByteMs - 1)).toBe('going');
    expect(watch.look(0, 1_000 + downloadLimits.firstByteMs)).toBe('no-connection');
  });

  it('gives up when it stands still, counted from the last change', () => {
    const watch = new DownloadWatch(0);
    expect(watch.look(10, 19_000)).toBe('going');
    expect(watch.look(20, 60_000)).toBe('going');
    expect(watch.look(20, 60_000 + downloadLimits.standstillMs - 1)).toBe('going');
    expect(watch.look(20, 60_000 + downloadLimits.standstillMs)).toBe('standstill');
  });
});
