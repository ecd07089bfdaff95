import type { PanelBridge } from '@contract/bridge';
import type { ResultOf } from '@contract/ipc';
import type { signInCalls } from '@contract/panel/sign-in';
import type { Result } from '@contract/result';

/** Who is signed in to Motivosity as a person. */
export type SignInStatus = ResultOf<typeof signInCalls, 'sign-in:status'>;
type SignInOutcome = ResultOf<typeof signInCalls, 'sign-in:start'>;

/** What stands where a problem would: its words, or that Motiboard itself said nothing. */
export type SignInProblem = { readonly words: string } | 'no-answer';

/** How far the sign-in of a person is. A password is nowhere but in the field it is typed into. */
export class SignInState {
  readonly #bridge: PanelBridge;
  #status = $state.raw<SignInStatus | null>(null);
  #problem = $state.raw<SignInProblem | null>(null);
  #under = $state<'window' | 'password' | null>(null);
  /** Whether the next sign-in is to outlive this unlock. */
  keep = $state(false);
  username = $state('');
  password = $state('');

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
  }

  /** Null until it is known. */
  get status(): SignInStatus | null {
    return this.#status;
  }

  /** What went wrong at the last try; null = nothing. */
  get problem(): SignInProblem | null {
    return this.#problem;
  }

  /** How somebody is signing in now; null = nobody is. */
  get under(): 'window' | 'password' | null {
    return this.#under;
  }

  /** Asks anew who is signed in, and whether somebody can. */
  async refresh(): Promise<void> {
    const answer = await this.#bridge.call('sign-in:status');
    if (answer.ok) this.#status = answer.value;
    else this.#problem = 'no-answer';
  }

  /** Opens the vendor's pages, and waits until the person is through them or gave up. */
  async start(): Promise<void> {
    if (this.#under !== null) return;
    this.#begin('window');
    this.#end(await this.#bridge.call('sign-in:start', { keep: this.keep }));
  }

  /** Signs in with what is typed. A password that was refused is typed anew. */
  async startWithPassword(): Promise<void> {
    if (this.#under !== null) return;
    const { username, password, keep } = this;
    this.#begin('password');
    this.password = '';
    this.#end(await this.#bridge.call('sign-in:password', { username, password, keep }));
  }

  /** Closes the vendor's pages. */
  async cancel(): Promise<void> {
    await this.#bridge.call('sign-in:cancel');
  }

  /** Signs out, and forgets what was kept. */
  async signOut(): Promise<void> {
    const answer = await this.#bridge.call('sign-in:out');
    this.#problem = answer.ok ? null : 'no-answer';
    if (answer.ok) this.#status = answer.value;
  }

  /** Forgets a password that was typed, and who was signed in. */
  wipe(): void {
    this.password = '';
    this.#status = null;
    this.#problem = null;
  }

  /** Listens to nothing. */
  dispose(): void {
    this.wipe();
  }

  #begin(how: 'window' | 'password'): void {
    this.#under = how;
    this.#problem = null;
  }

  #end(answer: Result<SignInOutcome>): void {
    this.#under = null;
    if (!answer.ok) {
      this.#problem = 'no-answer';
      return;
    }
    const { status, problem } = answer.value;
    this.#status = status;
    this.#problem = problem === null ? null : { words: problem };
    if (status.signedIn) this.username = '';
  }
}
