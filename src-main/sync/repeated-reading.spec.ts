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
