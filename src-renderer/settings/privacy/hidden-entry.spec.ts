import { describe, expect, it } from 'vitest';
import { readHiddenEntry } from './hidden-entry';

describe('readHiddenEntry', () => {
  it.each([
    ['jo@acme.example', { by: 'email' }],
    ['Jo Smith', { by: 'name' }],
    ['mv:0a1b2c3d', { by: 'id', product: 'motivosity', ending: '2c3d' }],
    ['mm:7', { by: 'id', product: 'motimate', ending: '7' }],
    ['mv:jo@acme.example', { by: 'id', product: 'motivosity', ending: 'mple' }],
    ['mv:', { by: 'name' }],
    ['', { by: 'name' }],
  ])('knows what "%s" is', (entry, expected) => {
    expect(readHiddenEntry(entry)).toEqual(expected);
  });
});
