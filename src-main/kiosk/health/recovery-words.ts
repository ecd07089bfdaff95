import type { PageFaultKind, RecoveryStep } from '../recovery/recovery-history';

const faults: Readonly<Record<PageFaultKind, string>> = {
  crash: 'The page crashed',
  hang: 'The page did not answer',
  silence: 'The page showed no next slide',
  load: 'The page could not be loaded',
  preload: 'The page could not be prepared',
  script: 'The page could not begin',
};
const steps: Readonly<Record<RecoveryStep, string>> = {
  reload: 'it was loaded again',
  'new-window': 'it got a new window',
  relaunch: 'the app was started again',
  'relaunch-software': 'the app was started again, drawing without the graphics card',
  calm: 'the still slide was shown for a while',
};

/** What happened to the page and what was done about it, as a sentence. */
export function recoveryWords(kind: PageFaultKind, step: RecoveryStep): string {
  return `${faults[kind]}; ${steps[step]}.`;
}
