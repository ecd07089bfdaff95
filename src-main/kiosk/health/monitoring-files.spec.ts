import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherFacts } from './facts';
import { HealthMetrics } from './metrics';
import { wellKiosk } from './testing/health-fixtures';

const folder = join(import.meta.dirname, '../../../resources/monitoring');

it.each(['grafana-dashboard.json', 'motiboard.rules.yml'])(
  '%s asks only for metrics that there are',
  async (name) => {
    const metrics = new HealthMetrics();
    const counts = {
      polls: [{ source: 'feeds', outcome: 'ok', count: 1 }],
      slides: new Map([['award', 1]]),
    } as const;
    const text = await metrics.text(await gatherFacts(wellKiosk()), counts);
    metrics.close();
    const there = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, metric]) => metric));
    const asked = [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\b(?:motiboard|nodejs|process)_[a-z0-9_]+/g),
    ].map(([metric]) => metric);
    expect(asked.length).toBeGreaterThan(5);
    expect([...new Set(asked)].filter((metric) => !there.has(metric))).toEqual([]);
  },
);

it('the dashboard is whole JSON with panels that do not overlap', () => {
  const dashboard = JSON.parse(readFileSync(join(folder, 'grafana-dashboard.json'), 'utf8')) as {
    panels: { id: number; gridPos: { x: number; y: number; w: number; h: number } }[];
  };
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)} ${y + Math.floor(at / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
});
