import type { PanelBridge } from '@contract/bridge';
import type { SettingsChange, SettingsView } from '@contract/panel/settings';
import { visibleSettingsSchema } from '@contract/panel/visible-settings';
import { ok } from '@contract/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOf, valueAt } from './setting-key';
import { SettingsDraft } from './settings-draft.svelte';
import { SettingsStore } from './settings-store.svelte';

const values = visibleSettingsSchema.parse({ motivosity: {}, motimate: {}, panel: {} });
const view = {
  revision: 1,
  values,
  defaults: values,
  secrets: { 'motivosity.kioskId': { set: true, hint: '1f', kept: 'machine' } },
  managed: ['display.theme', 'schedule.on'],
  file: '/etc/motiboard/motiboard.json',
  problems: [],
  logo: null,
  cannotSave: null,
  connected: { motivosity: true, motimate: false },
} as unknown as SettingsView;

/** A draft over settings that main answers with, and what main was asked to save. */
async function rig(answer: (change: SettingsChange) => unknown = () => ok({ ok: true, view })) {
  const asked: SettingsChange[] = [];
  const bridge = {
    call: (channel: string, change: SettingsChange) => {
      if (channel === 'settings:get') return Promise.resolve(ok(view));
      asked.push(change);
      return Promise.resolve(answer(change));
    },
    on: () => () => undefined,
  } as unknown as PanelBridge;
  const store = new SettingsStore(bridge, { now: () => 0, after: () => () => undefined });
  await Promise.resolve();
  return { asked, store, draft: new SettingsDraft(store) };
}

describe('a draft of settings', () => {
  it('saves what was typed and nothing else, shaped like the provisioning file', async () => {
    const { draft, asked } = await rig();
    draft.edit('display.dwellSeconds', 9);
    draft.edit('display.theme.title', 'Acme');
    draft.changeSecret('motivosity.kioskId', { do: 'set', secret: 'abc', keep: 'machine' });
    expect(await draft.save()).toBe('saved');
    expect(asked).toEqual([
      {
        values: { display: { dwellSeconds: 9, theme: { title: 'Acme' } } },
        secrets: { 'motivosity.kioskId': { do: 'set', secret: 'abc', keep: 'machine' } },
      },
    ]);
    expect(draft.dirty).toBe(false);
  });

  it('reads below and beside what was typed', async () => {
    const { draft } = await rig();
    draft.edit('motivosity.oauth', { appId: 'a', naming: 'snake_case' });
    expect(draft.read('motivosity.oauth.naming')).toBe('snake_case');
    expect(draft.read('display.dwellSeconds')).toBe(12);
    draft.edit('motivosity.oauth', null);
    expect(draft.read('motivosity.oauth.naming')).toBeUndefined();
  });

  it('has nothing to save when the old value is typed again', async () => {
    const { draft } = await rig();
    draft.edit('display.dwellSeconds', 9);
    draft.edit('display.dwellSeconds', 12);
    draft.changeSecret('motivosity.kioskId', { do: 'set', secret: '', keep: 'machine' });
    expect(draft.dirty).toBe(false);
  });

  it('keeps what could not be saved, and says what is wrong with each field', async () => {
    const problems = [
      { key: 'display.messages.0.title', message: 'must not be empty' },
      { key: '', message: 'The disk is full.' },
    ];
    const { draft } = await rig(() => ok({ ok: false, problems }));
    draft.edit('display.messages', [{ title: '' }]);
    expect(await draft.save()).toBe('problems');
    expect(draft.read('display.messages')).toEqual([{ title: '' }]);
    expect(draft.problem('display.messages')).toBe('must not be empty');
    expect(draft.problem('display.mess')).toBeNull();
    expect(draft.problemsBeside(['display.messages'])).toEqual([problems[1]]);
    draft.edit('display.messages', [{ title: 'Hi' }]);
    expect(draft.problem('display.messages')).toBeNull();
  });

  it('keeps everything when no answer comes', async () => {
    const { draft } = await rig(() => ({ ok: false, error: { code: 'internal', message: '' } }));
    draft.edit('display.dwellSeconds', 9);
    expect(await draft.save()).toBe('no-answer');
    expect(draft.dirty).toBe(true);
  });

  it('forgets what was typed for one unlock when the panel locks, and nothing else', async () => {
    const { draft } = await rig();
    draft.edit('display.dwellSeconds', 9);
    draft.changeSecret('motimate.auth.password', { do: 'set', secret: 'x', keep: 'unlock' });
    draft.changeSecret('motivosity.kioskId', { do: 'set', secret: 'abc', keep: 'machine' });
    draft.changeSecret('motivosity.service.appSecret', { do: 'remove' });
    draft.wipe();
    expect(draft.typed('motimate.auth.password')).toBe('');
    expect(draft.typed('motivosity.kioskId')).toBe('abc');
    expect(draft.secretChange('motivosity.service.appSecret')).toEqual({ do: 'remove' });
    expect(draft.read('display.dwellSeconds')).toBe(9);
    draft.dispose();
    expect(draft.typed('motivosity.kioskId')).toBe('');
  });

  it.each([
    ['display.theme.accent', true],
    ['display.theme', true],
    ['display.dwellSeconds', false],
    ['schedule.on', true],
    ['schedule.onCommand', false],
  ] as const)('knows whether the file fixes %s', async (key, fixed) => {
    const { store } = await rig();
    expect(store.managed(key)).toEqual(fixed ? { file: view.file } : null);
  });
});

describe('a tree of keys', () => {
  it('has every value at its key', () => {
    const part = fc.stringMatching(/^[a-z]{1,3}$/);
    const key = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 6 }), (keys) => {
        const apart = keys.filter(
          (one) => !keys.some((other) => other !== one && one.startsWith(`${other}.`)),
        );
        const tree = treeOf(Object.fromEntries(apart.map((one, at) => [one, at])));
        const leaves = apart.filter((one) => !apart.some((other) => other.startsWith(`${one}.`)));
        for (const one of leaves) expect(valueAt(tree, one)).toBe(apart.indexOf(one));
      }),
    );
  });

  it('reads nothing that an object only inherits', () => {
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
  });
});
