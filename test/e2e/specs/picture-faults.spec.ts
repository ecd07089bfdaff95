import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { companyConfig, expect, test } from '../fixtures/kiosk';

/** A PNG that says it is so large, whatever its pixels say. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(kind), data, crcOf(Buffer.concat([Buffer.from(kind), data]))]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crcOf(bytes: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const out = Buffer.alloc(4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return out;
}

/** Unpacks to 400 MB. */
const bomb = deflateSync(Buffer.alloc(400_000_000), { level: 9 });
const whole = png(64, 64, deflateSync(Buffer.alloc(64 * (64 * 3 + 1), 90)));

/** What is wrong with a picture, and what its server answers. */
const faults: readonly [string, number, string, Buffer][] = [
  ['truncated', 200, 'image/png', whole.subarray(0, whole.length - 20)],
  ['not a picture', 200, 'image/png', Buffer.from('<html><body>Log in</body></html>')],
  [
    'a drawing that may hold scripts',
    200,
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['not there', 404, 'text/plain', Buffer.from('no')],
  ['broken server', 500, 'text/html', Buffer.from('<h1>Oops</h1>')],
  ['huge by its header', 200, 'image/png', png(30_000, 30_000, bomb)],
  ['as large as may be, and a bomb', 200, 'image/png', png(7_700, 7_700, bomb)],
  ['small by its header, and a bomb', 200, 'image/png', png(64, 64, bomb)],
  ['large by its header, and empty', 200, 'image/png', png(900, 900, deflateSync(Buffer.alloc(3)))],
  ['pixels that are garbage', 200, 'image/png', png(64, 64, Buffer.alloc(500, 7))],
  ['more than 10 MB', 200, 'image/png', Buffer.concat([whole, Buffer.alloc(11_000_000)])],
  ['empty', 200, 'image/png', Buffer.alloc(0)],
];

test('PF-01 pictures that are none leave initials, never a broken picture, and cost no memory', async ({
  launch,
  dataDir,
  company,
}) => {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    // The same picture has the same fault; every fault is met.
    const index = asked.get(path) ?? asked.size;
    asked.set(path, index);
    const [, status, type, body] = faults[index % faults.length]!;
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = companyConfig(company);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(
    `${dataDir}/motiboard.json`,
    JSON.stringify({
      ...config,
      motivosity: { ...(config['motivosity'] as object), imageOrigin: origin },
      display: { slides: ['leaderboard', 'people'], dwellSeconds: 6, transition: 'none' },
    }),
  );
  try {
    const { app, display, page } = await launch();
    await display.waitForSlide('leaderboard');
    await expect.poll(() => asked.size, { timeout: 60_000 }).toBeGreaterThanOrEqual(faults.length);
    // A page made anew tries everything that was kept once more.
    await page.reload();
    let peakKb = 0;
    for (const slide of ['leaderboard', 'people', 'leaderboard']) {
      await display.waitForSlide(slide);
      await expect
        .poll(async () => {
          const metrics = await app.evaluate(({ app: main }) =>
            main.getAppMetrics().map((process) => process.memory.workingSetSize),
          );
          peakKb = Math.max(peakKb, ...metrics);
          return await page.evaluate(() =>
            [...document.images]
              .filter((image) => image.checkVisibility() && getComputedStyle(image).opacity !== '0')
              .filter((image) => !image.complete || image.naturalWidth === 0)
              .map((image) => image.src),
          );
        })
        .toEqual([]);
    }
    await display.waitForSlide('leaderboard');
    await expect(display.slide.locator('.sign').first()).toBeVisible();
    // No process ever held what a bomb unpacks to.
    expect(peakKb).toBeLessThan(900_000);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
