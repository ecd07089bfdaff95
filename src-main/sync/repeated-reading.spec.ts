import { expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { RepeatedReading } from './repeated-reading';
import { RecordingLog } from './testing/recording-log';

const times = { firstMs: 10, everyMs: 1_000, retryMs: 100 };

function rig(read: (nth: number, signal: AbortSignal) => Promise<boolean>) {
  const clock = new FakeClock(0);
  const at: number[] = [];
  const reading = new RepeatedReading({
    ...{ clock, log: new RecordingLog(), times, fault: 'it could not be read' },
    read: (signal) => read(at.push(clock.now()), signal),
  });
  reading.start();
  return { clock, at, reading };
}

it('reads soon, then every so often, and sooner after one that failed or threw', async () => {
  const { clock, at } = rig((nth) => {
    if (nth === 3) return Promise.reject(new Error('torn'));
    return Promise.resolve(nth !== 2);
  });
  await clock.advance(2_500);
  expect(at).toEqual([10, 1_010, 1_110, 1_210, 2_210]);
});

it('tells the reading that is under way to end, waits for it, and reads no more', async () => {
  let isOver = false;
  const { clock, at, reading } = rig(
    (_nth, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          isOver = true;
          resolve(true);
        }),
      ),
  );
  await clock.advance(50);
  await reading.stop();
  expect(isOver).toBe(true);
  await clock.advance(5_000);
  expect(at).toEqual([10]);
  expect(clock.pending).toBe(0);
});

it('reads nothing while nobody looks, and at once what was due meanwhile', async () => {
  const { clock, at, reading } = rig(() => Promise.resolve(true));
  await clock.advance(100);
  reading.rest(true);
  expect(clock.pending).toBe(0);
  await clock.advance(5_000);
  expect(at).toEqual([10]);
  reading.rest(false);
  await clock.advance(1);
  reading.rest(true);
  reading.rest(false);
  await clock.advance(1_500);
  expect(at).toEqual([10, 5_100, 6_100]);
});

it('begins to read when somebody looks for the first time, and is not put off by a clock that is set back', async () => {
  const { clock, at, reading } = rig(() => Promise.resolve(true));
  reading.rest(true);
  await clock.advance(100);
  expect(at).toEqual([]);
  reading.rest(false);
  await clock.advance(1);
  expect(at).toEqual([100]);
  reading.rest(true);
  clock.set(-1_000_000);
  reading.rest(false);
  await clock.advance(1_000);
  expect(at).toHaveLength(2);
});

it('does not go on by itself when nobody looks any more while it reads, nor after it was stopped', async () => {
  let end: (isWell: boolean) => void = () => undefined;
  const { clock, at, reading } = rig(() => new Promise((resolve) => (end = resolve)));
  await clock.advance(10);
  reading.rest(true);
  end(true);
  await clock.advance(5_000);
  expect(at).toEqual([10]);
  await reading.stop();
  reading.rest(false);
  await clock.advance(5_000);
  expect(at).toEqual([10]);
});
