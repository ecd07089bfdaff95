import { expect, it } from 'vitest';
import { textDirection } from './text-direction';

it.each([
  ['en', 'ltr'],
  ['nb-NO', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['not a language', 'ltr'],
])('%s is read %s', (locale, direction) => {
  expect(textDirection(locale)).toBe(direction);
});
