import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDemoServer, type DemoServer } from '../../../src-main/demo/server';

/** A company in which nothing happens by itself, and a data folder that is connected to it. */
export interface BenchCompany {
  readonly company: DemoServer;
  /** Absolute. */
  readonly dataDir: string;
  /** Writes the settings. @param extra merged over them, key by key @param origin default: the company's own */
  configure(extra?: Readonly<Record<string, unknown>>, origin?: string): Promise<void>;
}

/** Runs `work` with a company of its own and an empty data folder, which is gone afterwards. */
export async function withCompany<T>(work: (made: BenchCompany) => Promise<T>): Promise<T> {
  const company = await createDemoServer({
    port: 0,
    now: () => Date.now(),
    activityIntervalSeconds: 86_400,
  });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'motiboard-bench-'));
  const { username, password, clientId } = company.motimate;
  try {
    return await work({
      company,
      dataDir,
      configure: async (extra = {}, origin = company.origin) => {
        const settings = {
          version: 1,
          motivosity: { origin, imageOrigin: origin, kioskId: company.kioskId },
          motimate: { origin, auth: { grant: 'password', username, password, clientId } },
          display: { theme: { title: 'Acme' } },
          ...extra,
        };
        await writeFile(path.join(dataDir, 'motiboard.json'), JSON.stringify(settings));
      },
    });
  } finally {
    await company.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
