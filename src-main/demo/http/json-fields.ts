import { Refusal } from './refusal';

/** A JSON object, read field by field; what is wrong is collected and said in words. */
export class JsonFields {
  private readonly keys: string[] = [];

  private constructor(
    private readonly fields: ReadonlyMap<string, unknown>,
    /** What is wrong so far, one sentence each. */
    readonly problems: string[],
    private readonly place: string,
  ) {}

  /** Reads a request body; an empty body is an empty object. Unknown keys are a problem that names them. */
  static async read(request: Request, known: readonly string[]): Promise<JsonFields> {
    const text = await request.text();
    return JsonFields.of(text.trim() === '' ? {} : parseJson(text), known);
  }

  /** Reads a parsed value, which must be an object. `place` is written before the names of its fields. */
  static of(value: unknown, known: readonly string[], place = '', problems: string[] = []): JsonFields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push(`${place === '' ? 'the body' : place.replace(/\.$/, '')} must be a JSON object`);
      return new JsonFields(new Map(), problems, place);
    }
    const fields = new JsonFields(new Map(Object.entries(value)), problems, place);
    for (const key of fields.fields.keys()) if (!known.includes(key)) fields.wrong(key, 'unknown key: ', '');
    return fields;
  }

  /** Whether a key is there, whatever its value. */
  has(key: string): boolean {
    return this.fields.has(key);
  }

  /** Whether a key is there and is null. */
  isNull(key: string): boolean {
    return this.fields.get(key) === null;
  }

  /** Notes a problem about a field. */
  problem(key: string, words: string): void {
    this.wrong(key, '', ` ${words}`);
  }

  /** Throws a refusal when anything was wrong. */
  refuse(): void {
    if (this.problems.length > 0) throw new Refusal('invalid', this.problems.join('; '), this.keys[0]);
  }

  /** A text, or undefined when absent. */
  text(key: string): string | undefined {
    const value = this.fields.get(key);
    if (value === undefined || typeof value === 'string') return value;
    this.problem(key, 'must be a text');
    return undefined;
  }

  /** A text that must be there; it may be empty. */
  requiredText(key: string): string {
    const value = this.text(key);
    if (value === undefined && this.fields.get(key) === undefined) this.problem(key, 'is missing');
    return value ?? '';
  }

  /** A text that must be there and say something. */
  filledText(key: string): string {
    const value = this.requiredText(key);
    if (value.trim() === '' && typeof this.fields.get(key) === 'string')
      this.problem(key, 'must not be empty');
    return value;
  }

  /** A whole number in a range, or undefined when absent. */
  wholeNumber(key: string, min: number, max: number): number | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.problem(key, `must be a whole number from ${min} to ${max}`);
    return undefined;
  }

  /** A number that is not negative, or undefined when absent. */
  amount(key: string): number | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    this.problem(key, 'must be a number from 0 on');
    return undefined;
  }

  /** A text or a number, or undefined when it is neither. */
  textOrNumber(key: string): string | number | undefined {
    const value = this.fields.get(key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }

  /** True or false, or undefined when absent. */
  flag(key: string): boolean | undefined {
    const value = this.fields.get(key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.problem(key, 'must be true or false');
    return undefined;
  }

  /** A list of texts, or undefined when absent. */
  texts(key: string): string[] | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((entry): entry is string => typeof entry === 'string'))
      return value;
    this.problem(key, 'must be a list of texts');
    return undefined;
  }

  /** A list of whole numbers from 1 on, or undefined when absent. */
  wholeNumbers(key: string): number[] | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((entry): entry is number => Number.isInteger(entry) && entry > 0))
      return value;
    this.problem(key, 'must be a list of whole numbers');
    return undefined;
  }

  /** An object inside this one, or undefined when absent. */
  object(key: string, known: readonly string[]): JsonFields | undefined {
    const value = this.fields.get(key);
    return value === undefined
      ? undefined
      : JsonFields.of(value, known, `${this.place}${key}.`, this.problems);
  }

  /** A list of objects inside this one, or undefined when absent. */
  objects(key: string, known: readonly string[]): JsonFields[] | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value))
      return value.map((entry, index) =>
        JsonFields.of(entry, known, `${this.place}${key}[${index}].`, this.problems),
      );
    this.problem(key, 'must be a list');
    return undefined;
  }

  /** A flat object of texts; absent is empty. */
  textMap(key: string): Record<string, string> {
    const value = this.fields.get(key);
    if (value === undefined) return {};
    const result: Record<string, string> = {};
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, text] of Object.entries(value)) {
        if (typeof text === 'string') result[name] = text;
        else this.problem(`${key}.${name}`, 'must be a text');
      }
      return result;
    }
    this.problem(key, 'must be an object of texts');
    return {};
  }

  /** One of a few words that must be there. */
  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    const value = this.fields.get(key);
    const found = words.find((word) => word === value);
    if (found === undefined) this.problem(key, `must be one of ${words.join(', ')}`);
    return found;
  }

  /** One of a few words, or undefined when absent. */
  maybeOneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    return this.fields.get(key) === undefined ? undefined : this.oneOf(key, words);
  }

  private wrong(key: string, before: string, after: string): void {
    this.keys.push(key);
    this.problems.push(`${before}${this.place}${key}${after}`);
  }
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
