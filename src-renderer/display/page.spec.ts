// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../src-main/testing/fake-clock';
import { afterPaint } from './after-paint';
import { picturesWithin } from './carousel/pictures-decoded';
import { FaultReporter } from './fault-reporter';
import { guardPage } from './page-guards';
import { FakeBridge } from './testing/fake-bridge';

describe('guardPage', () => {
  const fire = (event: Event) => {
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const options = { bubbles: true, cancelable: true };

  it.each(['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'gesturestart', 'auxclick'])(
    'prevents %s until lifted',
    (type) => {
      const lift = guardPage(window);
      expect(fire(new Event(type, options))).toBe(true);
      lift();
      expect(fire(new Event(type, options))).toBe(false);
    },
  );

  it('prevents zooming by wheel and keys, and nothing else of them', () => {
    const lift = guardPage(window);
    expect(fire(Object.assign(new WheelEvent('wheel', options), { ctrlKey: true }))).toBe(true);
    expect(fire(new WheelEvent('wheel', options))).toBe(false);
    expect(fire(new KeyboardEvent('keydown', { ...options, ctrlKey: true, key: '+' }))).toBe(true);
    expect(fire(new KeyboardEvent('keydown', { ...options, metaKey: true, key: '0' }))).toBe(true);
    expect(fire(new KeyboardEvent('keydown', { ...options, ctrlKey: true, shiftKey: true, key: 'S' }))).toBe(
      false,
    );
    expect(fire(new KeyboardEvent('keydown', { ...options, key: '+' }))).toBe(false);
    lift();
  });
});

describe('afterPaint', () => {
  it('resolves after two frames', async () => {
    const clock = new FakeClock();
    const frames: (() => void)[] = [];
    let painted = false;
    void afterPaint(clock, (task) => frames.push(task)).then(() => (painted = true));
    frames.shift()?.();
    await clock.advance(0);
    expect(painted).toBe(false);
    frames.shift()?.();
    await clock.advance(0);
    expect(painted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('does not wait for frames that do not come', async () => {
    const clock = new FakeClock();
    let painted = false;
    void afterPaint(clock, () => undefined).then(() => (painted = true));
    await clock.advance(299);
    expect(painted).toBe(false);
    await clock.advance(1);
    expect(painted).toBe(true);
  });
});

describe('picturesWithin', () => {
  const picture = (decode: Promise<void>) =>
    Object.assign(document.createElement('img'), { decode: () => decode });

  it('resolves when the pictures are there, or will not come', async () => {
    const clock = new FakeClock();
    const root = document.createElement('div');
    root.append(picture(Promise.resolve()), picture(Promise.reject(new Error('broken'))));
    await picturesWithin(root, clock, 500);
    expect(clock.pending).toBe(0);
  });

  it('does not wait for a picture for ever', async () => {
    const clock = new FakeClock();
    const root = document.createElement('div');
    root.append(picture(new Promise(() => undefined)));
    let over = false;
    void picturesWithin(root, clock, 500).then(() => (over = true));
    await clock.advance(499);
    expect(over).toBe(false);
    await clock.advance(1);
    expect(over).toBe(true);
  });
});

describe('FaultReporter', () => {
  it('tells main in words, cut to what main takes', () => {
    const bridge = new FakeBridge();
    const faults = new FaultReporter(bridge, new FakeClock());
    faults.report('Here', new TypeError('x is not a function'));
    faults.report('There', { secret: 1 });
    faults.report('Long', 'y'.repeat(9_000));
    const messages = bridge.argumentsOf('display:fault').map(([{ message }]) => message);
    expect(messages[0]).toBe('Here: TypeError: x is not a function');
    expect(messages[1]).toBe('There: something was thrown that is no error');
    expect(messages[2]).toHaveLength(2_000);
    expect(bridge.argumentsOf('display:fault').map(([{ caught }]) => caught)).toEqual([true, true, true]);
  });

  it('does not flood', async () => {
    const bridge = new FakeBridge();
    const clock = new FakeClock();
    const faults = new FaultReporter(bridge, clock);
    for (let at = 0; at < 500; at += 1) faults.report('Loop', 'again');
    expect(bridge.argumentsOf('display:fault')).toHaveLength(20);
    await clock.advance(60_000);
    faults.report('Loop', 'again');
    expect(bridge.argumentsOf('display:fault')).toHaveLength(21);
  });

  it('catches what nobody caught, but for what is no fault', () => {
    const bridge = new FakeBridge();
    const faults = new FaultReporter(bridge, new FakeClock());
    const target = new EventTarget();
    const stop = faults.catchAll(target);
    target.dispatchEvent(new ErrorEvent('error', { error: new Error('boom'), message: 'boom' }));
    target.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
    target.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('late') }));
    expect(bridge.argumentsOf('display:fault')).toEqual([
      [{ message: 'The page: Error: boom', caught: false }],
      [{ message: 'The page: Error: late', caught: false }],
    ]);
    stop();
    target.dispatchEvent(new ErrorEvent('error', { error: new Error('boom') }));
    expect(bridge.argumentsOf('display:fault')).toHaveLength(2);
  });
});
