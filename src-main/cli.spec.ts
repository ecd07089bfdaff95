import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './cli';

describe('parseCommandLine', () => {
  it('reads every option', () => {
    const parsed = parseCommandLine([
      '--config',
      'my.json',
      '--data-dir=d',
      '--windowed=800x600',
      '--demo',
      '--settings',
      '--screenshots',
      'out/shots',
      '--check-config',
      'other.json',
      '--size=1080x1920',
    ]);
    expect(parsed).toEqual({
      ok: true,
      value: {
        config: 'my.json',
        checkConfig: 'other.json',
        dataDir: 'd',
        windowed: { width: 800, height: 600 },
        demo: true,
        settings: true,
        screenshots: 'out/shots',
        size: { width: 1080, height: 1920 },
        version: false,
        help: false,
      },
    });
  });

  it('has a size for a window that gives none, and does not take the next word for it', () => {
    const parsed = parseCommandLine(['--windowed', '--demo']);
    expect(parsed.ok && parsed.value.windowed).toEqual({ width: 1280, height: 720 });
    expect(parsed.ok && parsed.value.demo).toBe(true);
  });

  it.each([
    ['--no-sandbox'],
    ['--inspect=0'],
    ['--remote-debugging-port=0'],
    ['--ozone-platform=wayland'],
    ['--disable-gpu'],
  ])('lets the engine have its own %s', (option) => {
    expect(parseCommandLine([option]).ok).toBe(true);
  });

  it.each([
    [['--frobnicate'], '--frobnicate'],
    [['--frobnicate=secret'], '--frobnicate'],
    [['stray'], 'stray'],
    [['-x'], '-x'],
    [['--config'], '--config'],
    [['--config', '--demo'], '--config'],
    [['--config='], '--config'],
    [['--size'], '--size'],
    [['--size=big'], '--size'],
    [['--size=0x0'], '--size'],
    [['--windowed=99999x1'], '--windowed'],
    [['--demo=yes'], '--demo'],
  ])('refuses %j and names it', (args, named) => {
    const parsed = parseCommandLine(args);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.error.code).toBe('bad-option');
      expect(parsed.error.message).toContain(named);
      expect(parsed.error.message).not.toContain('secret');
    }
  });
});
