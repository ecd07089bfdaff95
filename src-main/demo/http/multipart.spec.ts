import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMultipart } from './multipart';

const TYPE = 'multipart/form-data; boundary=b1';
const read = (text: string, type = TYPE): unknown => parseMultipart(type, Buffer.from(text));

describe('parseMultipart', () => {
  it('gives back what FormData wrote, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.stringMatching(/^[a-zæ-þ]{1,12}$/),
            filename: fc.stringMatching(/^[a-zæ-þ .]{1,12}$/),
            bytes: fc.uint8Array({ maxLength: 300 }),
          }),
          { maxLength: 5 },
        ),
        async (files) => {
          const form = new FormData();
          for (const { name, filename, bytes } of files)
            form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), filename);
          const sent = new Response(form);
          const body = Buffer.from(await sent.arrayBuffer());
          const parts = parseMultipart(sent.headers.get('content-type') ?? '', body);
          expect(parts?.map(({ name, filename, bytes }) => ({ name, filename, bytes: [...bytes] }))).toEqual(
            files.map(({ name, filename, bytes }) => ({ name, filename, bytes: [...bytes] })),
          );
          expect(parts?.every((part) => part.contentType === 'image/png')).toBe(true);
        },
      ),
    );
  });

  it('reads a part without a file name, and a quoted boundary', () => {
    const text =
      '--b1\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{}\r\n--b1--\r\n';
    for (const type of [TYPE, 'multipart/form-data; boundary="b1"'])
      expect(read(text, type)).toMatchObject([
        { name: 'a', filename: undefined, contentType: 'application/json' },
      ]);
  });

  it.each([
    ['nothing', ''],
    ['no end', '--b1\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ['no headers', '--b1\r\nx\r\n--b1--'],
    ['no name', '--b1\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b1--'],
    ['another border', '--b2\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b2--'],
    ['rubbish after the border', '--b1 \r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b1--'],
  ])('cannot read %s', (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('needs a boundary', () => {
    expect(read('--b1--', 'multipart/form-data')).toBeUndefined();
  });
});
