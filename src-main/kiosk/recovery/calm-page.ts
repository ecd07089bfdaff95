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
  /** Three circles, from the middle outwards. */
  readonly field: string;
  readonly second: string;
  readonly third: string;
  /** How often it stood elsewhere before: with each number it stands a little otherwise, so that nothing burns in. */
  readonly nth: number;
  /** Whether the screen is off on purpose: then it is black. */
  readonly closed: boolean;
}

/** Where the name stands away from its place, across and down, vmin: one after the other, at the top and at the bottom. */
const shifts = [
  [0, 0],
  [3, 2],
  [-2, 3],
  [2, -3],
  [-3, -2],
] as const;

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
    <link rel="stylesheet" href="./calm.css?${String(look.nth)}${look.closed ? '-closed' : ''}" />
  </head>
  <body>
    <section role="group" aria-roledescription="slide" aria-label="${title}" data-slide="calm">
      <h1>${title}</h1>
    </section>
  </body>
</html>
`;
  return new Map([
    ['/calm/index.html', { type: 'text/html; charset=utf-8', text: html }],
    ['/calm/calm.css', { type: 'text/css; charset=utf-8', text: look.closed ? black : cssOf(look) }],
  ]);
}

const black = 'html, body { margin: 0; background: #000; } * { cursor: none; } section { display: none; }\n';

function cssOf(look: CalmLook): string {
  const { ground, ink, field, second, third } = look;
  const isLow = look.nth % 2 === 1;
  const [across, down] = shifts[Math.floor(look.nth / 2) % shifts.length] ?? shifts[0];
  return `html, body { margin: 0; height: 100%; background: ${ground}; color: ${ink}; cursor: none; }
* { cursor: none; user-select: none; }
section { position: fixed; inset: 0; padding: 7.7vmin; display: flex; flex-direction: column;
  justify-content: flex-${isLow ? 'end' : 'start'};
  background: radial-gradient(circle at calc(100% + ${String(across)}vmin) calc(${isLow ? '0%' : '100%'} + ${String(down)}vmin),
  ${field} 40.4vmin, ${second} 40.6vmin 66.1vmin, ${third} 66.3vmin 91.9vmin, ${ground} 92.1vmin); }
h1 { margin: 0; translate: ${String(across)}vmin ${String(down)}vmin; max-width: max(60vw, 84.6vmin); hyphens: auto; overflow-wrap: anywhere; letter-spacing: -0.02em;
  font: 700 ${String(sizeOf(look.title ?? 'Welcome'))}vmin/1.05 'Inter Variable', Inter, system-ui, sans-serif; }
`;
}

/** As large as a name can be on every shape of screen, vmin: guessed from its length, for nothing here can measure. */
function sizeOf(name: string): number {
  const longest = Math.max(...name.split(/\s+/).map((word) => word.length));
  const width = 84 / (0.6 * longest);
  const area = Math.sqrt(5_000 / (0.65 * name.length));
  return Math.round(Math.max(5, Math.min(16, width, area)) * 10) / 10;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
