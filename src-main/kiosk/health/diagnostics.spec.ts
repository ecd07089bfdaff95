import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRedactor } from '../../api/redact';
import { settingsSchema } from '../../contract/settings';
import { exportDiagnostics } from './diagnostics';
import { gatherFacts } from './facts';
import { wellKiosk } from './testing/health-fixtures';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-diagnostics-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const settings = settingsSchema.parse({
  motivosity: { kioskId: 'K10SK-S3CRET' },
  motimate: {
    subdomain: 'acme',
    auth: { grant: 'password', username: 'screen@acme.example', password: 'hunter2!', clientId: 'cl13nt' },
  },
  display: { messages: [{ title: 'Welcome, Contoso' }] },
  privacy: { hidePeople: ['Kari Nordmann'], hideWords: ['merger'] },
  panel: { pin: '271828' },
});

describe('exportDiagnostics', () => {
  it('holds logs, settings and health, and neither a secret nor a person', async () => {
    mkdirSync(join(dir, 'logs'));
    writeFileSync(
      join(dir, 'logs', 'motiboard.log'),
      'GET /kiosk/K10SK-S3CRET/feeds\ntoken for screen@acme.example: hunter2!\n',
    );
    const redactor = createRedactor();
    redactor.register('K10SK-S3CRET');
    redactor.register('hunter2!');
    const { file, bytes } = await exportDiagnostics({
      dataDir: dir,
      folder: join(dir, 'out'),
      redactor,
      facts: () => gatherFacts(wellKiosk()),
      settings: () => ({
        settings,
        problems: [{ key: 'display.dwellSeconds', message: 'must be at least 6' }],
      }),
    });
    expect(statSync(file)).toMatchObject({ size: bytes });
    const files = Object.entries(unzipSync(readFileSync(file))).map(
      ([name, content]) => [name, strFromU8(content)] as const,
    );
    expect(files.map(([name]) => name)).toEqual(['health.json', 'settings.json', 'logs/motiboard.log']);
    const everything = files.map(([, text]) => text).join('\n');
    for (const secret of [
      'K10SK-S3CRET',
      'hunter2!',
      'cl13nt',
      '271828',
      'screen@',
      'Kari',
      'merger',
      'Contoso',
    ])
      expect(everything).not.toContain(secret);
    expect(everything).toContain('display.dwellSeconds');
    expect(everything).toContain('"hidePeople": "1 entries"');
  });
});
