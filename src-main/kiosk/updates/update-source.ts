import type { UpdateSettings } from '../../contract/service-settings';
import type { Result } from '../../contract/result';

/** Where new versions come from. */
export interface Feed {
  readonly url: string;
  readonly channel: UpdateSettings['channel'];
}

/** Gets new versions from a feed and puts them in the place of this one. Nothing throws. */
export interface UpdateSource {
  /** The version in the feed, where it is newer than this one; null = it is not. Failure code `feed`. */
  check(feed: Feed): Promise<Result<string | null>>;
  /**
   * Downloads what the last check found and compares it with the feed's SHA-512. Failure codes `checksum` (it is not what
   * the feed says), `download`.
   */
  download(): Promise<Result<null>>;
  /**
   * Puts what was downloaded in the place of this version. `replaced`: the app is to be started again; `ends`: it ends and
   * starts again by itself. Failure code `install`.
   */
  install(): Promise<Result<'replaced' | 'ends'>>;
}

/** How this installation can be replaced. */
export interface Replaceable {
  /** Makes the source; only called when a feed is set. */
  readonly open: () => Promise<UpdateSource>;
  /** Puts the version before this one back; false = there is none. The app is to be started again then. */
  readonly goBack: () => Promise<boolean>;
  /** This version works: what was kept to go back is not needed any more. */
  readonly keep: () => Promise<void>;
}
