/** A request's JSON object, read field by field; what is wrong is said in words. */
export class JsonFields {
  readonly problems: string[] = [];

  private constructor(private readonly fields: ReadonlyMap<string, unknown>) {}

  /** Reads a request body; an empty body is an empty object. Unknown keys are a problem that names them. */
  static async read(request: Request, known: readonly string[]): Promise<JsonFields> {
    const text = await request.text();
    const parsed = text.trim() === '' ? {} : parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      const none = new JsonFields(new Map());
      none.problems.push('the body must be a JSON object');
      return none;
    }
    const fields = new JsonFields(new Map(Object.entries(parsed)));
    for (const key of fields.fields.keys())
      if (!known.includes(key)) fields.problems.push(`unknown key: ${key}`);
    return fields;
  }

  /** A text, or undefined when absent. */
  text(key: string): string | undefined {
    const value = this.fields.get(key);
    if (value === undefined || typeof value === 'string') return value;
    this.problems.push(`${key} must be a text`);
    return undefined;
  }

  /** A text that must be there. */
  requiredText(key: string): string {
    const value = this.text(key);
    if (value === undefined && this.fields.get(key) === undefined) this.problems.push(`${key} is missing`);
    return value ?? '';
  }

  /** A whole number from `min` on, or undefined when absent. */
  wholeNumber(key: string, min: number, max: number): number | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.problems.push(`${key} must be a whole number from ${min} to ${max}`);
    return undefined;
  }

  /** A list of texts, or undefined when absent. */
  texts(key: string): string[] | undefined {
    const value = this.fields.get(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((entry): entry is string => typeof entry === 'string'))
      return value;
    this.problems.push(`${key} must be a list of texts`);
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
        else this.problems.push(`${key}.${name} must be a text`);
      }
      return result;
    }
    this.problems.push(`${key} must be an object of texts`);
    return {};
  }

  /** One of a few words that must be there. */
  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    const value = this.fields.get(key);
    const found = words.find((word) => word === value);
    if (found === undefined) this.problems.push(`${key} must be one of ${words.join(', ')}`);
    return found;
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
