import { z } from 'zod';

/** Words beside a field: its label and, where the label is not enough, a sentence. */
function meta(title: string, description?: string) {
  return { title, ...(description !== undefined && { description }) };
}

/** A text that must not be empty. */
export function text(title: string, description?: string) {
  return z.string().min(1, 'must not be empty').meta(meta(title, description));
}

/** A text that may be empty, where emptying means something to the vendor. VENDORS.md T-41. */
export function erasableText(title: string, description?: string) {
  return z.string().meta(meta(title, description));
}

/** A password, token or code: hidden in forms and in everything that is written down. */
export function secretText(title: string, description?: string) {
  return z
    .string()
    .min(1, 'must not be empty')
    .meta({ ...meta(title, description), format: 'password', writeOnly: true });
}

/** A whole number. */
export function wholeNumber(title: string, description?: string, min = 0) {
  return z
    .number()
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .meta(meta(title, description));
}

/** Yes or no. */
export function flag(title: string, description?: string) {
  return z.boolean().meta(meta(title, description));
}

/** One of some words. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  words: T,
  title: string,
  description?: string,
) {
  return z.enum(words).meta(meta(title, description));
}

/** A list of texts; in a query it travels as one text with commas. VENDORS.md T-12. */
export function textList(title: string, description?: string, item: z.ZodType<string> = z.string().min(1)) {
  return z.array(item).meta(meta(title, description));
}

/** A list of whole numbers. */
export function numberList(title: string, description?: string) {
  return z.array(z.number().int()).meta(meta(title, description));
}

/**
 * An id that becomes one segment of a path. Dots are refused, and so is every fixed word that has its place in
 * the same position: `/user/me` is not the user "me". VENDORS.md T-19.
 */
export function pathId(title: string, fixedWords: readonly string[] = [], description?: string) {
  const taken = new Set(fixedWords.map((word) => word.toLowerCase()));
  return z
    .string()
    .min(1, 'must not be empty')
    .refine((id) => !/^\.{1,2}$/.test(id), 'must not be dots')
    .refine((id) => !taken.has(id.trim().toLowerCase()), 'is a word of the address itself and not an id')
    .meta(meta(title, description));
}

/** A path id that is a password, such as the Kiosk ID. VENDORS.md T-39. */
export function secretPathId(title: string, description: string) {
  return pathId(title).meta({ title, description, format: 'password', writeOnly: true });
}

/** Whether a field of a schema holds a secret. */
export function isSecret(schema: z.ZodType): boolean {
  return schema.meta()?.['format'] === 'password';
}
