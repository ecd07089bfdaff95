import path from 'node:path';
import { projectRoot, toolCommand } from '../shared/project';
import type { CountSource } from './counts';

/** Runs a TypeScript file. Not the `tsx` command: that is a process in between, which does not pass all signals on. */
const thisNode: [string, ...string[]] = [process.execPath, '--import', 'tsx'];

/** One step of the checks: a command that succeeds or fails. */
export interface Step {
  readonly name: string;
  /** `check` steps need nothing but Node; `whole` steps need the app's build or the machine's set-up. */
  readonly part: 'check' | 'whole';
  readonly command: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv;
  readonly counts: CountSource;
  /** Absolute path of the JSON report the step writes, where its counts come from one. */
  readonly report?: string;
  /** Name of a step without whose success this one makes no sense. */
  readonly needs?: string;
  /** It goes on while the next steps run: for one that is long and keeps a single processor busy. */
  readonly beside?: boolean;
  /** It begins when nothing else goes on any more. */
  readonly alone?: boolean;
}

/**
 * All steps, in the order in which they begin: the one that takes long beside the others, then the cheap ones.
 * @param reports absolute directory for the JSON reports
 */
export function steps(reports: string): Step[] {
  const vitest = path.join(reports, 'vitest.json');
  const playwright = path.join(reports, 'playwright.json');
  return [
    {
      name: 'lint',
      part: 'check',
      command: [...toolCommand('eslint'), '.', '--max-warnings=0', '--concurrency=auto'],
      counts: 'exit-code',
      beside: true,
    },
    {
      name: 'format',
      part: 'check',
      command: [...toolCommand('prettier'), '--check', '.'],
      counts: 'exit-code',
    },
    {
      name: 'types',
      part: 'check',
      command: [...toolCommand('tsc', 'typescript'), '-p', 'tsconfig.node.json'],
      counts: 'exit-code',
    },
    {
      name: 'types of the tests',
      part: 'check',
      command: [...toolCommand('tsc', 'typescript'), '-p', 'tsconfig.test.json'],
      counts: 'exit-code',
    },
    {
      name: 'types of the pages',
      part: 'check',
      command: [...toolCommand('svelte-check'), '--tsconfig', './tsconfig.web.json', '--fail-on-warnings'],
      counts: 'exit-code',
    },
    { name: 'build', part: 'whole', command: [...thisNode, 'build/build.ts'], counts: 'exit-code' },
    { name: 'unused code', part: 'whole', command: toolCommand('knip'), counts: 'exit-code' },
    {
      name: 'unit tests',
      part: 'check',
      command: [
        ...toolCommand('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitest}`,
      ],
      counts: 'vitest',
      report: vitest,
      alone: true,
    },
    {
      name: 'end to end',
      part: 'whole',
      command: [...thisNode, 'build/run-e2e.ts', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwright },
      counts: 'playwright',
      report: playwright,
      needs: 'build',
      alone: true,
    },
  ];
}

/** The directory every step runs in. */
export const stepDirectory = projectRoot;
