import type { Temporal } from 'temporal-polyfill';
import { AWARDS, COMPANY } from '../company/identity';
import type { Person, Roster } from '../company/roster';
import { ANNOUNCEMENTS, BIRTHDAY_NOTES, HIGHLIGHTS, MILESTONES, PROFILE_NEWS } from '../company/stories';
import { longDate } from '../calendar';
import { at, deal, mix } from '../random';
import { scenePath, badgePath } from '../pictures/paths';
import type { FeedItem } from './feed-item';
import { ROUND } from './thanks';

type StoryKind = 'BDAY' | 'ANVY' | 'GNRL' | 'ANNC' | 'BDGE' | 'HGLT' | 'MLST' | 'profile' | 'none';

/** What the slower news of a round is, by the place of its slot in the round. */
const PLAN: readonly StoryKind[] = [
  'BDAY',
  'ANNC',
  'BDGE',
  'none',
  'HGLT',
  'ANVY',
  'GNRL',
  'none',
  'profile',
  'MLST',
];

/** The parts of a feed item that news decides; the stream adds id and time. */
export type NewsStory = Omit<FeedItem, 'id' | 'at'>;

/** The slower news: at most one story in each slot of time, every kind once a round. */
export class News {
  constructor(
    private readonly seed: number,
    private readonly roster: Roster,
  ) {}

  /**
   * Whether a slot's story is told again in the next round on the same day. The bot then takes the older one down, so
   * that today's celebrations stay among the newest twenty without ever being there twice.
   */
  repeats(slot: number): boolean {
    const kind = at(PLAN, slot % ROUND);
    return kind === 'BDAY' || kind === 'ANVY' || kind === 'GNRL';
  }

  /** The story of a slot on a date, if it has one. */
  story(slot: number, date: Temporal.PlainDate): NewsStory | undefined {
    const kind = at(PLAN, slot % ROUND);
    const round = Math.floor(slot / ROUND);
    switch (kind) {
      case 'BDAY':
        return this.birthday(date);
      case 'ANVY':
        return this.anniversary(date);
      case 'GNRL':
        return this.newHire(date);
      case 'ANNC':
        return this.announcement(round);
      case 'BDGE':
        return this.award(round);
      case 'HGLT':
        return this.highlight(round);
      case 'MLST': {
        const story = deal(MILESTONES, this.seed ^ 0x21, round);
        return { kind, from: undefined, to: [], points: 0, ...story };
      }
      case 'profile':
        return this.profile(round);
      case 'none':
        return undefined;
    }
  }

  /** Place of the person whom a slot's award goes to, if the slot brings an award. */
  awarded(slot: number): number | undefined {
    if (at(PLAN, slot % ROUND) !== 'BDGE') return undefined;
    return mix(this.seed ^ 0x22, Math.floor(slot / ROUND)) % Math.min(this.roster.founded, 240);
  }

  private birthday(date: Temporal.PlainDate): NewsStory | undefined {
    const person = this.roster.birthdayOn(date);
    if (!person) return undefined;
    const note = at(BIRTHDAY_NOTES, person.index).replaceAll('{name}', person.firstName);
    return {
      kind: 'BDAY',
      from: undefined,
      to: [person],
      points: 0,
      title: `Happy birthday, ${person.firstName}!`,
      note,
    };
  }

  private anniversary(date: Temporal.PlainDate): NewsStory | undefined {
    const person = this.roster.anniversaryOn(date);
    if (!person) return undefined;
    const years = date.year - person.hireDate.year;
    const title = `${years} ${years === 1 ? 'year' : 'years'} at ${COMPANY.name}`;
    const note = `${person.fullName} started on ${longDate(person.hireDate)}.`;
    return { kind: 'ANVY', from: undefined, to: [person], points: 0, title, note };
  }

  private newHire(date: Temporal.PlainDate): NewsStory | undefined {
    const newest = this.roster.newest();
    if (newest.length === 0) return undefined;
    const person = at(newest, date.dayOfYear);
    const note = `${person.fullName} joined as ${person.title} in ${person.location}. Say hello!`;
    return { kind: 'GNRL', from: undefined, to: [person], points: 0, title: `New at ${COMPANY.name}`, note };
  }

  private announcement(round: number): NewsStory {
    const { title, note, picture } = deal(ANNOUNCEMENTS, this.seed ^ 0x23, round);
    const author = at([this.roster.person(0), this.roster.person(18 % this.roster.founded)], round);
    return {
      kind: 'ANNC',
      from: author,
      to: [author],
      points: 0,
      title,
      note,
      ...(picture ? { picture: scenePath(picture) } : {}),
    };
  }

  private award(round: number): NewsStory {
    const award = deal(AWARDS, this.seed ^ 0x24, round);
    const slot = round * ROUND + PLAN.indexOf('BDGE');
    const receiver = this.roster.person(this.awarded(slot) ?? 0);
    const giver = this.someone(0x25, round, receiver);
    const icon = badgePath(award.icon);
    return {
      kind: 'BDGE',
      from: giver,
      to: [receiver],
      points: 0,
      title: award.name,
      note: deal(award.notes, this.seed, round),
      icon,
    };
  }

  private highlight(round: number): NewsStory {
    const author = this.someone(0x26, round);
    return {
      kind: 'HGLT',
      from: author,
      to: [author],
      points: 0,
      title: "Today's highlight",
      note: deal(HIGHLIGHTS, this.seed ^ 0x27, round),
    };
  }

  private profile(round: number): NewsStory {
    const news = at(PROFILE_NEWS, round);
    const note = deal(news.notes, this.seed ^ 0x28, Math.floor(round / PROFILE_NEWS.length));
    return {
      kind: news.type,
      from: undefined,
      to: [this.someone(0x29, round)],
      points: 0,
      title: news.title,
      note,
    };
  }

  private someone(salt: number, round: number, except?: Person): Person {
    const count = Math.min(this.roster.founded, 240);
    const index = mix(this.seed ^ salt, round) % count;
    return this.roster.person(index === except?.index ? (index + 1) % count : index);
  }
}
