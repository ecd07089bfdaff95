// @vitest-environment happy-dom
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { board, birthday, recognition, screen, story } from './testing/samples';
import { startPage } from './testing/start-page';

vi.mock('./slides/Slide.svelte', async () => await import('./testing/FakeSlide.svelte'));
vi.mock('./capture/still', () => ({ bringToRest: () => undefined }));

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
});

const content = board({ recognitions: [recognition('1', ['a'])], stories: [story('2')] });

describe('App', () => {
  it('shows the board, tells what it shows, and once that it is ready', async () => {
    const { bridge, container, pass } = await startPage({ board: content });
    expect(container.querySelector('[data-slide]')?.getAttribute('data-slide')).toBe('appreciation');
    expect(bridge.argumentsOf('display:shown')).toEqual([[{ key: 'appreciation:1', slide: 'appreciation' }]]);
    expect(bridge.argumentsOf('display:ready')).toHaveLength(1);
    await pass(30_000);
    expect(bridge.argumentsOf('display:shown').length).toBeGreaterThan(2);
    expect(bridge.argumentsOf('display:ready')).toHaveLength(1);
  });

  it('waits for its face before it lays out a slide, but not for long', async () => {
    const late = await startPage({ board: content, face: new Promise(() => undefined) });
    expect(late.container.querySelector('[data-slide]')).toBeNull();
    await late.pass(2_000);
    expect(late.container.querySelector('[data-slide]')).not.toBeNull();
    late.unmount();
    const { container } = await startPage({ board: content, face: Promise.resolve() });
    expect(container.querySelector('[data-slide]')).not.toBeNull();
  });

  it('takes language, direction and theme from the screen', async () => {
    const { bridge } = await startPage({ board: content, screen: screen({ locale: 'ar' }) });
    const root = document.documentElement;
    expect([root.lang, root.dir, root.dataset['mode']]).toEqual(['ar', 'rtl', 'dark']);
    const light = { mode: 'light', accent: '#aa2200', title: null, logo: null } as const;
    bridge.push('screen:changed', screen({ revision: 2, theme: light }));
    await tick();
    expect([root.lang, root.dir, root.dataset['mode']]).toEqual(['en', 'ltr', 'light']);
  });

  it('waits for main, then shows what comes', async () => {
    const { bridge, container, pass } = await startPage({});
    expect(container.querySelector('[data-slide]')).toBeNull();
    bridge.push('board:changed', board());
    await pass(500);
    expect(container.querySelector('[data-slide]')?.getAttribute('data-slide')).toBe('waiting');
    bridge.push('board:changed', { ...content, revision: 2 });
    await pass(1_000);
    expect(container.querySelector('[data-slide]')?.getAttribute('data-slide')).toBe('appreciation');
  });

  it('takes a withdrawn slide off at once', async () => {
    const { bridge, container, pass } = await startPage({ board: content });
    bridge.push('board:changed', { ...content, revision: 2, recognitions: [] });
    await tick();
    expect(container.textContent).not.toContain('appreciation:1');
    await pass(500);
    expect(container.querySelector('[data-slide]')?.getAttribute('data-slide')).toBe('announcement');
  });

  it('says what is old, and nothing while all is fresh', async () => {
    const { bridge, container, clock } = await startPage({ board: content });
    expect(container.querySelector('[role=status]')?.textContent).toBe('');
    const source = {
      id: 'feeds',
      state: 'stale',
      fetchedAt: clock.now() - 3_600_000,
      error: 'network',
    } as const;
    bridge.push('board:changed', { ...content, revision: 2, sources: [source] });
    await tick();
    expect(container.querySelector('[role=status]')?.textContent).toContain('Recognition from');
  });

  it('says that demo data is demo data', async () => {
    const live = await startPage({ board: content });
    expect(live.container.textContent).not.toContain('Demo data');
    const demo = await startPage({ board: content, screen: screen({ mode: 'demo' }) });
    expect(demo.container.textContent).toContain(
      'Demo data – press Ctrl + Shift + S to connect your company',
    );
  });

  it('stops everything when it goes', async () => {
    const { bridge, clock, unmount } = await startPage({ board: content });
    unmount();
    expect(bridge.listening('board:changed')).toBe(0);
    expect(bridge.listening('screen:changed')).toBe(0);
    expect(clock.pending).toBe(0);
  });
});

describe('App, picturing', () => {
  it('puts up every slide once, in order, and says when it is done', async () => {
    const all = board({
      recognitions: [recognition('1', ['a']), recognition('broken', ['b'])],
      celebrations: [birthday('3', ['c'])],
    });
    const { bridge, pass } = await startPage({ board: all, capture: true });
    await pass(5_000);
    const reports = bridge.argumentsOf('capture:take').map(([report]) => report);
    expect(reports.map(({ index, slide, problems }) => [index, slide, problems])).toEqual([
      [1, 'appreciation', []],
      [2, 'appreciation', ['The slide could not be drawn']],
      [3, 'birthday', []],
    ]);
    expect(reports[2]?.title).toBe('Birthday: Name c');
    expect(bridge.argumentsOf('capture:done')).toEqual([[{ slides: 3 }]]);
    expect(bridge.argumentsOf('display:ready')).toHaveLength(1);
    expect(bridge.argumentsOf('display:fault')).toHaveLength(1);
  });

  it('pictures the deck as it was at the start, whatever comes meanwhile', async () => {
    const { bridge, pass } = await startPage({ capture: true });
    bridge.push('board:changed', content);
    await tick();
    bridge.push('board:changed', { ...content, revision: 9, recognitions: [] });
    await pass(5_000);
    expect(bridge.argumentsOf('capture:done')).toEqual([[{ slides: 2 }]]);
  });

  describe('a moment', () => {
    const arrived = {
      ...content,
      revision: 2,
      recognitions: [recognition('new', ['b'], { value: 'Dare' }), ...content.recognitions],
      moment: { id: 'm1', recognitions: ['new'] },
    };
    const shown = (container: HTMLElement) => container.querySelector('[data-moment]');

    it('takes the screen once, for a while, and the slide below waits for it', async () => {
      const { bridge, container, pass } = await startPage({ board: content });
      bridge.push('board:changed', arrived);
      await pass(500);
      expect(shown(container)?.getAttribute('aria-label')).toBe('giver thanked Name b');
      expect(shown(container)?.textContent).toContain('Dare');
      expect(shown(container)?.querySelectorAll('[data-face]')).toHaveLength(2);
      const before = bridge.argumentsOf('display:shown').length;
      await pass(7_800);
      expect(bridge.argumentsOf('display:shown')).toHaveLength(before);
      expect(shown(container)?.classList).not.toContain('leaving');
      await pass(400);
      expect(shown(container)?.classList).toContain('leaving');
      await pass(800);
      expect(shown(container)).toBeNull();
      bridge.push('board:changed', { ...arrived, revision: 3, today: arrived.today });
      await pass(20_000);
      expect(shown(container)).toBeNull();
      expect(bridge.argumentsOf('display:shown').length).toBeGreaterThan(before);
    });

    it('is over at once when its reason is taken down, and when the screen closes', async () => {
      const { bridge, container, pass } = await startPage({ board: content });
      bridge.push('board:changed', arrived);
      await pass(500);
      bridge.push('board:changed', { ...content, revision: 3 });
      await tick();
      expect(shown(container)).toBeNull();
      bridge.push('board:changed', { ...arrived, revision: 4, moment: { id: 'm2', recognitions: ['new'] } });
      await pass(500);
      expect(shown(container)).not.toBeNull();
      bridge.push('screen:changed', screen({ revision: 2, hours: 'closed' }));
      await tick();
      expect(shown(container)).toBeNull();
    });

    it('is not repeated by a page that came anew, and never pictured', async () => {
      const { container } = await startPage({ board: arrived });
      expect(shown(container)).toBeNull();
      const capture = await startPage({ board: content, capture: true });
      capture.bridge.push('board:changed', arrived);
      await capture.pass(500);
      expect(shown(capture.container)).toBeNull();
    });

    it.each([
      ['calm is wished', { motion: 'calm', graphics: 'fast' }],
      ['no graphics hardware draws', { motion: 'auto', graphics: 'slow' }],
    ] as const)('is one card for several, and a still one without confetti where %s', async (_why, looks) => {
      const { bridge, container, pass } = await startPage({ board: content, screen: screen(looks) });
      expect(document.documentElement.dataset).toMatchObject({ motion: 'calm', graphics: looks.graphics });
      const recognitions = ['x', 'y', 'z'].map((id) => recognition(id, [`to ${id}`]));
      const moment = { id: 'm3', recognitions: ['x', 'y', 'z'] };
      bridge.push('board:changed', { ...content, revision: 2, recognitions, moment });
      await pass(500);
      expect(shown(container)?.getAttribute('data-moment')).toBe('several');
      expect(shown(container)?.getAttribute('aria-label')).toBe('3 times thank you: to x, to y, and to z');
      expect(shown(container)?.querySelector('canvas')).toBeNull();
    });
  });
});
