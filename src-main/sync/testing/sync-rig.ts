import type { Board } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import { FakeClock } from '../../testing/fake-clock';
import type { WantedPicture } from '../pictures/picture-keeper';
import { createSync, type Sync } from '../sync';
import { FakeApi } from './fake-api';
import { FakeCache } from './fake-cache';
import { RecordingLog } from './recording-log';
import { settings } from './samples';

/** A whole sync over in-memory vendors and disk. */
export class SyncRig<C extends Clock & { advance(ms: number): Promise<void> } = FakeClock> {
  readonly log = new RecordingLog();
  readonly pictures = new Map<string, string>();
  wanted: readonly WantedPicture[] = [];
  boards: Board[] = [];
  sync: Sync;
  readonly api: FakeApi;
  readonly cache: FakeCache;

  constructor(
    readonly clock: C,
    private more: Record<string, unknown> = {},
    world: { api?: FakeApi; cache?: FakeCache } = {},
  ) {
    this.api = world.api ?? new FakeApi();
    this.cache = world.cache ?? new FakeCache();
    this.sync = this.#make();
  }

  /** The board as it is now. */
  get board(): Board {
    return this.sync.board.current();
  }

  /** Stops and starts again with the same disk. @param more other settings */
  async restart(more = this.more): Promise<void> {
    const stopped = this.sync.stop();
    await this.clock.advance(0);
    await stopped;
    this.start(more);
  }

  /** Starts anew without stopping: what a kill leaves behind. */
  start(more = this.more): void {
    this.more = more;
    this.sync = this.#make();
    this.sync.start();
  }

  #make(): Sync {
    const sync = createSync({
      api: this.api,
      cache: this.cache,
      media: { lookup: (address) => this.pictures.get(address) ?? null },
      settings: settings(this.more),
      clock: this.clock,
      random: () => 0.5,
      createLog: () => this.log,
      onWanted: (wanted) => {
        this.wanted = wanted;
      },
    });
    sync.board.subscribe((board) => {
      this.boards.push(board);
    });
    return sync;
  }
}
