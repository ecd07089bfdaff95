// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@testing-library/svelte';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@words/catalogue';
import Slide from './slides/Slide.svelte';
import { everyKind, look, ranked, recognition } from './slides/testing/examples';
import { slideTitle } from './slides/titles';

const folder = import.meta.dirname;
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.svelte') && !file.includes('testing'),
);
/** Attributes that people read or hear. */
const spoken = new Set(['aria-label', 'alt', 'title', 'placeholder', 'aria-description']);

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
}

/** Every text that stands in a component's markup itself. */
function textsIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const one of node) textsIn(one, found);
    return found;
  }
  if (typeof node !== 'object' || node === null) return found;
  const { type, name, data, value } = node as Node;
  // What is written into a style, such as a unit, nobody reads.
  if (type === 'StyleDirective') return found;
  if (type === 'Text') found.push(data ?? '');
  if (type === 'Attribute') {
    const parts = Array.isArray(value) ? (value as Node[]) : [];
    if (spoken.has(name ?? '')) found.push(...parts.flatMap((part) => part.data ?? []));
    return found;
  }
  for (const child of Object.values(node)) textsIn(child, found);
  return found;
}

describe('the words of the display', () => {
  it.each(components)('are in the catalogue, and none in %s itself', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { fragment } = parse(source, { modern: true });
    const words = textsIn(fragment).filter((text) => /\p{L}{2,}/u.test(text));
    expect(words).toEqual([]);
  });

  it('are all it says: it does not load those of the panel', () => {
    const others = Object.keys(catalogue.en).filter((area) => area !== 'display');
    const foreign = new RegExp(`['"\`](?:${others.join('|')}):[a-z]`, 'i');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:ts|svelte)$/.test(file) && !file.endsWith('.spec.ts'),
    );
    expect(files.filter((file) => foreign.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
    expect(files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('panel-say'))).toEqual(
      [],
    );
    expect(foreign.test("t('panel:lock')")).toBe(true);
  });

  it('are found where they stand in the markup', () => {
    const { fragment } = parse('<p>Hello <b aria-label="There">{x}</b></p>', { modern: true });
    expect(textsIn(fragment).join('|')).toBe('Hello |There');
    expect(textsIn(parse('<p style:width="{x}ms"></p>', { modern: true }).fragment)).toEqual([]);
  });

  const models = [
    ...everyKind.filter(({ slide }) => slide !== 'message'),
    // The house's own words stay as they are, so these say nothing that is in the catalogue.
    {
      slide: 'message',
      key: 'm',
      message: { title: 'Kaffe', body: 'Til venstre', qr: 'https://a.example' },
    } as const,
    { slide: 'leaderboard', key: 'one', period: 'year', entries: [ranked('Ana', 1, 1, 'new')] } as const,
    {
      slide: 'appreciation',
      key: 'x',
      recognition: recognition({ note: null, value: null, to: [] }),
    } as const,
  ];
  const norwegian: Readonly<Record<string, unknown>> = catalogue.nb.display;
  /** What English says otherwise than Norwegian. */
  const english = Object.entries(catalogue.en.display).flatMap(([key, text]) =>
    typeof text === 'string' && text !== norwegian[key] && !text.includes('{{') ? [text] : [],
  );

  it.each(models)('are Norwegian on a $slide slide in Norway', (model) => {
    const { container } = render(Slide, { model, look: { ...look, locale: 'nb-NO' } });
    const labels = [...container.querySelectorAll('[aria-label]')].map((part) =>
      part.getAttribute('aria-label'),
    );
    const said = [container.textContent, slideTitle(model, 'nb-NO'), ...labels]
      .join(' · ')
      .replace(/\s+/g, ' ');
    const slips = english.filter((text) =>
      new RegExp(`(?<!\\p{L})${text.replace(/[?.]/g, '\\$&')}(?!\\p{L})`, 'u').test(said),
    );
    expect(slips).toEqual([]);
  });
});
