import type { Person } from '../company/roster';
import { EMOJI_NOTES, GROUP_NOTES, LONG_NOTES, ODD_NOTES, PLAIN_NOTES, SHORT_NOTES } from '../company/notes';
import { PEOPLE } from '../company/people';
import { at, chance, deal, mix } from '../random';

/** How many recognitions make one round; each round brings every kind of note and of group once. */
export const ROUND = 10;

const THIRTY_DAYS_MS = 30 * 86_400_000;

/** What each place of a round is: which notes, and how many people are thanked. */
const PLAN: readonly { readonly notes: readonly string[]; readonly people: number }[] = [
  { notes: PLAIN_NOTES, people: 1 },
  { notes: EMOJI_NOTES, people: 1 },
  { notes: GROUP_NOTES, people: 3 },
  { notes: PLAIN_NOTES, people: 1 },
  { notes: LONG_NOTES, people: 1 },
  { notes: PLAIN_NOTES, people: 2 },
  { notes: SHORT_NOTES, people: 1 },
  { notes: GROUP_NOTES, people: 8 },
  { notes: ODD_NOTES, people: 1 },
  { notes: PLAIN_NOTES, people: 1 },
];

/** The places of people whose names or missing pictures try a screen; they are thanked once a round. */
const UNUSUAL = PEOPLE.flatMap((row, index) =>
  row.look.length === 0 || row.lastName.length > 24 || !/[a-z]/i.test(row.lastName) ? [index] : [],
);

/**
 * Who thanks whom in each slot of time. A slot is one interval of activity, counted from 1970; everything about it
 * follows from the seed and its number.
 */
export class Thanks {
  private readonly active: number;
  private readonly crowds = new Map<number, Uint16Array>();

  constructor(
    private readonly seed: number,
    people: number,
    private readonly intervalMs: number,
  ) {
    // A leaderboard of fifty thousand all with one point would be no leaderboard.
    this.active = Math.min(people, 240);
  }

  /** Places of the people thanked in a slot; at least one, all different. */
  recipients(slot: number): number[] {
    const place = slot % ROUND;
    const plan = at(PLAN, place);
    if (plan.notes === ODD_NOTES)
      return [deal(UNUSUAL, this.seed ^ 0x11, Math.floor(slot / ROUND)) % this.active];
    const crowd = this.crowd(slot);
    const start = mix(this.seed ^ 0x12, slot);
    const chosen: number[] = [];
    for (let i = 0; chosen.length < Math.min(plan.people, this.active - 1); i += 1) {
      // Past the first tries anyone will do: a crowd of twelve may not hold eight different people in a row.
      const candidate = i < 64 ? (crowd[(start + i * 37) & 255] ?? 0) : i % this.active;
      if (!chosen.includes(candidate)) chosen.push(candidate);
    }
    return chosen;
  }

  /** Place of the person who says thanks; never one of those thanked. */
  giver(slot: number, recipients: readonly number[]): number {
    let giver = mix(this.seed ^ 0x13, slot) % this.active;
    while (recipients.includes(giver)) giver = (giver + 1) % this.active;
    return giver;
  }

  /** The amount that comes with the thanks, in points; mostly none. */
  points(slot: number): number {
    const roll = chance(this.seed ^ 0x14, slot);
    if (roll < 0.86) return 0;
    return roll < 0.95 ? 5 : 10;
  }

  /** The text, with the first recipient's name in it. */
  note(slot: number, first: Person): string {
    const place = slot % ROUND;
    const { notes } = at(PLAN, place);
    const turns = PLAN.filter((plan) => plan.notes === notes).length;
    const before = PLAN.slice(0, place).filter((plan) => plan.notes === notes).length;
    const draw = Math.floor(slot / ROUND) * turns + before;
    return deal(notes, this.seed ^ 0x15, draw).replaceAll('{name}', first.firstName);
  }

  /** 256 places, popular people more often; the popular ones change each month, as they do in life. */
  private crowd(slot: number): Uint16Array {
    const season = Math.floor((slot * this.intervalMs) / THIRTY_DAYS_MS);
    const known = this.crowds.get(season);
    if (known) return known;
    const made = Uint16Array.from({ length: 256 }, (_, i) =>
      Math.floor(chance(this.seed ^ (season * 31), i) ** 1.6 * this.active),
    );
    // The favourites of a season are a shuffled roster's first, not always the roster's own first.
    const shift = mix(this.seed ^ 0x16, season) % this.active;
    for (let i = 0; i < made.length; i += 1) made[i] = ((made[i] ?? 0) * 7 + shift) % this.active;
    this.crowds.set(season, made);
    return made;
  }
}
