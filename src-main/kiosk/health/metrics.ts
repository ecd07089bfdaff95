import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { HealthFacts } from '../../contract/panel/health';
import type { SourceId } from '../../contract/source';

/** What grows only, since the start. */
export interface HealthCounts {
  readonly polls: readonly {
    readonly source: SourceId;
    readonly outcome: string;
    readonly count: number;
  }[];
  /** Slides shown, by id. */
  readonly slides: ReadonlyMap<string, number>;
}

type Labels = Readonly<Record<string, string | number>>;
type Row = readonly [Labels, number | null];

const seconds = (ms: number): number => ms / 1000;
const yes = (is: boolean): number => (is ? 1 : 0);

/** Gauges of the library that are called as only counters may be. Each has a twin that tells its kinds apart. */
const misnamed = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** Everything of the process itself, such as CPU and the event loop's delay; collected by the library. */
function processRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);
  return registry;
}

/** Writes metrics in Prometheus' text format. Holds numbers and names of our own only: nothing about a person. */
export class HealthMetrics {
  readonly #process = processRegistry();

  /** The content type of `text`. */
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  /** All metrics at this moment. */
  async text(facts: HealthFacts, counts: HealthCounts): Promise<string> {
    const registry = new Registry();
    for (const { name, help, rows } of gauges(facts)) {
      const labelNames = [...new Set(rows.flatMap(([labels]) => Object.keys(labels)))];
      const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
      for (const [labels, value] of rows) if (value !== null) gauge.set({ ...labels }, value);
    }
    return `${await registry.metrics()}\n${counters(counts)}${await this.#process.metrics()}`;
  }

  /** Frees what the library holds. */
  close(): void {
    this.#process.clear();
  }
}

/** Counters whose sums are kept elsewhere: the library has no counter that is set. */
function counters({ polls, slides }: HealthCounts): string {
  const block = (name: string, help: string, rows: readonly string[]): string =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...rows.map((row) => `${name}${row}`), ''].join(
      '\n',
    );
  return [
    block(
      'motiboard_polls_total',
      'Requests of the polled sources by outcome.',
      polls.map(({ source, outcome, count }) => `{source="${source}",outcome="${outcome}"} ${String(count)}`),
    ),
    block(
      'motiboard_slides_shown_total',
      'Slides shown by kind.',
      // What a page says becomes a label only when it looks like one of our ids.
      [...slides]
        .filter(([slide]) => /^[a-z-]{1,40}$/.test(slide))
        .map(([slide, count]) => `{slide="${slide}"} ${String(count)}`),
    ),
    '',
  ].join('\n');
}

function gauges(facts: HealthFacts): readonly { name: string; help: string; rows: readonly Row[] }[] {
  const { app, screen, hours, recovery, machine, budget, sources, updates } = facts;
  const connected = sources.filter(({ state }) => state !== 'off');
  return [
    {
      name: 'motiboard_build_info',
      help: 'Always 1; the labels say what runs.',
      rows: [[{ version: app.version, electron: app.electron, platform: app.platform }, 1]],
    },
    one('motiboard_start_time_seconds', 'When the app started, Unix time.', seconds(app.startedAt)),
    one('motiboard_problems', 'Things a person should look at.', facts.problems.length),
    {
      name: 'motiboard_source_age_seconds',
      help: 'Time since the vendor last confirmed what is shown.',
      rows: connected.map(({ id, lastSuccessAt }) => [
        { source: id },
        lastSuccessAt === null ? null : Math.max(0, seconds(facts.at - lastSuccessAt)),
      ]),
    },
    {
      name: 'motiboard_source_fresh',
      help: '1 while what is shown of a connected source is fresh.',
      rows: connected.map(({ id, state }) => [{ source: id }, yes(state === 'fresh')]),
    },
    {
      name: 'motiboard_source_failures',
      help: 'Failed tries in a row.',
      rows: connected.map(({ id, failures }) => [{ source: id }, failures]),
    },
    {
      name: 'motiboard_budget_remaining_requests',
      help: 'Requests that Motimate still allows within a window.',
      rows: (budget?.windows ?? []).map(({ ms, left }) => [{ window_seconds: seconds(ms) }, left]),
    },
    one('motiboard_board_revision', 'The number of the board that is shown.', facts.boardRevision),
    {
      name: 'motiboard_screen_state',
      help: '1 for what the screen does now.',
      rows: [[{ state: screen.state }, 1]],
    },
    one(
      'motiboard_screen_ok',
      '1 while the screen plays, or is off on purpose.',
      yes(['playing', 'off'].includes(screen.state) && !['black', 'frozen'].includes(screen.picture)),
    ),
    one(
      'motiboard_screen_last_slide_timestamp_seconds',
      'When the last slide was shown, Unix time.',
      screen.shownAt === null ? null : seconds(screen.shownAt),
    ),
    one('motiboard_recoveries_last_day', 'Times the page was brought back within a day.', recovery.lastDay),
    one(
      'motiboard_clock_trusted',
      '1 while the clock of the machine is believed.',
      yes(hours.clock === 'trusted'),
    ),
    one('motiboard_app_memory_bytes', 'Memory of all processes of the app.', machine.appMemory),
    one('motiboard_disk_free_bytes', 'Free space where the app keeps its data.', machine.freeDisk),
    one('motiboard_pictures_bytes', 'Kept pictures.', machine.pictures),
    one('motiboard_update_failed', '1 when the last update did not work.', yes(updates.state === 'failed')),
  ];
}

function one(name: string, help: string, value: number | null): { name: string; help: string; rows: Row[] } {
  return { name, help, rows: [[{}, value]] };
}
