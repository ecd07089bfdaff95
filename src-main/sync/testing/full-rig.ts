import { FakeClock } from '../../testing/fake-clock';
import { celebration, leader, post, recognition, story, user } from './samples';
import { SyncRig } from './sync-rig';

/** A rig whose vendors hold a little of everything. */
export function fullRig(more: Record<string, unknown> = {}): SyncRig {
  const made = new SyncRig(new FakeClock(), more);
  made.api.leaders = [leader('Amara Diallo', 9), leader('Jonah Brandt', 5)];
  made.api.feed = [recognition('r2'), celebration('c1', '2026-03-12'), recognition('r1'), story('s1')];
  made.api.people = Array.from({ length: 12 }, (_, n) => user(n + 1));
  made.api.wall = [post('mm:p1', { authorId: 'mm:3' })];
  return made;
}

/** The same, after its first five seconds. */
export async function startedRig(more: Record<string, unknown> = {}): Promise<SyncRig> {
  const made = fullRig(more);
  made.sync.start();
  await made.clock.advance(5000);
  return made;
}
