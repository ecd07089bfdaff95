import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src-main/cli';
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
});

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
  expect(anchors('## A kiosk, from `nothing`')).toContain('a-kiosk-from-nothing');
});
