import { Refusal } from './refusal';

/** A query string, read strictly: unknown and repeated parameters are refused by name. */
export class Query {
  private readonly values = new Map<string, string>();

  /** Refuses what is not among `known`. */
  constructor(url: string, known: readonly string[]) {
    for (const [key, value] of new URL(url).searchParams) {
      if (!known.includes(key)) throw new Refusal('invalid', `Unknown parameter: ${key}`, key);
      if (this.values.has(key)) throw new Refusal('invalid', `${key} is given twice`, key);
      this.values.set(key, value);
    }
  }

  /** A text, or undefined when absent. */
  text(key: string): string | undefined {
    return this.values.get(key);
  }

  /** A text that must be there and not be empty. */
  requiredText(key: string): string {
    const value = this.values.get(key);
    if (value === undefined || value === '') throw new Refusal('invalid', `${key} is missing`, key);
    return value;
  }

  /** A whole number in a range, or `usual` when absent. */
  wholeNumber(key: string, least: number, most: number, usual: number): number {
    const text = this.values.get(key);
    if (text === undefined) return usual;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new Refusal('invalid', `${key} must be a whole number from ${least} to ${most}`, key);
  }

  /** `true` or `false`, or `usual` when absent. */
  flag(key: string, usual: boolean): boolean {
    const text = this.values.get(key);
    if (text === undefined) return usual;
    if (text === 'true' || text === 'false') return text === 'true';
    throw new Refusal('invalid', `${key} must be true or false`, key);
  }

  /** One of a few words, or undefined when absent. */
  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    const text = this.values.get(key);
    if (text === undefined) return undefined;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw new Refusal('invalid', `${key} must be one of ${words.join(', ')}`, key);
    return word;
  }

  /** A comma list of a few words, or undefined when absent. */
  list(key: string, words: readonly string[]): string[] | undefined {
    const text = this.values.get(key);
    if (text === undefined) return undefined;
    const parts = text.split(',');
    const unknown = parts.find((part) => !words.includes(part));
    if (unknown !== undefined)
      throw new Refusal('invalid', `${key} does not know "${unknown}", only ${words.join(', ')}`, key);
    return parts;
  }
}

/** Refuses any query string at all. */
export function noQuery(url: string): void {
  new Query(url, []);
}
