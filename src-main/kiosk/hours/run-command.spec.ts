import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command';

const node = (script: string, ...args: string[]) => runCommand(process.execPath, ['-e', script, ...args]);

describe('runCommand', () => {
  it('runs a program with its arguments as they are, without a shell', async () => {
    const script = 'process.stdout.write(process.argv.slice(1).join("|"))';
    expect(await node(script, '$HOME', '; exit 3', 'a b')).toEqual({
      ok: true,
      output: '$HOME|; exit 3|a b',
    });
  });

  it('tells how it failed and what it said', async () => {
    const result = await node('process.stderr.write("no adapter"); process.exitCode = 4');
    expect(result).toEqual({ ok: false, output: 'it ended with 4 · no adapter' });
  });

  it.each([
    ['/nowhere/tv', 'there is no such program'],
    ['/', 'the program may not be run'],
  ])('tells that %s cannot be run', async (program, output) => {
    expect(await runCommand(program, [])).toEqual({ ok: false, output });
  });

  it('gives it no input to wait for', async () => {
    const script = 'process.stdin.resume().on("end", () => process.stdout.write("ended"))';
    expect(await node(script)).toEqual({ ok: true, output: 'ended' });
  });

  it('keeps at most 500 characters of what it says', async () => {
    const { ok, output } = await node('process.stdout.write("x".repeat(100000))');
    expect([ok, output.length]).toEqual([true, 500]);
  });
});
