import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { at, recognition, story } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';
import { momentLimits } from './moment-keeper';

const noon = Date.parse('2026-03-12T12:00:00Z');
const minuteMs = 60_000;

/** A screen that has been on for a while, with one item in the feed. The feed is asked every minute. */
async function onTheWall(more: Record<string, unknown> = {}) {
  const clock = new FakeClock(noon);
  const rig = new SyncRig(clock, more);
  rig.api.feed = [recognition('mv:0', { when: at(noon - 3_600_000) })];
  rig.sync.start();
  await clock.advance(2 * minuteMs);
  const arrive = async (...ids: string[]) => {
    const items = ids.map((id) => recognition(id, { when: at(clock.now()) }));
    rig.api.feed = [...items, ...rig.api.feed].slice(0, 20);
    await rig.sync.pollNow('feeds');
    await clock.advance(200);
  };
  return { clock, rig, arrive, ids: () => rig.board.moment?.recognitions ?? null };
}

describe('a moment', () => {
  it('is what arrives while the screen is on, for a while, and not what is there at first', async () => {
    const { clock, arrive, ids } = await onTheWall();
    expect(ids()).toBeNull();
    await arrive('mv:1');
    expect(ids()).toEqual(['mv:1']);
    await clock.advance(momentLimits.livesMs);
    expect(ids()).toBeNull();
  });

  it('is one for all that arrives within a minute', async () => {
    const { clock, arrive, ids } = await onTheWall();
    await arrive('mv:1');
    await arrive('mv:2');
    await arrive('mv:4', 'mv:3');
    expect(ids()).toEqual(['mv:1']);
    await clock.advance(momentLimits.togetherMs);
    expect(ids()).toEqual(['mv:4', 'mv:3', 'mv:2']);
  });

  it('happens once for each, also over a restart and when it comes back', async () => {
    const { clock, rig, arrive, ids } = await onTheWall();
    await arrive('mv:1');
    await rig.restart();
    await clock.advance(2 * minuteMs);
    expect(ids()).toBeNull();
    rig.api.feed = rig.api.feed.filter(({ id }) => id !== 'mv:1');
    await rig.sync.pollNow('feeds');
    await arrive('mv:1');
    await clock.advance(2 * minuteMs);
    expect(
      rig.boards.filter(({ moment }) => moment !== null).map(({ moment }) => moment?.recognitions),
    ).toEqual([['mv:1']]);
  });

  it('does not happen for what came while the network was away for long', async () => {
    const { clock, rig, arrive, ids } = await onTheWall();
    rig.api.faults.set('feeds', { code: 'network', message: 'down', status: null, retryAfterMs: null });
    await clock.advance(10 * minuteMs);
    rig.api.faults.clear();
    await arrive('mv:1');
    await clock.advance(2 * minuteMs);
    expect(ids()).toBeNull();
    await arrive('mv:2');
    expect(ids()).toEqual(['mv:2']);
  });

  it('does not happen while the screen is closed, nor for what came then', async () => {
    const { clock, rig, arrive, ids } = await onTheWall();
    rig.sync.setPace('slow');
    await arrive('mv:1');
    await clock.advance(2 * minuteMs);
    expect(ids()).toBeNull();
    rig.sync.setPace('normal');
    await arrive('mv:2');
    await clock.advance(2 * minuteMs);
    expect(ids()).toBeNull();
  });

  it('ends with the hours', async () => {
    const { clock, rig, arrive, ids } = await onTheWall();
    await arrive('mv:1');
    await arrive('mv:2');
    rig.sync.setPace('slow');
    await clock.advance(1_000);
    expect(ids()).toBeNull();
    await clock.advance(2 * minuteMs);
    expect(ids()).toBeNull();
  });

  it.each([
    ['it is switched off', { display: { celebrations: { on: false } } }],
    ['there may be none a day', { display: { celebrations: { perDay: 0 } } }],
    ['its kind is not shown', { display: { slides: ['award', 'people'] } }],
    ['somebody in it is hidden', { privacy: { hidePeople: ['Amara Diallo'] } }],
  ])('does not happen when %s', async (_name, more) => {
    const { arrive, ids } = await onTheWall(more);
    await arrive('mv:1');
    expect(ids()).toBeNull();
  });

  it('happens so often a day and no more, and again on the next', async () => {
    const { clock, arrive, ids } = await onTheWall({ display: { celebrations: { perDay: 2 } } });
    for (const [id, isCelebrated] of [
      ['mv:1', true],
      ['mv:2', true],
      ['mv:3', false],
    ] as const) {
      await arrive(id);
      expect(ids() !== null).toBe(isCelebrated);
      await clock.advance(2 * minuteMs);
    }
    await clock.advance(12 * 60 * minuteMs);
    await arrive('mv:4');
    expect(ids()).toEqual(['mv:4']);
  });

  it('is not for old items that turn up, nor for other kinds, nor for what moves into the answer from below', async () => {
    const { clock, rig, ids } = await onTheWall();
    rig.api.feed = [
      recognition('mv:old', { when: at(noon - 86_400_000) }),
      story('mv:s'),
      ...rig.api.feed,
      recognition('mv:below', { when: at(clock.now()) }),
    ];
    await rig.sync.pollNow('feeds');
    await clock.advance(1_000);
    expect(ids()).toBeNull();
  });

  it('ends when its reason is taken down, and puts nobody on the disk', async () => {
    const { clock, rig, arrive, ids } = await onTheWall();
    await arrive('mv:1');
    expect(rig.cache.readValue('moments')).not.toMatch(/Amara|Jonah/);
    rig.api.feed = rig.api.feed.filter(({ id }) => id !== 'mv:1');
    await rig.sync.pollNow('feeds');
    await clock.advance(200);
    expect(ids()).toBeNull();
  });
});
