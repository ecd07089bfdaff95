/** An object of a vendor's answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with fields; null for lists and everything else. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A list that may come as one object or not at all: null -> [], object -> [object]. VENDORS.md T-05. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Truth as vendors write it: true, "true", 1, "1"; null when it is not told. VENDORS.md T-15. */
export function asBool(value: unknown): boolean | null {
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  if (typeof value !== 'string') return null;
  const word = value.trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : null;
}

/** A number as vendors write it: a finite number or a text of one. VENDORS.md T-15. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

/** The value under the first of `names` that is there and not null; spelling of case does not matter. VENDORS.md T-08. */
export function anyCase(fields: Fields, names: readonly string[]): unknown {
  const wanted = names.map((name) => name.toLowerCase());
  let best: { readonly place: number; readonly value: unknown } | null = null;
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === '') continue;
    const place = wanted.indexOf(key.toLowerCase());
    if (place >= 0 && (best === null || place < best.place)) best = { place, value };
  }
  return best?.value;
}
