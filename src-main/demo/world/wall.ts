import type { Roster } from '../company/roster';
import { WALL_STORIES } from '../company/stories';
import { deal, mix } from '../random';
import { sceneFile, type StoredFile } from './files';
import { COMPANY_GROUP } from './groups';

/** A post on the company's wall. Times in ms since 1970. */
export interface WallPost {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Motimate id of the author. */
  readonly authorId: number;
  readonly files: readonly Pick<StoredFile, 'id' | 'url'>[];
  readonly groupIds: readonly number[];
  readonly createdAt: number;
  /** Undefined for a draft. */
  readonly publishedAt: number | undefined;
}

/** What is said about a new post. */
export type NewPost = Omit<WallPost, 'id' | 'createdAt' | 'publishedAt'> & { readonly published: boolean };

const HALF_DAY_MS = 12 * 3_600_000;
/** One post every half day; as many are kept as there are stories, so that none is there twice. */
const KEPT = WALL_STORIES.length;
/** Numbers of posts and files begin here in 2020. */
const FIRST_SLOT = 36_500;
const FIRST_ADDED = 900_000;

/** The company's wall: a new post every twelve hours, the last ones kept, and those that were added. */
export class Wall {
  private added: WallPost[] = [];

  constructor(
    private readonly seed: number,
    private readonly roster: Roster,
  ) {}

  /** Posts published by `now` (ms), newest first. */
  posts(now: number): WallPost[] {
    const published = (post: WallPost): number => post.publishedAt ?? Number.POSITIVE_INFINITY;
    const last = Math.floor(now / HALF_DAY_MS);
    const own = Array.from({ length: KEPT + 1 }, (_, age) => this.post(last - age));
    return [...this.added, ...own.filter((post) => published(post) <= now).slice(0, KEPT)]
      .filter((post) => published(post) <= now)
      .sort((a, b) => published(b) - published(a) || b.id - a.id);
  }

  /** A post by id, drafts too. */
  find(id: number, now: number): WallPost | undefined {
    return [...this.added, ...this.posts(now)].find((post) => post.id === id);
  }

  /** Puts up a post, or a draft, at an instant (ms). */
  add({ published, ...post }: NewPost, now: number): WallPost {
    const id = FIRST_ADDED + this.added.length;
    const made = { ...post, id, createdAt: now, publishedAt: published ? now : undefined };
    this.added.push(made);
    return made;
  }

  /** The Motimate id of the colleague who writes for the company. */
  get editorId(): number {
    return this.roster.person(18 % this.roster.founded).motimateId;
  }

  /** Takes down what was added. */
  reset(): void {
    this.added = [];
  }

  private post(slot: number): WallPost {
    const story = deal(WALL_STORIES, this.seed ^ 0x61, slot);
    const publishedAt = slot * HALF_DAY_MS + (mix(this.seed ^ 0x62, slot) % 180) * 60_000;
    const number = slot - FIRST_SLOT;
    return {
      id: 9000 + number,
      title: story.title,
      body: story.body,
      authorId: this.roster.person(mix(this.seed ^ 0x63, slot) % Math.min(40, this.roster.founded))
        .motimateId,
      files: story.picture ? [sceneFile(7000 + number, story.picture)] : [],
      groupIds: [COMPANY_GROUP],
      createdAt: publishedAt - (5 + (mix(this.seed ^ 0x64, slot) % 50)) * 60_000,
      publishedAt,
    };
  }
}
