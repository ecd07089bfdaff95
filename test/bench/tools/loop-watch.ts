import { readFileSync } from 'node:fs';

/** Longest turn of the event loop. */
export interface LongestTurn {
  /** By the wall, ms: other programs that had the processor count too. */
  readonly wallMs: number;
  /** Processor time of the main thread, ms. */
  readonly workMs: number;
}

/** Watches every turn of this process's event loop until it is stopped. Linux only. */
export function watchLoop(): { stop(): LongestTurn } {
  let [wallMs, workMs] = [0, 0];
  let [wall, work] = [performance.now(), threadTime()];
  let watching = true;
  const turn = (): void => {
    if (!watching) return;
    const [wallNow, workNow] = [performance.now(), threadTime()];
    wallMs = Math.max(wallMs, wallNow - wall);
    workMs = Math.max(workMs, workNow - work);
    [wall, work] = [wallNow, workNow];
    setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop() {
      watching = false;
      return { wallMs, workMs };
    },
  };
}

/** Time that the main thread has had a processor for, ms. */
function threadTime(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
