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
  #wanted: 'on' | 'off' | null = null;
  #told: 'on' | 'off' | null = null;
  #failed = false;
  #running: Promise<void> | null = null;
  #cancel: CancelTimer | null = null;

  constructor(deps: DisplayPowerDeps) {
    this.#deps = deps;
  }

  /** Switches the display and keeps telling it so. */
  set(wanted: 'on' | 'off'): void {
    if (this.#deps.schedule.off !== 'command' || wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#assert();
  }

  /** Stops telling it; leaves the display as it is. Resolves when no command runs any more. */
  async stop(): Promise<void> {
    this.#wanted = null;
    this.#cancel?.();
    await this.#running;
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
    const { schedule, run, log } = this.#deps;
    const [program, ...args] = (wanted === 'on' ? schedule.onCommand : schedule.offCommand) ?? [];
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
