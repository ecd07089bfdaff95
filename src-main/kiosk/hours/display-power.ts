import { basename } from 'node:path';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { ScheduleSettings } from '../../contract/settings';
import type { RunCommand } from './run-command';

/** The display is told again so often, ms: somebody may have used its remote control, or it may have missed it. */
const assertEveryMs = 10 * 60_000;

/** What switches the display. */
export interface DisplayPowerDeps {
  readonly schedule: Pick<ScheduleSettings, 'off' | 'onCommand' | 'offCommand'>;
  readonly clock: Clock;
  readonly run: RunCommand;
  readonly log: Log;
}

/** Switches the display on and off by the house's own commands, one at a time; does nothing where there are none. */
export class DisplayPower {
  readonly #deps: DisplayPowerDeps;
  #schedule: DisplayPowerDeps['schedule'];
  /** What was asked for, whether or not there is a command for it. */
  #asked: 'on' | 'off' | null = null;
  #wanted: 'on' | 'off' | null = null;
  #told: 'on' | 'off' | null = null;
  #failed = false;
  #running: Promise<void> | null = null;
  #cancel: CancelTimer | null = null;

  constructor(deps: DisplayPowerDeps) {
    this.#deps = deps;
    this.#schedule = deps.schedule;
  }

  /** Switches the display and keeps telling it so. */
  set(wanted: 'on' | 'off'): void {
    this.#asked = wanted;
    if (this.#schedule.off !== 'command' || wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#assert();
  }

  /**
   * Other commands hold from now on. A display that was switched off by commands that are given up is switched on by them
   * once more: nobody else would.
   */
  async change(schedule: DisplayPowerDeps['schedule']): Promise<void> {
    const isGivenUp = this.#schedule.off === 'command' && schedule.off !== 'command';
    const asked = this.#asked;
    if (isGivenUp && this.#wanted === 'off') this.set('on');
    if (isGivenUp) await this.stop();
    this.#asked = asked;
    this.#schedule = schedule;
    if (schedule.off !== 'command' || this.#asked === null) return;
    this.#wanted = this.#asked;
    this.#assert();
  }

  /** Stops telling it; leaves the display as it is. Resolves when no command runs any more. */
  async stop(): Promise<void> {
    this.#cancel?.();
    await this.#running;
    this.#wanted = null;
    this.#cancel?.();
  }

  #assert(): void {
    this.#cancel?.();
    this.#cancel = this.#deps.clock.after(assertEveryMs, () => this.#assert());
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    // What is wanted may change while a command runs.
    for (let done: 'on' | 'off' | null = null; this.#wanted !== null && this.#wanted !== done;) {
      done = this.#wanted;
      await this.#tell(done);
    }
  }

  async #tell(wanted: 'on' | 'off'): Promise<void> {
    const { run, log } = this.#deps;
    const { onCommand, offCommand } = this.#schedule;
    const [program, ...args] = (wanted === 'on' ? onCommand : offCommand) ?? [];
    if (program === undefined) return;
    const { ok, output } = await run(program, args);
    const details = { program: basename(program), output };
    if (ok) {
      if (this.#failed || this.#told !== wanted) log.info(`the display was told to go ${wanted}`, details);
    } else if (!this.#failed) {
      log.warn(`the display could not be told to go ${wanted}; it is tried again every ten minutes`, details);
    }
    this.#failed = !ok;
    if (ok) this.#told = wanted;
  }
}
