import { setImmediate as breathe } from 'node:timers/promises';
import type { Roster } from '../company/roster';
import type { SceneName } from '../company/stories';
import { AVATAR_SIZE, drawAvatar } from './avatar';
import { BADGE_SIZE, drawBadge } from './badge';
import { BADGES } from './paths';
import { encodePng } from './png';
import { Raster } from './raster';
import { SCENE_HEIGHT, SCENE_WIDTH } from './scenery';
import { SCENES } from './scenes';

/** Portraits kept in memory; enough for every face of the usual company many times over. */
const KEPT = 400;

/** Draws the company's pictures when they are first asked for, one after the other, and keeps them. */
export class Gallery {
  private readonly kept = new Map<string, Promise<Buffer<ArrayBuffer> | undefined>>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly roster: Roster) {}

  /** A picture as PNG, or undefined when there is none of that name. */
  picture(kind: 'avatar' | 'badge' | 'content', name: string): Promise<Buffer<ArrayBuffer> | undefined> {
    const key = `${kind}/${name}`;
    const known = this.kept.get(key);
    if (known) return known;
    // In turn: drawing ten at once would only make all ten late, and the server with them.
    const made = this.queue.then(() => this.draw(kind, name));
    this.queue = made.catch(() => undefined);
    this.kept.set(key, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return made;
  }

  private async draw(
    kind: 'avatar' | 'badge' | 'content',
    name: string,
  ): Promise<Buffer<ArrayBuffer> | undefined> {
    await breathe();
    if (kind === 'avatar') {
      const person = this.roster.find(name);
      if (!person || person.look.length === 0) return undefined;
      return encodePng(AVATAR_SIZE, AVATAR_SIZE, drawAvatar(person.look, person.id).toBytes());
    }
    if (kind === 'badge') {
      const icon = BADGES.find((badge) => badge === name);
      return icon && encodePng(BADGE_SIZE, BADGE_SIZE, drawBadge(icon).toBytes());
    }
    return isScene(name) ? drawScene(name) : undefined;
  }
}

/** Draws a scene part by part and lets other work run in between. */
async function drawScene(name: SceneName): Promise<Buffer<ArrayBuffer>> {
  const raster = new Raster(SCENE_WIDTH, SCENE_HEIGHT);
  for (const step of SCENES[name]) {
    step(raster);
    await breathe();
  }
  return encodePng(SCENE_WIDTH, SCENE_HEIGHT, raster.toBytes());
}

function isScene(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name);
}
