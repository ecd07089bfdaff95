import type { Answered, HistoryEntry } from '@contract/panel/operations';
import type { Say } from '@words/words';

/** The colour that goes with how a run came out. */
export function outcomeTone(outcome: HistoryEntry['outcome']): 'info' | 'good' | 'warn' | 'bad' {
  switch (outcome) {
    case 'done':
      return 'good';
    case 'failed':
      return 'bad';
    case 'unknown':
      return 'warn';
    case 'cancelled':
    case 'running':
      return 'info';
  }
}

/** How a request went, in a sentence or two that follow its outcome. */
export function statusSentence(
  { outcome, status, sent }: Pick<Answered, 'outcome' | 'status' | 'sent'>,
  { t, vendorName, isRead }: { readonly t: Say; readonly vendorName: string; readonly isRead: boolean },
): string {
  const answered =
    status === null
      ? t('api:status.silent', { vendor: vendorName })
      : status === 0
        ? t('api:status.notNeeded')
        : status === 304
          ? t('api:status.unchanged', { vendor: vendorName })
          : t('api:status.answered', { vendor: vendorName, status: String(status) });
  switch (outcome) {
    case 'done':
      return answered;
    case 'cancelled':
      return t('api:status.cancelled');
    case 'failed':
      if (!sent) return t('api:status.notSent');
      return status === null ? t(isRead ? 'api:status.noAnswer' : 'api:status.notDone') : answered;
    case 'unknown':
      return `${answered} ${t('api:status.maybe')}`;
  }
}
