import { describe, expect, it } from 'vitest';
import { findAppArgument } from './app-argument';

describe('findAppArgument', () => {
  it.each([
    [['.'], '.'],
    [['/app', '--config', 'x.json'], '/app'],
    [['--no-sandbox', '/app', '--demo'], '/app'],
    [['--inspect=0', '--remote-debugging-port=0', 'out/main.js', 'other'], 'out/main.js'],
    [['-r', '/hook.js', '/app'], '/app'],
    [['--require', '/hook.js', '--no-sandbox', '/app'], '/app'],
    [['', '/app'], '/app'],
  ])('in %j it is %s', (args, expected) => expect(findAppArgument(args)).toBe(expected));

  it.each([[[]], [['--no-sandbox']], [['-r', '/hook.js']], [['-r']]])('there is none in %j', (args) =>
    expect(findAppArgument(args)).toBeUndefined(),
  );
});
