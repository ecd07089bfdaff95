import type { Screen } from '@contract/screen';
import { sayIn } from '@words/say';

/** What tells visitors that the people on the screen are not real, and staff how to connect; null when they are real. */
export function noticeText(
  { mode, panelKey, settingsFile, locale }: Pick<Screen, 'mode' | 'panelKey' | 'settingsFile' | 'locale'>,
  brief = false,
): string | null {
  if (mode === 'live') return null;
  const say = sayIn(locale);
  if (brief) return say('display:demo');
  if (panelKey !== null) return say('display:demoPress', { key: panelKey });
  return mode === 'setup' ? say('display:demoFile', { file: settingsFile }) : say('display:demo');
}
