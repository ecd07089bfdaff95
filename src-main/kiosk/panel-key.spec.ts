import { describe, expect, it, vi } from 'vitest';
import { isAccelerator, keyWords } from './panel-key';

vi.mock('electron', () => ({ globalShortcut: {} }));

const key = (name: string, held: Partial<Record<'control' | 'shift' | 'alt' | 'meta', boolean>> = {}) => ({
  ...{ type: 'keyDown' as const, key: name, control: false, shift: false, alt: false, meta: false },
  ...held,
});

describe('keyWords', () => {
  it.each([
    ['Control+Shift+S', 'Ctrl + Shift + S'],
    ['CommandOrControl+Alt+F12', 'Ctrl + Alt + F12'],
    ['F9', 'F9'],
  ])('%s is %s', (accelerator, words) => {
    expect(keyWords(accelerator)).toBe(words);
  });
});

describe('isAccelerator', () => {
  it.each([
    ['Control+Shift+S', key('S', { control: true, shift: true }), 'linux', true],
    ['Control+Shift+S', key('s', { control: true, shift: true }), 'linux', true],
    ['Control+Shift+S', key('S', { control: true }), 'linux', false],
    ['Control+Shift+S', key('S', { control: true, shift: true, alt: true }), 'linux', false],
    [
      'Control+Shift+S',
      { ...key('S', { control: true, shift: true }), type: 'keyUp' as const },
      'linux',
      false,
    ],
    ['CommandOrControl+P', key('p', { control: true }), 'win32', true],
    ['CommandOrControl+P', key('p', { meta: true }), 'darwin', true],
    ['CommandOrControl+P', key('p', { control: true }), 'darwin', false],
    ['F9', key('F9'), 'linux', true],
    ['Nonsense+S', key('S'), 'linux', false],
    ['', key('S'), 'linux', false],
  ] as const)('%s, %o on %s: %s', (accelerator, input, platform, is) => {
    expect(isAccelerator(input, accelerator, platform)).toBe(is);
  });
});
