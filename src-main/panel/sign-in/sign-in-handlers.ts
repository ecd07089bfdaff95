import type { Handlers } from '../../contract/ipc';
import type { signInCalls } from '../../contract/panel/sign-in';
import type { Result } from '../../contract/result';
import type { PersonSignIn } from './person-sign-in';

/** Makes the handlers of a person's sign-in. */
export function createSignInHandlers(signIn: PersonSignIn): Handlers<typeof signInCalls> {
  const told = (result: Result<null>) => ({
    status: signIn.status(),
    problem: result.ok ? null : result.error.message,
  });
  return {
    'sign-in:status': () => signIn.status(),
    'sign-in:start': async ({ keep }) => told(await signIn.start(keep)),
    'sign-in:password': async ({ username, password, keep }) =>
      told(await signIn.withPassword(username, password, keep)),
    'sign-in:cancel': () => {
      signIn.cancel();
      return null;
    },
    'sign-in:out': () => {
      signIn.signOut();
      return signIn.status();
    },
  };
}
