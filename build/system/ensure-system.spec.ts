import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../shared/run-command';
import { ensureSystem } from './ensure-system';
import type { SystemDeps } from './system-deps';

const executable = path.join(mkdtempSync(path.join(tmpdir(), 'motiboard-spec-')), 'electron');
const allFonts = 'fonts-noto-core installed\nfonts-noto-cjk installed\n';

/** A machine whose `apt-get install` brings the packages that the fake `ldd` misses. */
class FakeMachine {
  readonly commands: string[] = [];
  readonly reports: string[] = [];
  missing = ['libgtk-3.so.0', 'libnss3.so'];
  fonts = allFonts;
  hasXvfb = false;
  aptWorks = true;

  deps(over: Partial<SystemDeps> = {}): SystemDeps {
    return {
      platform: 'linux',
      isRoot: true,
      isDebianFamily: true,
      run: (command, args) => Promise.resolve(this.#run(command, args)),
      hasCommand: (name) => name === 'Xvfb' && this.hasXvfb,
      exclusively: (work) => work(),
      report: (line) => this.reports.push(line),
      ...over,
    };
  }

  #run(command: string, args: readonly string[]): CommandResult {
    if (command === 'apt-get') this.commands.push(args.filter((arg) => !arg.includes('::')).join(' '));
    const result = { code: 0, stdout: '', stderr: '' };
    if (command === 'ldd')
      return { ...result, stdout: this.missing.map((name) => `\t${name} => not found`).join('\n') };
    if (command === 'dpkg-query') return { ...result, stdout: this.fonts };
    if (command === 'apt-get' && args.includes('install')) {
      if (!this.aptWorks) return { code: 100, stdout: '', stderr: 'E: no network' };
      this.missing = [];
      this.hasXvfb = true;
    }
    return result;
  }
}

describe('ensureSystem', () => {
  const needs = { executable, virtualDisplay: true };

  it('does nothing off Linux, and nothing when all is there', async () => {
    const mac = new FakeMachine();
    await ensureSystem(needs, mac.deps({ platform: 'darwin' }));
    const complete = new FakeMachine();
    complete.missing = [];
    complete.hasXvfb = true;
    await ensureSystem(needs, complete.deps());
    expect([...mac.commands, ...complete.commands, ...complete.reports]).toEqual([]);
  });

  it('installs libraries, display and fonts in one go when root', async () => {
    const machine = new FakeMachine();
    machine.fonts = 'fonts-noto-core not-installed\n';
    await ensureSystem(needs, machine.deps());
    expect(machine.commands).toHaveLength(2);
    expect(machine.commands[0]).toContain('update');
    expect(machine.commands[1]).toContain(
      'install -y --no-install-recommends libgtk-3-0 libnss3 xvfb fonts-noto-core fonts-droid-fallback',
    );
  });

  it('tells the one command when not root', async () => {
    const machine = new FakeMachine();
    await expect(
      ensureSystem({ executable, virtualDisplay: false }, machine.deps({ isRoot: false })),
    ).rejects.toThrow(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 libnss3',
    );
    expect(machine.commands).toEqual([]);
  });

  it('names what is missing where packages are not known', async () => {
    const deps = new FakeMachine().deps({ isDebianFamily: false });
    await expect(ensureSystem(needs, deps)).rejects.toThrow('libgtk-3.so.0, libnss3.so, Xvfb');
  });

  it('shows what apt said when it fails', async () => {
    const machine = new FakeMachine();
    machine.aptWorks = false;
    await expect(ensureSystem(needs, machine.deps())).rejects.toThrow('E: no network');
  });

  it('goes on without fonts', async () => {
    const machine = new FakeMachine();
    Object.assign(machine, { missing: [], hasXvfb: true, fonts: '', aptWorks: false });
    await ensureSystem(needs, machine.deps());
    expect(machine.reports.join('\n')).toContain('Some scripts will not be legible');
  });

  it('only hints at fonts when not root', async () => {
    const machine = new FakeMachine();
    Object.assign(machine, { missing: [], hasXvfb: true, fonts: '' });
    await ensureSystem(needs, machine.deps({ isRoot: false }));
    expect(machine.reports.join('\n')).toContain('fonts-noto-core fonts-droid-fallback');
  });
});
