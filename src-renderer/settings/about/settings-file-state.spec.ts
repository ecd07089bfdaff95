import type { ImportChange } from '@contract/panel/settings';
import { describe, expect, it } from 'vitest';
import { FakePanelBridge } from '../testing/fake-panel-bridge';
import { SettingsFileState } from './settings-file-state.svelte';

const change: ImportChange = { key: 'name', secret: false, before: null, after: '"B"', managed: false };
const file = (text: string): File => new File([text], 'motiboard.json');

function rig() {
  const bridge = new FakePanelBridge();
  return { bridge, files: new SettingsFileState(bridge) };
}

describe('saving the settings', () => {
  it('asks for secrets only with a PIN, and says where the file is', async () => {
    const { bridge, files } = rig();
    bridge.answers['settings:export'] = () => ({ ok: true, value: { saved: true, file: '/x/a.json' } });
    expect(await files.save(null)).toBe(true);
    expect(files.exported).toEqual({ kind: 'saved', file: '/x/a.json', secrets: false });
    expect(await files.save('1234')).toBe(true);
    expect(files.exported).toMatchObject({ secrets: true });
    expect(bridge.argumentsOf('settings:export')).toEqual([
      [{ secrets: false }],
      [{ secrets: true, pin: '1234' }],
    ]);
  });

  it('says why there is none, until it is forgotten', async () => {
    const { bridge, files } = rig();
    expect(await files.save(null)).toBe(false);
    expect(files.exported).toEqual({ kind: 'no-answer' });
    bridge.answers['settings:export'] = () => ({ ok: true, value: { saved: false, message: 'No.' } });
    expect(await files.save('1')).toBe(false);
    expect(files.exported).toEqual({ kind: 'failed', message: 'No.' });
    files.forget();
    expect(files.exported).toBeNull();
  });
});

describe('taking a file over', () => {
  it('changes nothing before it was looked at, and applies what was looked at', async () => {
    const { bridge, files } = rig();
    expect(await files.apply()).toBe(false);
    bridge.answers['settings:import-preview'] = () => ({
      ok: true,
      value: { changes: [change], problems: [] },
    });
    await files.choose(file('{"name":"B"}'));
    expect(files.preview?.changes).toEqual([change]);
    expect(files.applies).toBe(true);
    expect(bridge.argumentsOf('settings:import-apply')).toEqual([]);
    const problems = [{ key: '', message: 'The disk is full.' }];
    bridge.answers['settings:import-apply'] = () => ({ ok: true, value: { ok: false, problems } });
    expect(await files.apply()).toBe(false);
    expect(files.preview).toEqual({ changes: [change], problems });
    expect(bridge.argumentsOf('settings:import-apply')).toEqual([[{ text: '{"name":"B"}' }]]);
  });

  it('has nothing to apply where all of it is managed', async () => {
    const { bridge, files } = rig();
    const changes = [{ ...change, managed: true }];
    bridge.answers['settings:import-preview'] = () => ({ ok: true, value: { changes, problems: [] } });
    await files.choose(file('{}'));
    expect(files.applies).toBe(false);
  });

  it('refuses what is too large, and forgets a file with the lock', async () => {
    const { bridge, files } = rig();
    await files.choose(file('x'.repeat(5_000_001)));
    expect(files.fault).toBe('too-large');
    expect(bridge.calls).toEqual([]);
    await files.choose(file('{}'));
    expect(files.fault).toBe('no-answer');
    files.wipe();
    expect([files.file, files.preview, files.fault]).toEqual([null, null, null]);
    expect(await files.apply()).toBe(false);
  });
});
