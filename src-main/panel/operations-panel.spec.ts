import { expect, it } from 'vitest';
import { openLoopbackReceiver } from '../api/motivosity/loopback-receiver';
import {
  auditCallNames,
  bulkCallNames,
  operationCallNames,
  signInCallNames,
} from '../contract/panel/channels';
import { HiddenPeople } from '../sync/privacy/hidden-people';
import { createOperationsPanel } from './operations-panel';
import { panelRig, signIn, silentLog } from './testing/panel-rig';

it('answers every call about operations, names whoever says no name, and forgets when it locks', async () => {
  const rig = await panelRig();
  const panel = createOperationsPanel({
    accounts: () => rig.accounts,
    isDemo: () => false,
    settings: () => rig.settings,
    state: rig.state,
    users: { usersAfter: () => [] },
    picture: () => null,
    who: () => '',
    browser: { open: () => () => undefined },
    listen: openLoopbackReceiver,
    push: () => undefined,
    redactor: rig.redactor,
    finder: () => new HiddenPeople([]).finder,
    clock: rig.clock,
    createLog: () => silentLog,
    random: rig.random,
  });
  const names = [...operationCallNames, ...auditCallNames, ...bulkCallNames, ...signInCallNames];
  expect(Object.keys(panel.handlers).sort()).toEqual([...names].sort());
  const { handlers } = panel;
  await handlers['operations:run']({ run: 'run-00001', operation: 'mv.auth.serviceToken', input: {} });
  expect(rig.audit()).toMatchObject([{ who: 'Did not say', outcome: 'done' }]);
  await signIn(rig, 'user');
  expect(await handlers['sign-in:status']()).toMatchObject({ signedIn: true });
  panel.lock();
  panel.unlocked();
  expect(await handlers['sign-in:status']()).toMatchObject({ signedIn: false });
  expect(await handlers['operations:history']()).toEqual([]);
  await panel.stop();
});
