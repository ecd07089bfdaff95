import { createAccounts, type Accounts } from '../../api/accounts';
import { Budget } from '../../api/budget';
import { createApiClient, type ApiClient } from '../../api/client';
import { motimateOrigin, pictureOrigins } from '../../api/origins';
import type { Redactor } from '../../api/redact';
import type { Fetch } from '../../api/transport';
import type { Board } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import type { CreateLog } from '../../contract/log';
import type { Settings, ZonedSettings } from '../../contract/settings';
import { sourceProducts, type SourceId } from '../../contract/source';
import type { Cache } from '../../store/cache';
import type { Media } from '../../store/media';
import type { Resumption } from '../../sync/handover';
import { createPictureKeeper, type PictureKeeper } from '../../sync/pictures/picture-keeper';
import type { ImageScaler } from '../../sync/pictures/picture-fetcher';
import type { AliasBook } from '../../sync/privacy/alias-book';
import { isStricter } from '../../sync/privacy/is-stricter';
import { createSync, type Pace, type Sync, type Takeover } from '../../sync/sync';
import { differs } from './differs';

/** What the live data is made with. */
export interface LiveDataDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  readonly createLog: CreateLog;
  readonly redactor: Redactor;
  readonly cache: Cache;
  readonly media: Media;
  /** Forgets what was kept for other accounts. */
  readonly useAccount: (account: string) => Promise<void>;
  readonly scaler: ImageScaler;
  /** The same client, counted. */
  readonly metered: (api: ApiClient) => ApiClient;
  /** Where it is kept what hidden people are known by. Default: in the cache. */
  readonly aliases?: AliasBook;
  /** The privacy rules reach further than before, without other settings. */
  readonly onLearned?: () => void;
}

/** What is in use at a time. */
interface InUse {
  readonly settings: ZonedSettings;
  readonly account: string;
  readonly accounts: Accounts;
  readonly api: ApiClient;
  readonly sync: Sync;
}

/**
 * Everything that asks the vendors and keeps what they say, for the settings of the moment. With other settings, only what
 * has to be is made anew, and the waits that vendors and faults imposed are kept: changing settings hammers nobody.
 */
export class LiveData {
  readonly #deps: LiveDataDeps;
  readonly #pictures: PictureKeeper;
  readonly #listeners = new Set<(board: Board) => void>();
  /** By origin: an account's limits hold however often its settings change. */
  readonly #budgets = new Map<string, Budget>();
  #inUse: InUse;
  #settings: ZonedSettings;
  #leave: () => void = () => undefined;
  #isStarted = false;

  /** @param account whom the settings belong to; the store must be this account's */
  constructor(deps: LiveDataDeps, settings: ZonedSettings, account: string) {
    this.#deps = deps;
    this.#settings = settings;
    this.#pictures = createPictureKeeper({
      fetch: deps.fetch,
      media: deps.media,
      clock: deps.clock,
      log: deps.createLog('pictures'),
      scaler: deps.scaler,
      allowedOrigins: () => pictureOrigins(this.#settings),
      onArrived: () => this.#inUse.sync.board.refresh(),
    });
    this.#inUse = this.#make(settings, account, null);
    this.#listen();
  }

  /** The sync in use. Another one after each change: do not hold on to it. */
  get sync(): Sync {
    return this.#inUse.sync;
  }

  /** The accounts in use. Others after each change of a connection: do not hold on to them. */
  get accounts(): Accounts {
    return this.#inUse.accounts;
  }

  /** The settings in use, connected to whom they are connected to. */
  get settings(): ZonedSettings {
    return this.#settings;
  }

  /** What is kept of what the vendors said; the same whatever changes. */
  get kept(): { readonly cache: Cache; readonly lookup: (address: string) => string | null } {
    const { cache, media } = this.#deps;
    return { cache, lookup: (address) => media.lookup(address) };
  }

  /** Whether a picture is being fetched right now. */
  get busy(): boolean {
    return this.#pictures.busy;
  }

  /** The board as it is now. */
  board(): Board {
    return this.#inUse.sync.board.current();
  }

  /** Hears of each new board, whichever sync made it. Returns how to stop. */
  subscribe(listener: (board: Board) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Motimate's budget for these settings, shared by all who call that account; null = no account. */
  budgetFor({ motimate }: Pick<Settings, 'motimate'>): Budget | null {
    const origin = motimateOrigin(motimate);
    if (origin === null) return null;
    const budget = this.#budgets.get(origin) ?? new Budget({ clock: this.#deps.clock });
    this.#budgets.set(origin, budget);
    return budget;
  }

  /** Accounts for settings that may not be in force, within the limits of those that are. */
  accountsFor(settings: Settings): Accounts {
    const { fetch, clock, createLog, redactor } = this.#deps;
    const budget = this.budgetFor(settings);
    const timeZone = settings.display.timeZone ?? this.#settings.display.timeZone;
    return createAccounts({
      ...{ motivosity: settings.motivosity, motimate: settings.motimate },
      ...{ fetch, clock, createLog, redactor, timeZone },
      ...(budget && { budget }),
    });
  }

  /** Begins to ask. */
  start(): void {
    this.#isStarted = true;
    this.sync.start();
  }

  /** Stops asking and writes down what is only in memory. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    await this.sync.stop();
    this.#pictures.stop();
  }

  /** How often the sources are asked, from now on and with other settings. */
  setPace(pace: Pace): void {
    this.sync.setPace(pace);
  }

  /**
   * Goes on with other settings. Until it resolves, the board is the one from before; numbers only grow. One call at a
   * time.
   */
  async change(settings: ZonedSettings, account: string): Promise<void> {
    const before = this.#inUse;
    this.#settings = settings;
    const isOther = account !== before.account;
    if (!isOther && !asksDifferently(settings, before.settings)) return;
    const handover = before.sync.handOver();
    this.#leave();
    await before.sync.stop();
    if (isOther) {
      this.#pictures.want([]);
      await this.#deps.useAccount(account);
    }
    this.#inUse = this.#make(settings, account, {
      handover,
      sameAccount: !isOther,
      stricter: !isOther && isStricter(rulesOf(settings), rulesOf(before.settings)),
      resume: (id) => resumption(id, settings, before, isOther),
    });
    this.#listen();
    if (this.#isStarted) this.sync.start();
    if (this.board() !== handover.board.board) this.#tell(this.board());
  }

  #make(settings: ZonedSettings, account: string, before: Takeover | null): InUse {
    const { clock, random, createLog, cache, media, aliases, onLearned } = this.#deps;
    const known = before === null ? null : this.#inUse;
    const keeps = known !== null && !callsDifferently(settings, known.settings);
    const accounts = keeps ? known.accounts : this.accountsFor(settings);
    const api = keeps ? known.api : this.#client(settings, accounts);
    const sync = createSync({
      ...{ api, cache, media, settings, clock, random, createLog, before },
      celebrated: () => this.#settings.display,
      ...(aliases && { aliases }),
      ...(onLearned && { onLearned }),
      onWanted: (wanted) => this.#pictures.want(wanted),
    });
    return { settings, account, accounts, api, sync };
  }

  #client(settings: ZonedSettings, accounts: Accounts): ApiClient {
    const { fetch, clock, createLog, redactor, metered } = this.#deps;
    const { timeZone } = settings.display;
    return metered(createApiClient({ ...settings, fetch, clock, createLog, redactor, timeZone, accounts }));
  }

  #listen(): void {
    this.#leave = this.sync.board.subscribe((board) => this.#tell(board));
  }

  #tell(board: Board): void {
    for (const listener of this.#listeners) listener(board);
  }
}

function rulesOf({ privacy, display }: Settings) {
  return { privacy, audience: display.audience };
}

/** Whether calls would be made in another way: to whom, as whom, or read with another zone. */
function callsDifferently(next: Settings, before: Settings): boolean {
  return differs(next, before, ({ motivosity, motimate, display }) => [
    motivosity,
    motimate,
    display.timeZone,
  ]);
}

/** Whether other things would be asked or kept. */
function asksDifferently(next: Settings, before: Settings): boolean {
  return (
    callsDifferently(next, before) ||
    differs(next, before, (settings) => [settings.polling, settings.display.keepDays, rulesOf(settings)])
  );
}

/** How a source goes on; null = it asks another account now, or the same as somebody else. */
function resumption(id: SourceId, next: Settings, before: InUse, isOther: boolean): Resumption | null {
  const isElsewhere = differs(next, before.settings, (settings) => settings[sourceProducts[id]]);
  if (isElsewhere) return null;
  const isLooser = !isStricter(rulesOf(next), rulesOf(before.settings));
  return isOther || isLooser ? 'asks-again' : 'goes-on';
}
