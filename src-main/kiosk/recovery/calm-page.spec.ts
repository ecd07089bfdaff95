import { describe, expect, it } from 'vitest';
import { calmFiles } from './calm-page';

const colours = { ground: '#101820', ink: '#f0f4f8', field: '#2f6fed', second: '#16387b', third: '#142850' };
const look = { title: 'Acme', locale: 'nb-NO', nth: 0, closed: false, ...colours };
const cssOf = (more: object) => calmFiles({ ...look, ...more }).get('/calm/calm.css')?.text ?? '';

describe('calmFiles', () => {
  it('has the company, its colours and its language, and no script', () => {
    const files = calmFiles(look);
    const html = files.get('/calm/index.html')?.text ?? '';
    const css = files.get('/calm/calm.css')?.text ?? '';
    expect(html).toContain('<h1>Acme</h1>');
    expect(html).toContain('lang="nb-NO"');
    expect(html).not.toMatch(/<script|<img|style=/);
    for (const part of [...Object.values(colours), 'cursor: none']) expect(css).toContain(part);
    expect(css).not.toMatch(/url\(|@import/);
  });

  it('shows a title as it is written, whatever it holds', () => {
    const html = calmFiles({ ...look, title: '<script>"A" & B</script>' }).get('/calm/index.html')?.text;
    expect(html).toContain('<h1>&lt;script&gt;&quot;A&quot; &amp; B&lt;/script&gt;</h1>');
  });

  it.each(['A', 'Acme', 'Internationale Fährschifffahrtsgesellschaft Nordsee und Ostsee', 'x'.repeat(80)])(
    'writes %s as large as it fits and no smaller than it can be read',
    (title) => {
      const css = calmFiles({ ...look, title }).get('/calm/calm.css')?.text ?? '';
      const size = Number(/ ([\d.]+)vmin\/1.05/.exec(css)?.[1]);
      expect(size).toBeGreaterThanOrEqual(5);
      expect(size).toBeLessThanOrEqual(16);
      const word = Math.max(...title.split(' ').map(({ length }) => length));
      expect(size === 5 || word * 0.6 * size <= 84.6).toBe(true);
    },
  );

  it('stands elsewhere each time, for ten times, and asks for its looks anew', () => {
    const times = Array.from({ length: 10 }, (_none, nth) => nth + 496_000);
    expect(new Set(times.map((nth) => cssOf({ nth }))).size).toBe(10);
    const pages = times.map((nth) => calmFiles({ ...look, nth }).get('/calm/index.html')?.text);
    expect(new Set(pages).size).toBe(10);
  });

  it('is black while the screen is off on purpose', () => {
    const css = cssOf({ closed: true });
    expect(css).toContain('background: #000');
    expect(css).toContain('section { display: none; }');
    for (const colour of Object.values(colours)) expect(css).not.toContain(colour);
  });

  it('welcomes where there is no title', () =>
    expect(calmFiles({ ...look, title: null }).get('/calm/index.html')?.text).toContain('<h1>Welcome</h1>'));
});
