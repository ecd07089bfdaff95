import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { at, post } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';

const minute = 60_000;
const hour = 60 * minute;

function rig(count: number) {
  const made = new SyncRig(new FakeClock(), { motivosity: {} });
  const now = made.clock.now();
  made.api.wall = Array.from({ length: count }, (_, n) =>
    post(`p${String(n)}`, { when: at(now - n * hour) }),
  );
  return made;
}

async function started(count: number) {
  const made = rig(count);
  made.sync.start();
  await made.clock.advance(5000);
  return made;
}

describe('the wall', () => {
  it('asks from the start of a day 30 days ago, so that the address is the same all day', async () => {
    const made = await started(3);
    await made.clock.advance(hour);
    const asked = new Set(made.api.calls.filter((call) => call.startsWith('posts')));
    expect([...asked]).toEqual([
      `posts page=1 perPage=50 createdAfter=${String(Date.parse('2026-02-10T00:00:00Z'))}`,
    ]);
  });

  it('reads four pages at most', async () => {
    const made = await started(400);
    expect(made.api.count('posts')).toBe(4);
    expect(made.board.wallPosts).toHaveLength(20);
  });

  it('ends when a page repeats', async () => {
    const made = rig(50);
    const { posts } = made.api;
    made.api.posts = (query, options) => posts.call(made.api, { ...query, page: 1 }, options);
    made.sync.start();
    await made.clock.advance(5000);
    expect(made.api.count('posts')).toBe(2);
  });

  it('sorts newest first whatever the order of the answer', async () => {
    const made = rig(5);
    made.api.wall.reverse();
    made.sync.start();
    await made.clock.advance(5000);
    expect(made.board.wallPosts.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  it('takes down what is missing, from disk too, and updates what was edited', async () => {
    const made = await started(3);
    made.api.wall = [post('p0', { title: 'Edited', when: at(made.clock.now()) }), made.api.wall[2]!];
    await made.clock.advance(3 * minute);
    expect(made.board.wallPosts.map(({ id, title }) => [id, title])).toEqual([
      ['p0', 'Edited'],
      ['p2', 'Latte art Friday'],
    ]);
    expect(made.cache.posts.map(({ item }) => item.id)).toEqual(['p0', 'p2']);
  });

  it('takes down within an answer that is not complete, too', async () => {
    const made = await started(300);
    made.api.wall.splice(5, 1);
    await made.clock.advance(3 * minute);
    expect(made.board.wallPosts.map(({ id }) => id)).not.toContain('p5');
    expect(made.board.wallPosts).toHaveLength(20);
  });
});
