import { app } from 'electron';

/**
 * Has fields for days and times write them in the language that their page names (`lang`), and not in the machine's, so
 * that a Norwegian panel does not ask for `mm/dd/yyyy`. Must run before the app is ready.
 */
export function useLanguageOfPages(): void {
  app.commandLine.appendSwitch('enable-blink-features', 'LangAttributeAwareFormControlUI');
}
