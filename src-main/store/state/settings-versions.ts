import { z } from 'zod';
import { fail, ok, type Result } from '../../contract/result';

/** A JSON object: settings as they are kept, only what differs from the defaults, without secrets. */
export type JsonObject = Readonly<Record<string, unknown>>;

const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** Brings settings from one version to the next. Pure; keeps what it does not know. */
export type SettingsStep = (old: JsonObject) => JsonObject;

/**
 * Step `i` brings settings from version `i + 1` to `i + 2`; frozen examples of each version stand in the spec. Version 1 is
 * the first, so there is none yet.
 */
export const settingsSteps: readonly SettingsStep[] = [];

/**
 * Reads kept settings of any version up to the newest. Failure code `unreadable`: not an object of JSON, or of a version
 * that this release does not know.
 * @param steps all steps there are
 */
export function upgradeSettings(
  value: unknown,
  version: number,
  steps: readonly SettingsStep[] = settingsSteps,
): Result<JsonObject> {
  const parsed = jsonObjectSchema.safeParse(value);
  const isKnown = Number.isInteger(version) && version >= 1 && version <= steps.length + 1;
  if (!parsed.success || !isKnown) {
    const reason = parsed.success ? `of an unknown version (${version})` : 'damaged';
    return fail({ code: 'unreadable', message: `The settings made on this machine are ${reason}.` });
  }
  return ok(steps.slice(version - 1).reduce((settings, step) => step(settings), parsed.data));
}
