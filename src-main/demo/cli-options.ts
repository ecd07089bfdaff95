import { parseArgs } from 'node:util';
import { CONTROLS_HELP } from './routes/controls';
import type { DemoServerOptions } from './server';

/** What the command line asks for. */
export type DemoCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'serve'; readonly options: Omit<DemoServerOptions, 'now'> };

/** The text of `--help`. */
export const HELP = `Serves a demo company that speaks the APIs of Motivosity and Motimate, on this machine only.

  npm run demo-server -- [options]

  --port <n>        TCP port on 127.0.0.1 (default 4010; 0 takes a free one)
  --people <n>      size of the company, 12 to 50000 (default 40)
  --interval <s>    seconds from one recognition to the next (default 60)
  --token-life <s>  how long a Motimate access token lives (default 7200)
  --seed <text>     another text, another past (default puffin)
  --dialect <word>  how Motimate writes relations: v1, v2 or both (default both)
  --bare            Motivosity answers without the {success, response} envelope
  --help            this text

It prints a provisioning file that connects the board to it. Controls, by HTTP:

${CONTROLS_HELP}
`;

/** Reads command-line arguments; an unknown option or a bad number is named. */
export function parseDemoArguments(args: readonly string[]): DemoCommand {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4010' },
        people: { type: 'string', default: '40' },
        interval: { type: 'string', default: '60' },
        'token-life': { type: 'string', default: '7200' },
        seed: { type: 'string', default: 'puffin' },
        dialect: { type: 'string', default: 'both' },
        bare: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (cause) {
    return { kind: 'wrong', problem: cause instanceof Error ? cause.message : String(cause) };
  }
  if (values.help) return { kind: 'help' };
  const ranges = [
    ['port', 0, 65_535],
    ['people', 12, 50_000],
    ['interval', 1, 86_400],
    ['token-life', 1, 31_536_000],
  ] as const;
  for (const [name, least, most] of ranges) {
    const text = values[name];
    if (!/^\d{1,9}$/.test(text) || Number(text) < least || Number(text) > most)
      return {
        kind: 'wrong',
        problem: `--${name} must be a whole number from ${least} to ${most}, not "${text}"`,
      };
  }
  const dialect = (['v1', 'v2', 'both'] as const).find((word) => word === values.dialect);
  if (!dialect)
    return { kind: 'wrong', problem: `--dialect must be v1, v2 or both, not "${values.dialect}"` };
  return {
    kind: 'serve',
    options: {
      port: Number(values.port),
      people: Number(values.people),
      activityIntervalSeconds: Number(values.interval),
      tokenLifeSeconds: Number(values['token-life']),
      seed: values.seed,
      ...(dialect === 'both' ? {} : { dialect }),
      envelope: values.bare ? 'bare' : 'wrapped',
    },
  };
}
