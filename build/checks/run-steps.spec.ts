import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runSteps, type RunStepsDeps } from './run-steps';
import type { Step } from './steps';

const step = (name: string, over: Partial<Step> = {}): Step => ({
  name,
  part: 'whole',
  command: [name],
  counts: 'exit-code',
  ...over,
});

async function outcomes(
  steps: readonly Step[],
  codes: Readonly<Record<string, number>>,
  over: Partial<RunStepsDeps> = {},
) {
  const ran: string[] = [];
  const result = await runSteps(steps, {
    run: ({ name }) => {
      ran.push(name);
      return Promise.resolve(codes[name] ?? 0);
    },
    readReport: (file) => Promise.resolve({ numPassedTests: file.length, numFailedTests: 0 }),
    print: () => undefined,
    now: () => 0,
    stop: new AbortController().signal,
    ...over,
  });
  return { ran, counts: result.map(({ name, passed, failed }) => `${name} ${passed}/${failed}`) };
}

describe('runSteps', () => {
  it('goes on after a failure', async () => {
    const { ran, counts } = await outcomes([step('lint'), step('types')], { lint: 1 });
    expect(ran).toEqual(['lint', 'types']);
    expect(counts).toEqual(['lint 0/1', 'types 1/0']);
  });

  it('does not run what needs a failed step, and counts it', async () => {
    const { ran, counts } = await outcomes([step('build'), step('e2e', { needs: 'build' })], { build: 1 });
    expect(ran).toEqual(['build']);
    expect(counts).toEqual(['build 0/1', 'e2e 0/1']);
  });

  it('goes on while one is beside, and waits for it before one that is alone', async () => {
    const events: string[] = [];
    let buildRuns: () => void = () => undefined;
    const building = new Promise<void>((resolve) => (buildRuns = resolve));
    const long = async () => {
      await building;
      await setImmediate();
      events.push('lint ended');
      return 1;
    };
    const { counts } = await outcomes(
      [step('lint', { beside: true }), step('types'), step('build'), step('e2e', { alone: true })],
      {},
      {
        run: ({ name }) => {
          events.push(name);
          if (name === 'build') buildRuns();
          return name === 'lint' ? long() : Promise.resolve(0);
        },
      },
    );
    expect(counts).toEqual(['lint 0/1', 'types 1/0', 'build 1/0', 'e2e 1/0']);
    expect(events).toEqual(['lint', 'types', 'build', 'lint ended', 'e2e']);
  });

  it('waits for what is beside at the end too, and gives its outcome', async () => {
    const { counts } = await outcomes([step('lint', { beside: true })], { lint: 1 });
    expect(counts).toEqual(['lint 0/1']);
  });

  it('runs no further step when it is stopped', async () => {
    const ran: string[] = [];
    const stop = new AbortController();
    const run = ({ name }: Step) => {
      ran.push(name);
      stop.abort(new Error('stopped'));
      return Promise.resolve(0);
    };
    await expect(outcomes([step('lint'), step('types')], {}, { run, stop: stop.signal })).rejects.toThrow(
      'stopped',
    );
    expect(ran).toEqual(['lint']);
  });

  it('counts from the report', async () => {
    const { counts } = await outcomes([step('unit', { counts: 'vitest', report: '/of-ten.js' })], {});
    expect(counts).toEqual(['unit 10/0']);
  });
});
