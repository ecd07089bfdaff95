import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstPicture, pictureAddress } from './pictures';

const context = {
  imageOrigin: 'https://app.motivosity.com',
  pictureOrigins: new Set(['https://app.motivosity.com', 'https://acme.motimateapp.com']),
};

it.each([
  ['avatar/parks/ron.png', 'https://app.motivosity.com/avatar/parks/ron.png'],
  ['/avatar/ron.png?v=2', 'https://app.motivosity.com/avatar/ron.png?v=2'],
  ['https://app.motivosity.com/a.png#x', 'https://app.motivosity.com/a.png'],
  ['https://acme.motimateapp.com/a.png', 'https://acme.motimateapp.com/a.png'],
  ['//acme.motimateapp.com/a.png', 'https://acme.motimateapp.com/a.png'],
  ['avatar/a..b.png', 'https://app.motivosity.com/avatar/a..b.png'],
])('T-10 %s is taken from %s', (value, expected) => {
  expect(pictureAddress(value, context)).toBe(expected);
});

it.each([
  'user-placeholder.png',
  'avatar/User-Placeholder.PNG',
  '../secret.png',
  'avatar/../../x.png',
  'avatar/%2e%2E/x.png',
  'avatar%2f..%2fx.png',
  'avatar\\..\\x.png',
  'https://app.motivosity.com/a/../b.png',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'http:/x.png',
  'https://evil.example/a.png',
  '//evil.example/a.png',
  'https://app.motivosity.com.evil.example/a.png',
  'https://app.motivosity.com@evil.example/a.png',
  'https://user:pw@app.motivosity.com/a.png',
  'http://app.motivosity.com/a.png',
  'https://app.motivosity.com:8443/a.png',
  'a b.png',
  '',
  '   ',
  `a/${'x'.repeat(4000)}.png`,
  null,
  7,
  {},
])('T-10 refuses %j', (value) => {
  expect(pictureAddress(value, context)).toBeNull();
});

it('T-10 whatever comes, the address is of an allowed origin', () => {
  const piece = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '..',
    '%2e',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'app.motivosity.com',
    'javascript:',
    'a.png',
    '\t',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.string(),
      ),
      (value) => {
        const address = pictureAddress(value, context);
        if (address === null) return;
        const url = new URL(address);
        expect([...context.pictureOrigins]).toContain(url.origin);
        expect(url.username + url.password).toBe('');
      },
    ),
  );
});

it('takes the first that can be used, also out of an object', () => {
  expect(
    firstPicture([null, 'https://evil.example/x.png', { medium: { url: '/m.png' } }, '/n.png'], context),
  ).toBe('https://app.motivosity.com/m.png');
  expect(firstPicture([undefined, {}], context)).toBeNull();
});
