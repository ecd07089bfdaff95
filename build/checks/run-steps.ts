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
 * Runs the steps one after the other, all of them, whatever fails; one that goes on `beside` is waited for before the first
 * that wants to be `alone`, or at the end. A step whose needed step failed is not run and counts as one failure.
 * @returns the outcomes in the order of the steps
 * @throws the signal's reason when it is aborted
 */
export async function runSteps(steps: readonly Step[], deps: RunStepsDeps): Promise<StepOutcome[]> {
  const outcomes = new Map<Step, StepOutcome>();
  let beside: Promise<unknown>[] = [];
  for (const step of steps) {
    if (step.alone === true) {
      await Promise.all(beside);
      beside = [];
    }
    const needed = [...outcomes.values()].find(({ name }) => name === step.needs);
    if (needed && needed.failed > 0) {
      deps.print(`\n=== ${step.name}: not run, because "${needed.name}" failed`);
      outcomes.set(step, { name: step.name, passed: 0, failed: 1, ms: 0 });
      continue;
    }
    deps.print(`\n=== ${step.name}${step.beside === true ? ', beside what follows' : ''}`);
    const ended = runStep(step, deps).then((outcome) => outcomes.set(step, outcome));
    if (step.beside === true) beside.push(ended);
    else await ended;
    deps.stop.throwIfAborted();
  }
  await Promise.all(beside);
  deps.stop.throwIfAborted();
  return steps.flatMap((step) => outcomes.get(step) ?? []);
}

async function runStep(step: Step, deps: RunStepsDeps): Promise<StepOutcome> {
  const startedAt = deps.now();
  const code = await deps.run(step);
  const report =
    step.report === undefined || deps.stop.aborted ? undefined : await deps.readReport(step.report);
  return { name: step.name, ...countStep(step.counts, report, code), ms: deps.now() - startedAt };
}
