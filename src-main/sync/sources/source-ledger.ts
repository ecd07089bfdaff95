import { ok, type Result } from '../../contract/result';
import type { SourceErrorCode, SourceId } from '../../contract/source';
import type { Cache, SourceRecord } from '../../store/cache';

/**
 * What is remembered about one source. The memory is always right; the disk lags behind on purpose: an answer that
 * equals the last one writes nothing. The time of the last good answer reaches the disk with the next change, at
 * the first failure after a success, and at {@link flush}. After a kill the age that is shown is therefore older
 * than the truth, never younger.
 */
export class SourceLedger {
  #record: SourceRecord;
  #isBehind = false;

  constructor(
    private readonly cache: Pick<Cache, 'readSource' | 'writeSource'>,
    readonly id: SourceId,
  ) {
    this.#record = cache.readSource(id) ?? {
      id,
      fetchedAt: null,
      etag: null,
      fingerprint: null,
      error: null,
    };
  }

  /** The record as it is now. */
  get record(): SourceRecord {
    return this.#record;
  }

  /**
   * Compares what was read from disk with what was last written: when they differ (rows were lost), validators are
   * forgotten, so that the next answer is written whole.
   */
  check(fingerprint: string): void {
    if (this.#record.fingerprint === fingerprint) return;
    this.#record = { ...this.#record, etag: null, fingerprint: null };
  }

  /** Forgets the validator: the next answer is wanted whole, for it is to be read by other rules. */
  forgetValidator(): void {
    if (this.#record.etag === null) return;
    this.#record = { ...this.#record, etag: null };
    this.#isBehind = true;
  }

  /** Takes note of a good answer that changed nothing. Writes nothing. @param now ms since the epoch */
  confirm(now: number, etag: string | null): void {
    this.#record = { ...this.#record, fetchedAt: now, etag, error: null };
    this.#isBehind = true;
  }

  /**
   * Takes note of a good answer with new content, which `write` puts on disk with the record. When that fails, the
   * fingerprint is forgotten, so that the next answer is written even when it is equal.
   */
  replace(
    content: { readonly now: number; readonly etag: string | null; readonly fingerprint: string },
    write: (record: SourceRecord) => Result<null>,
  ): Result<null> {
    const { now: fetchedAt, etag, fingerprint } = content;
    const record: SourceRecord = { id: this.id, fetchedAt, etag, fingerprint, error: null };
    const written = write(record);
    this.#record = written.ok ? record : { ...record, etag: null, fingerprint: null };
    this.#isBehind = !written.ok;
    return written;
  }

  /** Writes content that changed without an answer (privacy rules, leases): the time of the last answer stays. */
  rewrite(fingerprint: string, write: (record: SourceRecord) => Result<null>): Result<null> {
    const { fetchedAt, etag, error } = this.#record;
    const written = this.replace({ now: fetchedAt ?? 0, etag, fingerprint }, (record) =>
      write({ ...record, fetchedAt, error }),
    );
    this.#record = { ...this.#record, fetchedAt, error };
    return written;
  }

  /** Takes note of a failure; the first one after a success is written down. */
  fail(code: SourceErrorCode): void {
    const isFirst = this.#record.error === null;
    this.#record = { ...this.#record, error: code };
    this.#isBehind = true;
    if (isFirst && code !== 'storage') this.flush();
  }

  /** Brings the disk up to date, when it is behind. */
  flush(): Result<null> {
    if (!this.#isBehind) return ok(null);
    const written = this.cache.writeSource(this.#record);
    this.#isBehind = !written.ok;
    return written;
  }
}
