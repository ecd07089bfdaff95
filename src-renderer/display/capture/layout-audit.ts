/**
 * Finds what does not fit on a slide: text and pictures that lie outside it or are cut off by a box around them, text
 * that fitting gave up on, texts that lie over each other, text in the margin that screens may cut off, text that is too
 * small to be read from metres away (smaller than 1/45 of the slide's short side; running text 1/30), and pictures that
 * did not load. Hidden things and mere decoration do not count.
 *
 * Stands alone on purpose (no imports, helpers inside), so that a test can run it in a page as it is.
 *
 * @param root the slide's element
 * @returns one sentence per finding, at most twenty; empty = all is well
 */
export function auditLayout(root: Element): string[] {
  const most = 20;
  /** Rounding of positions, px. */
  const tolerance = 1.5;
  /** A line box may be lower than its font is tall: this share of its height may stick out and nothing is cut. */
  const lineSlack = 0.18;
  /** What a screen may cut off at its edges, as a share of the short side. */
  const overscan = 0.045;
  const smallest = 1 / 45;
  const smallestRunning = 1 / 30;
  /** Characters from which text is running text. */
  const running = 120;

  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }

  const problems = new Set<string>();
  const shortSide = Math.min(root.getBoundingClientRect().width, root.getBoundingClientRect().height);
  const seenTexts: { readonly name: string; readonly box: Box; readonly parent: Element }[] = [];

  function quote(text: string): string {
    const short = text.replace(/\s+/g, ' ').trim();
    return short.length > 40 ? `“${short.slice(0, 39)}…”` : `“${short}”`;
  }

  function sticksOut(inner: Box, outer: Box, slackX: number, slackY: number): boolean {
    return (
      inner.left < outer.left - slackX ||
      inner.right > outer.right + slackX ||
      inner.top < outer.top - slackY ||
      inner.bottom > outer.bottom + slackY
    );
  }

  /** Whether it can be seen at all; what is only for assistive technology cannot. */
  function isSeen(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return false;
      if (style.clipPath !== '' && style.clipPath !== 'none' && style.position === 'absolute') {
        const { width, height } = at.getBoundingClientRect();
        if (width <= 1 && height <= 1) return false;
      }
      if (at === root) return true;
    }
    return true;
  }

  /** The boxes that cut off what sticks out of them, from the element outwards to the slide. */
  function clippers(element: Element): { readonly box: Box; readonly isClamp: boolean }[] {
    const found = [];
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const style = getComputedStyle(at);
      const overflow = `${style.overflow} ${style.overflowX} ${style.overflowY}`;
      if (!/hidden|clip|auto|scroll/.test(overflow)) continue;
      const isClamp = at instanceof HTMLElement && at.dataset['fit'] === 'clamped';
      found.push({ box: at.getBoundingClientRect(), isClamp });
    }
    return found;
  }

  /** Whether it is whole and inside. */
  function check(name: string, boxes: readonly Box[], element: Element, isText: boolean): boolean {
    const slide = root.getBoundingClientRect();
    const around = clippers(element);
    // A long note that was cut at a line's end on purpose, with its '…', is read as it is meant.
    if (isText && around.some(({ isClamp }) => isClamp)) return true;
    for (const box of boxes) {
      if (box.right - box.left < 0.5 || box.bottom - box.top < 0.5) continue;
      const slackY = isText ? Math.max(tolerance, (box.bottom - box.top) * lineSlack) : tolerance;
      if (sticksOut(box, slide, tolerance, slackY)) {
        problems.add(`${name} lies outside the slide`);
        return false;
      }
      if (around.some((clipper) => sticksOut(box, clipper.box, tolerance, slackY))) {
        problems.add(`${name} is cut off`);
        return false;
      }
    }
    return true;
  }

  /** Line boxes of tight lines overlap without their letters doing so. */
  function core({ left, top, right, bottom }: Box): Box {
    const [x, y] = [tolerance, (bottom - top) * lineSlack + tolerance];
    return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
  }

  function checkLegible(name: string, text: string, element: Element): void {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (!Number.isFinite(size)) return;
    const least = shortSide * (text.trim().length > running ? smallestRunning : smallest);
    if (size < least - 0.2) problems.add(`${name} is too small`);
  }

  function checkPlace(name: string, boxes: readonly Box[], parent: Element): void {
    const slide = root.getBoundingClientRect();
    const keep = shortSide * overscan;
    const safe = {
      left: slide.left + keep,
      top: slide.top + keep,
      right: slide.right - keep,
      bottom: slide.bottom - keep,
    };
    const isClamped = clippers(parent).some(({ isClamp }) => isClamp);
    for (const box of boxes) {
      if (box.right - box.left < 0.5 || box.bottom - box.top < 0.5 || isClamped) continue;
      const inner = core(box);
      if (sticksOut(inner, safe, 0, 0)) problems.add(`${name} lies in the margin`);
      const over = seenTexts.find((other) => other.parent !== parent && meet(inner, other.box));
      if (over) problems.add(`${name} lies over ${over.name.replace('The', 'the')}`);
      seenTexts.push({ name, box: inner, parent });
    }
  }

  function meet(one: Box, other: Box): boolean {
    return (
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    );
  }

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (!parent || text.trim() === '' || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [name, boxes] = [`The text ${quote(text)}`, [...range.getClientRects()]];
    checkLegible(name, text, parent);
    if (check(name, boxes, parent, true)) checkPlace(name, boxes, parent);
  }

  for (const image of root.querySelectorAll('img')) {
    const name = image.alt === '' ? 'A picture' : `The picture ${quote(image.alt)}`;
    if (getComputedStyle(image).display === 'none') continue;
    if (!image.complete || image.naturalWidth === 0) problems.add(`${name} did not load`);
    // What fills its frame from edge to edge is meant to be cropped by it; a frame outside the slide is not.
    if (image.parentElement && isSeen(image.parentElement)) {
      check(name, [image.getBoundingClientRect()], image.parentElement, false);
    }
  }

  for (const element of root.querySelectorAll('[data-fit="overflow"]')) {
    if (isSeen(element)) problems.add(`The text ${quote(element.textContent)} is too long for its place`);
  }

  return [...problems].slice(0, most);
}
