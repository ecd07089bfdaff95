import type { z } from 'zod';
import type { Cache } from '../store/cache';

/**
 * A named value of JSON that the cache keeps; null = there is none, or it is not of this shape any more. Nothing but what is
 * learned again from the answers is kept so.
 */
export function readKept<T>(cache: Pick<Cache, 'readValue'>, name: string, schema: z.ZodType<T>): T | null {
  const text = cache.readValue(name);
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
