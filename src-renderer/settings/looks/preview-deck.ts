import type { Audience } from '@contract/panel/looks';
import type { Say } from '@words/words';
import { buildDeck } from '../../display/carousel/deck';
import { withExample } from './examples';
import type { GoodPreview, PreviewKind } from './looks-state.svelte';

/** What a preview shows. */
export interface PreviewDeck {
  readonly deck: ReturnType<typeof buildDeck>;
  /** `example` = there is nothing of the kind now, so it is made up; `hidden` = the privacy rules keep the kind away. */
  readonly is: 'real' | 'example' | 'hidden';
}

/**
 * The slides of a preview, made as the display makes them: the whole rotation, or all that there is of one kind.
 * @param say in the language of the screen @param now ms since the epoch
 */
export function previewDeck(
  { board, screen, audience, hiddenKinds }: GoodPreview,
  kind: PreviewKind,
  { say, now }: { readonly say: Say; readonly now: number },
): PreviewDeck {
  if (kind === 'all') return { deck: buildDeck(board, screen), is: 'real' };
  if (hiddenKinds.includes(kind)) return { deck: [], is: 'hidden' };
  const only = { ...screen, slides: [kind], mode: 'live' as const, problems: [] };
  const of = (part: { board: typeof board; screen: typeof screen }) =>
    buildDeck(part.board, part.screen).filter(({ slide }) => slide === kind);
  const real = of({ board, screen: only });
  if (real.length > 0) return { deck: real, is: 'real' };
  const seen: Audience = audience;
  return {
    deck: of(withExample(kind, { board, screen: only }, { audience: seen, say, now })),
    is: 'example',
  };
}
