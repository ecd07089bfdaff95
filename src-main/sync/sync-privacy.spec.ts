import { describe, expect, it } from 'vitest';
import { slideIds, type SlideId } from '../contract/slide';
import { fullRig, startedRig } from './testing/full-rig';
import { at, celebration, recognition, story, user } from './testing/samples';

const day = 24 * 3_600_000;

describe('privacy through the whole sync', () => {
  const hide = { privacy: { hidePeople: ['amara.diallo@acme.example'] } };
  const traces = /amara|diallo/i;

  it('never lets a hidden person reach disk or board', async () => {
    const made = await startedRig(hide);
    expect(made.board.leaderboard.month).toMatchObject([{ person: { name: 'Jonah Brandt' }, rank: 1 }]);
    expect(made.cache.dump() + JSON.stringify(made.boards)).not.toMatch(traces);
  });

  it('has nothing on the board of the kinds that are hidden', async () => {
    const thanks = Array.from({ length: 16 }, (_, n) =>
      recognition(`t${n}`, { when: at(Date.parse('2026-03-12T08:00:00Z') - n * day) }),
    );
    const heldBy = async (hideKinds: readonly SlideId[]) => {
      const made = fullRig({ privacy: { hideKinds } });
      made.api.feed = [...thanks, celebration('c1', '2026-03-12'), story('s1')];
      made.sync.start();
      await made.clock.advance(5000);
      const { leaderboard, people, stats, ...board } = made.board;
      const lists = [board.recognitions, board.celebrations, board.stories, board.wallPosts];
      return [
        ...[leaderboard.month, people.newest, ...lists].map((list) => list.length > 0),
        people.total !== null,
        stats !== null,
      ];
    };
    expect(await heldBy([])).toEqual(Array.from({ length: 8 }, () => true));
    expect(await heldBy(slideIds)).toEqual(Array.from({ length: 8 }, () => false));
  });

  it('removes everything about somebody who is hidden later, before the first board, and brings others back', async () => {
    const made = await startedRig();
    made.api.people.push(user(99, { name: 'Amara Diallo', email: 'amara.diallo@acme.example' }));
    await made.sync.pollNow('users');
    made.cache.progress = { ...made.cache.progress, fullAt: 0 };
    await made.sync.pollNow('users');
    expect(made.cache.dump()).toMatch(traces);
    await made.restart(hide);
    expect(JSON.stringify(made.board)).not.toMatch(traces);
    await made.clock.advance(1000);
    expect(made.cache.dump()).not.toMatch(traces);
    await made.restart({});
    await made.clock.advance(5000);
    expect(JSON.stringify(made.board)).toMatch(traces);
  });

  it('takes down a person as soon as an answer tells who an address belongs to', async () => {
    const made = await startedRig();
    const more = { privacy: { hidePeople: ['adi@acme.example'] } };
    await made.restart(more);
    await made.clock.advance(5_000);
    // Everybody was read, and nobody has this address.
    expect(JSON.stringify(made.board)).toMatch(traces);
    const updatedAt = made.clock.now();
    made.api.people.push(user(50, { name: 'Amara Diallo', email: 'adi@acme.example', updatedAt }));
    await made.clock.advance(1_800_000);
    expect(JSON.stringify(made.board) + made.cache.dump()).not.toMatch(traces);
    // Known from the first moment after a restart, though no answer has named the address.
    made.boards = [];
    await made.restart();
    await made.clock.advance(700);
    expect(JSON.stringify([made.board, made.boards])).not.toMatch(traces);
  });

  it('keeps no full names for a lobby', async () => {
    const made = await startedRig();
    await made.restart({ display: { audience: 'lobby' } });
    await made.clock.advance(5000);
    expect(made.board.recognitions[0]?.to[0]?.name).toBe('Amara D.');
    expect(made.board.stories).toEqual([]);
    expect(made.cache.dump()).not.toMatch(/"(name|note|body)":"[^"]*(Diallo|Brandt|Kimura)/);
  });
});
