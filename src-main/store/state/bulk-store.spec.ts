import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../testing/store-fixtures';
import type { BulkStore, NewJob } from './bulk-store';
import { openTestState } from './testing/state-fixtures';

const job: NewJob = {
  ...{ who: 'Kari', operation: 'mm.user.update', title: 'Change a person', account: 'https://acme.example' },
  ...{ identity: '', chunk: 1, shared: '{}' },
};
const rows = [2, 3, 4].map((line) => ({ line, label: `Row ${line}`, input: '{}' }));

function value<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const counts = (store: BulkStore, id: number) => value(store.counts(id));

describe('bulk jobs on the disk', () => {
  it('marks a row once, and moves it only from where it stands', () => {
    const { bulk } = openTestState().state;
    const id = value(bulk.create(job, rows));
    expect(bulk.claim(id, [2])).toEqual({ ok: true, value: true });
    expect(bulk.claim(id, [2])).toEqual({ ok: true, value: false });
    // All or none.
    expect(bulk.claim(id, [2, 3])).toEqual({ ok: true, value: false });
    expect(counts(bulk, id)).toMatchObject({ sending: 1, waiting: 2 });
    const done = { state: 'done', words: 'Done.', answer: '' } as const;
    expect(bulk.move(id, [2, 3], ['sending'], done)).toEqual({ ok: true, value: 1 });
    expect(value(bulk.rows(id, { after: 2, limit: 9 })).map(({ line }) => line)).toEqual([3, 4]);
    expect(value(bulk.rows(id, { after: 0, limit: 9, state: 'done' }))).toMatchObject([
      { line: 2, words: 'Done.' },
    ]);
    expect(bulk.remove(id)).toMatchObject({ ok: true });
    expect(value(bulk.jobs())).toEqual([]);
  });

  it('sets apart what a kill cut off, also of a job that was cancelled, and pauses what ran', () => {
    const directory = temporaryDirectory();
    const before = openTestState(directory).state.bulk;
    const ran = value(before.create(job, rows));
    const cancelled = value(before.create(job, rows));
    for (const id of [ran, cancelled]) before.claim(id, [2]);
    before.setState(cancelled, 'cancelled', '');
    const { bulk } = openTestState(directory).state;
    for (const id of [ran, cancelled]) expect(counts(bulk, id)).toMatchObject({ unknown: 1, waiting: 2 });
    expect(value(bulk.job(ran))).toMatchObject({
      state: 'paused',
      reason: expect.stringMatching(/resume/) as unknown,
    });
    expect(value(bulk.job(cancelled))?.state).toBe('cancelled');
  });

  it('sends nothing again that may have been sent after the backup was made', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    const id = value(state.bulk.create(job, rows));
    await state.close();
    writeFileSync(join(directory, 'state.db'), 'garbage');
    const { bulk } = openTestState(directory).state;
    expect(counts(bulk, id)).toMatchObject({ unknown: 3, waiting: 0 });
    expect(value(bulk.rows(id, { after: 0, limit: 1 }))[0]?.words).toMatch(/may have been sent/);
  });
});
