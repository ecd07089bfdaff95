import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { findOperation, operationsOf } from '../../api/catalogue';
import { settle } from '../../testing/fake-clock';
import { panelRig } from '../testing/panel-rig';

it('T-28 polling goes before the rows of a bulk job that wait', async () => {
  const answer = () => new Response('{"data":{"id":11}}', { status: 200 });
  const token = '{"access_token":"abcdefgh","expires_in":7200}';
  const order: string[] = [];
  const rig = await panelRig({
    between: (address) => {
      const path = new URL(address).pathname;
      order.push(path);
      return Promise.resolve(path === '/oauth/token' ? new Response(token) : answer());
    },
  });
  const csv = Papa.unparse(
    Array.from({ length: 130 }, (_one, index) => ({ user_id: String(index + 1), first_name: 'Siv' })),
  );
  const preview = await rig.bulk['bulk:preview']({ operation: 'mm.user.update', csv, compare: false });
  const { job } = await rig.bulk['bulk:start']({ preview: preview.preview!, skipUnchanged: false });
  // Until its part of the minute is used up: 79 rows and the token.
  for (let turn = 0; order.length < 80 && turn < 2000; turn += 1) await settle();
  await settle();
  expect(order).toHaveLength(80);
  const me = findOperation('mm.me.get', operationsOf(rig.accounts))!;
  // A poll goes at once, and a row that waits does not go with it.
  const polled = rig.accounts.call(me, {}, { priority: 'polling' });
  for (let turn = 0; order.length < 81 && turn < 2000; turn += 1) await settle();
  expect(await polled).toMatchObject({ ok: true });
  expect(order).toHaveLength(81);
  expect(order[80]).toBe('/public_api/me');
  const resumed = rig.jobs.rested(job!.id);
  await rig.clock.advance(61_000);
  await resumed;
  expect(order).toHaveLength(132);
  expect(new Set(order).size).toBe(132);
});
