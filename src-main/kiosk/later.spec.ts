import { describe, expect, it } from 'vitest';
import { Later } from './later';

describe('something that is made later', () => {
  it('is made once, and only when somebody wants it', async () => {
    let made = 0;
    const later = new Later(() => Promise.resolve((made += 1)));
    expect(await later.made()).toBeNull();
    expect(made).toBe(0);
    expect(await Promise.all([later.get(), later.get(), later.made()])).toEqual([1, 1, 1]);
  });

  it('is tried again by the next who wants it', async () => {
    const tries = [Promise.reject(new Error('torn file')), Promise.resolve('panel')];
    const later = new Later(() => tries.shift() ?? Promise.resolve('another'));
    const first = later.get();
    expect(await later.made()).toBeNull();
    await expect(first).rejects.toThrow('torn file');
    expect(await later.get()).toBe('panel');
    expect(await later.made()).toBe('panel');
  });
});
