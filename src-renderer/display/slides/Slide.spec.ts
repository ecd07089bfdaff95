// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { SlideModel } from '../slide-model';
import Slide from './Slide.svelte';
import { celebration, everyKind, look, person, post, ranked, recognition, story } from './testing/examples';

const picture = `media://local/${'a'.repeat(64)}`;
const text = (model: SlideModel, more = {}) =>
  render(Slide, { model, look: { ...look, ...more } }).container.textContent.replace(/\s+/g, ' ');

const appreciation = (more: Parameters<typeof recognition>[0]): SlideModel => ({
  slide: 'appreciation',
  key: 'a',
  recognition: recognition(more),
});

describe('Slide', () => {
  it.each(everyKind)('shows a $slide slide', (model) => {
    const { container } = render(Slide, { model, look });
    expect(container.querySelector('.slide')?.getAttribute('lang')).toBe('en-GB');
    expect(container.textContent.trim().length).toBeGreaterThan(10);
    expect(container.innerHTML).not.toContain('undefined');
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('is mirrored for languages that are read from the right', () => {
    const { container } = render(Slide, { model: everyKind[0]!, look: { ...look, locale: 'ar' } });
    expect(container.querySelector('.slide')?.getAttribute('dir')).toBe('rtl');
  });

  it('keeps what the vendor says of the time apart from the kind, whichever way it is read', () => {
    const { container } = render(Slide, {
      model: { slide: 'news', key: 'n', story: story({ kind: 'news' }) },
      look: { ...look, locale: 'ar' },
    });
    // The gap is on the page's side: only the words within have a direction of their own.
    expect(container.querySelector('.when')?.hasAttribute('dir')).toBe(false);
    expect(container.querySelector('.when bdi')?.textContent).toBe('3 hours ago');
  });

  it.each(everyKind)(
    'lays out of ten thousand letters no more than anybody reads on a $slide slide',
    (model) => {
      const flood = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(flood);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [
            key,
            // What has a bound before it comes here, or is no text to be read, stays as it is.
            /^(title|body|note|value|message|team)$/.test(key) && typeof inner !== 'object'
              ? 'W'.repeat(10_000)
              : flood(inner),
          ]),
        );
      };
      const flooded = flood(model) as SlideModel;
      expect(text(flooded, { title: 'W'.repeat(10_000) }).length).toBeLessThan(2_000);
    },
  );

  it.each(everyKind.filter(({ slide }) => slide !== 'waiting'))(
    'says whose screen it is on a $slide slide',
    (model) => {
      expect(text(model)).toContain('Fjordlift');
    },
  );
});

describe('an appreciation', () => {
  it('shows both people, the value, the words, what came with it and when', () => {
    const shown = text(appreciation({ amount: 25 }));
    for (const part of [
      'Jonas Berg',
      'Maria Lindqvist',
      'Customer focus',
      'last pallet',
      '+25',
      '2 likes',
      'today',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('shows HTML as text', () => {
    const note = '<b>Big</b> thanks <script>alert(1)</script>';
    const { container } = render(Slide, { model: appreciation({ note }), look });
    expect(screen.getByText(note)).toBeTruthy();
    expect(container.querySelector('b, script')).toBeNull();
  });

  it('makes the value its hero without a note, and the thanks without a value', () => {
    expect(text(appreciation({ note: null }))).toContain('for Customer focus');
    expect(text(appreciation({ note: ' ', value: null }))).toContain('Maria said thanks');
    expect(text(appreciation({ note: null, value: null, from: null }))).toContain('Thank you!');
  });

  it('shows eight people with a face each, and counts more than nine', () => {
    const to = Array.from({ length: 24 }, (_, at) => person(`P${at} Q`));
    const eight = render(Slide, { model: appreciation({ to: to.slice(0, 8) }), look });
    expect(eight.container.querySelectorAll('[data-face]')).toHaveLength(9);
    expect(eight.container.textContent).toContain('P6 and P7');
    eight.unmount();
    const crowd = render(Slide, { model: appreciation({ to }), look });
    expect(crowd.container.querySelectorAll('[data-face]')).toHaveLength(9);
    expect(crowd.container.textContent).toContain('+16');
    expect(crowd.container.textContent).toContain('P6, P7 and 16 more');
  });

  it('drops a picture that does not load', async () => {
    const { container } = render(Slide, { model: appreciation({ picture }), look });
    await fireEvent.error(container.querySelector('figure img')!);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a leaderboard', () => {
  const board = (...entries: ReturnType<typeof ranked>[]): SlideModel => ({
    slide: 'leaderboard',
    key: 'l',
    period: 'month',
    entries,
  });

  it('says ranks, points and movements in words', () => {
    const shown = text(everyKind[0]!);
    for (const part of [
      'Place 1',
      '90 points',
      'up 2 places',
      'down one place',
      'same place as before',
      'new',
      'March',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('stands ties on equal steps', () => {
    const { container } = render(Slide, {
      model: board(ranked('Ana', 9, 1), ranked('Bo', 9, 1), ranked('Cy', 1, 3)),
      look,
    });
    expect(container.querySelectorAll('.rank-1')).toHaveLength(2);
    expect(container.querySelectorAll('.rank-3')).toHaveLength(1);
  });

  it('gives one leader alone the whole stage', () => {
    const { container } = render(Slide, { model: board(ranked('Ana Li', 1, 1)), look });
    expect(container.querySelector('ol')).toBeNull();
    expect(container.textContent).toContain('1 point');
  });

  it('survives nobody having points', () => {
    const names = ['Ana', 'Bo', 'Cy', 'Di'];
    const { container } = render(Slide, { model: board(...names.map((name) => ranked(name, 0, 1))), look });
    expect(container.innerHTML).not.toContain('NaN');
  });
});

describe('celebrations', () => {
  it('names everybody, and never an age', () => {
    const model: SlideModel = {
      slide: 'birthday',
      key: 'b',
      celebrations: [celebration('birthday', ['Ana Li', 'Bo Ek'], 44)],
    };
    const shown = text(model);
    expect(shown).toContain('Ana Li');
    expect(shown).toContain('Bo Ek');
    expect(shown).not.toContain('44');
  });

  it('says the years of each, and those of all together', () => {
    const model: SlideModel = {
      slide: 'anniversary',
      key: 'y',
      celebrations: [celebration('anniversary', ['Ana Li'], 5), celebration('anniversary', ['Bo Ek'], 1)],
    };
    const shown = text(model);
    for (const part of ['5 years', '1 year', '6 years between them']) expect(shown).toContain(part);
  });

  it('does without years', () => {
    const model: SlideModel = {
      slide: 'anniversary',
      key: 'y',
      celebrations: [celebration('anniversary', ['Ana Li'])],
    };
    expect(text(model)).toContain('Another year together');
  });
});

describe('stories and posts', () => {
  it('fall back to words alone when their picture does not load', async () => {
    for (const model of [
      { slide: 'news', key: 'n', story: story({ picture, kind: 'news' }) },
      { slide: 'wall-post', key: 'p', post: post({ picture }) },
    ] as const) {
      const { container, unmount } = render(Slide, { model, look });
      await fireEvent.error(container.querySelector('figure img')!);
      expect(container.querySelector('figure')).toBeNull();
      unmount();
    }
  });

  it('mark what somebody wrote of a highlight, below the phrase that all of them have', () => {
    const model = (body: string): SlideModel => ({
      slide: 'highlight',
      key: 'h',
      story: story({ kind: 'highlight', title: "Today's highlight", body }),
    });
    const { container, unmount } = render(Slide, { model: model('On time. Twice.'), look });
    expect(container.querySelector('.pen')?.textContent).toBe('On time. Twice.');
    expect(container.textContent).toContain("Today's highlight");
    expect(container.querySelectorAll('.body')).toHaveLength(0);
    unmount();
    const long = render(Slide, { model: model('On time, and more. '.repeat(20)), look });
    expect(long.container.querySelector('.pen')?.textContent).toBe("Today's highlight");
  });

  it('show a post that is nothing but a picture', () => {
    const { container } = render(Slide, {
      model: { slide: 'wall-post', key: 'p', post: post({ picture, title: null, body: null }) },
      look,
    });
    expect(container.querySelector('figure img')?.getAttribute('src')).toBe(picture);
    expect(container.textContent).toContain('Tom Okafor');
  });
});

describe('set-up', () => {
  const setup = { ...everyKind[11]!, slide: 'setup' } as Extract<SlideModel, { slide: 'setup' }>;

  it('says which keys to press and what could not be used', () => {
    const shown = text(setup);
    for (const part of ['Ctrl', 'Shift', 'display.dwellSeconds', 'must be at least 6'])
      expect(shown).toContain(part);
  });

  it('points to the settings file where there is no panel', () => {
    expect(text({ ...setup, panelKey: null })).toContain('/etc/motiboard/motiboard.json');
  });

  it('counts problems it has no room for', () => {
    const problems = Array.from({ length: 9 }, (_, at) => ({ key: `key.${at}`, message: 'is wrong' }));
    expect(text({ ...setup, problems })).toContain('and 4 more');
  });
});

it('draws the code of a message, and does without one that is too long', () => {
  const model = (qr: string): SlideModel => ({ slide: 'message', key: 'm', message: { title: 'Hi', qr } });
  const { unmount } = render(Slide, { model: model('https://a.example'), look });
  expect(screen.getByRole('img', { name: 'Scan to open' })).toBeTruthy();
  unmount();
  render(Slide, { model: model('x'.repeat(5000)), look });
  expect(screen.queryByRole('img')).toBeNull();
});

it('waits under the company’s name, or its logo', () => {
  const waiting: SlideModel = { slide: 'waiting', key: 'g', trouble: true };
  expect(text(waiting)).toContain('Fjordlift');
  expect(text(waiting, { title: null })).toContain('Motiboard');
  const { container } = render(Slide, { model: waiting, look: { ...look, logo: picture } });
  expect(container.querySelector('img')?.getAttribute('alt')).toBe('Fjordlift');
});

describe('a ranking that changed since it was last shown', () => {
  const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay'];
  const model: SlideModel = {
    slide: 'leaderboard',
    key: 'l',
    period: 'month',
    entries: names.map((name, at) => ranked(name, 90 - at, at + 1)),
  };
  const ids = (...order: string[]) => order.map((name) => person(name).id);
  /** Who is seen to come from where. */
  const moving = (before: readonly string[] | null) => {
    const { container } = render(Slide, { model, look, before });
    return [...container.querySelectorAll<HTMLElement>('.overtake')].map((element) => [
      names.find((name) => element.textContent.includes(name)),
      element.style.getPropertyValue('--from'),
    ]);
  };

  it('has those overtake who moved, from where they stood, on the podium and in the race', () => {
    expect(moving(ids('Bo', 'Ada', 'Cy', 'Di', 'Fay', 'Ed'))).toEqual([
      ['Ada', '-1'],
      ['Bo', '1'],
      ['Ed', '1'],
      ['Fay', '-1'],
    ]);
  });

  it('has nobody move where nothing changed, or where nothing is known', () => {
    expect(moving(ids(...names))).toEqual([]);
    expect(moving(null)).toEqual([]);
  });
});
