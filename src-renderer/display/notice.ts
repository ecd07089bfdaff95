import type { Screen } from '@contract/screen';
import { shellWords } from './shell-words';

/** What tells visitors that the people on the screen are not real, and staff how to connect; null when they are real. */
export function noticeText(
  { mode, panelKey, settingsFile }: Pick<Screen, 'mode' | 'panelKey' | 'settingsFile'>,
  brief = false,
): string | null {
  if (mode === 'live') return null;
  if (brief) return shellWords.demo;
  if (panelKey !== null) return shellWords.demoPress(panelKey);
  return mode === 'setup' ? shellWords.demoFile(settingsFile) : shellWords.demo;
}
