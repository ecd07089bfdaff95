import { secretPaths } from '../store/state/secret-paths';

/** The variable that gives a secret: `motivosity.kioskId` is `MOTIBOARD_MOTIVOSITY_KIOSK_ID`. */
export function secretVariable(name: string): string {
  return `MOTIBOARD_${name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase()}`;
}

/**
 * The secrets that the environment gives, by name, so that device management need not write them into a file.
 * @param env environment variables; an empty one counts as not set
 */
export function secretsFromEnvironment(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  return new Map(
    secretPaths.flatMap(({ name }) => {
      const value = env[secretVariable(name)];
      return value === undefined || value === '' ? [] : [[name, value] as const];
    }),
  );
}
