import type { ConnectionTest } from '@contract/panel/connections';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionsState } from '../connections/connections-state.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';
import { GuideState } from './guide-state.svelte';

const works: ConnectionTest = { result: 'works', words: 'Connected.', account: null };
const fails: ConnectionTest = { result: 'fails', words: 'No.', next: 'Try again.' };

describe('the first steps', () => {
  let connected = { motivosity: false, motimate: false };
  let kept = new Map<string, string>();
  beforeEach(() => {
    connected = { motivosity: false, motimate: false };
    kept = new Map();
  });

  function begin(test: ConnectionTest = works, saves = true) {
    const done: string[] = [];
    const draftOf = (product: 'motivosity' | 'motimate') => ({
      dirty: true,
      save: () => {
        done.push(`save ${product}`);
        if (saves) connected = { ...connected, [product]: true };
        return Promise.resolve(saves ? 'saved' : 'problems');
      },
    });
    const connections = {
      motivosity: draftOf('motivosity'),
      motimate: draftOf('motimate'),
      test: () => test,
      try: (product: string) => {
        done.push(`test ${product}`);
        return Promise.resolve();
      },
    } as unknown as ConnectionsState;
    const store = {
      get view() {
        return { connected };
      },
      read: () => undefined,
    } as unknown as SettingsStore;
    const memory = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    return { guide: new GuideState({ store, connections, memory }), done };
  }

  it('begin where nothing is connected, and not where something is', () => {
    expect(begin().guide.beginsNow).toBe(true);
    connected = { motivosity: true, motimate: false };
    expect(begin().guide.offered).toBe(false);
  });

  it('test before they save, and go on when it works', async () => {
    const { guide, done } = begin();
    await guide.connect('motivosity');
    expect(done).toEqual(['test motivosity', 'save motivosity']);
    expect(guide.step).toBe('motimate');
  });

  it('save nothing that does not work, until they are told to', async () => {
    const { guide, done } = begin(fails);
    await guide.connect('motivosity');
    expect(done).toEqual(['test motivosity']);
    expect(guide.step).toBe('motivosity');
    await guide.saveAnyway('motivosity');
    expect(guide.step).toBe('motimate');
  });

  it('stay where they are when it could not be saved', async () => {
    const { guide } = begin(works, false);
    await guide.connect('motivosity');
    expect(guide.step).toBe('motivosity');
  });

  it('can be left and are taken up where they were, after a restart too', async () => {
    const first = begin().guide;
    await first.connect('motivosity');
    first.leave();
    const again = begin().guide;
    expect(again.beginsNow).toBe(false);
    expect(again.offered).toBe(true);
    again.begin();
    expect(again.step).toBe('motimate');
  });

  it('go on by themselves after a panel that was closed in the middle', async () => {
    await begin().guide.connect('motivosity');
    const again = begin().guide;
    expect(again.beginsNow).toBe(true);
    expect(again.step).toBe('motimate');
  });

  it('are over for good once they are finished', async () => {
    const { guide } = begin();
    guide.next();
    guide.next();
    expect(guide.step).toBe('look');
    expect(await guide.finish()).toBe(true);
    expect(begin().guide.offered).toBe(false);
  });

  it('make nothing of a memory that says nothing they know', () => {
    kept.set('guide', 'nonsense \u0000 <b>');
    expect(begin().guide.step).toBe('motivosity');
  });
});
