import { describe, expect, it } from 'vitest';
import { runSteps } from './run-steps';
import type { Step } from './steps';

const step = (name: string, over: Partial<Step> = {}): Step => ({
  name,
  part: 'whole',
  command: [name],
  counts: 'exit-code',
  ...over,
});

async function outcomes(steps: readonly Step[], codes: Readonly<Record<string, number>>, stopAt = '') {
  const ran: string[] = [];
  const stop = new AbortController();
  const result = await runSteps(steps, {
    run: ({ name }) => {
      ran.push(name);
      if (name === stopAt) stop.abort(new Error('stopped'));
      return Promise.resolve(codes[name] ?? 0);
    },
    readReport: (file) => Promise.resolve({ numPassedTests: file.length, numFailedTests: 0 }),
    print: () => undefined,
    now: () => 0,
    stop: stop.signal,
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

  it('runs no further step when it is stopped', async () => {
    await expect(outcomes([step('lint'), step('types')], {}, 'lint')).rejects.toThrow('stopped');
  });

  it('counts from the report', async () => {
    const { counts } = await outcomes([step('unit', { counts: 'vitest', report: '/of-ten.js' })], {});
    expect(counts).toEqual(['unit 10/0']);
  });
});
