import { apiTexts } from './nb/api-texts';
import { describe, expect, it } from 'vitest';
import { describedCatalogue } from '../../src-main/panel/testing/described-catalogue';
import { tell } from './told';
import { isFields } from '../settings/api/request/request-value';

/** What people read in a JSON Schema. */
function textsIn(schema: unknown): unknown[] {
  if (!isFields(schema)) return [];
  const { title, description, properties, items, anyOf } = schema;
  const others: unknown[] = Array.isArray(anyOf) ? anyOf : [];
  const inner = [...Object.values(isFields(properties) ? properties : {}), items];
  return [title, description, ...[...inner, ...others].flatMap(textsIn)];
}

const texts = new Set(
  describedCatalogue()
    .flatMap((operation) => [
      ...[operation.title, operation.sentence, operation.unverified, ...operation.notes],
      ...[operation.path, operation.query, operation.body].flatMap(textsIn),
      ...operation.files.flatMap(({ title, sentence }) => [title, sentence]),
      ...(operation.columns ?? []),
    ])
    .filter((text) => typeof text === 'string' && text !== ''),
);

describe('what main says about operations', () => {
  it('has Norwegian words for everything that is said about an operation, and no others', () => {
    expect([...texts].filter((text) => !Object.hasOwn(apiTexts, String(text)))).toEqual([]);
    expect(Object.keys(apiTexts).filter((text) => !texts.has(text))).toEqual([]);
  });

  it.each([
    ['nb-NO', 'Give an award', 'Gi en utmerkelse'],
    ['en-GB', 'Give an award', 'Give an award'],
    ['nb', 'Never said', 'Never said'],
    ['nb', 'constructor', 'constructor'],
  ])('says in %s for "%s": "%s"', (locale, english, expected) => {
    expect(tell(locale, english)).toBe(expected);
  });
});
