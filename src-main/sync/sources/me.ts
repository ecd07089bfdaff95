import type { Account } from '../../contract/sourced';
import { failedCall, succeeded, type PollOutcome } from '../poll-outcome';
import type { Source, SourceDeps } from './source';
import { SourceLedger } from './source-ledger';

/** Who the Motimate token belongs to: shows that the connection works. Kept in memory only. */
export class MeSource implements Source {
  readonly id = 'me';
  readonly ledger: SourceLedger;
  #account: Account | null = null;

  constructor(private readonly deps: SourceDeps) {
    this.ledger = new SourceLedger(deps.cache, this.id);
  }

  /** "Connected as"; null = not known yet. */
  get account(): Account | null {
    return this.#account;
  }

  async attempt(signal: AbortSignal): Promise<PollOutcome> {
    // Without the answer in memory "not changed" would tell nothing.
    const etag = this.#account === null ? null : this.ledger.record.etag;
    const result = await this.deps.api.me({ etag, priority: 'polling', signal });
    if (!result.ok) return failedCall(result.error);
    if (result.value.kind === 'value') this.#account = result.value.value;
    this.ledger.confirm(this.deps.clock.now(), result.value.etag ?? etag);
    return succeeded;
  }

  /** Nothing is kept that the rules could apply to. */
  reapply(): void {
    return;
  }
}
