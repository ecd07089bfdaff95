import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/kiosk';
import { oneLeader, tiedLeaders, worstFeed } from '../fixtures/worst-case';

interface Report {
  ok: boolean;
  problems: string[];
  slides: { slide: string; file: string; problems: string[] }[];
}

const slidesOfFeed = [
  'leaderboard',
  'appreciation',
  'award',
  'birthday',
  'anniversary',
  'announcement',
  'highlight',
  'news',
];

const sizes = ['1920x1080', '3840x2160', '1080x1920', '1280x720'];

for (const size of sizes) {
  test(`P-01 every slide fits at ${size}`, async ({ run, provision, dataDir }) => {
    await provision({ display: { theme: { title: 'Acme' }, timeZone: 'Europe/Oslo' } });
    const folder = join(dataDir, 'shots');
    const { code, output } = await run('--screenshots', folder, `--size=${size}`);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    expect(report.problems).toEqual([]);
    expect(code, output).toBe(0);
    const kinds = new Set(report.slides.map((slide) => slide.slide));
    for (const kind of [
      'leaderboard',
      'appreciation',
      'award',
      'birthday',
      'anniversary',
      'announcement',
      'highlight',
      'news',
      'wall-post',
      'people',
    ]) {
      expect(kinds, `there is a slide of kind ${kind}`).toContain(kind);
    }
    const [width, height] = size.split('x').map(Number);
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.png'))) {
      const png = await readFile(join(folder, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([width, height]);
    }
  });
}

for (const [size, leaders] of [
  ['1920x1080', tiedLeaders],
  ['1080x1920', oneLeader],
] as const) {
  test(`P-02 the worst content fits at ${size}`, async ({ run, provision, company, dataDir }) => {
    await provision({ display: { slides: slidesOfFeed, timeZone: 'Europe/Oslo' }, motimate: {} });
    for (const [source, answer] of [
      ['feeds', worstFeed()],
      ['leaderboard', leaders],
    ] as const) {
      const body = JSON.stringify({ success: true, response: answer });
      const told = await fetch(`${company.origin}/_demo/fail`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ source, body, headers: { 'content-type': 'application/json' } }),
      });
      expect(told.ok).toBe(true);
    }
    const folder = join(dataDir, 'shots');
    const { code, output } = await run('--screenshots', folder, `--size=${size}`);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    expect(report.problems).toEqual([]);
    expect(code, output).toBe(0);
    expect(report.slides.filter(({ slide }) => slide === 'appreciation')).toHaveLength(8);
    expect(report.slides.filter(({ slide }) => slide === 'leaderboard')).toHaveLength(2);
    expect(report.slides.length).toBeGreaterThanOrEqual(15);
    // Each picture is of its own slide, not of the one before.
    const pictures = await Promise.all(
      report.slides.map(({ file }) => readFile(join(folder, file), 'base64')),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
}
