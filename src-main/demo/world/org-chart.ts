import type { Roster } from '../company/roster';
import { PEOPLE } from '../company/people';

/** Who leads a department, and who within it leads those without a title of their own; places in the roster. */
const HEADS: Readonly<Record<string, readonly [head: number, lead: number]>> = {
  Leadership: [0, 0],
  Crew: [1, 11],
  Engineering: [2, 3],
  'Guest Care': [4, 8],
  Digital: [6, 6],
  Harbour: [7, 7],
  Finance: [28, 28],
  People: [18, 18],
};
/** How many of the generated people report to one person. */
const SPAN = 8;

/** Who reports to whom, by places in the roster: laid out by rule, with what was moved since. The first person is the root. */
export class OrgChart {
  private readonly moved = new Map<number, number>();
  private readonly pending = new Map<number, number>();
  private readonly authored: readonly number[];

  /** @param gone whether the person at a place has left. */
  constructor(
    private readonly roster: Roster,
    private readonly gone: (index: number) => boolean,
  ) {
    this.authored = PEOPLE.slice(0, roster.founded).map((_, index) => this.authoredSupervisor(index));
  }

  /** The supervisor's place; undefined for the root and for former colleagues. */
  supervisorOf(index: number): number | undefined {
    if (index <= 0) return undefined;
    return this.moved.get(index) ?? this.ruled(index);
  }

  /** Places of the direct reports who are still here, in the roster's order. */
  reportsOf(index: number): number[] {
    const found: number[] = [];
    this.authored.forEach((supervisor, place) => {
      if (place > 0 && supervisor === index) found.push(place);
    });
    const { founded, size } = this.roster;
    const first = PEOPLE.length + (index - 1) * SPAN;
    for (let place = first; index > 0 && place < Math.min(first + SPAN, founded); place += 1)
      found.push(place);
    if (index === 0) for (let place = founded; place < size; place += 1) found.push(place);
    const staying = found.filter((place) => !this.moved.has(place));
    for (const [place, supervisor] of this.moved) if (supervisor === index) staying.push(place);
    return staying.filter((place) => !this.gone(place)).sort((a, b) => a - b);
  }

  /** People under a place, including itself. */
  headCount(index: number): number {
    return this.reportsOf(index).reduce((sum, place) => sum + this.headCount(place), 1);
  }

  /** Whether a place is another or stands somewhere under it. */
  isUnder(index: number, above: number): boolean {
    let place: number | undefined = index;
    while (place !== undefined && place !== above) place = this.supervisorOf(place);
    return place === above;
  }

  /** Why somebody cannot report to somebody, or undefined when they can. */
  obstacle(index: number, supervisor: number, withReports: boolean): string | undefined {
    if (index <= 0) return 'the head of the company has no supervisor';
    if (this.gone(supervisor)) return 'the new supervisor has left';
    if (index === supervisor) return 'nobody is their own supervisor';
    return withReports && this.isUnder(supervisor, index) ? 'the new supervisor works under them' : undefined;
  }

  /** Moves somebody under another supervisor; direct reports come along or go to the former supervisor. */
  move(index: number, supervisor: number, withReports: boolean): void {
    if (!withReports) this.handOver(index);
    this.moved.set(index, supervisor);
  }

  /** Gives the direct reports of somebody who leaves to that person's supervisor. */
  handOver(index: number): void {
    const above = this.supervisorOf(index) ?? 0;
    for (const place of this.reportsOf(index)) this.moved.set(place, above);
  }

  /** Notes a move that takes effect when the chart is recalculated (VENDORS.md T-43). */
  plan(index: number, supervisor: number): void {
    this.pending.set(index, supervisor);
  }

  /** Carries out the planned moves that are still possible. */
  recalculate(): void {
    for (const [index, supervisor] of this.pending)
      if (this.obstacle(index, supervisor, true) === undefined) this.moved.set(index, supervisor);
    this.pending.clear();
  }

  /** As it was laid out. */
  reset(): void {
    this.moved.clear();
    this.pending.clear();
  }

  private ruled(index: number): number {
    if (index >= this.roster.founded) return 0;
    return this.authored[index] ?? 1 + Math.floor((index - PEOPLE.length) / SPAN);
  }

  private authoredSupervisor(index: number): number {
    const [head, lead] = HEADS[PEOPLE[index]?.department ?? ''] ?? [0, 0];
    if (index === head || head >= this.roster.founded) return 0;
    if (index === lead || lead >= this.roster.founded) return head;
    return lead;
  }
}
