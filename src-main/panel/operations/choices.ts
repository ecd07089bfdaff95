import type { Accounts } from '../../api/accounts';
import { findOperation, operationsOf } from '../../api/catalogue';
import type { ReadUsers } from '../../api/motimate/normalize-user';
import { MAX_PER_PAGE } from '../../api/motimate/operations/paging';
import { userList } from '../../api/motimate/operations/user';
import type { Operation, OperationInput, Vendor } from '../../api/operation';
import { asArray, asFields, type Fields } from '../../api/values/fields';
import { asId, asLine } from '../../api/values/text';
import { vendorId } from '../../api/values/vendor-id';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { ChoiceKind } from '../../contract/panel/operation-description';
import type { Choice } from '../../contract/panel/operations';
import { fail, ok, type Result } from '../../contract/result';
import type { SourcedUser } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import { fold } from '../../sync/privacy/fold';
import { isMasked } from '../../sync/privacy/masked-address';

/** What choices are made of. */
export interface ChoicesDeps {
  readonly accounts: () => Accounts;
  /** The people of Motimate on the disk: nobody who is hidden, and for visitors' screens with an initial alone. */
  readonly users: Pick<Cache, 'usersAfter'>;
  /** The address of a picture that is on the disk already, by the vendor's address; null = it is not. */
  readonly picture: (address: string) => string | null;
  readonly clock: Clock;
}

/** The most choices that are offered at once. */
const MAX_CHOICES = 20;
/** Lists are forgotten, and read anew when they are needed, after this long, ms. */
const KEEP_MS = 60_000;
/** A list of people that could not be read is not asked for again for so long, ms. */
const KEEP_FAILURE_MS = 10_000;
/** Whoever types waits for the list of people for so long at most, ms. It is read to its end all the same. */
const PATIENCE_MS = 10_000;
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

/** Everybody at Motimate has this place among the lists. */
const EVERYBODY = 'everybody';

type Listed = Result<readonly Choice[]>;

/**
 * Things to choose from by a part of their name, so that nobody has to know an id. What is read for that is in
 * memory only: the people of a vendor's list are everybody, also those whom this screen must not show.
 */
export class Choices {
  readonly #deps: ChoicesDeps;
  readonly #kept = new Map<string, { readonly list: Promise<Listed>; readonly forget: CancelTimer }>();
  #abort = new AbortController();
  #of: Accounts | null = null;

  constructor(deps: ChoicesDeps) {
    this.#deps = deps;
  }

  /** At most 20 that match; failures are in words for people. */
  async find(vendor: Vendor, kind: ChoiceKind, text: string): Promise<Result<Choice[]>> {
    // What one account told is nothing to choose from for another.
    if (this.#of !== this.#deps.accounts()) this.clear();
    this.#of = this.#deps.accounts();
    const wanted = fold(text);
    if (kind === 'person') {
      return vendor === 'motimate' ? ok(await this.#people(wanted)) : this.#search(text.trim());
    }
    const all = await this.#listed(lists[kind]);
    if (!all.ok) return all;
    return ok(all.value.filter((choice) => matches(choice, wanted)).slice(0, MAX_CHOICES));
  }

  /** Forgets the lists, also those that are being read, as when the panel locks. */
  clear(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    for (const { forget } of this.#kept.values()) forget();
    this.#kept.clear();
  }

  async #search(name: string): Promise<Result<Choice[]>> {
    // The vendor searches; an empty text would be refused.
    if (name === '') return ok([]);
    const rows = await this.#rows('mv.user.search', { query: { name } }, this.#abort.signal);
    if (!rows.ok) return rows;
    return ok(
      rows.value
        .filter((row) => row['deleted'] !== true)
        .map((row) => this.#choice(row))
        .filter((choice) => choice !== null)
        .slice(0, MAX_CHOICES),
    );
  }

  /** As Motimate tells them now, and those whom the disk alone knows, such as past the pages that are read. */
  async #people(wanted: string): Promise<Choice[]> {
    const everybody = wanted === '' ? [] : await this.#everybody();
    const told = everybody.filter((choice) => matches(choice, wanted)).slice(0, MAX_CHOICES);
    return await this.#knownPeople(wanted, told, new Set(everybody.map(({ id }) => id)));
  }

  /** Empty when nobody could be asked, or the answer takes too long. */
  async #everybody(): Promise<readonly Choice[]> {
    const list = this.#once(EVERYBODY, () => this.#readEverybody(), KEEP_FAILURE_MS);
    let cancel: CancelTimer = () => undefined;
    const late = new Promise<null>((resolve) => {
      cancel = this.#deps.clock.after(PATIENCE_MS, () => resolve(null));
    });
    const told = await Promise.race([list, late]);
    cancel();
    return told?.ok === true ? told.value : [];
  }

  async #readEverybody(): Promise<Listed> {
    const accounts = this.#deps.accounts();
    const { signal } = this.#abort;
    return await readPages(MAX_PAGES, async (page) => {
      const input = { query: { page, per_page: MAX_PER_PAGE } };
      const answer = await accounts.call(userList, input, { priority: 'person', signal });
      if (!answer.ok) return answer;
      const read: ReadUsers = answer.value.kind === 'value' ? answer.value.value : { users: [], received: 0 };
      return ok({ choices: read.users.map((user) => this.#personChoice(user)), received: read.received });
    });
  }

  #personChoice(user: SourcedUser): Choice | null {
    const id = vendorId(user.id);
    // Motimate takes nothing else of a person.
    if (id === null) return null;
    return {
      id,
      name: user.name,
      detail: [user.title, user.team].filter((part) => part !== null).join(', ') || null,
      email: user.email === null || isMasked(user.email) ? null : user.email,
      payrollId: user.employeeNumber,
      picture: user.picture === null ? null : this.#deps.picture(user.picture),
    };
  }

  /** Adds people of the disk to those who were found. @param told ids of people who need not be looked at */
  async #knownPeople(wanted: string, first: readonly Choice[], told: ReadonlySet<string>): Promise<Choice[]> {
    const found = [...first];
    if (found.length >= MAX_CHOICES) return found;
    let after = '';
    for (;;) {
      const batch = this.#deps.users.usersAfter(after, USERS_PER_BATCH);
      for (const user of batch) {
        const choice = this.#personChoice(user);
        if (choice === null || told.has(choice.id)) continue;
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

  async #listed(ids: readonly string[]): Promise<Listed> {
    const accounts = this.#deps.accounts();
    const callable = ids.find((id) => {
      const operation = findOperation(id, operationsOf(accounts));
      return operation?.identity.some((one) => one !== 'none' && accounts.present()[one]) === true;
    });
    const id = callable ?? ids[0] ?? '';
    return await this.#once(id, () => this.#readList(id));
  }

  async #readList(id: string): Promise<Listed> {
    const { signal } = this.#abort;
    const isMotimate = id.startsWith('mm.');
    return await readPages(isMotimate ? MAX_PAGES : 1, async (page) => {
      const input = isMotimate ? { query: { page, per_page: MAX_PER_PAGE } } : {};
      const rows = await this.#rows(id, input, signal);
      if (!rows.ok) return rows;
      return ok({ choices: rows.value.map((row) => this.#choice(row)), received: rows.value.length });
    });
  }

  /** Reads a list once for all who ask within a minute; one that could not be read is asked for again after `failureMs`. */
  async #once(key: string, read: () => Promise<Listed>, failureMs = 0): Promise<Listed> {
    const { clock } = this.#deps;
    const kept = this.#kept.get(key);
    if (kept) return await kept.list;
    const list = read();
    const forgetAfter = (ms: number): void => {
      this.#kept.get(key)?.forget();
      this.#kept.set(key, { list, forget: clock.after(ms, () => this.#kept.delete(key)) });
    };
    this.#kept.set(key, { list, forget: () => undefined });
    const told = await list;
    // Forgotten meanwhile, as the panel locked.
    if (this.#kept.get(key)?.list !== list) return told;
    if (told.ok) forgetAfter(KEEP_MS);
    else if (failureMs > 0) forgetAfter(failureMs);
    else this.#kept.delete(key);
    return told;
  }

  async #rows(id: string, input: OperationInput, signal: AbortSignal): Promise<Result<readonly Fields[]>> {
    const accounts = this.#deps.accounts();
    const operation: Operation<unknown> | undefined = findOperation(id, operationsOf(accounts));
    if (operation === undefined)
      return fail({ code: 'unknown-operation', message: 'There is no such list.' });
    const answer = await accounts.call(operation, input, { priority: 'person', signal });
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

/** Reads a list page by page, until one is not full. @param most pages at most @param read null = nothing to choose */
async function readPages(
  most: number,
  read: (
    page: number,
  ) => Promise<Result<{ readonly choices: readonly (Choice | null)[]; readonly received: number }>>,
): Promise<Listed> {
  const choices: Choice[] = [];
  for (let page = 1; page <= most; page += 1) {
    const told = await read(page);
    if (!told.ok) return told;
    choices.push(...told.value.choices.filter((choice) => choice !== null));
    if (told.value.received < MAX_PER_PAGE) break;
  }
  return ok(choices);
}

function matches(choice: Choice, wanted: string): boolean {
  if (wanted === '') return true;
  return [choice.name, choice.detail, choice.email, choice.payrollId, choice.id].some(
    (text) => text !== null && fold(text).includes(wanted),
  );
}
