// @vitest-environment happy-dom
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { board, recognition, screen, story } from '../testing/samples';
import { startPage } from '../testing/start-page';

vi.mock('../slides/Slide.svelte', async () => await import('../testing/FakeSlide.svelte'));
vi.mock('../capture/still', () => ({ bringToRest: () => undefined }));

const content = board({ recognitions: [recognition('1', ['a'])], stories: [story('2')] });

describe('the page outside its hours', () => {
  it('is one empty slide with a name, and the window may be shown', async () => {
    const { container, bridge, slide } = await startPage({
      board: content,
      screen: screen({ hours: 'closed' }),
    });
    expect(slide()).toBe('closed');
    const section = container.querySelector('section[role=group]');
    expect(section?.getAttribute('aria-roledescription')).toBe('slide');
    expect(section?.getAttribute('aria-label')).toBe('Closed');
    expect(container.textContent).toBe('');
    expect(bridge.argumentsOf('display:ready')).toHaveLength(1);
    expect(bridge.argumentsOf('display:shown')).toEqual([[{ key: 'closed', slide: 'closed' }]]);
  });

  it('needs no board', async () => {
    const { slide, bridge } = await startPage({ screen: screen({ hours: 'closed' }) });
    expect(slide()).toBe('closed');
    expect(bridge.argumentsOf('display:ready')).toHaveLength(1);
  });

  it('has no timer and takes no notice of new boards', async () => {
    const { bridge, clock, pass, container } = await startPage({ board: content, screen: screen() });
    bridge.push('screen:changed', screen({ revision: 2, hours: 'closed' }));
    await tick();
    expect(clock.pending).toBe(0);
    expect(container.querySelectorAll('*').length).toBeLessThan(6);
    const before = container.innerHTML;
    for (let revision = 2; revision < 10; revision += 1) {
      bridge.push('board:changed', {
        ...content,
        revision,
        recognitions: [recognition(`${revision}`, ['x'])],
      });
      await pass(500);
    }
    expect(container.innerHTML).toBe(before);
    expect(clock.pending).toBe(0);
    await pass(60_000);
    expect(bridge.argumentsOf('display:shown').at(-1)).toEqual([{ key: 'closed', slide: 'closed' }]);
  });

  it('is back at once when it opens, with the newest board, and rotates again', async () => {
    const { bridge, pass, slide, container } = await startPage({ board: content, screen: screen() });
    bridge.push('screen:changed', screen({ revision: 2, hours: 'closed' }));
    await pass(60_000);
    bridge.push('board:changed', {
      ...content,
      revision: 2,
      recognitions: [recognition('new', ['a'])],
      stories: [],
    });
    bridge.push('screen:changed', screen({ revision: 3 }));
    await pass(2_000);
    expect(slide()).toBe('appreciation');
    expect(container.textContent).toContain('new');
    bridge.push('board:changed', { ...content, revision: 3 });
    const shown = bridge.argumentsOf('display:shown').length;
    await pass(60_000);
    expect(bridge.argumentsOf('display:shown').length).toBeGreaterThan(shown + 2);
    expect(container.querySelectorAll('[data-slide]')).toHaveLength(1);
  });

  it('says the time of day right when it opens', async () => {
    const { bridge, pass, clock, container } = await startPage({ board: content, screen: screen() });
    bridge.push('screen:changed', screen({ revision: 2, hours: 'closed' }));
    await pass(500);
    clock.set(clock.now() + 11 * 3_600_000);
    const source = {
      id: 'feeds',
      state: 'stale',
      fetchedAt: clock.now() - 26 * 3_600_000,
      error: 'network',
    } as const;
    bridge.push('board:changed', { ...content, revision: 2, sources: [source] });
    bridge.push('screen:changed', screen({ revision: 3 }));
    await pass(1_000);
    expect(container.querySelector('[role=status]')?.textContent).toContain('yesterday');
  });

  it('opens and closes for years without anything piling up', async () => {
    const { bridge, clock, container, pass } = await startPage({ board: content, screen: screen() });
    const counts: string[] = [];
    for (let turn = 1; turn <= 60; turn += 1) {
      bridge.push('screen:changed', screen({ revision: 2 * turn, hours: 'closed' }));
      await pass(1_000);
      const closed = [clock.pending, container.querySelectorAll('*').length];
      bridge.push('screen:changed', screen({ revision: 2 * turn + 1 }));
      await pass(1_000);
      counts.push([...closed, clock.pending, container.querySelectorAll('[data-slide]').length].join(' '));
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]?.startsWith('0 ')).toBe(true);
  });

  it('does not hinder a screenshot run', async () => {
    const { bridge, pass } = await startPage({
      board: content,
      screen: screen({ hours: 'closed' }),
      capture: true,
    });
    await pass(5_000);
    expect(bridge.argumentsOf('capture:done')).toEqual([[{ slides: 2 }]]);
  });
});

describe('the drifting page', () => {
  it('changes corners at a new slide, and never those of a slide that goes', async () => {
    const { container, pass, clock } = await startPage({
      board: content,
      screen: screen({ transition: 'crossfade' }),
    });
    const seen = new Set<string>();
    let mixed = 0;
    for (let at = 0; at < 8; at += 1) {
      clock.set(Math.ceil(clock.now() / 1_800_000) * 1_800_000);
      const before = container.querySelector('.active')?.getAttribute('data-corners');
      for (let step = 0; step < 60; step += 1) {
        await pass(500);
        const active = container.querySelector('.active')?.getAttribute('data-corners') ?? '';
        const going = container.querySelector('.going')?.getAttribute('data-corners');
        seen.add(active);
        expect(container.querySelector('footer')?.className).toContain(active);
        if (going && going !== active) {
          mixed += 1;
          expect(going).toBe(before);
        }
      }
    }
    expect(seen).toEqual(new Set(['usual', 'swapped']));
    expect(mixed).toBeGreaterThan(3);
  });

  it('is drawn as designed while it is pictured', async () => {
    const { container, pass } = await startPage({ board: content, screen: screen(), capture: true });
    await pass(3_000);
    const style = container.querySelector<HTMLElement>('.drift')?.getAttribute('style');
    expect(style?.replace(/\s/g, '')).toMatch(/^--x:0;--y:0;?$/);
    expect(container.querySelector('[data-corners]')?.getAttribute('data-corners')).toBe('usual');
  });
});
