import type { AbsenceReason } from '@contract/panel/on-screen';
import type { Say } from '@words/words';
import type { SectionId } from '../sections';

/** Why something is not on the screen, in a sentence or two. */
export function reasonWords(reason: AbsenceReason, t: Say): string {
  switch (reason.cause) {
    case 'person':
      return t('onScreen:why.person', { entry: reason.entry });
    case 'word':
      return t('onScreen:why.word', { word: reason.word });
    case 'kind':
    case 'slides':
      return t(`onScreen:why.${reason.cause}`, { kind: t(`panel:kinds.${reason.kind}`) });
    case 'audience':
    case 'hours':
      return t(`onScreen:why.${reason.cause}`);
    case 'source':
      return t(`onScreen:why.${reason.state === 'not-offered' ? 'notOffered' : reason.state}`, {
        source: t(`health:sources.${reason.source}`),
      });
    case 'shown':
      return t('onScreen:why.shown', { count: reason.slides });
    case 'not-told': {
      const sentence = t('onScreen:why.notTold');
      const count = reason.hiddenByHand;
      return count === 0 ? sentence : `${sentence} ${t('onScreen:why.byHand', { count })}`;
    }
  }
}

/** The section where a person can do something about it; null = none. */
export function reasonPlace(reason: AbsenceReason): SectionId | null {
  switch (reason.cause) {
    case 'person':
    case 'word':
    case 'kind':
    case 'audience':
      return 'privacy';
    case 'slides':
      return 'looks';
    case 'source':
      return reason.state === 'off' || reason.state === 'not-offered' ? 'connections' : 'health';
    case 'hours':
      return 'hours';
    case 'shown':
    case 'not-told':
      return null;
  }
}
