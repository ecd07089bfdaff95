import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { HiddenCounts } from '../../contract/panel/settings';
import type { SourceId } from '../../contract/source';
import type { SourcedPerson } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import {
  applyPrivacyToCache,
  applyPrivacyToRankings,
  applyPrivacyToUsers,
  learnFromCache,
} from './apply-to-cache';
import { aliasesInCache, type AliasBook } from './alias-book';
import { AnswerCounter } from './answer-counter';
import { HiddenPeople } from './hidden-people';
import { HoldBack, type Held, type ReadingState } from './hold-back';
import { PrivacyReasons } from './reasons';
import type { NameFinder } from './without-names';
import { PrivacyTally } from './tally';
import { createPrivacyRules, type PrivacyInput, type PrivacyRules } from './rules';

const rulesName = 'privacy.rules';

/** What the keeper needs. */
export interface PrivacyKeeperDeps {
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeZone: string;
  readonly settings: PrivacyInput;
  /** The rules only got stricter since they were applied last: nothing need be fetched again. Default false. */
  readonly stricter?: boolean;
  /** Where it is kept what hidden people are known by. Default: in the cache. */
  readonly aliases?: AliasBook;
}

/**
 * Holds the privacy rules. When the settings differ from those that were applied last, it applies them to what is on
 * disk: all but the users at once, before anything is shown, the users in batches. When an answer teaches what else
 * a hidden person is known by, the same happens again.
 */
export class PrivacyKeeper {
  readonly rules: PrivacyRules;
  readonly count: AnswerCounter;
  readonly #tally: PrivacyTally;
  readonly #hidden: HiddenPeople;
  readonly #aliases: AliasBook;
  readonly #holdBack: HoldBack;
  readonly #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();
  /** Grows with everything that lets the rules reach further. */
  #reach = 0;
  /** As far as the rules reached when the users were last gone through, or began to be. */
  #reachOfUsers = 0;
  #isLookingAtUsers = false;
  #isReaching = false;
  #isStarted = false;
  #onLearned: () => void = () => undefined;
  #onLooked: () => void = () => undefined;

  constructor(private readonly deps: PrivacyKeeperDeps) {
    const { cache, settings } = deps;
    this.#aliases = deps.aliases ?? aliasesInCache(cache);
    this.#hidden = new HiddenPeople(settings.privacy.hidePeople, this.#aliases.read());
    this.#holdBack = new HoldBack({ cache, clock: deps.clock, hidden: this.#hidden });
    this.rules = createPrivacyRules(settings, this.#hidden);
    this.#tally = new PrivacyTally(cache, this.rules.fingerprint);
    this.count = new AnswerCounter(this.#tally, () => this.reasons());
    if (cache.readValue(rulesName) === this.rules.fingerprint) return;
    const known = this.#hidden.aliases.length;
    learnFromCache(cache, this.#hidden, settings.privacy.hidePeople);
    if (this.#hidden.aliases.length > known) this.#keepAliases();
    const applied = applyPrivacyToCache({ ...deps, rules: this.rules });
    if (!applied.ok)
      deps.log.warn('the privacy settings could not be applied to the disk', { code: applied.error.code });
    this.#reach += 1;
  }

  /** Rules that do not apply, for looking at what they would leave. They learn nothing and keep nothing. */
  rulesFor(settings: PrivacyInput): PrivacyRules {
    const hidden = new HiddenPeople(settings.privacy.hidePeople, this.#hidden.aliases);
    learnFromCache(this.deps.cache, hidden, settings.privacy.hidePeople);
    return createPrivacyRules(settings, hidden);
  }

  /** What of the answers is not shown before everybody has been read. @param state how far that is */
  heldBack(state: ReadingState): Held {
    const isLooking = this.#isUsersDue || this.#isLookingAtUsers;
    return this.#holdBack.look({
      ...state,
      people: isLooking && state.people === 'read' ? 'again' : state.people,
    });
  }

  /** Entries of the hide list of which nobody can tell yet whom they mean. @param state how far the reading is */
  unrecognised({ people }: ReadingState): readonly string[] {
    return people === 'never' ? this.#hidden.unrecognised : [];
  }

  /** Whether the rules have just learned something that is not applied yet to what is kept. */
  get isReaching(): boolean {
    return this.#isReaching;
  }

  /** What finds the names of hidden people in a text that is kept elsewhere. */
  finder(): NameFinder {
    return this.#hidden.finder;
  }

  /** What tells which rule keeps something away. */
  reasons(): PrivacyReasons {
    return new PrivacyReasons(this.deps.settings, this.#hidden.aliases);
  }

  /** What each rule keeps away. @param expected the sources that are asked */
  counts(expected: readonly SourceId[]): HiddenCounts {
    return this.#tally.counts(this.deps.settings, expected);
  }

  /** Who is behind the entries of the hide list, as far as it is known without keeping it. Never to be kept. */
  names(): Readonly<Record<string, string>> {
    return this.#hidden.names;
  }

  /** Learns from an answer; to be called before the rules are used on it. */
  learn(people: readonly SourcedPerson[]): void {
    if (!this.#hidden.learn(people)) return;
    this.#keepAliases();
    this.#reach += 1;
    this.#isReaching = true;
    // Killed before all of it is done, the next start does it.
    this.deps.cache.writeValue(rulesName, '');
    this.deps.clock.after(0, () => {
      this.#isReaching = false;
      if (!this.#isStarted) return;
      applyPrivacyToRankings({ ...this.deps, rules: this.rules });
      this.#onLearned();
      this.#applyToUsers();
    });
  }

  /**
   * Starts what takes longer. @param onLearned the rules reach further now: apply them again to what is kept
   * @param onLooked everybody who is kept was looked at: less may be held back now
   */
  start(onLearned: () => void, onLooked: () => void = () => undefined): void {
    this.#isStarted = true;
    this.#onLearned = onLearned;
    this.#onLooked = onLooked;
    if (this.#isUsersDue) this.#applyToUsers();
  }

  /** Stops; resolves when nothing is written any more. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#abort.abort();
    await this.#work;
  }

  get #isUsersDue(): boolean {
    return this.#reach !== this.#reachOfUsers;
  }

  #keepAliases(): void {
    this.#aliases.write(this.#hidden.aliases);
  }

  /** One after the other. The settings count as applied only when everybody was looked at. */
  #applyToUsers(): void {
    const { signal } = this.#abort;
    this.#work = this.#work.then(async () => {
      if (!this.#isUsersDue || signal.aborted) return;
      const reach = this.#reach;
      this.#reachOfUsers = reach;
      this.#isLookingAtUsers = true;
      const learn = (people: readonly SourcedPerson[]): void => {
        if (!this.#hidden.learn(people)) return;
        this.#keepAliases();
        this.#reach += 1;
      };
      const input = { ...this.deps, rules: this.rules, learn };
      const touched = await applyPrivacyToUsers(input, signal).finally(
        () => (this.#isLookingAtUsers = false),
      );
      if (!touched.ok) this.deps.log.warn('the privacy settings could not be applied to the users');
      if (!touched.ok || touched.value === 'stopped') return;
      if (this.#reach !== reach) {
        // Who was looked at before this was known is looked at once more.
        applyPrivacyToRankings(input);
        this.#applyToUsers();
      } else this.deps.cache.writeValue(rulesName, this.rules.fingerprint);
      if (touched.value === 'changed') this.#onLearned();
      this.#onLooked();
    });
  }
}
