import type { PrivacyInput } from './rules';

/**
 * Whether rules keep away everything that other rules keep away. Then what is kept on disk only shrinks, and nothing need
 * be fetched again. @param next the new rules @param before those that were applied last
 */
export function isStricter(next: PrivacyInput, before: PrivacyInput): boolean {
  const grows = <T>(now: readonly T[], then: readonly T[]): boolean => then.every((one) => now.includes(one));
  const hidesMore = next.privacy.hidePeople.length > before.privacy.hidePeople.length;
  return (
    grows(next.privacy.hidePeople, before.privacy.hidePeople) &&
    grows(next.privacy.hideKinds, before.privacy.hideKinds) &&
    grows(next.privacy.hideWords, before.privacy.hideWords) &&
    grows(next.privacy.hideItems, before.privacy.hideItems) &&
    (before.privacy.showAmounts || !next.privacy.showAmounts) &&
    (before.audience === 'staff' || next.audience === 'lobby') &&
    // The disk of a lobby's screen holds no whole names: whom an entry means is learned from the answers alone.
    !(before.audience === 'lobby' && hidesMore)
  );
}
