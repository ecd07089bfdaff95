import { describe, expect, it, onTestFinished } from 'vitest';
import { openTestState } from '../../store/state/testing/state-fixtures';
import { temporaryDirectory } from '../../store/testing/store-fixtures';
import { HiddenPeople } from '../../sync/privacy/hidden-people';
import { user } from '../../sync/testing/samples';
import { panelRig, silentLog } from '../testing/panel-rig';
import { AuditNames } from './audit-names';

const kari = user(77, { name: 'Kari Nordmann', email: 'kn@acme.example' });

function rig(directory = temporaryDirectory(), rows = 120) {
  const opened = openTestState(directory);
  const { audit, values } = opened.state;
  // A backup that is under way when the process ends takes it down.
  onTestFinished(() => opened.state.close());
  for (let number = 0; number < rows; number += 1) {
    const request = `PATCH https://x.example/public_api/users/77\n{"first_name":"Kari","last_name":"Nordmann","n":${number}}`;
    const row = audit.open({ who: 'Ola', operation: 'mm.user.update', effect: 'write', request });
    audit.complete(row.ok ? row.value : 0, { outcome: 'failed', status: 'No Kari Nordmann.', durationMs: 1 });
  }
  let hidden = new HiddenPeople([]);
  const names = new AuditNames({
    audit,
    values,
    clock: opened.clock,
    log: silentLog,
    finder: () => hidden.finder,
  });
  const rowsNow = () => [...audit.all()].flatMap((row) => (row.ok ? row.value : []));
  const hide = (people: HiddenPeople) => {
    hidden = people;
    const looked = names.look();
    return {
      looked,
      all: async () => {
        await opened.clock.advance(1_000);
        await looked;
      },
    };
  };
  return { ...opened, names, rowsNow, hide };
}

function known(): HiddenPeople {
  const hidden = new HiddenPeople(['kn@acme.example']);
  hidden.learn([kari]);
  return hidden;
}

describe('the audit log of somebody who is hidden later', () => {
  it('keeps who did what to which id, and no name', async () => {
    const { hide, rowsNow } = rig();
    await hide(new HiddenPeople(['kn@acme.example'])).all();
    expect(JSON.stringify(rowsNow())).toContain('Nordmann');
    await hide(known()).all();
    const rows = rowsNow();
    expect(rows).toHaveLength(120);
    expect(JSON.stringify(rows)).not.toMatch(/kari|nordmann/i);
    expect(rows[3]).toMatchObject({
      who: 'Ola',
      operation: 'mm.user.update',
      outcome: 'failed',
      status: 'No a hidden person.',
    });
    expect(rows[3]?.request).toMatch(/users\/77\n.*"n":3}$/);
  });

  it('goes on after a restart in the middle, and is not looked at again when it is done', async () => {
    const directory = temporaryDirectory();
    const first = rig(directory);
    const { looked } = first.hide(known());
    const stopped = first.names.stop();
    await first.clock.advance(10);
    await Promise.all([stopped, looked]);
    expect(JSON.stringify(first.rowsNow())).toContain('Nordmann');
    const second = rig(directory, 1);
    await second.hide(known()).all();
    expect(JSON.stringify(second.rowsNow())).not.toContain('Nordmann');
    const third = rig(directory, 1);
    await third.hide(known()).all();
    // What is written while she is hidden bears no name in the first place; this was written beside it.
    expect(third.rowsNow().filter(({ request }) => request.includes('Nordmann'))).toHaveLength(1);
  });
});

it('writes no name of who is hidden already', async () => {
  const hidden = new HiddenPeople(['Kari Nordmann']);
  const { runner, audit } = await panelRig({ finder: () => hidden.finder });
  const body = { first_name: 'Kari', last_name: 'Nordmann', email: 'kn@acme.example' };
  await runner.run({ operation: 'mm.user.create', input: { body } }, { who: 'Ola', isConfirmed: true });
  expect(JSON.stringify(audit())).toContain('a hidden person');
  expect(JSON.stringify(audit())).not.toMatch(/kari|nordmann/i);
});
