import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { BulkJob } from '../../contract/panel/bulk';
import { settle } from '../../testing/fake-clock';
import { panelRig, tell, type Between } from '../testing/panel-rig';

type Rig = Awaited<ReturnType<typeof panelRig>>;

async function people(rig: Rig): Promise<{ id: string; about: string }[]> {
  const report = await rig.runner.run(
    { operation: 'mv.user.list', input: { query: { pageLimit: 1000 } } },
    { who: 'K' },
  );
  if (report.kind !== 'answered') throw new Error(report.message);
  const all = report.value as { id: string; about: string; deleted: boolean }[];
  return all.filter(({ deleted }) => !deleted);
}

const table = (rows: readonly Record<string, string>[]) => Papa.unparse([...rows]);

async function start(
  rig: Rig,
  operation: string,
  csv: string,
  more: Record<string, unknown> = {},
): Promise<BulkJob> {
  const preview = await rig.bulk['bulk:preview']({ operation, csv, compare: false, ...more });
  expect(preview.problem).toBeNull();
  const started = await rig.bulk['bulk:start']({
    preview: preview.preview!,
    skipUnchanged: false,
    ...(preview.confirmation && { confirmation: preview.confirmation.word }),
  });
  if (started.job === null) throw new Error(String(started.problem));
  return started.job;
}

const jobOf = async (rig: Rig, id: number) => (await rig.bulk['bulk:list']()).find((job) => job.id === id)!;

describe('a preview', () => {
  it('names what is wrong in each row, and compares the others with what is there', async () => {
    const rig = await panelRig();
    const [first] = await people(rig);
    const list = await rig.runner.run({ operation: 'mm.user.list', input: {} }, { who: 'K' });
    const [one, two] = (
      list as unknown as { raw: { data: { id: number; first_name: string; last_name: string }[] } }
    ).raw.data;
    const csv = table([
      { user_id: String(one!.id), first_name: one!.first_name, last_name: 'Dahl', email: '' },
      { user_id: '', first_name: 'Siv', last_name: '', email: '' },
      { user_id: String(two!.id), first_name: two!.first_name, last_name: two!.last_name, email: '' },
      { user_id: '999999', first_name: 'Bo', last_name: '', email: '' },
    ]);
    const preview = await rig.bulk['bulk:preview']({ operation: 'mm.user.update', csv, compare: true });
    expect(preview).toMatchObject({ total: 4, good: 3, bad: 1, unchanged: 1, calls: 3, confirmation: null });
    expect(preview.rows).toMatchObject([
      { line: 2, changes: [{ field: 'last_name', from: one!.last_name, to: 'Dahl' }] },
      { line: 3, problems: [{ path: ['path', 'user_id'], message: 'is needed' }], changes: null },
      { line: 4, changes: [], problems: [] },
      { line: 5, changes: null, note: expect.stringMatching(/Not found/) as unknown },
    ]);
    expect(rig.calls('PATCH')).toEqual([]);
    const sync = await rig.bulk['bulk:preview']({
      operation: 'mv.user.sync',
      csv: table([{ email: (first as unknown as { email: string }).email.toUpperCase(), title: 'Captain' }]),
      compare: true,
    });
    expect(sync.rows[0]!.changes).toContainEqual({
      field: 'title',
      title: 'Job title',
      from: (first as unknown as { title: string }).title,
      to: 'Captain',
    });
    expect(sync.confirmation).toMatchObject({ word: 'synchronise' });
  });

  it('is not started without its word, without who is missing, or when it is forgotten', async () => {
    const rig = await panelRig();
    const csv = table([{ user_id: '11' }]);
    const preview = await rig.bulk['bulk:preview']({ operation: 'mm.user.delete', csv, compare: true });
    expect(preview.confirmation?.sentence).toMatch(/^1 times/);
    const begin = (confirmation?: string) =>
      rig.bulk['bulk:start']({
        preview: preview.preview!,
        skipUnchanged: false,
        ...(confirmation !== undefined && { confirmation }),
      });
    expect(await begin()).toMatchObject({
      job: null,
      problem: expect.stringMatching(/type "delete"/) as unknown,
    });
    rig.previews.clear();
    expect(await begin('delete')).toMatchObject({
      job: null,
      problem: expect.stringMatching(/again/) as unknown,
    });
    const comments = await rig.bulk['bulk:preview']({
      operation: 'mv.feed.comment',
      csv: table([{ feedId: 'a', commentText: 'b' }]),
      compare: true,
    });
    expect(await rig.bulk['bulk:start']({ preview: comments.preview!, skipUnchanged: false })).toMatchObject({
      problem: expect.stringMatching(/Sign in/) as unknown,
    });
    expect(rig.calls('DELETE')).toEqual([]);
  });
});

describe('a job', () => {
  it('sends each row once though it is paused and the app is killed, and sets apart what nobody knows', async () => {
    const sentTo: string[] = [];
    let hang = 40;
    const between: Between = (address, init, next) => {
      if (init.method !== 'POST' || !address.includes('/profile')) return next(address, init as never);
      sentTo.push(/user\/([^/]+)\/profile/.exec(address)![1]!);
      // The process is killed while this one is on its way.
      return sentTo.length === hang ? new Promise(() => undefined) : next(address, init as never);
    };
    const first = await panelRig({ between });
    const all = await people(first);
    const rows = Array.from({ length: 60 }, (_one, index) => ({
      userId: all[index % all.length]!.id,
      about: `Row ${index}`,
    }));
    const { id } = await start(first, 'mv.user.saveProfile', table(rows));
    for (let turn = 0; sentTo.length < 10 && turn < 5000; turn += 1) await settle();
    await first.bulk['bulk:pause'](id);
    await first.jobs.rested(id);
    const paused = sentTo.length;
    expect(await jobOf(first, id)).toMatchObject({
      state: 'paused',
      counts: { done: paused, waiting: 60 - paused },
    });
    await first.bulk['bulk:resume'](id);
    for (let turn = 0; sentTo.length < 40 && turn < 5000; turn += 1) await settle();
    expect(sentTo).toHaveLength(40);
    hang = -1;

    const second = await panelRig({ between, server: first.server, directory: first.directory });
    expect(await jobOf(second, id)).toMatchObject({
      state: 'paused',
      counts: { done: 39, unknown: 1, waiting: 20, sending: 0 },
    });
    await second.bulk['bulk:resume'](id);
    await second.jobs.rested(id);
    const job = await jobOf(second, id);
    expect(job).toMatchObject({ state: 'finished', counts: { done: 59, unknown: 1 } });
    expect(job.reason).toMatch(/decision/);
    expect(sentTo).toHaveLength(60);
    expect(sentTo).toEqual(rows.map(({ userId }) => userId));

    const [apart] = await second.bulk['bulk:rows']({ job: id, after: 0, state: 'unknown' });
    expect(apart).toMatchObject({ line: 41, words: expect.stringMatching(/may or may not/) as unknown });
    await second.bulk['bulk:decide']({ job: id, line: 41, decision: 'again' });
    expect(await second.bulk['bulk:decide']({ job: id, line: 2, decision: 'again' })).toMatchObject({
      job: null,
    });
    await second.bulk['bulk:resume'](id);
    await second.jobs.rested(id);
    expect(sentTo).toHaveLength(61);
    const results = await second.bulk['bulk:results'](id);
    const { data } = Papa.parse<Record<string, string>>(results!.text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(60);
    expect(data[0]).toMatchObject({ line: '2', outcome: 'Done' });
    expect(JSON.parse(data[59]!['row']!)).toMatchObject({ body: { user: { about: 'Row 59' } } });
    const audit = second.audit();
    expect(audit.filter(({ operation }) => operation === 'mv.user.saveProfile')).toHaveLength(61);
    expect(audit.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(1);
    expect(await second.bulk['bulk:remove'](id)).toEqual({ problem: null });
    expect(await second.bulk['bulk:list']()).toEqual([]);
  });

  it('sends many rows in one call where the operation takes them', async () => {
    const rig = await panelRig();
    const rows = Array.from({ length: 230 }, (_one, index) => ({
      email: `new.${index}@acme.example`,
      firstName: 'New',
      lastName: `Hand ${index}`,
      title: '',
      function: 'CREATE',
    }));
    const { id } = await start(rig, 'mv.user.sync', table(rows));
    await rig.jobs.rested(id);
    expect(await jobOf(rig, id)).toMatchObject({ state: 'finished', counts: { done: 230 } });
    const bodies = rig
      .calls('/user/sync')
      .map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>[]);
    expect(bodies.map((body) => body.length)).toEqual([100, 100, 30]);
    expect(bodies.flat().every((body) => !('title' in body))).toBe(true);
    expect(bodies.flat().map(({ email }) => email)).toEqual(rows.map(({ email }) => email));
  });

  it('goes on after rows that the vendor refuses, and rests where no row would come through', async () => {
    const rig = await panelRig();
    const [one] = await people(rig);
    const rows = [
      { userId: 'nobody', about: 'x' },
      { userId: one!.id, about: 'y' },
    ];
    const { id } = await start(rig, 'mv.user.saveProfile', table(rows));
    await rig.jobs.rested(id);
    expect(await jobOf(rig, id)).toMatchObject({ state: 'finished', counts: { failed: 1, done: 1 } });
    const [failed] = await rig.bulk['bulk:rows']({ job: id, after: 0, state: 'failed' });
    expect(failed!.words).toMatch(/Not done/);

    await tell(rig.server, 'fail', { source: 'motivosity', status: 429 });
    const busy = await start(rig, 'mv.user.saveProfile', table(rows));
    await rig.jobs.rested(busy.id);
    expect(await jobOf(rig, busy.id)).toMatchObject({
      state: 'paused',
      counts: { waiting: 2 },
      reason: expect.stringMatching(/Too many calls/) as unknown,
    });
    await tell(rig.server, 'fail', { source: 'motivosity', status: 502, body: '<html>' });
    await rig.bulk['bulk:resume'](busy.id);
    await rig.jobs.rested(busy.id);
    expect(await jobOf(rig, busy.id)).toMatchObject({ state: 'finished', counts: { unknown: 2 } });
    await tell(rig.server, 'recover');
    expect(await rig.bulk['bulk:decide']({ job: busy.id, line: 2, decision: 'skip' })).toMatchObject({
      job: { counts: { skipped: 1, unknown: 1 } },
    });
  });

  it('never sends what waits once it is cancelled, nor for another account', async () => {
    const rig = await panelRig();
    const [one] = await people(rig);
    const rows = Array.from({ length: 5 }, () => ({ userId: one!.id, about: 'x' }));
    const { id } = await start(rig, 'mv.user.saveProfile', table(rows));
    await rig.bulk['bulk:cancel'](id);
    await rig.jobs.rested(id);
    expect((await jobOf(rig, id)).state).toBe('cancelled');
    expect(rig.calls('/profile').length).toBeLessThanOrEqual(1);
    expect(await rig.bulk['bulk:resume'](id)).toMatchObject({ job: { state: 'cancelled' } });

    const other = await start(rig, 'mv.user.saveProfile', table(rows));
    await rig.bulk['bulk:pause'](other.id);
    await rig.jobs.rested(other.id);
    const elsewhere = await panelRig({ directory: rig.directory });
    expect(await jobOf(elsewhere, other.id)).toMatchObject({ state: 'paused', elsewhere: 'other' });
    expect(await elsewhere.bulk['bulk:resume'](other.id)).toMatchObject({
      job: null,
      problem: expect.stringMatching(/another Motivosity account/) as unknown,
    });
    expect(elsewhere.calls('/profile')).toEqual([]);
  });

  it('stops by itself when another account is connected meanwhile', async () => {
    let account = 'the first';
    const rig = await panelRig({
      account: () => account,
      between: (address, init, next) => {
        if (address.includes('/profile')) account = 'the second';
        return next(address, init as never);
      },
    });
    const [one] = await people(rig);
    const rows = Array.from({ length: 5 }, () => ({ userId: one!.id, about: 'x' }));
    const { id } = await start(rig, 'mv.user.saveProfile', table(rows));
    await rig.jobs.rested(id);
    expect(rig.calls('/profile')).toHaveLength(1);
    expect(await jobOf(rig, id)).toMatchObject({
      state: 'paused',
      elsewhere: 'other',
      counts: { done: 1, waiting: 4 },
    });
    account = 'the first';
    expect(await jobOf(rig, id)).toMatchObject({ elsewhere: null });
  });
});
