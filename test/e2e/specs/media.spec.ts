import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '../fixtures/kiosk';

/** A PNG of one grey, of any size. */
function greyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x77);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

async function serve(pictures: Readonly<Record<string, Buffer>>, feed: unknown): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const picture = pictures[path];
    if (picture) response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    else if (path.endsWith('/feeds')) response.end(JSON.stringify(feed));
    else if (path.endsWith('/leaderboard')) response.end('[]');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('M-01 a picture larger than a 4K screen can use is kept smaller, and one from elsewhere not at all', async ({
  launch,
  provision,
}) => {
  const elsewhere = await serve({ '/face.png': greyPng(300, 300) }, []);
  const now = new Date();
  const goLiveDateStr = `${now.getMonth() + 1}/${now.getDate()}/${now.getFullYear() % 100}`;
  const item = {
    id: 'f-1',
    feedType: 'ANNC',
    title: 'A very large picture',
    note: 'It is 5000 pixels wide.',
    contentImageUrl: 'large.png',
    source: { id: 'u-1', fullName: 'Bo Li', avatarUrl: `${originOf(elsewhere)}/face.png` },
    goLiveDateStr,
  };
  const server = await serve({ '/large.png': greyPng(5000, 3000) }, [item]);
  try {
    await provision({
      motivosity: { origin: originOf(server), kioskId: 'k' },
      motimate: {},
      display: { slides: ['announcement'], dwellSeconds: 6, transition: 'none' },
    });
    const { display } = await launch();
    await display.waitForSlide('announcement');
    await expect(display.slide).toContainText('A very large picture');
    await expect.poll(() => display.shownPictures()).toBe(1);
    const size = await display.slide
      .locator('img')
      .first()
      .evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
    expect(size).toEqual([3840, 2304]);
    expect((await display.board()).stories[0]?.from?.picture).toBeNull();
  } finally {
    for (const each of [server, elsewhere]) each.close();
  }
});
