// @vitest-environment happy-dom
import type { SettingsView } from '@contract/panel/settings';
import { visibleSettingsSchema } from '@contract/panel/visible-settings';
import { ok } from '@contract/result';
import { render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, it, vi } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { Panel } from '../state/panel.svelte';
import { FakePanelBridge } from '../testing/fake-panel-bridge';
import WithWords from '../testing/WithWords.svelte';
import PrivacySection from './PrivacySection.svelte';

it('says of each rule how much it keeps away today, and follows what comes in while somebody looks', async () => {
  const bridge = new FakePanelBridge();
  const values = visibleSettingsSchema.parse({
    motivosity: {},
    motimate: {},
    panel: {},
    display: { audience: 'lobby' },
    privacy: {
      hidePeople: ['jo@acme.example', 'eli@acme.example'],
      hideWords: ['merger'],
      hideKinds: ['award'],
    },
  });
  const view = {
    ...{ revision: 1, values, defaults: values, secrets: {}, managed: [], file: null, problems: [] },
    ...{ logo: null, cannotSave: null, connected: { motivosity: true, motimate: true } },
  } as unknown as SettingsView;
  bridge.answers['lock:get'] = () =>
    ok({
      ...{ revision: 1, kind: 'unlocked', managed: false, waitUntil: null },
      ...{ triesLeft: 5, who: '', autoLockMs: 300_000 },
    });
  bridge.answers['settings:get'] = () => ok(view);
  let ofJo = 2;
  bridge.answers['settings:kept-away'] = () =>
    ok({
      ...{ people: { 'jo@acme.example': ofJo }, words: { merger: 3 }, kinds: { award: 4 } },
      ...{
        items: 0,
        amounts: 5,
        audience: 6,
        complete: true,
        names: { 'jo@acme.example': 'Jo Smith' },
        unrecognised: ['eli@acme.example'],
      },
    });
  const memory = { getItem: () => null, setItem: () => undefined };
  const clock = new FakeClock();
  const panel = new Panel({ bridge, clock, memory });
  const asked = () => bridge.argumentsOf('settings:kept-away').length;
  const part = PrivacySection as unknown as Component<Record<string, unknown>>;
  const { unmount } = render(WithWords, { part, given: { panel } });

  await vi.waitFor(() => expect(screen.getAllByText(/kept away today$/)).toHaveLength(5));
  const person = screen.getByText('Jo Smith').closest('li')!;
  expect(within(person).getByText('2 kept away today')).toBeTruthy();
  const unrecognised = screen.getByText('eli@acme.example').closest('li')!;
  expect(within(unrecognised).getByText(/^Not recognised yet/)).toBeTruthy();
  expect(screen.getByText('merger').closest('li')!.textContent).toContain('3 kept away today');
  expect(screen.getByRole('switch', { name: 'Awards' }).closest('.kind')!.textContent).toContain(
    '4 kept away today',
  );
  const who = screen.getByRole('region', { name: 'Who looks at this screen' });
  expect(within(who).getByText('5 kept away today')).toBeTruthy();
  expect(within(who).getByText('6 kept away today')).toBeTruthy();

  // Several changes are one question; then now and then, for what is kept away changes nothing on the screen.
  const before = asked();
  ofJo = 7;
  for (let revision = 0; revision < 5; revision += 1) bridge.push('on-screen:changed', { revision });
  await clock.advance(1_000);
  await vi.waitFor(() => expect(within(person).getByText('7 kept away today')).toBeTruthy());
  expect(asked()).toBe(before + 1);
  ofJo = 8;
  await clock.advance(30_000);
  await vi.waitFor(() => expect(within(person).getByText('8 kept away today')).toBeTruthy());

  const last = asked();
  unmount();
  bridge.push('on-screen:changed', { revision: 9 });
  await clock.advance(120_000);
  expect([asked(), bridge.listening('on-screen:changed')]).toEqual([last, 0]);
  panel.dispose();
});
