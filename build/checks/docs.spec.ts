import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src-main/cli';
import { parseSettings } from '../../src-main/store/state/tolerant-settings';
import { projectRoot } from '../shared/project';

const documents = [
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true })
    .map((name) => path.join('docs', String(name)))
    .filter((name) => name.endsWith('.md')),
];
const read = (document: string): string => readFileSync(path.join(projectRoot, document), 'utf8');

/** The anchors of a document's headings, as the hosts of repositories make them. */
function anchors(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[`*]|\[|\]\([^)]*\)/g, '')
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replace(/ /g, '-'),
    ),
  );
}

/** Links of a document that lead into the project, without those in code. */
function ownLinks(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

const folders = ['.github', 'build', 'docs', 'resources', 'src-main', 'src-renderer', 'test'];
/** Everything in the project's folders, folders too, as `src-main/main.ts`. */
const paths = folders.flatMap((folder) => [
  folder,
  ...readdirSync(path.join(projectRoot, folder), { recursive: true }).map((name) =>
    path.posix.join(folder, String(name).split(path.sep).join('/')),
  ),
]);

/** Files and folders of the project that a document names in code; `<vendor>` stands for any part of a name. */
function namedPaths(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\s]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^[\w.<>/-]+$/.test(code) && !/^\W+\w+$/.test(code))
    .filter(
      (code) => /\w\.(ts|svelte)$/.test(code) || folders.some((folder) => code.startsWith(`${folder}/`)),
    );
}

/** Whether there is such a file or folder: the whole path, or its end. */
function isThere(named: string): boolean {
  const pattern = named
    .replace(/\/$/, '')
    .replace(/[.]/g, '\\.')
    .replace(/<[^>]*>/gi, '[^/]+');
  const end = new RegExp(`(^|/)${pattern}$`);
  return paths.some((one) => end.test(one));
}

/** What end-to-end tests are called, such as `P-08`; one that is said of several shapes before a comma is the same test. */
const testNames = [
  ...new Set(
    paths
      .filter((file) => file.startsWith('test/e2e/specs/'))
      .flatMap((file) => {
        const titles = read(file).matchAll(/\btest\(\s*['"`]([A-Z]{1,2}-\d{2}[a-z]? [^,'"`]*)/g);
        return [...titles].map(([, title = '']) => `${title} ${file}`);
      }),
  ),
].map((test) => test.split(' ')[0] ?? '');

/** End-to-end tests that a document names: in the last column of a table that has one for them, or by `-g`. */
function namedTests(text: string): string[] {
  const rows = /\| end to end +\|\n[\s\S]*?\n(?!\|)/.exec(`${text}\n`)?.[0].split('\n') ?? [];
  const cells = rows.map((row) => row.split('|').at(-2) ?? '');
  const asked = [...text.matchAll(/ -g (\S+?)\b`/g)].map(([, name = '']) => name);
  return [...cells.flatMap((cell) => cell.match(/\b[A-Z]{1,2}-\d{2}[a-z]?\b/g) ?? []), ...asked];
}

/** The settings that a document shows, without their comments; a part of them is taken for a whole. */
function shownSettings(text: string): Record<string, unknown>[] {
  return [...text.matchAll(/^```jsonc?\n([\s\S]*?)^```/gm)].map(([, code = '']) => {
    const plain = code
      .replace(/("(?:[^"\\]|\\.)*")|\/\/.*$/gm, '$1')
      .replace(/,(\s*[}\]])/g, '$1')
      .trim();
    return JSON.parse(plain.startsWith('{') ? plain : `{${plain}}`) as Record<string, unknown>;
  });
}

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const npmOwn = new Set(['ci', 'install', 'run', 'view', 'pack']);

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('has links that lead somewhere', () => {
    const dead = ownLinks(text).filter((target) => {
      const [file = '', anchor] = target.split('#');
      const absolute = file === '' ? document : path.join(path.dirname(document), file);
      if (!existsSync(path.join(projectRoot, absolute))) return true;
      return anchor !== undefined && absolute.endsWith('.md') && !anchors(read(absolute)).has(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names files and folders that there are', () => {
    expect(namedPaths(text).filter((named) => !isThere(named))).toEqual([]);
  });

  it('names commands that there are', () => {
    const unknown = [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z0-9:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts) && !npmOwn.has(name));
    expect(unknown).toEqual([]);
  });

  it('names options of the app that there are', () => {
    const lines = [
      ...text.matchAll(/(?:^|[`\s])(?:motiboard|npm start --)((?: (?:--[a-z-]+(?:[= ][^\s`]+)?))+)/gm),
    ];
    const options = lines.flatMap(([, args = '']) =>
      [...args.matchAll(/--[a-z-]+/g)].map(([option]) => option),
    );
    expect(options.filter((option) => !helpText.includes(option))).toEqual([]);
  });

  it('names end-to-end tests that there are', () =>
    expect(namedTests(text).filter((name) => !testNames.includes(name))).toEqual([]));

  it('shows settings that can be used', () => {
    for (const settings of shownSettings(text)) {
      delete settings['$schema'];
      // What stands for a secret of the reader's own is no PIN.
      const problems = parseSettings(settings).problems.filter(({ key }) => key !== 'panel.pin');
      expect(problems).toEqual([]);
    }
  });
});

it('can tell end-to-end tests apart by what they are called', () =>
  expect(testNames.filter((name, at) => testNames.indexOf(name) !== at)).toEqual([]));

it('finds what it is there to find', () => {
  expect(documents.length).toBeGreaterThan(6);
  expect(ownLinks('see [a](docs/x.md#y) and `[b](no)` and [c](https://x.example)')).toEqual(['docs/x.md#y']);
  expect(
    namedPaths('`build/x.ts` `a-b.spec.ts` `src-main/api/<vendor>/` `any` `.ts` `npm run x.ts`'),
  ).toEqual(['build/x.ts', 'a-b.spec.ts', 'src-main/api/<vendor>/']);
  expect(['main.ts', 'src-main/api/<vendor>/operations/', 'api/no-such.ts'].map(isThere)).toEqual([
    true,
    true,
    false,
  ]);
  expect(namedTests('| fault | end to end |\n| - | - |\n| x | A-01, B-02a |\n\nC-03 `e2e -g D-04`')).toEqual([
    'A-01',
    'B-02a',
    'D-04',
  ]);
  expect(testNames.length).toBeGreaterThan(40);
  expect(shownSettings('```jsonc\n"name": "http://x" // y\n```')).toEqual([{ name: 'http://x' }]);
  expect(documents.flatMap((document) => shownSettings(read(document))).length).toBeGreaterThan(2);
  expect(anchors('## A kiosk, from `nothing`')).toContain('a-kiosk-from-nothing');
});
