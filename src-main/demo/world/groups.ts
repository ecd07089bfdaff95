import { COMPANY } from '../company/identity';

/** Kinds of group with their level; 1 is the highest, and a group stands below its parent (VENDORS.md T-30). */
export const GROUP_LEVELS: Readonly<Record<string, number>> = { Company: 1, Department: 2, Team: 3 };

/** A group of people in Motimate. */
export interface Group {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly externalId?: string;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The group everybody is in. */
export const COMPANY_GROUP = 5101;
/** The group of each department. */
export const DEPARTMENT_GROUPS: Readonly<Record<string, number>> = {
  Leadership: 5110,
  Crew: 5111,
  Engineering: 5112,
  'Guest Care': 5113,
  Harbour: 5114,
  Digital: 5115,
  Finance: 5116,
  People: 5117,
};
const TEAMS = [
  [5121, 'Night Crew', 5111],
  [5122, 'Battery Workshop', 5112],
  [5123, 'Welcome Desks', 5113],
] as const;
const FIRST_NEW = 5200;

/** Motimate's groups: a company, its departments, some teams, and what was made since. */
export class Groups {
  private groups = new Map<number, Group>();
  private nextId = FIRST_NEW;

  /** @param foundedAt when the demo began, ms since 1970. */
  constructor(private readonly foundedAt: number) {
    this.reset();
  }

  /** All groups in the order of their making. */
  all(): Group[] {
    return [...this.groups.values()];
  }

  /** A group by id. */
  find(id: number): Group | undefined {
    return this.groups.get(id);
  }

  /** Why a group of a kind cannot stand under a parent or above its children, or undefined when it can. */
  obstacle(kind: string, parentId: number | null, self?: number): string | undefined {
    const level = GROUP_LEVELS[kind];
    if (level === undefined) return `kind must be one of ${Object.keys(GROUP_LEVELS).join(', ')}`;
    if (parentId !== null) {
      const parent = this.groups.get(parentId);
      if (!parent) return 'parent_id is not a group';
      if (levelOf(parent) >= level) return 'a group must have a lower level than its parent';
    }
    const children = this.all().filter((group) => group.parentId === self);
    return self !== undefined && children.some((child) => levelOf(child) <= level)
      ? 'a group must have a higher level than its sub-groups'
      : undefined;
  }

  /** Makes a group at an instant (ms). */
  create(wanted: Omit<Group, 'id' | 'createdAt' | 'updatedAt'>, now: number): Group {
    const group = { ...wanted, id: this.nextId, createdAt: now, updatedAt: now };
    this.nextId += 1;
    this.groups.set(group.id, group);
    return group;
  }

  /** Changes a group at an instant (ms). */
  change(group: Group, changes: Partial<Pick<Group, 'name' | 'kind' | 'parentId'>>, now: number): Group {
    const changed = { ...group, ...changes, updatedAt: now };
    this.groups.set(group.id, changed);
    return changed;
  }

  /** Takes a group away; its sub-groups go up to its parent. */
  remove(group: Group, now: number): void {
    this.groups.delete(group.id);
    for (const child of this.all())
      if (child.parentId === group.id) this.change(child, { parentId: group.parentId }, now);
  }

  /** A group's parent, the parent's parent and so on. */
  ancestors(group: Group): Group[] {
    const parent = group.parentId === null ? undefined : this.groups.get(group.parentId);
    return parent ? [parent, ...this.ancestors(parent)] : [];
  }

  /** As at the beginning. */
  reset(): void {
    const made = (id: number, name: string, kind: string, parentId: number | null): [number, Group] => [
      id,
      { id, name, kind, parentId, createdAt: this.foundedAt, updatedAt: this.foundedAt },
    ];
    this.nextId = FIRST_NEW;
    this.groups = new Map([
      made(COMPANY_GROUP, COMPANY.name, 'Company', null),
      ...Object.entries(DEPARTMENT_GROUPS).map(([name, id]) => made(id, name, 'Department', COMPANY_GROUP)),
      ...TEAMS.map(([id, name, parent]) => made(id, name, 'Team', parent)),
    ]);
  }
}

/** A group's level; 1 is the highest. */
export function levelOf(group: Group): number {
  return GROUP_LEVELS[group.kind] ?? 1;
}
