/** A position people can have in Motimate. */
export interface Position {
  readonly id: number;
  readonly name: string;
  readonly importId: string | null;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The position of each department's people. */
export const DEPARTMENT_POSITIONS: Readonly<Record<string, number>> = {
  Leadership: 301,
  Crew: 302,
  Engineering: 303,
  'Guest Care': 304,
  Harbour: 305,
  Digital: 306,
  Finance: 307,
  People: 308,
};
const NAMES = [
  'Management',
  'Deck crew',
  'Engineer',
  'Host',
  'Dock staff',
  'Developer',
  'Accountant',
  'People partner',
];
const FIRST_NEW = 320;

/** Motimate's positions: one for each department, and what was made since. */
export class Positions {
  private positions = new Map<number, Position>();
  private nextId = FIRST_NEW;

  /** @param foundedAt when the demo began, ms since 1970. */
  constructor(private readonly foundedAt: number) {
    this.reset();
  }

  /** All positions in the order of their making. */
  all(): Position[] {
    return [...this.positions.values()];
  }

  /** A position by id. */
  find(id: number): Position | undefined {
    return this.positions.get(id);
  }

  /** Makes a position at an instant (ms). */
  create(name: string, importId: string | null, now: number): Position {
    const position = { id: this.nextId, name, importId, createdAt: now, updatedAt: now };
    this.nextId += 1;
    this.positions.set(position.id, position);
    return position;
  }

  /** Changes a position at an instant (ms). */
  change(position: Position, changes: Partial<Pick<Position, 'name' | 'importId'>>, now: number): Position {
    const changed = { ...position, ...changes, updatedAt: now };
    this.positions.set(position.id, changed);
    return changed;
  }

  /** Takes a position away. */
  remove(position: Position): void {
    this.positions.delete(position.id);
  }

  /** As at the beginning. */
  reset(): void {
    const at = this.foundedAt;
    this.nextId = FIRST_NEW;
    this.positions = new Map(
      NAMES.map((name, index) => {
        const id = 301 + index;
        return [id, { id, name, importId: `POS-${id}`, createdAt: at, updatedAt: at }];
      }),
    );
  }
}
