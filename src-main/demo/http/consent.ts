import type { PersonRole } from './credentials';

/** What the authorize page does: asks, or lets in a person who is taken to have signed in and consented before. */
export class Consent {
  private given: PersonRole | undefined;
  private state = true;

  /** Who is let in without being asked; undefined asks. */
  get as(): PersonRole | undefined {
    return this.given;
  }

  /** Whether `state` comes back with the code; no source says that it does (VENDORS.md T-40). */
  get echoesState(): boolean {
    return this.state;
  }

  /** Changes both. */
  set(as: PersonRole | undefined, echoesState: boolean): void {
    this.given = as;
    this.state = echoesState;
  }

  /** Asks again, and echoes. */
  reset(): void {
    this.set(undefined, true);
  }
}
