import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../build/shared/project';
import { runCommand } from '../../../build/shared/run-command';
import { whyNoTool } from '../../../build/system/ensure-tool';
import { healthFactsSchema } from '../../../src-main/contract/panel/health';
import { sourceIds } from '../../../src-main/contract/source';
import { freePort } from '../fixtures/free-port';
import { expect, test } from '../fixtures/kiosk';

const token = 'a-token-nobody-guesses';
const monitoring = join(projectRoot, 'resources', 'monitoring');

test('HE-01 monitoring learns from outside how the kiosk is, and nothing about a person', async ({
  launch,
  provision,
}) => {
  const port = await freePort();
  await provision({ health: { port, token } });
  const { display } = await launch();
  await display.waitForLoad();
  const ask = (path: string, given = token) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${given}` } });

  await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
  expect((await ask('/livez', 'nothing')).status).toBe(200);
  expect((await ask('/healthz', 'nothing-nothing-nothing')).status).toBe(401);

  await expect
    .poll(async () => healthFactsSchema.parse(await (await ask('/healthz')).json()).sources)
    .toEqual(sourceIds.map((id) => expect.objectContaining({ id, state: 'fresh', error: null })));
  const text = await (await ask('/healthz')).text();
  const facts = healthFactsSchema.parse(JSON.parse(text));
  expect(facts.status).toBe('good');
  expect(facts.screen.slidesShown).toBeGreaterThan(0);
  expect(facts.machine.appMemory).toBeGreaterThan(50_000_000);
  expect(facts.budget?.windows.map(({ left, calls }) => left < calls)).toEqual([true, true]);
  const metrics = await (await ask('/metrics')).text();
  for (const source of sourceIds)
    expect(metrics).toMatch(
      new RegExp(`^motiboard_polls_total\\{source="${source}",outcome="ok"\\} [1-9]`, 'm'),
    );
  expect(metrics).toMatch(/^motiboard_slides_shown_total\{slide="[a-z-]+"\} [1-9]/m);
  expect(metrics).toMatch(/^motiboard_board_revision [1-9]/m);
  const board = await display.board();
  const people = [...board.people.newest, ...board.leaderboard.month.map(({ person }) => person)];
  expect(people.length).toBeGreaterThan(5);
  for (const { name } of people) expect(text + metrics).not.toContain(name);
  expect(text + metrics).not.toContain(token);

  const picture = Buffer.from(await (await ask('/screenshot.png')).arrayBuffer());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1_000);
  // A picture of one colour packs to almost nothing.
  expect(picture.length).toBeGreaterThan(20_000);
});

test('HE-02 Prometheus scrapes a kiosk, and its rules and dashboard hold', async ({
  launch,
  provision,
  dataDir,
}) => {
  const missing = await whyNoTool('promtool', 'prometheus');
  test.skip(missing !== null, missing ?? '');
  const rules = join(monitoring, 'motiboard.rules.yml');
  for (const args of [
    ['check', 'rules', rules],
    ['check', 'config', join(monitoring, 'prometheus.yml')],
    ['test', 'rules', join(projectRoot, 'test', 'monitoring', 'rules.test.yml')],
  ])
    expect(await runCommand('promtool', args)).toMatchObject({ code: 0 });

  const [port, ownPort] = [await freePort(), await freePort()];
  await provision({ health: { port } });
  const { display } = await launch();
  await display.waitForLoad();
  const folder = join(dataDir, 'prometheus');
  await cp(monitoring, folder, { recursive: true });
  const metrics = join(folder, 'metrics.txt');
  await writeFile(metrics, await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
  // It reads from its input alone.
  expect(await runCommand('sh', ['-c', 'promtool check metrics < "$1"', 'sh', metrics])).toMatchObject({
    code: 0,
    stderr: '',
  });
  const example = await readFile(join(folder, 'prometheus.yml'), 'utf8');
  await writeFile(
    join(folder, 'prometheus.yml'),
    example
      .replace(/targets: .*/, `targets: ['127.0.0.1:${port}']`)
      .replace('scrape_interval: 30s', 'scrape_interval: 1s'),
  );
  const server = spawn(
    'prometheus',
    [
      '--config.file=prometheus.yml',
      '--storage.tsdb.path=data',
      `--web.listen-address=127.0.0.1:${ownPort}`,
      '--log.level=warn',
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  try {
    const query = async (expression: string): Promise<unknown> => {
      const address = `http://127.0.0.1:${ownPort}/api/v1/query?query=${encodeURIComponent(expression)}`;
      const answer = await fetch(address).catch(() => null);
      // Prometheus says that it is not ready for a while after it listens.
      return answer?.ok === true ? await answer.json() : null;
    };
    await expect
      .poll(() => query('motiboard_screen_ok'), { timeout: 30_000 })
      .toMatchObject({ data: { result: [{ value: [expect.anything(), '1'] }] } });
    expect(await query('motiboard_source_age_seconds{source="feeds"}')).toMatchObject({
      data: { result: [{ metric: { job: 'motiboard' } }] },
    });
  } finally {
    server.kill();
  }
});
