interface Requests {
  readonly counts: Readonly<Record<string, number>>;
  readonly underway: readonly string[];
}

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
    more: { readonly toIds?: readonly string[]; readonly points?: number; readonly value?: string } = {},
  ): Promise<string> {
    const { id } = (await this.#post('recognise', { note, ...more })) as { readonly id: string };
    return id;
  }

  /** Somebody joins the company. Returns the e-mail address they get. */
  async join(person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly title?: string;
  }): Promise<string> {
    const { email } = (await this.#post('join', person)) as { readonly email: string };
    return email;
  }

  /** A feed item is taken back. @param id as the vendor tells it */
  async takeBack(id: string): Promise<void> {
    await this.#ask(`feeds/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  /** Somebody writes on the wall. */
  async post(title: string, body: string): Promise<void> {
    await this.#post('post', { title, body });
  }

  /** A source answers with this from now on, or so late, until `recover`. */
  async fail(
    source: string,
    answer: {
      readonly status?: number;
      readonly body?: string;
      readonly delayMs?: number;
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

  /**
   * How many requests there were so far, the controls' own left out.
   * @param which of them, by method and path, such as `POST /oauth/token`; all when it is left out
   */
  async countRequests(which: string | RegExp = ''): Promise<number> {
    const { counts } = await this.#requests();
    const fits = new RegExp(which);
    return Object.entries(counts).reduce((sum, [asked, count]) => (fits.test(asked) ? sum + count : sum), 0);
  }

  /** The requests that wait for their answer, by method and path. */
  async underway(): Promise<readonly string[]> {
    const { underway } = await this.#requests();
    return underway;
  }

  async #requests(): Promise<Requests> {
    return (await this.#ask('requests', {})) as Requests;
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
