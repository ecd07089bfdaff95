import type { Attachment } from 'svelte/attachments';

/** How a text is fitted into its box. */
export interface FitOptions {
  /** Font sizes to try, largest first, in hundredths of the stage's short side (cqmin). */
  readonly steps: readonly number[];
  /** Sizes to try before any of `steps`, for text that looks best on one line: they count only when one is enough. */
  readonly first?: readonly number[];
  /** How many lines at most; without it the element's own height is the limit. */
  readonly lines?: number;
  /**
   * Whether text may be cut at a line's end, with '…', when even the last step is too large. Only for long notes, never
   * for names. What is cut is the part marked `data-clamp`, or the element itself, which then holds nothing but text.
   */
  readonly clamp?: boolean;
  /** A selector of the text inside that takes the next step when that saves it a line, so that no word is left alone. */
  readonly tidy?: string;
  /** A selector of elements inside that are all to fit, each into its own box, at one size for all. */
  readonly parts?: string;
  /** What is in it: a change of it measures again. */
  readonly text?: unknown;
}

/** Line boxes tighter than the font's own height stick out by about this much, in em; nothing is cut by it. */
const slack = 0.14;

function lineHeight(element: HTMLElement): number {
  const style = getComputedStyle(element);
  const px = parseFloat(style.lineHeight);
  return Number.isFinite(px) ? px : parseFloat(style.fontSize) * 1.2;
}

/** The elements that are each to fit into their own box. */
function boxesOf(element: HTMLElement, parts: string | undefined): HTMLElement[] {
  return parts === undefined ? [element] : [...element.querySelectorAll<HTMLElement>(parts)];
}

/** Parts that are read the other way stick out at the end that the element itself does not count: each is asked. */
function isTooWide(element: HTMLElement): boolean {
  return [element, ...element.querySelectorAll<HTMLElement>('[dir]')].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
  );
}

/** How high the text may be, px. */
function heightFor(element: HTMLElement, lines: number | undefined): number {
  return lines === undefined ? element.clientHeight : lines * lineHeight(element);
}

/** Whether the text is neither too wide nor too high. */
function isWithin(element: HTMLElement, lines: number | undefined): boolean {
  if (isTooWide(element)) return false;
  const room = parseFloat(getComputedStyle(element).fontSize) * slack + 1;
  return element.scrollHeight <= heightFor(element, lines) + room;
}

/**
 * Whether one line is enough, and then it stays one. Told by its width, for an element that fills its place is as high
 * as that with any text; and by the width it has while its lines may break, for a line that may not widens its box.
 */
function takeOneLine(element: HTMLElement, first: readonly number[]): boolean {
  const width = element.clientWidth;
  element.style.whiteSpace = 'nowrap';
  for (const [at, step] of first.entries()) {
    element.style.setProperty('--fit', String(step));
    element.dataset['fitStep'] = String(at);
    if (element.scrollWidth <= width && isWithin(element, undefined)) return true;
  }
  element.style.removeProperty('white-space');
  return false;
}

/**
 * How many times too large the text seems; 1 = it fits. Widths and the number of lines shrink with the size of the
 * letters, the height of a text that then also has fewer lines with its square.
 */
function timesTooLarge(element: HTMLElement, lines: number | undefined): number {
  const wide = element.scrollWidth / Math.max(1, element.clientWidth);
  const high = element.scrollHeight / Math.max(1, heightFor(element, lines));
  return Math.max(1, wide, lines === undefined ? Math.sqrt(high) : high);
}

/** Lines break between words: text that seems less than this many times too large may fit. */
const unsure = 2.2;

function take(
  element: HTMLElement,
  { steps, lines, parts }: Pick<FitOptions, 'steps' | 'lines' | 'parts'>,
  from = 0,
  until = steps.length,
): boolean {
  const boxes = boxesOf(element, parts);
  // Each try lays out the text, which may be a long one: what cannot fit is passed over, but for the last step.
  let largest = Infinity;
  for (const [at, step] of steps.entries()) {
    if (at < from || at >= until || (step > largest && at < until - 1)) continue;
    element.style.setProperty('--fit', String(step));
    element.dataset['fitStep'] = String(at);
    if (boxes.every((box) => isWithin(box, lines))) return true;
    largest = (step / Math.max(...boxes.map((box) => timesTooLarge(box, lines)))) * unsure;
  }
  return false;
}

/** Takes the step after the one taken if the text marked as `tidy` has fewer lines then. */
function tidyUp(element: HTMLElement, options: FitOptions): void {
  const { tidy } = options;
  const part = tidy === undefined ? null : element.querySelector<HTMLElement>(tidy);
  if (part === null) return;
  const count = (): number => Math.round(part.offsetHeight / lineHeight(part));
  const taken = Number(element.dataset['fitStep']);
  const before = count();
  const fits = take(element, options, taken + 1, taken + 2);
  if (!fits || count() >= before) take(element, options, taken, taken + 1);
}

function cut(element: HTMLElement, part: HTMLElement, lines: number | undefined): void {
  // Not as it is seen: a screen within another page is drawn smaller than it is laid out.
  const whole = part.offsetHeight;
  const over =
    element === part ? part.scrollHeight - part.clientHeight : element.scrollHeight - element.clientHeight;
  const height = element === part ? part.scrollHeight - over : whole - over;
  const most = lines ?? Math.max(1, Math.floor((height + 1) / lineHeight(part)));
  part.style.setProperty('--fit-lines', String(most));
  part.classList.add('fit-clamped');
  part.dataset['fit'] = 'clamped';
}

function settle(element: HTMLElement, options: FitOptions): void {
  const part = element.querySelector<HTMLElement>('[data-clamp]') ?? element;
  part.classList.remove('fit-clamped');
  part.style.removeProperty('--fit-lines');
  delete part.dataset['fit'];
  element.classList.remove('fit-broken');
  element.style.removeProperty('white-space');
  element.dataset['fit'] = 'fits';
  // A word wider than the box may break, but not at the largest sizes. In a note it does so before it makes all of it small.
  const half = Math.floor(options.steps.length / 2);
  const whole = options.clamp === true ? half : options.steps.length;
  if (options.first !== undefined && takeOneLine(element, options.first)) return;
  if (take(element, options, 0, whole)) {
    tidyUp(element, options);
    return;
  }
  element.classList.add('fit-broken');
  if (take(element, options, half)) return;
  if (options.clamp === true) {
    cut(element, part, options.lines);
    element.dataset['fit'] = 'clamped';
  } else {
    element.dataset['fit'] = 'overflow';
  }
}

/**
 * Steps an element's font size down until its text fits: `<p class="fit" {@attach fit({ steps: [8, 6, 4.5] })}>`.
 * Sets `--fit` (in cqmin, used by the class `fit` of tokens.css) and marks how it went: `data-fit` is `fits`,
 * `clamped` or `overflow`, `data-fit-step` the step taken. Settles while it is attached, and again when fonts have
 * loaded and when the element's size changes. The element's size must not depend on its text unless `lines` is given.
 */
export function fit(options: FitOptions): Attachment<HTMLElement> {
  return (element) => {
    let size = '';
    const measured = () =>
      `${element.clientWidth}x${options.lines === undefined ? element.clientHeight : 'lines'}`;
    const run = () => {
      settle(element, options);
      size = measured();
    };
    run();
    // Absent where there is no layout, as in unit tests.
    const fonts = 'fonts' in document ? document.fonts : null;
    fonts?.addEventListener('loadingdone', run);
    const observer = new ResizeObserver(() => {
      if (measured() !== size) run();
    });
    observer.observe(element);
    return () => {
      fonts?.removeEventListener('loadingdone', run);
      observer.disconnect();
    };
  };
}
