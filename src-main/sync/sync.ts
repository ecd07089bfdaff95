import type { ApiClient } from '../api/client';
import type { Board } from '../contract/board';
import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import type { KeptAway } from '../contract/panel/settings';
import type { Settings, ZonedSettings } from '../contract/settings';
import { sourceIds, type SourceId } from '../contract/source';
import type { Cache } from '../store/cache';
import type { Media } from '../store/media';
import { buildBoard } from './board-builder';
import { readBoardInput } from './board-input';
import { BoardKeeper } from './board-keeper';
import type { WantedPicture } from './pictures/picture-keeper';
import { configuredSources, hasMotivosity } from './configured-sources';
import { dayOf } from './day';
import { resumeDelay, type Handover, type Resumption } from './handover';
import { healthOf, type SyncHealth } from './health';
import { leasesOf } from './leases';
import { Almanac } from './almanac/almanac';
import { ThanksPast } from './history/thanks-past';
import { MomentKeeper } from './moments/moment-keeper';
import { Poller } from './poller';
import type { AliasBook } from './privacy/alias-book';
import { asShown } from './privacy/as-shown';
import type { PrivacyReasons } from './privacy/reasons';
import { PrivacyKeeper } from './privacy/privacy-keeper';
import type { PrivacyRules } from './privacy/rules';
import { readingState } from './reading-state';
import type { NameFinder } from './privacy/without-names';
import { Revision } from './revision';
import { sourceState } from './source-states';
import { createSources } from './sources/create-sources';
import { brokenAttempt, type Source } from './sources/source';

/** What the sync needs. */
export interface SyncDeps {
  readonly api: ApiClient;
  readonly cache: Cache;
  readonly media: Pick<Media, 'lookup'>;
  readonly settings: Pick<ZonedSettings, 'motivosity' | 'motimate' | 'polling' | 'display' | 'privacy'>;
  readonly clock: Clock;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  readonly createLog: CreateLog;
  /** Every picture the board would show, whenever the list changes: fetch what is missing, forget the rest. */
  readonly onWanted: (wanted: readonly WantedPicture[]) => void;
  /** Where it is kept what hidden people are known by. Default: in the cache. */
  readonly aliases?: AliasBook;
  /** Somebody hidden was found to be known by more: the rules reach further now. */
  readonly onLearned?: () => void;
  /** What is celebrated as it arrives, now. Default: as in `settings`. */
  readonly celebrated?: () => Pick<Settings['display'], 'celebrations' | 'slides'>;
  /** What the sync before this one handed over, and what of it goes on; null = this is the first. */
  readonly before?: Takeover | null;
}

/** A sync takes the place of another one. */
export interface Takeover {
  readonly handover: Handover;
  /** How each source goes on; null = it asks somebody else now, so that old waits mean nothing. */
  readonly resume: (id: SourceId) => Resumption | null;
  /** Whether what is on the board may still be shown if nothing else is known; false = it is of another account. */
  readonly sameAccount: boolean;
  /** The privacy rules only got stricter: what is kept is enough, nothing need be asked for anew. */
  readonly stricter: boolean;
}

/** How often sources are asked: as set, or as seldom as the least frequent one. */
export type Pace = 'normal' | 'slow';

/** The settings that decide what of all that is kept is on the board. */
export type PreviewSettings = Pick<Settings, 'privacy' | 'display'>;

/** Keeps the board fresh. */
export interface Sync {
  readonly board: BoardKeeper;
  start(): void;
  /** Stops asking, waits for what is under way and writes down what is only in memory. */
  stop(): Promise<void>;
  /** Asks one source now, or all that are configured. Resolves when they have answered. */
  pollNow(source?: SourceId): Promise<void>;
  /**
   * How often sources are asked: as they are set, or all as seldom as the least frequent one, while nobody looks. Back
   * to normal, all are asked at once, but for those that told us to wait.
   */
  setPace(pace: Pace): void;
  /** The machine slept: what day it is and how old everything is shows at once, and all are asked as after a pause. */
  woke(): void;
  health(): SyncHealth;
  /** Whether what is read besides the sources, once after the start, is still to come. */
  catchingUp(): boolean;
  /** What each privacy rule keeps away of what the products told last, and whom. */
  keptAway(): KeptAway;
  /** What tells which privacy rule keeps something away. */
  reasons(): PrivacyReasons;
  /** The board as it would be under other rules, of what is kept now. Changes nothing. */
  preview(settings: PreviewSettings): Board;
  /** What finds the names of hidden people in a text that is kept elsewhere. */
  finder(): NameFinder;
  /** The privacy rules in force. */
  readonly rules: PrivacyRules;
  /** What the sync that replaces this one goes on with. To be asked before this one is stopped. */
  handOver(): Handover;
}

/** The order in which sources are first asked, and when after the start, ms: what the screen needs most goes first. */
const firstAsked: Readonly<Record<SourceId, number>> = {
  feeds: 0,
  leaderboard: 250,
  me: 500,
  posts: 750,
  users: 1000,
};

/** Puts the sync together. Reads the cache at once, so that the board is there before the network is. */
export function createSync(deps: SyncDeps): Sync {
  const { cache, clock, settings, createLog } = deps;
  const timeZone = settings.display.timeZone;
  const leases = leasesOf(settings.display.keepDays);
  const before = deps.before ?? null;
  const revision = before?.handover.revision ?? new Revision(cache);
  const celebrated = deps.celebrated ?? (() => settings.display);
  const privacy = new PrivacyKeeper({
    cache,
    clock,
    timeZone,
    log: createLog('privacy'),
    settings: { privacy: settings.privacy, audience: settings.display.audience },
    stricter: before?.stricter ?? false,
    ...(deps.aliases && { aliases: deps.aliases }),
  });
  let pace: Pace = before?.handover.pace ?? 'normal';
  const slowestMs = Math.max(...Object.values(settings.polling)) * 1000;
  const intervalOf = (id: SourceId) => (pace === 'slow' ? slowestMs : settings.polling[id] * 1000);
  const moments = new MomentKeeper({
    ...{ cache, clock, timeZone, settings: celebrated },
    log: createLog('moments'),
    intervalMs: () => intervalOf('feeds'),
    onChanged: () => board.refresh(),
  });
  const almanac = new Almanac({
    ...{ api: deps.api, cache, clock, privacy, timeZone },
    log: createLog('almanac'),
    onChanged: () => board.refresh(),
  });
  const sources = createSources(configuredSources(settings), (id) => ({
    ...{ api: deps.api, cache, clock, privacy, leases, timeZone },
    log: createLog(`source:${id}`),
    weekends: settings.display.celebrations.weekends,
    onWithdrawn: (gone) => almanac.withdraw(gone),
    onArrived: (fresh) => moments.answered(fresh),
    onChanged: () => board.refresh(),
  }));
  const past =
    sources.feeds === undefined
      ? null
      : new ThanksPast({
          ...{ api: deps.api, clock, privacy, timeZone, history: sources.feeds.history },
          log: createLog('history'),
          onChanged: () => board.refresh(),
        });
  const running: readonly Source[] = Object.values(sources).filter((source) => source !== undefined);
  const states = () =>
    sourceIds.map((id) => sourceState(id, sources[id]?.ledger.record ?? null, intervalOf(id), clock.now()));

  const held = () => privacy.heldBack(readingState(sources));
  const readInput = () => {
    const input = readBoardInput({
      ...{ cache, rules: privacy.rules, leases, timeZone, now: clock.now(), held: held() },
      ...sources,
      states: states(),
      moment: moments.current,
      ahead: hasMotivosity(settings) ? almanac.items : [],
      weekends: settings.display.celebrations.weekends,
      lookup: (address) => deps.media.lookup(address),
    });
    // What was just learned reaches what is kept in a moment, and a board must not come in between.
    return privacy.isReaching ? asShown(input, privacy.rules) : input;
  };

  const board: BoardKeeper = new BoardKeeper({
    clock,
    timeZone,
    revision,
    onWanted: deps.onWanted,
    memory: before?.sameAccount === true ? before.handover.board : null,
    moment: () =>
      [
        dayOf(clock.now(), timeZone),
        held(),
        ...states().map(({ state, error }) => (state === 'fresh' ? state : `${state} ${error ?? ''}`)),
      ].join(),
    build: () => buildBoard(readInput()),
  });

  /** What has no use while nobody looks goes on when somebody does. */
  const rest = (): void => {
    for (const part of [board, almanac, past]) part?.rest(pace === 'slow');
  };
  rest();

  const resumed = (id: SourceId) => {
    const why = before?.resume(id) ?? null;
    const memory = why === null ? undefined : before?.handover.pollers.get(id);
    return why === null || memory === undefined ? null : { why, memory };
  };
  const pollers = new Map(
    running.map((source) => [
      source.id,
      new Poller({
        id: source.id,
        memory: resumed(source.id)?.memory ?? null,
        intervalMs: () => intervalOf(source.id),
        clock,
        random: deps.random,
        log: createLog(`poller:${source.id}`),
        attempt: async (signal) => {
          const outcome = await source.attempt(signal).catch(brokenAttempt);
          if (!outcome.ok && !signal.aborted) source.ledger.fail(outcome.code);
          board.check();
          return outcome;
        },
      }),
    ]),
  );

  return {
    board,
    start() {
      privacy.start(
        () => {
          for (const source of running) {
            source.reapply();
            source.ledger.forgetValidator();
          }
          almanac.reapply();
          deps.onLearned?.();
          board.refresh();
        },
        () => board.check(),
      );
      board.start();
      for (const [id, poller] of pollers) {
        const was = resumed(id);
        const times = { firstMs: firstAsked[id], intervalMs: intervalOf(id) };
        poller.start(was === null ? times.firstMs : resumeDelay(was.memory, was.why, times));
      }
      if (hasMotivosity(settings) && settings.motivosity.service !== undefined) {
        almanac.start();
        past?.start();
      }
    },
    async stop() {
      await Promise.all([...pollers.values()].map((poller) => poller.stop()));
      await almanac.stop();
      await past?.stop();
      await privacy.stop();
      moments.rest();
      board.stop();
      sources.users?.flush();
      for (const source of running) source.ledger.flush();
    },
    async pollNow(id) {
      const chosen = [...pollers].filter(([source]) => id === undefined || source === id);
      await Promise.all(chosen.map(([, poller]) => poller.pollNow()));
    },
    setPace(next) {
      if (pace === next) return;
      pace = next;
      moments.rest();
      rest();
      if (pace === 'normal') for (const poller of pollers.values()) void poller.catchUp();
    },
    woke() {
      board.check();
      if (pace === 'normal') for (const poller of pollers.values()) void poller.catchUp();
    },
    keptAway: () => ({
      ...privacy.counts(
        (['leaderboard', 'feeds', 'posts'] as const).filter((id) => sources[id] !== undefined),
      ),
      names: privacy.names(),
      unrecognised: [...privacy.unrecognised(readingState(sources))],
    }),
    reasons: () => privacy.reasons(),
    preview: ({ privacy: rules, display }) => {
      const input = asShown(
        { ...readInput(), weekends: display.celebrations.weekends },
        privacy.rulesFor({ privacy: rules, audience: display.audience }),
      );
      return { ...buildBoard(input).board, revision: board.current().revision };
    },
    finder: () => privacy.finder(),
    rules: privacy.rules,
    handOver: () => ({
      revision,
      pace,
      board: board.memory(),
      pollers: new Map([...pollers].map(([id, poller]) => [id, poller.memory()])),
    }),
    catchingUp: () => past?.pending ?? false,
    health: () => ({
      ...healthOf(states(), pollers, sources.me?.account ?? null),
      hidden: {
        unrecognised: privacy.unrecognised(readingState(sources)).length,
        held: held() === 'everything',
      },
    }),
  };
}
