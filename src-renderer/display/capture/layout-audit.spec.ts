// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { auditLayout } from './layout-audit';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const rect = ([left, top, right, bottom]: Box) => new DOMRect(left, top, right - left, bottom - top);

/**
 * A slide of 100 x 100 px. There is no layout in this environment: an element's box is its `data-box`, a text's is its
 * parent's `data-text`.
 */
function slide(html: string): Element {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rect((this.getAttribute('data-box') ?? '0,0,100,100').split(',').map(Number) as unknown as Box);
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const text = this.startContainer.parentElement?.getAttribute('data-text') ?? '10,10,50,20';
    return text
      .split(';')
      .map((box) => rect(box.split(',').map(Number) as unknown as Box)) as unknown as DOMRectList;
  });
  document.body.innerHTML = `<section>${html}</section>`;
  for (const image of document.querySelectorAll('img')) {
    const loaded = image.dataset['loaded'] !== 'no';
    Object.defineProperty(image, 'complete', { value: true });
    Object.defineProperty(image, 'naturalWidth', { value: loaded ? 10 : 0 });
  }
  return document.querySelector('section')!;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('auditLayout', () => {
  it.each([
    ['text inside', '<p data-text="10,10,90,20;10,20,40,30">Hi</p>'],
    ['text that touches the safe margin', '<p data-text="3,3,97,20">Hi</p>'],
    ['small print of 1/45', '<p style="font-size:2.3px">Hi</p>'],
    ['running text of 1/30', `<p style="font-size:3.4px">${'word '.repeat(40)}</p>`],
    [
      'tight lines of one text and of its neighbour',
      '<p data-text="10,10,50,20;10,18,50,28">Two lines</p><p data-text="10,27,50,37">Below</p>',
    ],
    [
      'line boxes lower than the font',
      '<p style="overflow:hidden" data-box="0,10,100,20" data-text="10,9,50,21">Hi</p>',
    ],
    [
      'a round face that fills its frame',
      '<span style="overflow:hidden" data-box="5,5,9,9"><img data-box="5,5,9,9"></span>',
    ],
    ['blank text', '<p data-text="500,0,600,10">  </p>'],
    ['text in no box', '<p data-text="500,0,500,0">Hi</p>'],
    ['hidden text', '<div style="visibility:hidden"><p data-text="500,0,600,10">Hi</p></div>'],
    ['text not displayed', '<p style="display:none" data-text="500,0,600,10">Hi</p>'],
    ['transparent text', '<p style="opacity:0" data-text="500,0,600,10">Hi</p>'],
    [
      'text only for assistive technology',
      '<p style="position:absolute;clip-path:inset(50%);overflow:hidden" data-box="0,0,1,1" data-text="0,0,90,10">Hi</p>',
    ],
    [
      'a note cut at a line on purpose',
      '<p data-fit="clamped" style="overflow:hidden" data-box="0,0,90,20" data-text="0,0,90,60">Long</p>',
    ],
  ])('has nothing against %s', (_, html) => {
    expect(auditLayout(slide(html))).toEqual([]);
  });

  it.each([
    ['<p data-text="10,10,130,20">Hello  there</p>', 'The text “Hello there” lies outside the slide'],
    ['<p data-text="-9,10,30,20">Hello</p>', 'The text “Hello” lies outside the slide'],
    ['<p data-text="0,90,30,110">Hello</p>', 'The text “Hello” lies outside the slide'],
    [
      '<p style="overflow:hidden" data-box="0,0,40,20" data-text="0,0,60,10">Hello</p>',
      'The text “Hello” is cut off',
    ],
    [
      '<div style="overflow-y:hidden" data-box="0,0,90,20"><p><b data-text="0,0,60,10;0,10,60,30">Hello</b></p></div>',
      'The text “Hello” is cut off',
    ],
    ['<p data-text="0,10,50,20">Hello</p>', 'The text “Hello” lies in the margin'],
    ['<p data-text="10,90,50,99.5">Hello</p>', 'The text “Hello” lies in the margin'],
    ['<p style="font-size:2px">Hello</p>', 'The text “Hello” is too small'],
    [`<p style="font-size:3px">${'x'.repeat(130)}</p>`, `The text “${'x'.repeat(39)}…” is too small`],
    [
      '<p data-text="10,10,50,30">Hello</p><p data-text="40,12,70,32">there</p>',
      'The text “there” lies over the text “Hello”',
    ],
    ['<img data-loaded="no" alt="">', 'A picture did not load'],
    ['<img data-box="50,50,150,90" alt="Wall">', 'The picture “Wall” lies outside the slide'],
    ['<p data-fit="overflow">Anna-Maria</p>', 'The text “Anna-Maria” is too long for its place'],
    [
      `<p data-text="0,0,200,9">${'x'.repeat(60)}</p>`,
      `The text “${'x'.repeat(39)}…” lies outside the slide`,
    ],
  ])('finds what is wrong in %s', (html, problem) => {
    expect(auditLayout(slide(html))).toEqual([problem]);
  });

  it('names at most twenty', () => {
    const many = Array.from({ length: 40 }, (_, at) => `<p data-text="0,0,200,9">${String(at)}</p>`);
    expect(auditLayout(slide(many.join('')))).toHaveLength(20);
  });
});
