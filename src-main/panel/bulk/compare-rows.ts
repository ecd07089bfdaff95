import type { Accounts } from '../../api/accounts';
import { findOperation, operationsOf } from '../../api/catalogue';
import { unwrapMotimate } from '../../api/motimate/envelope';
import { MAX_PER_PAGE } from '../../api/motimate/operations/paging';
import { unwrapMotivosity } from '../../api/motivosity/envelope';
import { asArray, asFields, type Fields } from '../../api/values/fields';
import { asId } from '../../api/values/text';
import type { BulkPreview } from '../../contract/panel/bulk';

type Change = Omit<NonNullable<BulkPreview['rows'][number]['changes']>[number], 'title'>;

/** What a row would change, or why that is not known. */
export interface Comparison {
  /** Null = not compared. */
  readonly changes: Change[] | null;
  readonly note: string | null;
}

/** How the rows of an operation are compared with what is there. */
interface Plan {
  /** The list that holds what is there. */
  readonly list: string;
  /** Where a row's changes are in its request. */
  readonly changes: (input: Fields) => Fields | null;
  /** Whom or what a row is about: field of the list -> value; any one finds it. */
  readonly keys: (input: Fields) => Readonly<Record<string, unknown>>;
  /** Names in the request that are other names in the list. */
  readonly names?: Readonly<Record<string, string>>;
  /** Names in the request that say what to do and are no detail. */
  readonly aside?: readonly string[];
}

const inPath = (name: string) => (input: Fields) => ({ id: asFields(input['path'])?.[name] });
const body = (input: Fields) => asFields(input['body']);
const item = (input: Fields) => asFields(asArray(input['body'])[0]);

const plans: Readonly<Record<string, Plan>> = {
  'mm.user.update': { list: 'mm.user.list', changes: body, keys: inPath('user_id') },
  'mm.group.update': { list: 'mm.group.list', changes: body, keys: inPath('group_id') },
  'mm.position.update': { list: 'mm.position.list', changes: body, keys: inPath('position_id') },
  'mv.user.saveProfile': {
    list: 'mv.user.list',
    changes: (input) => asFields(body(input)?.['user']),
    keys: inPath('userId'),
  },
  'mv.user.sync': {
    list: 'mv.user.list',
    changes: item,
    keys: (input) => ({ payrollID: item(input)?.['payrollID'], email: item(input)?.['email'] }),
    aside: ['function', 'keepWithDirectReports'],
  },
  'mv.user.changePayrollIds': {
    list: 'mv.user.list',
    changes: (input) => ({ payrollID: item(input)?.['payrollID'] }),
    keys: (input) => ({ payrollID: item(input)?.['oldPayrollID'] }),
  },
};

/** The most pages of a list that are read for a comparison. */
const MAX_PAGES = 40;
/** People of Motivosity on one page. */
const PEOPLE_PER_PAGE = 1000;

/** Whether the rows of an operation can be compared with what is there. */
export function canCompare(operation: string): boolean {
  return Object.hasOwn(plans, operation);
}

/**
 * Compares rows with what is there, by reading its list, at most 40 pages. Nothing is compared where the list cannot be
 * read: that a row changes something must not depend on it.
 * @param inputs the checked request of each row
 */
export async function compareRows(
  accounts: Accounts,
  operation: string,
  inputs: readonly Fields[],
): Promise<readonly Comparison[]> {
  const plan = plans[operation];
  if (plan === undefined) return inputs.map(() => ({ changes: null, note: null }));
  const wanted = inputs.map((input) => keysOf(plan, input));
  const known = new Map<string, Fields>();
  const isComplete = await readList(accounts, plan.list, (rows) => {
    for (const row of rows) {
      for (const name of keyFields) {
        const key = keyOf(name, row[name]);
        if (key !== null && !known.has(key)) known.set(key, row);
      }
    }
    return wanted.every((keys) => keys.some((key) => known.has(key)));
  });
  return inputs.map((input, index) => {
    const found = (wanted[index] ?? []).map((key) => known.get(key)).find((row) => row !== undefined);
    if (found === undefined) {
      const note = isComplete
        ? 'Not found in the list of what is there.'
        : 'Not compared: the list of what is there could not be read to its end.';
      return { changes: null, note };
    }
    return { changes: changesOf(plan, plan.changes(input) ?? {}, found), note: null };
  });
}

function keysOf(plan: Plan, input: Fields): readonly string[] {
  return Object.entries(plan.keys(input))
    .map(([name, value]) => keyOf(name, value))
    .filter((key) => key !== null);
}

const keyFields: ReadonlySet<string> = new Set(['id', 'email', 'payrollID']);

function keyOf(name: string, value: unknown): string | null {
  const id = keyFields.has(name) ? asId(value) : null;
  return id === null ? null : `${name} ${name === 'email' ? id.toLowerCase() : id}`;
}

function changesOf(plan: Plan, changes: Fields, there: Fields): Change[] {
  return Object.entries(changes).flatMap(([field, to]) => {
    if (plan.aside?.includes(field) === true || to === undefined) return [];
    const name = plan.names?.[field] ?? field;
    const from = there[name] === undefined || there[name] === null ? null : shown(there[name]);
    const next = shown(to);
    return from === next || (from === null && next === '') ? [] : [{ field, from, to: next }];
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/**
 * Reads a list page by page until `use` says that it is enough.
 * @returns whether everything that is there, or wanted, was seen
 */
async function readList(
  accounts: Accounts,
  id: string,
  use: (rows: readonly Fields[]) => boolean,
): Promise<boolean> {
  const operation = findOperation(id, operationsOf(accounts));
  if (operation === undefined) return false;
  const isMotimate = operation.vendor === 'motimate';
  const [first, size] = isMotimate ? [1, MAX_PER_PAGE] : [0, PEOPLE_PER_PAGE];
  let firstId: string | null = null;
  for (let page = first; page < first + MAX_PAGES; page += 1) {
    const query = isMotimate ? { page, per_page: size } : { page, pageLimit: size };
    const answer = await accounts.call(operation, { query }, { keepRaw: true, priority: 'person' });
    if (!answer.ok || answer.value.kind !== 'value') return false;
    const payload = (isMotimate ? unwrapMotimate : unwrapMotivosity)(answer.value.raw, answer.value.status);
    if (!payload.ok) return false;
    const rows = asArray(payload.value).map((row) => asFields(row) ?? {});
    const begins = asId(rows[0]?.['id']);
    // A list without pages answers the same each time. VENDORS.md T-07
    if (rows.length === 0 || (begins !== null && begins === firstId)) return true;
    firstId ??= begins;
    if (use(rows) || (isMotimate && rows.length < size)) return true;
  }
  return false;
}
