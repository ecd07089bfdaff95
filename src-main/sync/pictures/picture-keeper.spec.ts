import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../contract/result';
import type { Media, Picture } from '../../store/media';
import { FakeClock, settle } from '../../testing/fake-clock';
import type { FetchPicture } from './picture-fetcher';
import { createPictureKeeper, type WantedPicture } from './picture-keeper';
import { png } from './testing/picture-samples';

const origin = 'https://acme.example';
const at = (name: string) => `${origin}/${name}`;
const face = (name: string): WantedPicture => ({ address: at(name), use: 'face' });

/** A media store in memory that does one thing after the other, as the real one. */
class FakeMedia implements Pick<Media, 'lookup' | 'put' | 'retain'> {
  readonly kept = new Map<string, Picture>();
  readonly retained: string[][] = [];
  full = false;
  #queue: Promise<unknown> = Promise.resolve();

  lookup(address: string): string | null {
    return this.kept.has(address) ? `media://local/${'0'.repeat(64)}` : null;
  }

  put(address: string, picture: Picture): Promise<Result<string>> {
    return this.#inTurn(() => {
      if (this.full) return fail({ code: 'storage', message: 'full' });
      this.kept.set(address, picture);
      return ok('media://local/0');
    });
  }

  retain(addresses: ReadonlySet<string>): Promise<Result<number>> {
    return this.#inTurn(() => {
      this.retained.push([...addresses]);
      if (this.full) return fail({ code: 'storage', message: 'full' });
      for (const address of [...this.kept.keys()]) if (!addresses.has(address)) this.kept.delete(address);
      return ok(0);
    });
  }

  #inTurn<T>(task: () => T): Promise<T> {
    const turn = this.#queue.then(task);
    this.#queue = turn;
    return turn;
  }
}

/** A vendor whose answers the test gives one by one; without orders it answers a picture. */
function stage() {
  const clock = new FakeClock();
  const media = new FakeMedia();
  const asked: string[] = [];
  const open: { address: string; answer: (response: Response) => void; aborted: boolean }[] = [];
  const state = { hold: false, offline: false, status: 200, arrived: 0, allowed: new Set([origin]) };
  const fetch: FetchPicture = (address, { signal }) => {
    asked.push(address.slice(origin.length + 1));
    if (state.offline) return Promise.reject(new TypeError('fetch failed'));
    if (!state.hold) return Promise.resolve(picture(state.status));
    return new Promise((resolve, reject) => {
      const held = { address, answer: resolve, aborted: false };
      open.push(held);
      signal.addEventListener('abort', () => {
        held.aborted = true;
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  };
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const keeper = createPictureKeeper({
    fetch,
    media,
    clock,
    log,
    scaler: { scale: (given) => Promise.resolve(ok(given)) },
    allowedOrigins: () => state.allowed,
    onArrived: () => {
      state.arrived += 1;
    },
  });
  return { clock, media, asked, open, state, keeper };
}

function picture(status = 200): Response {
  return new Response(Uint8Array.from(png(8, 8)), { status });
}

describe('the picture keeper', () => {
  it('fetches what is missing, once, and tells', async () => {
    const { keeper, media, asked, state, clock } = stage();
    keeper.want([face('a'), { address: at('a'), use: 'picture' }, face('b')]);
    await settle();
    expect([...media.kept.keys()]).toEqual([at('a'), at('b')]);
    expect(state.arrived).toBe(2);
    keeper.want([face('b'), face('a')]);
    await clock.advance(24 * 3_600_000);
    expect(asked).toEqual(['a', 'b']);
    expect(clock.pending).toBe(0);
  });

  it('fetches four at once', async () => {
    const { keeper, open, asked, state } = stage();
    state.hold = true;
    keeper.want(['a', 'b', 'c', 'd', 'e', 'f'].map(face));
    await settle();
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    open[1]?.answer(picture());
    await settle();
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('asks allowed origins only', async () => {
    const { keeper, asked, clock, state } = stage();
    state.allowed = new Set();
    const others = ['https://acme.example.evil.com/a', 'http://acme.example/a', 'https://acme.example:444/a'];
    const odd = ['data:image/png;base64,AAAA', 'file:///etc/passwd', 'not an address', ''];
    keeper.want([...others, ...odd, at('a')].map((address) => ({ address, use: 'face' })));
    await clock.advance(3_600_000);
    expect(asked).toEqual([]);
    state.allowed = new Set([origin]);
    keeper.want([...others, ...odd, at('a')].map((address) => ({ address, use: 'face' })));
    await settle();
    expect(asked).toEqual(['a']);
  });

  it('tells the store what is wanted, again only when that changes', async () => {
    const { keeper, media } = stage();
    keeper.want([]);
    keeper.want([face('a')]);
    keeper.want([face('a')]);
    keeper.want([face('b')]);
    await settle();
    expect(media.retained).toEqual([[], [at('a')], [at('b')]]);
    expect([...media.kept.keys()]).toEqual([at('b')]);
  });

  it('tells the store again when it could not delete', async () => {
    const { keeper, media } = stage();
    media.full = true;
    keeper.want([face('a')]);
    await settle();
    media.full = false;
    keeper.want([face('a')]);
    await settle();
    expect(media.retained).toEqual([[at('a')], [at('a')]]);
  });

  it('does not store what was taken down while it was fetched', async () => {
    const { keeper, media, open, state } = stage();
    state.hold = true;
    keeper.want([face('a'), face('b')]);
    await settle();
    keeper.want([face('b')]);
    expect(open[0]).toMatchObject({ address: at('a'), aborted: true });
    open[0]?.answer(picture());
    open[1]?.answer(picture());
    await settle();
    expect([...media.kept.keys()]).toEqual([at('b')]);
    expect(state.arrived).toBe(1);
  });

  it('does not keep what was taken down at the moment it arrived, however long the store takes', async () => {
    for (let turns = 0; turns < 12; turns += 1) {
      const { keeper, media, open, state } = stage();
      state.hold = true;
      keeper.want([face('a')]);
      await settle();
      open[0]?.answer(picture());
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      keeper.want([]);
      await settle();
      expect([...media.kept.keys()]).toEqual([]);
    }
  });

  it('fetches again what is wanted again', async () => {
    const { keeper, media, open, state, asked } = stage();
    state.hold = true;
    keeper.want([face('a')]);
    keeper.want([]);
    keeper.want([face('a')]);
    await settle();
    expect(asked).toEqual(['a', 'a']);
    open[1]?.answer(picture());
    await settle();
    expect([...media.kept.keys()]).toEqual([at('a')]);
  });

  it('leaves a failing address alone, longer each time', async () => {
    const { keeper, asked, clock, state, media } = stage();
    state.status = 500;
    keeper.want([face('a')]);
    await clock.advance(14_999);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(asked).toHaveLength(2);
    keeper.want([face('a')]);
    await clock.advance(29_999);
    expect(asked).toHaveLength(2);
    state.status = 200;
    await clock.advance(1);
    expect([...media.kept.keys()]).toEqual([at('a')]);
  });

  it('asks for what is not there four times a day', async () => {
    const { keeper, asked, clock, state } = stage();
    state.status = 404;
    keeper.want([face('a')]);
    await clock.advance(24 * 3_600_000 - 1);
    expect(asked).toHaveLength(4);
  });

  it('waits without a network, asks seldom, and is back within five minutes', async () => {
    const { keeper, asked, clock, state, media } = stage();
    state.offline = true;
    keeper.want(Array.from({ length: 40 }, (_, number) => face(`p${number}`)));
    await clock.advance(8 * 3_600_000);
    expect(asked.length).toBeLessThan(8 * 12 * 4 + 40);
    state.offline = false;
    await clock.advance(5 * 60_000);
    expect(media.kept.size).toBe(40);
  });

  it('gives the others their turn when one never answers', async () => {
    const { keeper, clock, state, media, open } = stage();
    state.hold = true;
    keeper.want(['a', 'b', 'c', 'd', 'e'].map(face));
    await clock.advance(45_000);
    const answered = () => open.filter(({ address }) => address === at('e'));
    expect(answered()).toHaveLength(1);
    answered()[0]?.answer(picture());
    await settle();
    expect([...media.kept.keys()]).toEqual([at('e')]);
  });

  it('tries a picture that could not be stored again, and one that was evicted after an hour', async () => {
    const { keeper, clock, media, asked } = stage();
    keeper.want([]);
    await settle();
    media.full = true;
    keeper.want([face('a')]);
    await settle();
    media.full = false;
    await clock.advance(15_000);
    expect(media.kept.has(at('a'))).toBe(true);
    media.kept.clear();
    keeper.want([face('a')]);
    await clock.advance(59 * 60_000);
    expect(asked).toHaveLength(2);
    await clock.advance(60_000);
    expect(asked).toHaveLength(3);
  });

  it('stops: nothing is asked, stored or pending afterwards', async () => {
    const { keeper, clock, media, open, state, asked } = stage();
    state.hold = true;
    keeper.want([face('a'), face('b')]);
    await settle();
    keeper.stop();
    for (const held of open) held.answer(picture());
    keeper.want([face('c')]);
    await clock.advance(24 * 3_600_000);
    expect(asked).toEqual(['a', 'b']);
    expect(media.kept.size).toBe(0);
    expect(state.arrived).toBe(0);
    expect(clock.pending).toBe(0);
  });
});
