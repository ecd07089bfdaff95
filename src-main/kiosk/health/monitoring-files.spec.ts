import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gatherFacts } from './facts';
import { HealthMetrics } from './metrics';
import { wellKiosk } from './testing/health-fixtures';

const folder = join(import.meta.dirname, '../../../resources/monitoring');

/** Every metric of a kiosk with its type. */
async function metricTypes(): Promise<Map<string, string>> {
  const metrics = new HealthMetrics();
  const counts = {
    polls: [{ source: 'feeds', outcome: 'ok', count: 1 }],
    slides: new Map([['award', 1]]),
  } as const;
  const text = await metrics.text(await gatherFacts(wellKiosk()), counts);
  metrics.close();
  return new Map(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]),
  );
}

it('metrics are called what Prometheus calls them: counters, and only they, are totals', async () => {
  const types = [...(await metricTypes())];
  expect(types.length).toBeGreaterThan(20);
  for (const [name, type] of types) {
    expect(name).toMatch(/^(motiboard|nodejs|process)_[a-z0-9_]+$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
  }
});

it.each(['grafana-dashboard.json', 'motiboard.rules.yml'])(
  '%s asks only for metrics that there are',
  async (name) => {
    const there = await metricTypes();
    const asked = [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\b(?:motiboard|nodejs|process)_[a-z0-9_]+/g),
    ].map(([metric]) => metric);
    expect(asked.length).toBeGreaterThan(5);
    expect([...new Set(asked)].filter((metric) => !there.has(metric))).toEqual([]);
  },
);

it('every alert is seen to fire by promtool', () => {
  const alerts = readFileSync(join(folder, 'motiboard.rules.yml'), 'utf8').matchAll(/- alert: (\w+)/g);
  const cases = readFileSync(join(import.meta.dirname, '../../../test/monitoring/rules.test.yml'), 'utf8');
  const fired = new Set([...cases.matchAll(/alertname: (\w+)\n +exp_alerts:/g)].map(([, name]) => name));
  expect([...alerts].map(([, name]) => name).sort()).toEqual([...fired].sort());
});

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
