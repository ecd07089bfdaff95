import { expect, test } from '../fixtures/kiosk';
import type { Board } from '../../../src-main/contract/board';

const thanks = { display: { slides: ['appreciation'], dwellSeconds: 6, transition: 'none' } };

function stateOf(board: Board, id: string): string | null | undefined {
  return board.sources.find((source) => source.id === id)?.error;
}

test('LI-01 a new recognition reaches the screen within one poll', async ({
  launch,
  provision,
  controls,
}) => {
  await provision(thanks);
  const { display } = await launch();
  await display.waitForSlide('appreciation');
  const note = 'You carried the piano up four floors and whistled.';
  await controls.recognise(note);
  await expect
    .poll(async () => (await display.board()).recognitions.map((item) => item.note), { timeout: 8_000 })
    .toContain(note);
  // Slides with many words may come before it, and each stays until it can be read.
  test.setTimeout(240_000);
  await expect(display.slide).toContainText(note, { timeout: 150_000 });
});

test('LI-02 what is taken back leaves the screen within one poll', async ({
  launch,
  provision,
  controls,
}) => {
  await provision(thanks);
  const { display } = await launch();
  await display.waitForSlide('appreciation');
  await expect.poll(async () => (await display.board()).recognitions.length).toBeGreaterThan(2);
  const shown = (await display.slide.textContent()) ?? '';
  const board = await display.board();
  const onScreen = board.recognitions.find(
    (item) => item.note !== null && shown.includes(item.note.slice(0, 40)),
  );
  expect(onScreen, 'the slide shows a recognition of the board').toBeDefined();
  const id = onScreen!.id.replace(/^mv:/, '');
  await controls.takeBack(id);
  await expect
    .poll(async () => (await display.board()).recognitions.map((item) => item.id), { timeout: 8_000 })
    .not.toContain(onScreen!.id);
  await expect(display.slide).not.toContainText(onScreen!.note!.slice(0, 40), { timeout: 3_000 });
});

test('LI-03 a source that breaks is told in words, and the other four go on', async ({
  launch,
  provision,
  controls,
}) => {
  await provision();
  const { display } = await launch();
  await display.waitForLoad();
  await expect.poll(async () => (await display.board()).wallPosts.length).toBeGreaterThan(0);
  await controls.fail('posts', { status: 502, body: '<html>Bad gateway</html>' });
  await expect
    .poll(async () => stateOf(await display.board(), 'posts'), { timeout: 15_000 })
    .toBe('vendor-error');
  const note = 'Still here, still thanking.';
  await controls.recognise(note);
  await expect
    .poll(async () => (await display.board()).recognitions.map((item) => item.note), { timeout: 12_000 })
    .toContain(note);
  const board = await display.board();
  expect(board.wallPosts.length).toBeGreaterThan(0);
  for (const id of ['leaderboard', 'feeds', 'me', 'users']) expect(stateOf(board, id)).toBeNull();
  await expect(display.freshness).not.toBeEmpty({ timeout: 40_000 });
  await controls.recover();
  await expect(display.freshness).toBeEmpty({ timeout: 60_000 });
});
