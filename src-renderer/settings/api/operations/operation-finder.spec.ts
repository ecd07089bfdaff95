// @vitest-environment happy-dom
import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../../src-main/testing/fake-clock';
import { FakePanelBridge } from '../../testing/fake-panel-bridge';
import { operationOf } from '../../testing/sample-operation';
import WithWords from '../../testing/WithWords.svelte';
import { ApiState } from '../api-state.svelte';
import OperationFinder from './OperationFinder.svelte';

const finder: unknown = OperationFinder;

async function rig() {
  const bridge = new FakePanelBridge();
  const all = [operationOf(), operationOf({ id: 'mv.feed.all', title: 'The whole feed' })];
  bridge.answers['operations:list'] = () => ({ ok: true, value: all });
  const api = new ApiState({ bridge, clock: new FakeClock(), newId: () => 'run' });
  await api.load();
  const show = (details: boolean) =>
    render(WithWords, {
      part: finder as Component<Record<string, unknown>>,
      given: { operations: api.operations, chosen: null, details, onchoose: () => undefined },
    });
  const buttons = () => screen.getAllByRole('button').map((button) => button.textContent.trim());
  return { api, show, buttons };
}

describe('the list of operations', () => {
  it('has names alone until somebody asks for ids, which are found either way', async () => {
    const { api, show, buttons } = await rig();
    const { unmount } = show(false);
    expect(buttons()).toEqual(['One entry of the feed', 'The whole feed']);
    unmount();
    api.operations.query = 'mv.feed.all';
    show(false);
    expect(buttons()).toEqual(['The whole feed']);
  });

  it('has the ids beside the names when they are asked for', async () => {
    const { show, buttons } = await rig();
    show(true);
    expect(buttons().map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'One entry of the feed mv.feed.get',
      'The whole feed mv.feed.all',
    ]);
  });

  it('forgets that they were asked for when the panel locks', async () => {
    const { api } = await rig();
    api.details = true;
    api.wipe();
    expect(api.details).toBe(false);
  });
});
