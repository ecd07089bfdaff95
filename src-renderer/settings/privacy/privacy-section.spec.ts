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

it('says of each rule how much it keeps away today', async () => {
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
  bridge.answers['settings:get'] = () => ok(view);
  bridge.answers['settings:kept-away'] = () =>
    ok({
      ...{ people: { 'jo@acme.example': 2 }, words: { merger: 3 }, kinds: { award: 4 } },
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
  const panel = new Panel({ bridge, clock: new FakeClock(), memory });
  const part = PrivacySection as unknown as Component<Record<string, unknown>>;
  render(WithWords, { part, given: { panel } });

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
  panel.dispose();
});
