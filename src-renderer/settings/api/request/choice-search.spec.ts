import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../../src-main/testing/fake-clock';
import { FakePanelBridge } from '../../testing/fake-panel-bridge';
import { ChoiceSearch } from './choice-search.svelte';

const choice = (name: string) => ({
  id: name,
  name,
  detail: null,
  email: null,
  payrollId: null,
  picture: null,
});

describe('ChoiceSearch', () => {
  it('searches once after a pause in typing, and only the newest answer counts', async () => {
    const bridge = new FakePanelBridge();
    const clock = new FakeClock();
    const waiting: ((names: string[]) => void)[] = [];
    bridge.answers['operations:choices'] = () =>
      new Promise((resolve) => {
        waiting.push((names) => resolve({ ok: true, value: { choices: names.map(choice), problem: null } }));
      });
    const search = new ChoiceSearch(bridge, clock, { vendor: 'motivosity', kind: 'person' });
    for (const text of ['k', 'ka', 'kar']) search.type(text);
    await clock.advance(300);
    expect(bridge.argumentsOf('operations:choices').map(([{ text }]) => text)).toEqual(['kar']);
    search.type('kari');
    await clock.advance(300);
    waiting[1]?.(['Kari']);
    waiting[0]?.(['Karl']);
    await settle();
    expect(search.found.map(({ name }) => name)).toEqual(['Kari']);
    expect(search.asked).toBe('kari');
    expect(search.busy).toBe(false);
  });

  it('tells why nothing can be found', async () => {
    const bridge = new FakePanelBridge();
    bridge.answers['operations:choices'] = () => ({
      ok: true,
      value: { choices: [], problem: 'Connect it first.' },
    });
    const search = new ChoiceSearch(bridge, new FakeClock(), { vendor: 'motivosity', kind: 'award' });
    await search.search('');
    expect(search.problem).toBe('Connect it first.');
    search.stop();
  });
});
