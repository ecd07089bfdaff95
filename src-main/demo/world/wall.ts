import type { Person, Roster } from '../company/roster';
import { WALL_STORIES, type SceneName } from '../company/stories';
import { deal, mix } from '../random';

/** A post on the company's wall. Times in ms since 1970. */
export interface WallPost {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly author: Person;
  readonly picture: SceneName | undefined;
  readonly fileId: number | undefined;
  readonly createdAt: number;
  readonly publishedAt: number;
}

const HALF_DAY_MS = 12 * 3_600_000;
/** One post every half day; as many are kept as there are stories, so that none is there twice. */
const KEPT = WALL_STORIES.length;
/** Numbers of posts and files begin here in 2020. */
const FIRST_SLOT = 36_500;

/** The company's wall: a new post every twelve hours, the last ones kept, and those that were added by hand. */
export class Wall {
  private readonly added: WallPost[] = [];

  constructor(
    private readonly seed: number,
    private readonly roster: Roster,
  ) {}

  /** Posts published by `now` (ms), newest first. */
  posts(now: number): WallPost[] {
    const last = Math.floor(now / HALF_DAY_MS);
    const own = Array.from({ length: KEPT + 1 }, (_, age) => this.post(last - age));
    return [...this.added, ...own.filter((post) => post.publishedAt <= now).slice(0, KEPT)]
      .filter((post) => post.publishedAt <= now)
      .sort((a, b) => b.publishedAt - a.publishedAt || b.id - a.id);
  }

  /** Puts up a post now (ms). */
  add(title: string, body: string, picture: SceneName | undefined, now: number): WallPost {
    const id = 900_000 + this.added.length;
    const author = this.roster.person(18 % this.roster.founded);
    const post = {
      id,
      title,
      body,
      author,
      picture,
      fileId: picture && id + 1_000_000,
      createdAt: now,
      publishedAt: now,
    };
    this.added.push(post);
    return post;
  }

  /** Takes down what was added by hand. */
  reset(): void {
    this.added.length = 0;
  }

  private post(slot: number): WallPost {
    const story = deal(WALL_STORIES, this.seed ^ 0x61, slot);
    const publishedAt = slot * HALF_DAY_MS + (mix(this.seed ^ 0x62, slot) % 180) * 60_000;
    const number = slot - FIRST_SLOT;
    return {
      id: 9000 + number,
      title: story.title,
      body: story.body,
      author: this.roster.person(mix(this.seed ^ 0x63, slot) % Math.min(40, this.roster.founded)),
      picture: story.picture,
      fileId: story.picture && 7000 + number,
      createdAt: publishedAt - (5 + (mix(this.seed ^ 0x64, slot) % 50)) * 60_000,
      publishedAt,
    };
  }
}
