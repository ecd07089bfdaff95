import type { Handlers } from '../../contract/ipc';
import type { About, aboutCalls, Licence } from '../../contract/panel/about';

/** What is known about the app itself. */
export interface AboutDeps {
  readonly about: () => About;
  readonly licences: () => Promise<Licence[]>;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}

/** Answers what the panel asks about the app itself. */
export function aboutHandlers({ about, licences, copy }: AboutDeps): Handlers<typeof aboutCalls> {
  return {
    'about:get': about,
    'about:licences': licences,
    'about:copy': async (text) => {
      await copy(text);
      return null;
    },
  };
}
