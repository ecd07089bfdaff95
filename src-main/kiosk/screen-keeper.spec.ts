import { describe, expect, it } from 'vitest';
import { movesCalmly } from '../contract/motion';
import { settingsSchema } from '../contract/settings';
import { slideIds } from '../contract/slide';
import { FakeClock } from '../testing/fake-clock';
import { ScreenKeeper } from './screen-keeper';

function keeper(display: object = {}, privacy: object = {}) {
  const settings = settingsSchema.parse({ version: 1, display, privacy });
  return new ScreenKeeper({
    ...{ settings, problems: [], mode: 'live', logo: null, panelKey: null },
    ...{ settingsFile: '/etc/motiboard.json', clock: new FakeClock() },
  });
}

describe('the slides of the screen', () => {
  it.each([
    [[], slideIds],
    [['stats', 'message'], slideIds.filter((kind) => kind !== 'stats' && kind !== 'message')],
    [slideIds, []],
  ])('are without the kinds that are hidden: %j', (hideKinds, left) => {
    expect(keeper({}, { hideKinds }).current().slides).toEqual(left);
  });
});

describe('the screen, by how fast the machine draws', () => {
  it.each([
    [undefined, 'fast', false],
    [undefined, 'slow', true],
    ['auto', 'slow', true],
    ['full', 'slow', false],
    ['calm', 'fast', true],
  ] as const)('moves as set: %s, %s', (motion, graphics, isCalm) => {
    const screens = keeper(motion === undefined ? {} : { motion });
    screens.setGraphics(graphics);
    expect(movesCalmly(screens.current())).toBe(isCalm);
  });

  it('is told once', () => {
    const screens = keeper();
    const told: string[] = [];
    screens.subscribe(({ graphics }) => told.push(graphics));
    for (const graphics of ['fast', 'slow', 'slow', 'fast'] as const) screens.setGraphics(graphics);
    expect(told).toEqual(['slow', 'fast']);
  });
});
