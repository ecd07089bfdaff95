import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../contract/result';
import { updateSettingsSchema } from '../../contract/service-settings';
import { RecordingLog } from '../../sync/testing/recording-log';
import { FakeClock, settle } from '../../testing/fake-clock';
import type { UpdateMemory } from './update-memory';
import { UpdateKeeper, updateTimes } from './update-keeper';
import type { UpdateSource } from './update-source';
import { failureWords, updateWords } from './update-words';

const hour = 3_600_000;
const feedUrl = 'https://updates.acme.example/motiboard';
const settings = (change: Record<string, unknown> = {}) => updateSettingsSchema.parse({ feedUrl, ...change });
const failure = (code: string) => ({ ok: false, error: { code, message: 'it broke' } }) as const;

/** A kiosk in Oslo that starts at 12:00, with a feed that has version 2. */
function rig(world: { memory?: UpdateMemory; version?: string; replaceable?: boolean; full?: boolean } = {}) {
  const clock = new FakeClock(Date.parse('2026-03-12T12:00+01:00'));
  const log = new RecordingLog();
  const kept = { value: world.memory ?? null, full: world.full ?? false };
  const calls: string[] = [];
  const feed = {
    version: '2.0.0' as string | null,
    check: null as Result<never> | null,
    download: ok(null) as Result<null>,
    install: ok('replaced') as Result<'replaced' | 'ends'>,
  };
  const source: UpdateSource = {
    check: ({ url, channel }) => {
      calls.push(`check ${url} ${channel}`);
      return Promise.resolve(feed.check ?? ok(feed.version));
    },
    download: () => {
      calls.push('download');
      return Promise.resolve(feed.download);
    },
    install: () => {
      calls.push('install');
      return Promise.resolve(feed.install);
    },
  };
  const kiosk = { atRest: false, trusted: true };
  const keeper = new UpdateKeeper({
    ...{ clock, log, running: { version: world.version ?? '1.0.0', format: 7 } },
    timeZone: () => 'Europe/Oslo',
    clockIsTrusted: () => kiosk.trusted,
    atRest: () => kiosk.atRest,
    values: {
      read: (_name, schema) => ok(kept.value === null ? null : schema.parse(kept.value)),
      write: (_name, value) => {
        if (kept.full) return failure('storage');
        kept.value = value as UpdateMemory;
        return ok(null);
      },
    },
    replaceable:
      world.replaceable === false
        ? null
        : {
            open: () => {
              calls.push('open');
              return Promise.resolve(source);
            },
            goBack: () => {
              calls.push('back');
              return Promise.resolve(true);
            },
            keep: () => {
              calls.push('keep');
              return Promise.resolve();
            },
          },
    restart: (why) => calls.push(`restart: ${why}`),
  });
  return { clock, log, kept, calls, feed, kiosk, keeper };
}

describe('UpdateKeeper', () => {
  it('does nothing at all until a feed is set', async () => {
    const { clock, calls, keeper, kept } = rig();
    keeper.start(updateSettingsSchema.parse({}));
    await clock.advance(48 * hour);
    expect([calls, clock.pending, kept.value]).toEqual([[], 0, null]);
    expect(keeper.facts()).toMatchObject({ state: 'off', words: 'Updates are off.' });
  });

  it('downloads by day, installs in the window between two slides, and starts again', async () => {
    const { clock, calls, keeper, kept } = rig();
    keeper.start(settings());
    await clock.advance(updateTimes.first);
    expect(calls).toEqual(['open', `check ${feedUrl} latest`, 'download']);
    keeper.slideShown('news', '1');
    await clock.advance(13 * hour);
    keeper.slideShown('news', '2');
    await settle();
    expect(calls).not.toContain('install');
    expect(keeper.facts()).toMatchObject({ state: 'waiting', version: '2.0.0' });
    await clock.advance(hour);
    expect(calls).not.toContain('install');
    keeper.slideShown('news', '3');
    keeper.slideShown('news', '4');
    await settle();
    expect(calls.slice(-2)).toEqual(['install', 'restart: a new version was installed']);
    expect(kept.value).toEqual({
      trying: { version: '2.0.0', from: '1.0.0', format: 7, tries: 0 },
      refused: [],
    });
  });

  it('installs behind a black screen without a slide', async () => {
    const { clock, calls, keeper, kiosk } = rig();
    kiosk.atRest = true;
    keeper.start(settings());
    await clock.advance(13.9 * hour);
    expect(calls).not.toContain('install');
    await clock.advance(0.2 * hour);
    expect(calls).toContain('install');
  });

  it('does not install by a clock that is not believed', async () => {
    const { clock, calls, keeper, kiosk } = rig();
    kiosk.trusted = false;
    keeper.start(settings());
    await clock.advance(15 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(calls).not.toContain('install');
  });

  it('follows other settings: another feed at once, another window without asking again', async () => {
    const { clock, calls, keeper } = rig();
    keeper.start(settings());
    await clock.advance(hour);
    calls.length = 0;
    keeper.follow(settings({ window: ['13:00', '14:00'] }));
    expect(keeper.facts().words).toContain('between 13:00 and 14:00');
    keeper.follow(settings({ channel: 'beta' }));
    keeper.slideShown('news', '1');
    await clock.advance(updateTimes.first);
    expect(calls).toEqual([`check ${feedUrl} beta`, 'download']);
    keeper.follow(updateSettingsSchema.parse({}));
    expect(keeper.facts().state).toBe('off');
    expect(clock.pending).toBe(0);
    keeper.slideShown('news', '2');
    await settle();
    expect(calls).toHaveLength(2);
  });

  it('asks again after four hours, and installs nothing that is no longer in the feed', async () => {
    const { clock, calls, keeper, feed } = rig();
    keeper.start(settings());
    await clock.advance(hour);
    feed.version = null;
    await clock.advance(14 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(calls.filter((call) => call.startsWith('check'))).toHaveLength(4);
    expect(calls).not.toContain('install');
    expect(keeper.facts()).toMatchObject({ state: 'current', version: null });
  });

  it('tells of a feed that cannot be read only when that lasts, and gets over it', async () => {
    const { clock, keeper, feed } = rig();
    feed.check = failure('feed');
    keeper.start(settings());
    await clock.advance(0.75 * hour);
    expect(keeper.facts().state).toBe('off');
    await clock.advance(0.5 * hour);
    expect(keeper.facts()).toMatchObject({
      state: 'failed',
      words: failureWords({ code: 'feed', message: '' }, null),
    });
    feed.check = null;
    await clock.advance(0.5 * hour);
    expect(keeper.facts().state).toBe('waiting');
  });

  it('tells at once of a download that is not what the feed says, and does not install it', async () => {
    const { clock, calls, keeper, feed } = rig();
    feed.download = failure('checksum');
    keeper.start(settings());
    await clock.advance(15 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(keeper.facts()).toMatchObject({
      state: 'failed',
      version: '2.0.0',
      words:
        'The downloaded update to 2.0.0 is not what the feed says it is, and was thrown away. Look at the feed.',
    });
    expect(calls).not.toContain('install');
  });

  it('installs nothing that it could not remember', async () => {
    const { clock, calls, keeper } = rig({ full: true });
    keeper.start(settings());
    await clock.advance(14.5 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(calls).not.toContain('install');
    expect(keeper.facts()).toMatchObject({
      state: 'failed',
      words: failureWords({ code: 'storage', message: '' }, '2.0.0'),
    });
  });

  it('forgets an install that was refused, and tries it again', async () => {
    const { clock, calls, keeper, feed, kept } = rig();
    feed.install = failure('install');
    keeper.start(settings());
    await clock.advance(14.5 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(keeper.facts().state).toBe('failed');
    expect(kept.value).toEqual({ trying: null, refused: [] });
    await clock.advance(hour);
    keeper.slideShown('news', '2');
    await settle();
    expect(calls.filter((call) => call === 'install')).toHaveLength(2);
  });

  const trying = (tries: number, format = 7): UpdateMemory => ({
    trying: { version: '2.0.0', from: '1.0.0', format, tries },
    refused: [],
  });

  it('confirms a new version by one rotation, and asks for none before', async () => {
    const { clock, calls, keeper, kept, feed } = rig({ memory: trying(0), version: '2.0.0' });
    feed.version = '3.0.0';
    keeper.start(settings());
    await clock.advance(hour);
    expect(keeper.facts()).toMatchObject({ state: 'confirming', version: '2.0.0' });
    expect(calls).toEqual([]);
    for (const key of ['1', '2', '3']) keeper.slideShown('news', key);
    expect(kept.value).toEqual(trying(1));
    keeper.slideShown('news', '1');
    expect(kept.value).toEqual({ trying: null, refused: [] });
    expect(calls).toEqual(['keep']);
    await clock.advance(hour);
    expect(calls).toContain('download');
  });

  it('goes back after three starts without a rotation, and does not install that version again', async () => {
    const { calls, kept, keeper } = rig({ memory: trying(3), version: '2.0.0' });
    keeper.start(settings());
    await settle();
    expect(calls).toEqual(['back', 'restart: the version before the new one is back']);
    expect(keeper.facts().state).toBe('failed');
    const next = rig({ memory: kept.value!, version: '1.0.0' });
    next.keeper.start(settings());
    await next.clock.advance(15 * hour);
    next.keeper.slideShown('news', '1');
    await settle();
    expect(next.calls).not.toContain('download');
    expect(next.keeper.facts().words).toBe('Version 2.0.0 did not work here and is not installed again.');
    next.feed.version = '2.0.1';
    await next.clock.advance(4 * hour);
    expect(next.calls).toContain('download');
  });

  it('does not go back to a version that could not read the settings any more', async () => {
    const { calls, keeper } = rig({ memory: trying(3, 6), version: '2.0.0' });
    keeper.start(settings());
    await settle();
    expect(calls).toEqual([]);
    expect(keeper.facts().state).toBe('failed');
  });

  it('says that a version was installed and does not run', () => {
    const { keeper, kept } = rig({ memory: trying(0) });
    keeper.start(settings());
    expect(keeper.facts()).toMatchObject({ state: 'failed', version: '2.0.0' });
    expect(kept.value).toEqual(trying(1));
  });

  it('says where the app cannot replace itself', async () => {
    const { clock, calls, keeper } = rig({ replaceable: false });
    keeper.start(settings());
    await clock.advance(24 * hour);
    expect(calls).toEqual([]);
    expect(keeper.facts()).toMatchObject({ state: 'off', words: updateWords.impossible });
  });

  it('stops', async () => {
    const { clock, calls, keeper } = rig();
    keeper.start(settings());
    await clock.advance(hour);
    keeper.stop();
    expect(clock.pending).toBe(0);
    await clock.advance(14 * hour);
    keeper.slideShown('news', '1');
    await settle();
    expect(calls).not.toContain('install');
  });
});
