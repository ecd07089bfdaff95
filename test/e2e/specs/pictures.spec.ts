import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slideIds } from '../../../src-main/contract/slide';
import { expect, test } from '../fixtures/kiosk';
import { oneLeader, tiedLeaders, worstFeed } from '../fixtures/worst-case';

interface Report {
  ok: boolean;
  problems: string[];
  slides: { slide: string; file: string; problems: string[] }[];
}

/** What a company without Motimate and without messages has. */
const slidesOfFeed = slideIds.slice(0, slideIds.indexOf('wall-post'));

const sizes = ['1920x1080', '3840x2160', '1080x1920', '1280x720'];

for (const size of sizes) {
  test(`PI-01 every slide fits at ${size}`, async ({ run, provision, company, dataDir }) => {
    // Millions of pixels, drawn without a graphics card.
    test.setTimeout(300_000);
    const { appId, secureToken } = company.credentials.service;
    const { origin, kioskId } = company;
    const messages = [
      { title: 'Welcome, Contoso', body: 'Coffee is to your left', qr: 'https://acme.example' },
    ];
    await provision({
      motivosity: { origin, imageOrigin: origin, kioskId, service: { appId, secureToken } },
      display: { theme: { title: 'Acme' }, timeZone: 'Europe/Oslo', messages },
    });
    const folder = join(dataDir, 'shots');
    const { code, output } = await run('--screenshots', folder, `--size=${size}`);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    expect(report.problems).toEqual([]);
    expect(code, output).toBe(0);
    const kinds = new Set(report.slides.map((slide) => slide.slide));
    for (const kind of slideIds) {
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
  test(`PI-02 the worst content fits at ${size}`, async ({ run, provision, controls, dataDir }) => {
    await provision({ display: { slides: slidesOfFeed, timeZone: 'Europe/Oslo' }, motimate: {} });
    for (const [source, answer] of [
      ['feeds', worstFeed()],
      ['leaderboard', leaders],
    ] as const) {
      const body = JSON.stringify({ success: true, response: answer });
      await controls.fail(source, { body, headers: { 'content-type': 'application/json' } });
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
