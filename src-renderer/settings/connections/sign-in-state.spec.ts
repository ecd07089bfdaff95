import { describe, expect, it } from 'vitest';
import { FakePanelBridge } from '../testing/fake-panel-bridge';
import { SignInState, type SignInStatus } from './sign-in-state.svelte';

const nobody: SignInStatus = { signedIn: false, kept: false, name: null, unavailable: null, password: true };
const kari: SignInStatus = { ...nobody, signedIn: true, name: 'Kari' };

describe('the sign-in of a person', () => {
  it('is under way until the answer comes, once, and then says who it is', async () => {
    const bridge = new FakePanelBridge();
    const signIn = new SignInState(bridge);
    let answer: () => void = () => undefined;
    bridge.answers['sign-in:start'] = () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: { status: kari, problem: null } });
      });
    signIn.keep = true;
    const first = signIn.start();
    const second = signIn.start();
    expect(signIn.under).toBe('window');
    answer();
    await Promise.all([first, second]);
    expect([signIn.under, signIn.status, signIn.problem]).toEqual([null, kari, null]);
    expect(bridge.argumentsOf('sign-in:start')).toEqual([[{ keep: true }]]);
  });

  it('keeps what was typed but the password where it is refused, and no password at all', async () => {
    const bridge = new FakePanelBridge();
    const signIn = new SignInState(bridge);
    [signIn.username, signIn.password] = ['kari@acme.example', 'secret'];
    bridge.answers['sign-in:password'] = () => ({ ok: true, value: { status: nobody, problem: 'Wrong.' } });
    await signIn.startWithPassword();
    expect([signIn.username, signIn.password]).toEqual(['kari@acme.example', '']);
    expect(signIn.problem).toEqual({ words: 'Wrong.' });
    signIn.password = 'again';
    signIn.wipe();
    expect([signIn.password, signIn.status, signIn.problem]).toEqual(['', null, null]);
  });

  it('says so where nothing answers', async () => {
    const signIn = new SignInState(new FakePanelBridge());
    await signIn.start();
    expect([signIn.under, signIn.problem]).toEqual([null, 'no-answer']);
    await signIn.signOut();
    expect(signIn.problem).toBe('no-answer');
  });
});
