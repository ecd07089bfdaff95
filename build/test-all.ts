import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLine, totalCounts } from './checks/counts';
import { realReports, runSteps } from './checks/run-steps';
import { stepDirectory, steps } from './checks/steps';
import { runChild } from './shared/run-child';
import { runScript } from './shared/run-script';
import { SetupError } from './shared/setup-error';

/*
 * `npm test` runs every step; `npm run check` (the argument `check`) those that need nothing but Node.
 * The last line is the sum of all of them.
 */
await runScript(async () => {
  const [part, ...others] = process.argv.slice(2);
  if (others.length > 0 || (part !== undefined && part !== 'check')) {
    throw new SetupError(`Unknown argument "${[part, ...others].join(' ')}". There is only "check".`);
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => stop.abort(new SetupError(`Stopped by ${signal}.`)));
  }
  const reports = await mkdtemp(path.join(tmpdir(), 'motiboard-test-'));
  try {
    const chosen = steps(reports).filter((step) => part === undefined || step.part === part);
    const outcomes = await runSteps(chosen, {
      ...realReports,
      stop: stop.signal,
      run: ({ command: [command, ...args], env }) =>
        runChild(command, args, { cwd: stepDirectory, env: { ...process.env, ...env } }),
      print: (line) => console.log(line),
    });
    console.log('');
    for (const { name, passed, failed, ms } of outcomes) {
      console.log(
        `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} ok, ${failed} not (${(ms / 1000).toFixed(1)} s)`,
      );
    }
    const total = totalCounts(outcomes);
    console.log(closingLine(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});
