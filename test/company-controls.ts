/** What a demo server does to order, for tests that need something to happen in the company. */
export class CompanyControls {
  readonly #origin: string;

  /** @param company a demo server, or whoever knows its origin */
  constructor(company: { readonly origin: string }) {
    this.#origin = company.origin;
  }

  /** Somebody is thanked now. Returns the feed item's id as the vendor tells it. */
  async recognise(
    note: string,
    more: { readonly toIds?: readonly string[]; readonly points?: number } = {},
  ): Promise<string> {
    const { id } = (await this.#post('recognise', { note, ...more })) as { readonly id: string };
    return id;
  }

  /** A feed item is taken back. @param id as the vendor tells it */
  async takeBack(id: string): Promise<void> {
    await this.#ask(`feeds/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  /** Somebody writes on the wall. */
  async post(title: string, body: string): Promise<void> {
    await this.#post('post', { title, body });
  }

  /** A source answers with this from now on, until `recover`. */
  async fail(
    source: string,
    answer: {
      readonly status?: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<void> {
    await this.#post('fail', { source, ...answer });
  }

  /** Everything works again. */
  async recover(): Promise<void> {
    await this.#post('recover', {});
  }

  /** Forgets what was added, changed, broken and asked. */
  async reset(): Promise<void> {
    await this.#post('reset', {});
  }

  /** How many requests there were so far, the controls' own left out. */
  async countRequests(): Promise<number> {
    const { counts } = (await this.#ask('requests', {})) as { readonly counts: Record<string, number> };
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async #post(control: string, body: unknown): Promise<unknown> {
    return await this.#ask(control, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #ask(control: string, request: RequestInit): Promise<unknown> {
    const answer = await fetch(`${this.#origin}/_demo/${control}`, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the company refused "${control}" (${answer.status}): ${text}`);
    return JSON.parse(text) as unknown;
  }
}
