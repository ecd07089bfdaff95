import { countStep, readJsonReport, type Counts } from './counts';
import type { Step } from './steps';

/** How a step ended. */
export interface StepOutcome extends Counts {
  readonly name: string;
  /** How long it took, in ms; 0 when it was not run. */
  readonly ms: number;
}

/** What running steps needs; everything that reaches outside is injected. */
export interface RunStepsDeps {
  /** Runs a step with live output; resolves to its exit code. */
  readonly run: (step: Step) => Promise<number>;
  readonly readReport: (file: string) => Promise<unknown>;
  /** Prints a line for the person at the terminal. */
  readonly print: (line: string) => void;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Aborted when the person at the terminal wants to stop: the step that runs is told by its own signal. */
  readonly stop: AbortSignal;
}

/** The outside of the real thing, but for how a step is run. */
export const realReports: Pick<RunStepsDeps, 'readReport' | 'now'> = {
  readReport: readJsonReport,
  now: () => performance.now(),
};

/**
 * Runs the steps one after the other, all of them, whatever fails. A step whose needed step failed is not run and
 * counts as one failure.
 * @throws the signal's reason when it is aborted
 */
export async function runSteps(steps: readonly Step[], deps: RunStepsDeps): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    const needed = outcomes.find((outcome) => outcome.name === step.needs);
    if (needed && needed.failed > 0) {
      deps.print(`\n=== ${step.name}: not run, because "${needed.name}" failed`);
      outcomes.push({ name: step.name, passed: 0, failed: 1, ms: 0 });
      continue;
    }
    deps.print(`\n=== ${step.name}`);
    const startedAt = deps.now();
    const code = await deps.run(step);
    deps.stop.throwIfAborted();
    const report = step.report === undefined ? undefined : await deps.readReport(step.report);
    outcomes.push({ name: step.name, ...countStep(step.counts, report, code), ms: deps.now() - startedAt });
  }
  return outcomes;
}
