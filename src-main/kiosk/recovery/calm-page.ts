import type { Settings } from '../../contract/settings';
import type { MadeFile } from '../app-protocol';

/** Where the still slide lives. */
export const calmPage = 'app://motiboard/calm/';

/** How the still slide looks; colours as `#rrggbb`. */
export interface CalmLook {
  /** The company's name; null = none is set. */
  readonly title: string | null;
  readonly locale: string;
  readonly ground: string;
  readonly ink: string;
  readonly accent: string;
}

/** What the still slide says, of the settings. */
export function calmWords({ display }: Settings): Pick<CalmLook, 'title' | 'locale'> {
  return { title: display.theme.title ?? null, locale: display.locale };
}

/**
 * The still slide's files by their path, `/calm/index.html` and `/calm/calm.css`: the company's name in its colours,
 * with no script, no picture and no font that could fail.
 */
export function calmFiles(look: CalmLook): ReadonlyMap<string, MadeFile> {
  const title = escape(look.title ?? 'Welcome');
  const html = `<!doctype html>
<html lang="${escape(look.locale)}">
  <head>
    <meta charset="utf-8" />
    <title>Motiboard</title>
    <link rel="stylesheet" href="./calm.css" />
  </head>
  <body>
    <section role="group" aria-roledescription="slide" aria-label="${title}" data-slide="calm">
      <h1>${title}</h1>
    </section>
  </body>
</html>
`;
  const css = `html, body { margin: 0; height: 100%; background: ${look.ground}; color: ${look.ink}; cursor: none; }
* { cursor: none; user-select: none; }
section { box-sizing: border-box; min-height: 100vh; display: grid; place-content: center; padding: 8vmin; }
h1 { margin: 0; max-width: 84vw; font: 600 11vmin/1.15 'Inter Variable', Inter, system-ui, sans-serif;
  text-align: center; overflow-wrap: anywhere; }
h1::after { content: ''; display: block; width: 18vmin; height: 1vmin; margin: 5vmin auto 0; background: ${look.accent}; }
`;
  return new Map([
    ['/calm/index.html', { type: 'text/html; charset=utf-8', text: html }],
    ['/calm/calm.css', { type: 'text/css; charset=utf-8', text: css }],
  ]);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
