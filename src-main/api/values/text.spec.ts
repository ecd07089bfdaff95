import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asEmail, asId, asLine, asText, MAX_TEXT } from './text';

it('T-46 markup and entities stay as they are: text is text', () => {
  const note = '<img src=x onerror=alert(1)> &amp; <b>bold</b>';
  expect(asText(note)).toBe(note);
});

it.each([
  ['  a\r\nb\tc  ', 'a\nb\tc'],
  ['a\u0000b\u0007\u009fc', 'abc'],
  ['🎉 שלום', '🎉 שלום'],
  ['\uD83C', '\uFFFD'],
  [' \n ', null],
  ['', null],
  [7, null],
  [null, null],
  [['a'], null],
])('reads %j as text', (value, expected) => {
  expect(asText(value)).toBe(expected);
});

it.each([
  [' Bo\n  Aas ', 'Bo Aas'],
  [{}, null],
])('reads %j as a line', (value, expected) => {
  expect(asLine(value)).toBe(expected);
});

it.each([
  [81201, '81201'],
  [' user-1 ', 'user-1'],
  ['', null],
  [Number.NaN, null],
  [true, null],
  [{}, null],
])('T-26 reads %j as an id', (value, expected) => {
  expect(asId(value)).toBe(expected);
});

it.each([
  ['Jo@Acme.example', 'jo@acme.example'],
  ['no address', null],
  ['@', null],
  [7, null],
])('reads %j as an e-mail', (value, expected) => {
  expect(asEmail(value)).toBe(expected);
});

it('never gives more than the limit, control characters, blank ends or broken characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 2, max: 60 }),
      (value, limit) => {
        const text = asText(value, limit);
        if (text === null) return;
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u);
        expect(text).toBe(text.trim());
        expect(() => encodeURIComponent(text)).not.toThrow();
      },
    ),
  );
  expect(asText('x'.repeat(MAX_TEXT + 1))).toHaveLength(MAX_TEXT);
  expect(asText('x'.repeat(600))).toHaveLength(600);
});
