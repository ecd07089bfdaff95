// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fit, type FitOptions } from './fit';

/** An element of 100 x 100 px whose text needs `perStep` px of height at each cqmin of font size. */
function box(perStep: number, widest = 0): HTMLElement {
  const element = document.createElement('p');
  document.body.append(element);
  const size = () => Number(element.style.getPropertyValue('--fit'));
  const wide = () => (element.classList.contains('fit-broken') ? 0 : widest * size());
  const sizes: Record<string, () => number> = {
    clientWidth: () => 100,
    clientHeight: () => 100,
    scrollWidth: () => Math.max(100, wide()),
    scrollHeight: () => Math.max(100, perStep * size()),
  };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(element, name, { get: value, configurable: true });
  }
  return element;
}

function attach(element: HTMLElement, options: FitOptions): () => void {
  const detach = fit(options)(element);
  return detach ?? (() => undefined);
}

afterEach(() => document.body.replaceChildren());

describe('fit', () => {
  it('takes the largest step at once when the text fits', () => {
    const element = box(5);
    attach(element, { steps: [10, 8, 6] });
    expect(element.dataset).toMatchObject({ fit: 'fits', fitStep: '0' });
    expect(element.style.getPropertyValue('--fit')).toBe('10');
  });

  it('steps down until the text fits', () => {
    const element = box(15);
    attach(element, { steps: [10, 8, 6, 4] });
    expect(element.dataset).toMatchObject({ fit: 'fits', fitStep: '2' });
  });

  it('steps down for a word that is too wide, and breaks it only when no step is small enough', () => {
    const narrow = box(1, 15);
    attach(narrow, { steps: [10, 8, 6] });
    expect(narrow.style.getPropertyValue('--fit')).toBe('6');
    expect(narrow.classList.contains('fit-broken')).toBe(false);

    const wide = box(1, 100);
    attach(wide, { steps: [10, 8, 6, 4] });
    expect(wide.classList.contains('fit-broken')).toBe(true);
    expect(wide.dataset).toMatchObject({ fit: 'fits', fitStep: '2' });
  });

  it.each([
    ['takes the next step when the text has fewer lines then', 7, '1'],
    ['keeps the largest step when the next has as many lines', 5, '0'],
  ])('%s', (_, most, step) => {
    const element = box(5);
    const part = document.createElement('b');
    element.append(part);
    part.style.lineHeight = '10px';
    // Two lines at the sizes below `most`, else three.
    Object.defineProperty(part, 'offsetHeight', {
      get: () => (Number(element.style.getPropertyValue('--fit')) <= most ? 20 : 30),
    });
    attach(element, { steps: [8, 7, 6], tidy: 'b' });
    expect(element.dataset).toMatchObject({ fit: 'fits', fitStep: step });
  });

  it('prefers a smaller size on one line to a larger one on several', () => {
    const element = box(5);
    // As high as its place with any text; on one line it is as wide as its size makes it.
    Object.defineProperty(element, 'scrollWidth', {
      get: () => {
        const wide = 25 * Number(element.style.getPropertyValue('--fit'));
        return element.style.whiteSpace === 'nowrap' ? Math.max(100, wide) : 100;
      },
    });
    attach(element, { first: [6, 5, 4], steps: [6, 3] });
    expect([element.style.getPropertyValue('--fit'), element.style.whiteSpace]).toEqual(['4', 'nowrap']);
    attach(element, { first: [6, 5], steps: [6, 3] });
    expect([element.style.getPropertyValue('--fit'), element.style.whiteSpace]).toEqual(['6', '']);
  });

  it('steps down for a part that is read the other way and is too wide by itself', () => {
    const element = box(1);
    const part = box(1, 15);
    part.dir = 'auto';
    element.append(part);
    Object.defineProperty(part, 'scrollWidth', {
      get: () => Math.max(100, 15 * Number(element.style.getPropertyValue('--fit'))),
    });
    attach(element, { steps: [10, 8, 6] });
    expect(element.style.getPropertyValue('--fit')).toBe('6');
  });

  it('breaks a long word of a note before it makes the whole note small', () => {
    const note = box(1, 30);
    attach(note, { steps: [12, 8, 5, 3], clamp: true });
    expect(note.dataset).toMatchObject({ fit: 'fits', fitStep: '2' });
    expect(note.classList.contains('fit-broken')).toBe(true);
  });

  it('lays a text out that is far too long only a few times, and ends at the same step', () => {
    const steps = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3];
    const tried = (perSquare: number): [HTMLElement, ReadonlySet<string>] => {
      const element = box(1);
      const sizes = new Set<string>();
      Object.defineProperty(element, 'scrollHeight', {
        get: () => {
          const size = element.style.getPropertyValue('--fit');
          sizes.add(size);
          return perSquare * Number(size) ** 2;
        },
      });
      attach(element, { steps });
      return [element, sizes];
    };
    const [endless, few] = tried(500);
    expect(endless.dataset).toMatchObject({ fit: 'overflow', fitStep: '11' });
    expect([...few]).toEqual(['14', '3', '8']);
    const [long, more] = tried(5);
    expect(long.dataset).toMatchObject({ fit: 'fits', fitStep: '10' });
    expect(more.size).toBeLessThan(steps.length);
  });

  it('says when nothing fits, and cuts only what may be cut', () => {
    const name = box(100);
    attach(name, { steps: [10, 8] });
    expect(name.dataset['fit']).toBe('overflow');
    expect(name.classList.contains('fit-clamped')).toBe(false);

    const note = box(100);
    attach(note, { steps: [10, 8], clamp: true });
    expect(note.dataset).toMatchObject({ fit: 'clamped', fitStep: '1' });
    expect(note.classList.contains('fit-clamped')).toBe(true);
    expect(Number(note.style.getPropertyValue('--fit-lines'))).toBeGreaterThan(0);
  });

  it('stops watching when it is detached', () => {
    const disconnect = vi.spyOn(ResizeObserver.prototype, 'disconnect');
    attach(box(1), { steps: [10] })();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });
});
