import { describe, expect, it } from 'vitest';
import { calmFiles } from './calm-page';

const look = { title: 'Acme', locale: 'nb-NO', ground: '#101820', ink: '#f0f4f8', accent: '#2f6fed' };

describe('calmFiles', () => {
  it('has the company, its colours and its language, and no script', () => {
    const files = calmFiles(look);
    const html = files.get('/calm/index.html')?.text ?? '';
    const css = files.get('/calm/calm.css')?.text ?? '';
    expect(html).toContain('<h1>Acme</h1>');
    expect(html).toContain('lang="nb-NO"');
    expect(html).not.toMatch(/<script|<img|style=/);
    for (const part of ['#101820', '#f0f4f8', '#2f6fed', 'cursor: none']) expect(css).toContain(part);
    expect(css).not.toMatch(/url\(|@import/);
  });

  it('shows a title as it is written, whatever it holds', () => {
    const html = calmFiles({ ...look, title: '<script>"A" & B</script>' }).get('/calm/index.html')?.text;
    expect(html).toContain('<h1>&lt;script&gt;&quot;A&quot; &amp; B&lt;/script&gt;</h1>');
  });

  it('welcomes where there is no title', () =>
    expect(calmFiles({ ...look, title: null }).get('/calm/index.html')?.text).toContain('<h1>Welcome</h1>'));
});
