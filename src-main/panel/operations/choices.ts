import type { Accounts } from '../../api/accounts';
import { findOperation, operationsOf } from '../../api/catalogue';
import { MAX_PER_PAGE } from '../../api/motimate/operations/paging';
import type { Operation, OperationInput, Vendor } from '../../api/operation';
import { asArray, asFields, type Fields } from '../../api/values/fields';
import { asId, asLine } from '../../api/values/text';
import { vendorId } from '../../api/values/vendor-id';
import type { Clock } from '../../contract/clock';
import type { ChoiceKind } from '../../contract/panel/operation-description';
import type { Choice } from '../../contract/panel/operations';
import { fail, ok, type Result } from '../../contract/result';
import type { Cache } from '../../store/cache';
import { fold } from '../../sync/privacy/fold';
import { isMasked } from '../../sync/privacy/masked-address';

/** What choices are made of. */
export interface ChoicesDeps {
  readonly accounts: () => Accounts;
  /** The people of Motimate that are known already. */
  readonly users: Pick<Cache, 'usersAfter'>;
  /** The address of a picture that is on the disk already, by the vendor's address; null = it is not. */
  readonly picture: (address: string) => string | null;
  readonly clock: Clock;
}

/** The most choices that are offered at once. */
const MAX_CHOICES = 20;
/** Lists are read anew after this long, ms. */
const KEEP_MS = 60_000;
/** The most pages of a list that are read. */
const MAX_PAGES = 20;
const USERS_PER_BATCH = 500;

/** Which lists hold what can be chosen; the first that may be called is taken. */
const lists: Readonly<Record<Exclude<ChoiceKind, 'person'>, readonly string[]>> = {
  group: ['mm.group.list'],
  position: ['mm.position.list'],
  award: ['mv.award.list', 'mv.award.listPlatform'],
  value: ['mv.companyValue.list'],
  feed: ['mv.feed.recent'],
};

/** Things to choose from by a part of their name, so that nobody has to know an id. */
export class Choices {
  readonly #deps: ChoicesDeps;
  readonly #kept = new Map<string, { readonly at: number; readonly choices: readonly Choice[] }>();

  constructor(deps: ChoicesDeps) {
    this.#deps = deps;
  }

  /** At most 20 that match; failures are in words for people. */
  async find(vendor: Vendor, kind: ChoiceKind, text: string): Promise<Result<Choice[]>> {
    const wanted = fold(text);
    if (kind === 'person') {
      return vendor === 'motimate' ? ok(await this.#knownPeople(wanted)) : this.#search(text.trim());
    }
    const all = await this.#listed(lists[kind]);
    if (!all.ok) return all;
    return ok(all.value.filter((choice) => matches(choice, wanted)).slice(0, MAX_CHOICES));
  }

  /** Forgets the lists, as when the panel locks. */
  clear(): void {
    this.#kept.clear();
  }

  async #search(name: string): Promise<Result<Choice[]>> {
    // The vendor searches; an empty text would be refused.
    if (name === '') return ok([]);
    const rows = await this.#rows('mv.user.search', { query: { name } });
    if (!rows.ok) return rows;
    return ok(
      rows.value
        .filter((row) => row['deleted'] !== true)
        .map((row) => this.#choice(row))
        .filter((choice) => choice !== null)
        .slice(0, MAX_CHOICES),
    );
  }

  async #knownPeople(wanted: string): Promise<Choice[]> {
    const found: Choice[] = [];
    let after = '';
    for (;;) {
      const batch = this.#deps.users.usersAfter(after, USERS_PER_BATCH);
      for (const user of batch) {
        const id = vendorId(user.id);
        // Motimate takes nothing else of a person.
        if (id === null) continue;
        const choice: Choice = {
          id,
          name: user.name,
          detail: [user.title, user.team].filter((part) => part !== null).join(', ') || null,
          email: user.email === null || isMasked(user.email) ? null : user.email,
          payrollId: user.employeeNumber,
          picture: user.picture === null ? null : this.#deps.picture(user.picture),
        };
        if (matches(choice, wanted)) found.push(choice);
        if (found.length === MAX_CHOICES) return found;
      }
      const last = batch.at(-1);
      if (last === undefined || batch.length < USERS_PER_BATCH) return found;
      after = last.id;
      // Others get their turn between batches: there can be 50,000 people.
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  async #listed(ids: readonly string[]): Promise<Result<readonly Choice[]>> {
    const accounts = this.#deps.accounts();
    const callable = ids.find((id) => {
      const operation = findOperation(id, operationsOf(accounts));
      return operation?.identity.some((one) => one !== 'none' && accounts.present()[one]) === true;
    });
    const id = callable ?? ids[0] ?? '';
    const kept = this.#kept.get(id);
    const now = this.#deps.clock.now();
    if (kept && Math.abs(now - kept.at) < KEEP_MS) return ok(kept.choices);
    const choices: Choice[] = [];
    const isMotimate = id.startsWith('mm.');
    for (let page = 1; page <= (isMotimate ? MAX_PAGES : 1); page += 1) {
      const rows = await this.#rows(id, isMotimate ? { query: { page, per_page: MAX_PER_PAGE } } : {});
      if (!rows.ok) return rows;
      choices.push(...rows.value.map((row) => this.#choice(row)).filter((choice) => choice !== null));
      if (rows.value.length < MAX_PER_PAGE) break;
    }
    this.#kept.set(id, { at: now, choices });
    return ok(choices);
  }

  async #rows(id: string, input: OperationInput): Promise<Result<readonly Fields[]>> {
    const accounts = this.#deps.accounts();
    const operation: Operation<unknown> | undefined = findOperation(id, operationsOf(accounts));
    if (operation === undefined)
      return fail({ code: 'unknown-operation', message: 'There is no such list.' });
    const answer = await accounts.call(operation, input, { priority: 'person' });
    if (!answer.ok) return answer;
    const value = answer.value.kind === 'value' ? answer.value.value : [];
    return ok(asArray(value).map((row) => asFields(row) ?? {}));
  }

  #choice(row: Fields): Choice | null {
    const id = asId(row['id']);
    if (id === null) return null;
    const note = asLine(row['note'] ?? row['text'], 80);
    const name = asLine(row['name'] ?? row['title'], 200) ?? note ?? id;
    const address = asLine(row['picture'], 4000);
    const details = ['department', 'kind', 'schedule', 'type', 'when']
      .map((key) => asLine(row[key], 80))
      .filter((part) => part !== null);
    const title = asLine(row['title'], 80);
    if (title !== null && title !== name) details.unshift(title);
    if (note !== null && note !== name) details.push(note);
    return {
      id,
      name,
      detail: details.join(', ') || null,
      email: asLine(row['email'], 320),
      payrollId: asId(row['payrollId']),
      picture: address === null ? null : this.#deps.picture(address),
    };
  }
}

function matches(choice: Choice, wanted: string): boolean {
  if (wanted === '') return true;
  return [choice.name, choice.detail, choice.email, choice.payrollId, choice.id].some(
    (text) => text !== null && fold(text).includes(wanted),
  );
}
