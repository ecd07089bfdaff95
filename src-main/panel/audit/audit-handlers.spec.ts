import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openTestState } from '../../store/state/testing/state-fixtures';
import { temporaryDirectory } from '../../store/testing/store-fixtures';
import { createAuditHandlers } from './audit-handlers';

async function logOf(requests: readonly string[], outcome: 'done' | 'failed' | 'unknown' = 'done') {
  const rig = openTestState();
  const { audit } = rig.state;
  for (const [index, request] of requests.entries()) {
    await rig.clock.advance(1000);
    const row = audit.open({
      who: index % 2 === 0 ? 'Kari' : 'Ola',
      operation: index % 3 === 0 ? 'mm.user.update' : 'mm.user.delete',
      effect: index % 3 === 0 ? 'write' : 'destructive',
      request,
    });
    if (!row.ok) throw new Error(row.error.message);
    audit.complete(row.value, { outcome, status: 'Done. Motimate answered 200 OK.', durationMs: 12 });
  }
  return { ...rig, handlers: createAuditHandlers({ audit, clock: rig.clock }) };
}

describe('the audit log in the panel', () => {
  it('lists rows in pages, newest first, in words', async () => {
    const { handlers } = await logOf(['a', 'b', 'c', 'd', 'e']);
    const first = await handlers['audit:list']({ limit: 2 });
    expect(first.rows.map(({ request }) => request)).toEqual(['e', 'd']);
    expect(first.total).toBe(5);
    const second = await handlers['audit:list']({ limit: 3, before: first.next ?? 0 });
    expect(second.rows.map(({ request }) => request)).toEqual(['c', 'b', 'a']);
    expect(second.next).toBeNull();
    expect(second.rows[2]).toMatchObject({
      title: 'Change a person',
      effectWords: 'Changes something',
      outcomeWords: 'Done',
    });
  });

  it.each([
    [{ text: 'KARI' }, ['e', 'c', 'a']],
    [{ operation: 'mm.user.update' }, ['d', 'a']],
    [{ effect: 'destructive' as const }, ['e', 'c', 'b']],
    [{ outcome: 'failed' as const }, []],
    [{ text: '%' }, []],
    [{ from: Date.parse('2026-03-12T09:00:04Z') }, ['e', 'd']],
    [{ until: Date.parse('2026-03-12T09:00:02Z') }, ['a']],
  ])('filters by %j', async (filter, wanted) => {
    const { handlers } = await logOf(['a', 'b', 'c', 'd', 'e']);
    const { rows } = await handlers['audit:list']({ limit: 50, ...filter });
    expect(rows.map(({ request }) => request)).toEqual(wanted);
  });

  it('says that the outcome is unknown where the app ended meanwhile', () => {
    const directory = temporaryDirectory();
    const before = openTestState(directory);
    before.state.audit.open({ who: 'Kari', operation: 'mv.award.give', effect: 'money', request: 'PUT' });
    const { state, clock } = openTestState(directory);
    const { rows } = createAuditHandlers({ audit: state.audit, clock })['audit:list']({
      limit: 50,
    }) as { rows: readonly unknown[] };
    expect(rows).toMatchObject([
      { outcome: 'unknown', outcomeWords: 'Outcome unknown', title: 'Give an award' },
    ]);
  });

  it('exports what is filtered as CSV that a spreadsheet cannot run, and as JSON lines', async () => {
    const hostile = '=HYPERLINK("http://x")\n"quoted", and more';
    const { handlers } = await logOf([hostile, 'b', 'c']);
    const csv = await handlers['audit:export']({ format: 'csv', operation: 'mm.user.update' });
    expect(csv).toMatchObject({
      fileName: 'motiboard-audit-2026-03-12.csv',
      type: 'text/csv',
      problem: null,
    });
    const { data } = Papa.parse<Record<string, string>>(csv.text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      time: '2026-03-12T09:00:01.000Z',
      who: 'Kari',
      request: `'${hostile}`,
      outcome: 'done',
    });
    const lines = await handlers['audit:export']({ format: 'jsonl' });
    const rows = lines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { request: string });
    expect(rows.map(({ request }) => request)).toEqual([hostile, 'b', 'c']);
  });
});
