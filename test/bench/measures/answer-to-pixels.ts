import { setTimeout as pause } from 'node:timers/promises';
import { FaultProxy } from '../../faults/fault-proxy';
import { pollingEvery } from '../../polling';
import { startMotiboard } from '../tools/apps';
import { withCompany } from '../tools/bench-company';
import type { Stage } from '../tools/electron-run';
import { median, type Measured } from '../tools/result';

/** ms with fractions; the proxy and the eye share it. */
const now = (): number => performance.timeOrigin + performance.now();
const longestMs = 15_000;

/**
 * From the moment an answer is handed to the network until the screen has another picture. The feed holds one
 * appreciation, or none: every answer either brings the only slide or takes it down, which nothing may delay.
 */
export function measureAnswerToPixels(stage: Stage, turns: number): Promise<Measured[]> {
  return withCompany(async ({ company, dataDir, configure }) => {
    const proxy = await FaultProxy.start({ behind: company.origin, now });
    await configure(
      {
        polling: { ...pollingEvery(86_400), feeds: 5 },
        display: { slides: ['appreciation'], transition: 'none', theme: { title: 'Acme' } },
      },
      proxy.origin,
    );
    const show = (items: number) =>
      proxy.break('feeds', { kind: 'body', change: (body) => shortened(body, items) });
    show(1);
    const app = startMotiboard(stage, dataDir);
    await app.firstContent;
    await pause(8_000);
    const delays: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      // Not while an answer is on its way.
      const before = proxy.requests('feeds').length;
      while (proxy.requests('feeds').length === before) await pause(20);
      await pause(2_500);
      const picture = stage.screen.look().hash;
      const since = now();
      show(turn % 2 === 0 ? 0 : 1);
      while (stage.screen.look().hash === picture && now() - since < longestMs) await pause(2);
      const seenAt = now();
      const answeredAt = proxy.requests('feeds', since)[0]?.answeredAt;
      if (answeredAt) delays.push(seenAt - answeredAt);
    }
    await app.stop();
    await proxy.close();
    const value = median(delays);
    return [
      {
        name: 'HTTP answer to pixels, median',
        ...{ value, floor: null, unit: 'ms', all: delays },
        goal: 'at most 150',
        met: value <= 150,
      },
    ];
  });
}

/** The feed's answer with only its first appreciations. */
function shortened(body: string, items: number): string {
  const answer = JSON.parse(body) as { response: { feedType: string }[] };
  const chosen = answer.response.filter(({ feedType }) => feedType === 'APPR').slice(0, items);
  return JSON.stringify({ ...answer, response: chosen });
}
