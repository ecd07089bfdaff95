import { z } from 'zod';
import type { Accounts } from '../../api/accounts';
import { userMe } from '../../api/motivosity/operations/user';
import type { LoopbackReceiver } from '../../api/motivosity/loopback-receiver';
import {
  SignInAttempt,
  type LoopbackRequest,
  type LoopbackResponse,
  type SignInOutcome,
} from '../../api/motivosity/sign-in-attempt';
import { asLine } from '../../api/values/text';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fail, type Result } from '../../contract/result';
import type { Settings } from '../../contract/settings';
import type { SecretStore } from '../../store/state/secret-store';

/** The window in which a person passes the vendor's own pages; each has a session of its own that ends with it. */
export interface SignInBrowser {
  /** Opens an address. @param closed told when the person closes the window @returns how to close it */
  open(address: string, closed: () => void): () => void;
}

/** What a person's sign-in is made of. */
export interface PersonSignInDeps {
  readonly accounts: () => Accounts;
  readonly settings: () => Pick<Settings, 'motivosity'>;
  readonly browser: SignInBrowser;
  /** Listens on this machine, on a port the system picks. Rejects when it may not. */
  readonly listen: (respond: (request: LoopbackRequest) => LoopbackResponse) => Promise<LoopbackReceiver>;
  /** At least 32 random bytes each time, as text that needs no encoding. */
  readonly random: () => string;
  readonly secrets: Pick<SecretStore, 'read' | 'set' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How long a person may take, ms. */
const MAX_MS = 600_000;
const SECRET = 'motivosity.person';
const keptSchema = z.object({
  kind: z.enum(['oauth', 'legacy']),
  refreshToken: z.string().min(1),
  /** So that whoever unlocks sees whose sign-in it is. */
  name: z.string().nullable().default(null),
});

/**
 * Signs a person in to Motivosity for this unlock: the vendor's pages in a window of their own, the answer to a loopback
 * address with `state` and nonce, and the code's exchange. Kept for longer only where that is asked for, in the vault.
 * VENDORS.md T-40, T-44.
 */
export class PersonSignIn {
  readonly #deps: PersonSignInDeps;
  #giveUp: (() => void) | null = null;
  #name: string | null = null;
  #kept = false;

  constructor(deps: PersonSignInDeps) {
    this.#deps = deps;
  }

  /** Who is signed in. */
  status() {
    const { motivosity } = this.#deps.settings();
    const signedIn = this.#deps.accounts().person.signedIn;
    return {
      signedIn,
      kept: signedIn && this.#kept,
      name: signedIn ? this.#name : null,
      unavailable:
        motivosity.oauth === undefined
          ? 'Enter the app for signing in first (Connections, Motivosity, Sign-in app).'
          : null,
      password: motivosity.legacySignIn,
    };
  }

  /** Goes on with a sign-in that was kept; call it once the panel is unlocked. */
  resume(): void {
    const { accounts, secrets, log } = this.#deps;
    if (accounts().person.signedIn) return;
    const secret = secrets.read(SECRET);
    if (!secret.ok || secret.value === null) return;
    const kept = parsed(secret.value);
    if (kept === null) {
      log.warn('a kept sign-in cannot be read');
      return;
    }
    accounts().person.resume(kept);
    this.#kept = accounts().person.signedIn;
    this.#name = kept.name;
  }

  /** Lets a person through the vendor's pages. Failure codes `not-set-up`, `under-way`, `cancelled`, and the vendor's. */
  async start(keep: boolean): Promise<Result<null>> {
    const { motivosity } = this.#deps.settings();
    const { oauth: app, origin } = motivosity;
    if (app === undefined) return fail({ code: 'not-set-up', message: this.status().unavailable ?? '' });
    if (this.#giveUp !== null) {
      return fail({ code: 'under-way', message: 'A sign-in is under way already; finish it in its window.' });
    }
    // Taken before anything waits, so that a second click finds it.
    this.#giveUp = () => undefined;
    try {
      const outcome = await this.#attempt(app, origin);
      if (!outcome.ok) return outcome;
      const { code, redirectUri } = outcome.value;
      const signedIn = await this.#deps.accounts().person.signInWithCode(code, redirectUri);
      return signedIn.ok ? await this.#signedIn(keep) : signedIn;
    } catch (error) {
      this.#deps.log.error('a sign-in could not be started', { reason: String(error) });
      return fail({
        code: 'internal',
        message: 'This machine does not let a sign-in be answered. Try again.',
      });
    } finally {
      this.#giveUp = null;
    }
  }

  /** Signs in with a password, where that is switched on. */
  async withPassword(username: string, password: string, keep: boolean): Promise<Result<null>> {
    const signedIn = await this.#deps.accounts().person.signInWithPassword(username, password);
    return signedIn.ok ? this.#signedIn(keep) : signedIn;
  }

  /** Gives up the sign-in that is under way. */
  cancel(): void {
    this.#giveUp?.();
  }

  /** Signs out and forgets what was kept. */
  signOut(): Result<null> {
    this.cancel();
    this.#deps.accounts().person.signOut();
    this.#kept = false;
    this.#name = null;
    return this.#deps.secrets.remove(SECRET);
  }

  /** The panel locks: a sign-in for this unlock only ends; one that is kept is remembered as it is now. */
  lock(): void {
    this.cancel();
    if (this.#kept) this.#remember();
    this.#deps.accounts().person.signOut();
    this.#kept = false;
    this.#name = null;
  }

  async #attempt(app: NonNullable<Settings['motivosity']['oauth']>, origin: string): Promise<SignInOutcome> {
    const { browser, listen, random, clock } = this.#deps;
    let finish: (outcome: SignInOutcome) => void = () => undefined;
    const finished = new Promise<SignInOutcome>((resolve) => {
      finish = resolve;
    });
    let attempt: SignInAttempt | null = null;
    const receiver = await listen(
      (request) => attempt?.respond(request) ?? { status: 503, headers: {}, body: '' },
    );
    const begun = new SignInAttempt({ origin, app, receiver: receiver.origin, random, done: finish });
    attempt = begun;
    this.#giveUp = () => begun.giveUp();
    const close = browser.open(begun.startAddress, () => begun.giveUp());
    const cancelTimer = clock.after(MAX_MS, () => begun.giveUp());
    try {
      return await finished;
    } finally {
      cancelTimer();
      close();
      await receiver.close();
    }
  }

  async #signedIn(keep: boolean): Promise<Result<null>> {
    const accounts = this.#deps.accounts();
    // The name is for people to see that it is the right one; without it they are signed in all the same.
    const me = await accounts.call(userMe, {}, { as: 'person', priority: 'person' });
    this.#name = me.ok && me.value.kind === 'value' ? asLine(me.value.value.name) : null;
    this.#kept = keep;
    if (keep) return this.#remember();
    return this.#deps.secrets.remove(SECRET);
  }

  #remember(): Result<null> {
    const kept = this.#deps.accounts().person.kept();
    if (kept !== null) {
      return this.#deps.secrets.set(SECRET, JSON.stringify({ ...kept, name: this.#name }));
    }
    return fail({ code: 'not-kept', message: 'You are signed in, but the vendor gave nothing to keep.' });
  }
}

function parsed(secret: string): z.infer<typeof keptSchema> | null {
  try {
    const kept = keptSchema.safeParse(JSON.parse(secret));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}
