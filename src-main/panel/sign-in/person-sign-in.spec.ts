import { describe, expect, it } from 'vitest';
import { openLoopbackReceiver } from '../../api/motivosity/loopback-receiver';
import { settle } from '../../testing/fake-clock';
import { panelRig, silentLog, tell } from '../testing/panel-rig';
import { PersonSignIn } from './person-sign-in';
import { createSignInHandlers } from './sign-in-handlers';

async function rigOf(browser: (address: string) => Promise<void> | void, without = false) {
  const rig = await panelRig({
    settings: (settings) =>
      without ? { ...settings, motivosity: { ...settings.motivosity, oauth: undefined } } : settings,
  });
  const opened: string[] = [];
  let closes = 0;
  let close: () => void = () => undefined;
  const signIn = new PersonSignIn({
    accounts: () => rig.accounts,
    settings: () => rig.settings,
    browser: {
      open: (address, closed) => {
        opened.push(address);
        close = closed;
        void browser(address);
        return () => {
          closes += 1;
        };
      },
    },
    listen: openLoopbackReceiver,
    random: () => `${rig.random()}-and-thirty-two-bytes-more`,
    secrets: rig.state.secrets,
    clock: rig.clock,
    log: silentLog,
  });
  const handlers = createSignInHandlers(signIn);
  return { ...rig, signIn, handlers, opened, close: () => close(), closes: () => closes };
}

/** What a browser does: follows the vendor's page, with the cookie of where it began. */
async function follow(address: string): Promise<void> {
  const start = await fetch(address, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')!.split(';')[0]!;
  const back = await fetch(start.headers.get('location')!, { redirect: 'manual' });
  await fetch(back.headers.get('location')!, { headers: { cookie } });
}

describe("a person's sign-in", () => {
  it('ends in a name, is gone when the panel locks, and leaves no listener', async () => {
    const rig = await rigOf(follow);
    await tell(rig.server, 'consent', { role: 'admin' });
    const told = await rig.handlers['sign-in:start']({ keep: false });
    expect(told).toMatchObject({ problem: null, status: { signedIn: true, kept: false } });
    expect(told.status.name).toMatch(/\w+ \w+/);
    expect(rig.closes()).toBe(1);
    await expect(fetch(rig.opened[0]!)).rejects.toThrow();
    expect(await rig.runner.run({ operation: 'mv.user.me', input: {} }, { who: 'Kari' })).toMatchObject({
      outcome: 'done',
    });
    rig.signIn.lock();
    expect(rig.signIn.status()).toMatchObject({ signedIn: false, name: null });
    rig.signIn.resume();
    expect(rig.signIn.status().signedIn).toBe(false);
  });

  it('is there after the next unlock where it is kept, with the newest refresh token', async () => {
    const rig = await rigOf(follow);
    await tell(rig.server, 'consent', { role: 'user' });
    const { status } = await rig.handlers['sign-in:start']({ keep: true });
    expect(status).toMatchObject({ signedIn: true, kept: true });
    rig.signIn.lock();
    expect(rig.signIn.status().signedIn).toBe(false);
    rig.signIn.resume();
    expect(rig.signIn.status()).toMatchObject({ signedIn: true, kept: true, name: status.name });
    expect(await rig.runner.run({ operation: 'mv.user.me', input: {} }, { who: 'Kari' })).toMatchObject({
      outcome: 'done',
    });
    await rig.handlers['sign-in:out']();
    rig.signIn.resume();
    expect(rig.signIn.status().signedIn).toBe(false);
  });

  it('is given up with its window, with the panel, or after ten minutes, and one runs at a time', async () => {
    for (const end of ['window', 'cancel', 'lock', 'time'] as const) {
      const rig = await rigOf(() => undefined);
      const running = rig.handlers['sign-in:start']({ keep: false });
      for (let turn = 0; rig.opened.length === 0 && turn < 100; turn += 1) await settle();
      expect(await rig.signIn.start(false)).toMatchObject({ ok: false, error: { code: 'under-way' } });
      if (end === 'window') rig.close();
      if (end === 'cancel') await rig.handlers['sign-in:cancel']();
      if (end === 'lock') rig.signIn.lock();
      if (end === 'time') await rig.clock.advance(600_000);
      expect(await running, end).toMatchObject({
        problem: 'The sign-in was not finished.',
        status: { signedIn: false },
      });
    }
  });

  it('says what is missing where no app is set up, or passwords are off', async () => {
    const rig = await rigOf(follow, true);
    expect(await rig.handlers['sign-in:start']({ keep: false })).toMatchObject({
      problem: expect.stringMatching(/Connections/) as unknown,
    });
    expect(rig.opened).toEqual([]);
    expect(
      await rig.handlers['sign-in:password']({ username: 'a', password: 'b', keep: false }),
    ).toMatchObject({ problem: expect.stringMatching(/switched off/) as unknown });
  });
});
