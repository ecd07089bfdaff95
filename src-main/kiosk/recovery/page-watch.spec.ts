import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../testing/fake-clock';
import { watchPage, type PageWatch } from './page-watch';

/** A page as its watch sees it: events, and answers to what is asked of it. */
class FakePage extends EventEmitter {
  /** What the page answers, or how it fails to. */
  answer: () => Promise<unknown> = () => Promise.resolve(false);
  readonly mainFrame = { executeJavaScript: () => this.answer() };
}

let page: FakePage;
let clock: FakeClock;
let faults: string[];
let watch: PageWatch;

beforeEach(() => {
  page = new FakePage();
  clock = new FakeClock();
  faults = [];
  watch = watchPage(page as unknown as WebContents, clock, ({ kind }) => faults.push(kind));
});

describe('watchPage', () => {
  it('knows a page that has come without anything in it: its script could not begin', async () => {
    page.answer = () => Promise.resolve(true);
    page.emit('did-finish-load');
    await settle();
    expect(faults).toEqual(['script']);
    expect(page.eventNames()).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('leaves a page alone that has begun, or cannot be asked, or is watched no more', async () => {
    page.emit('did-finish-load');
    await settle();
    page.answer = () => Promise.reject(new Error('navigated'));
    page.emit('did-finish-load');
    await settle();
    page.answer = () => Promise.resolve(true);
    page.emit('did-finish-load');
    watch.stop();
    await settle();
    expect(faults).toEqual([]);
  });

  it.each([
    ['crash', 'render-process-gone', [{}, { reason: 'oom', exitCode: 5 }]],
    ['load', 'did-fail-load', [{}, -6, 'not found', 'app://motiboard/', true]],
    ['load', 'did-navigate', [{}, 'app://motiboard/', 404]],
    ['preload', 'preload-error', [{}, '/preload.cjs', new Error('drill')]],
  ])('tells of a %s once', (kind, event, details) => {
    page.emit(event, ...details);
    page.emit(event, ...details);
    expect(faults).toEqual([kind]);
  });

  it('does not take a load that another load has replaced for a fault, nor one inside the page', () => {
    page.emit('did-fail-load', {}, -3, 'aborted', 'app://motiboard/', true);
    page.emit('did-fail-load', {}, -6, 'not found', 'app://motiboard/', false);
    expect(faults).toEqual([]);
  });
});
