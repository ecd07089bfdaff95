import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { ScreenFacts } from '../../contract/panel/health';
import type { RunCommand } from '../hours/run-command';

/** Until the first slide is there, it is looked for this often, ms. */
const readyEveryMs = 1_000;

/** What the notifier needs. */
export interface SystemdNotifierDeps {
  /** Environment variables: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`. */
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number;
  readonly clock: Clock;
  readonly run: RunCommand;
  /** What the screen does now. */
  readonly screen: () => ScreenFacts['state'];
  readonly log: Log;
}

/**
 * Tells systemd that the app is ready, once its first slide is there, and then that it is alive, only while the carousel
 * moves or rests on purpose. By systemd's own tool, since Node has no sockets of that kind. Does nothing where
 * systemd did not ask.
 */
export class SystemdNotifier {
  readonly #deps: SystemdNotifierDeps;
  readonly #watchdogMs: number | null;
  #isReady = false;
  #failed = false;
  #cancel: CancelTimer | null = null;

  constructor(deps: SystemdNotifierDeps) {
    this.#deps = deps;
    const { env, pid } = deps;
    const isOurs = env['WATCHDOG_PID'] === undefined || env['WATCHDOG_PID'] === String(pid);
    const limitMs = Number(env['WATCHDOG_USEC'] ?? Number.NaN) / 1_000;
    this.#watchdogMs = isOurs && limitMs > 0 ? limitMs / 3 : null;
  }

  /** Tells from now on. */
  start(): void {
    if (this.#deps.env['NOTIFY_SOCKET'] === undefined || this.#cancel !== null) return;
    this.#later(readyEveryMs);
  }

  /** Tells that the app ends, and nothing after that. Resolves when it was told. */
  async stop(): Promise<void> {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#cancel = null;
    await this.#tell('STOPPING=1');
  }

  #later(ms: number): void {
    this.#cancel = this.#deps.clock.after(ms, () => void this.#look());
  }

  async #look(): Promise<void> {
    const state = this.#deps.screen();
    // Scheduled first: a tool that hangs must not end the telling.
    if (this.#isReady) this.#later(this.#watchdogMs ?? readyEveryMs);
    if (!this.#isReady) {
      const isUp = state === 'playing' || state === 'off' || state === 'calm';
      this.#isReady = isUp;
      if (!isUp || this.#watchdogMs !== null) this.#later(isUp ? 0 : readyEveryMs);
      if (isUp) await this.#tell('READY=1');
      return;
    }
    if (state !== 'stuck' && state !== 'starting') await this.#tell('WATCHDOG=1');
  }

  async #tell(word: string): Promise<void> {
    const { ok, output } = await this.#deps.run('systemd-notify', [word]);
    if (!ok && !this.#failed) this.#deps.log.warn('systemd could not be told', { word, output });
    this.#failed = !ok;
  }
}
