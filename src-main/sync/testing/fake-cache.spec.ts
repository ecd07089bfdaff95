import { describe, expect, it } from 'vitest';
import { FakeCache } from './fake-cache';
import { waysOntoDisk } from './people-on-disk';
import { person } from './samples';

const quenby = person('Quenby Zoll', { id: 'mv:q-1' });

describe('the cache in memory', () => {
  it.each(waysOntoDisk)('shows $what to tests that look for somebody, and clears it', ({ put }) => {
    const cache = new FakeCache();
    expect(put(cache, quenby).ok).toBe(true);
    expect(cache.dump()).toContain('q-1');
    cache.clear();
    expect(cache.dump()).not.toContain('q-1');
  });
});
