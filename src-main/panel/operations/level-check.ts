import type { Accounts } from '../../api/accounts';
import { findOperation, operationsOf } from '../../api/catalogue';
import { MAX_PER_PAGE } from '../../api/motimate/operations/paging';
import type { Operation, OperationInput } from '../../api/operation';
import { asArray, asFields, asNumber } from '../../api/values/fields';
import { asId, asLine } from '../../api/values/text';
import type { Clock } from '../../contract/clock';

/** What is known of one group. */
interface Group {
  readonly id: string;
  readonly kind: string;
  /** 1 is the highest; null = not told. */
  readonly level: number | null;
}

/** Groups are read anew after this long, ms. */
const KEEP_MS = 60_000;
/** The most pages of groups that are read, 50 groups each. */
const MAX_PAGES = 20;

/** What is wrong with a group's place, for the field it is about. */
export interface LevelProblem {
  path: string[];
  message: string;
}

/** What groups are asked with. */
export interface LevelCheckDeps {
  readonly accounts: () => Accounts;
  readonly clock: Clock;
}

/**
 * Checks that a group stands below the group above it: the kind decides the level, and level 1 is the highest. What
 * kinds have which level is learned from the groups that are there, since no call tells. Where anything is not known,
 * nothing is refused: the vendor decides. VENDORS.md T-30.
 */
export class LevelCheck {
  readonly #deps: LevelCheckDeps;
  #kept: { readonly at: number; readonly groups: readonly Group[] } | null = null;

  constructor(deps: LevelCheckDeps) {
    this.#deps = deps;
  }

  /** What is wrong; null = nothing is known to be. */
  async problem(operation: Operation<unknown>, input: OperationInput): Promise<LevelProblem | null> {
    if (operation.id !== 'mm.group.create' && operation.id !== 'mm.group.update') return null;
    const body = asFields(input.body);
    const parentId = asId(body?.['parent_id']);
    if (parentId === null) return null;
    const groups = await this.#groups();
    const own = asId(input.path?.['group_id']);
    const kind = asLine(body?.['kind']) ?? groups.find(({ id }) => id === own)?.kind ?? null;
    return kind === null ? null : levelProblem(groups, { kind, parentId });
  }

  async #groups(): Promise<readonly Group[]> {
    const now = this.#deps.clock.now();
    if (this.#kept !== null && Math.abs(now - this.#kept.at) < KEEP_MS) return this.#kept.groups;
    const accounts = this.#deps.accounts();
    const list = findOperation('mm.group.list', operationsOf(accounts));
    const groups: Group[] = [];
    for (let page = 1; list !== undefined && page <= MAX_PAGES; page += 1) {
      const query = { page, per_page: MAX_PER_PAGE };
      const answer = await accounts.call(list, { query }, { priority: 'person' });
      if (!answer.ok || answer.value.kind !== 'value') return groups;
      const rows = asArray(answer.value.value);
      groups.push(...rows.flatMap(groupOf));
      if (rows.length < MAX_PER_PAGE) break;
    }
    this.#kept = { at: now, groups };
    return groups;
  }
}

/** What is wrong with a group of this kind below that group; null = nothing is known to be. VENDORS.md T-30. */
export function levelProblem(
  groups: readonly Group[],
  wanted: { readonly kind: string; readonly parentId: string },
): LevelProblem | null {
  const above = groups.find(({ id }) => id === wanted.parentId);
  const same = groups.find(({ kind, level }) => level !== null && folded(kind) === folded(wanted.kind));
  if (above?.level == null || same?.level == null || same.level > above.level) return null;
  return {
    path: ['body', 'parent_id'],
    message:
      `a group of the kind "${wanted.kind}" is on level ${same.level} and cannot stand below ` +
      `"${above.kind}" on level ${above.level}; level 1 is the highest`,
  };
}

function groupOf(row: unknown): readonly Group[] {
  const fields = asFields(row);
  const id = asId(fields?.['id']);
  const kind = asLine(fields?.['kind']);
  return id === null || kind === null ? [] : [{ id, kind, level: asNumber(fields?.['level']) }];
}

function folded(kind: string): string {
  return kind.trim().toLowerCase();
}
