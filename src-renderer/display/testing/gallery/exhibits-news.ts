import type { Message } from '@contract/settings';
import { person, post, story } from '../../slides/testing/examples';
import type { Exhibit } from './exhibit';
import { crew, crowd, longest, scene } from './faces';
import { flood, html, longNote, value60, word } from './worst-texts';

const storyKinds = ['announcement', 'highlight', 'news'] as const;

const titles = {
  announcement: 'Coffee machine, take two',
  highlight: "Today's highlight",
  news: '1,000 days without an accident',
} as const;
const bodies = {
  announcement:
    'The new one is on the second floor. It makes oat flat whites and does not beep. You are welcome.',
  highlight: 'A dolphin raced us all the way to the breakwater',
  news: 'Counted by hand, on the board in the engine room.',
} as const;

const message = (content: string, what: Message): Exhibit => ({
  content,
  model: { slide: 'message', key: 'm', message: what },
});

const setup = (content: string, panelKey: string | null, problems: number): Exhibit => ({
  content,
  model: {
    slide: 'setup',
    key: 'u',
    panelKey,
    settingsFile:
      problems > 0
        ? '/home/lobby-display-reception-north/.config/Motiboard/motiboard.json'
        : '/etc/motiboard/motiboard.json',
    demo: problems > 0,
    problems: Array.from({ length: problems }, (_, at) => ({
      key: `display.messages.${at}.title`,
      message: 'must be a text of at most 120 characters; it was left out, and the rest is used',
    })),
  },
});

/** Headlines, the wall, messages of the house, and the slides that stand in for content. */
export const news: readonly Exhibit[] = [
  ...storyKinds.flatMap((kind): Exhibit[] => [
    {
      content: 'plain',
      model: {
        slide: kind,
        key: kind,
        story: story({
          kind,
          title: titles[kind],
          body: bodies[kind],
          from: kind === 'announcement' ? crew.solveig : kind === 'highlight' ? crew.miguel : null,
          picture: kind === 'announcement' ? scene('coffee') : null,
        }),
      },
    },
    {
      content: 'worst',
      model: {
        slide: kind,
        key: kind,
        story: story({
          kind,
          title: `${value60} and then some more of it`,
          body: longNote,
          from: longest,
          people: [...crowd],
          picture: kind === 'highlight' ? null : scene('mountains'),
        }),
      },
    },
    {
      content: 'a letter',
      model: { slide: kind, key: kind, story: story({ kind, title: 'H', body: null }) },
    },
    {
      content: 'ten thousand letters',
      model: { slide: kind, key: kind, story: story({ kind, title: titles[kind], body: flood }) },
    },
    {
      content: 'markup',
      model: { slide: kind, key: kind, story: story({ kind, title: html, body: word, people: [crew.noor] }) },
    },
  ]),
  ...Object.entries({ 'somebody new': [crew.noor], 'two people': [crew.noor, longest] }).map(
    ([content, who]): Exhibit => ({
      content,
      model: {
        slide: 'news',
        key: 'news',
        story: story({
          kind: 'news',
          title: 'New colleague',
          body: 'Joins us this week, with a bicycle and a big laugh.',
          from: person('Recognition Bot'),
          people: who,
        }),
      },
    }),
  ),
  {
    content: 'plain',
    model: {
      slide: 'wall-post',
      key: 'p',
      post: post({
        title: 'Lantern evening, thank you!',
        body: '212 people, 60 lanterns, and the longest table this quay has ever seen.',
        author: crew.fatoumata,
        picture: scene('lanterns'),
      }),
    },
  },
  {
    content: 'worst',
    model: {
      slide: 'wall-post',
      key: 'p',
      post: post({
        title: `${value60} and then some more of it`,
        body: longNote,
        author: longest,
        picture: scene('harbour'),
      }),
    },
  },
  {
    content: 'a picture alone',
    model: {
      slide: 'wall-post',
      key: 'p',
      post: post({ title: null, body: null, author: null, picture: scene('lighthouse') }),
    },
  },
  {
    content: 'words alone',
    model: { slide: 'wall-post', key: 'p', post: post({ author: person('Thabo') }) },
  },
  {
    content: 'markup',
    model: { slide: 'wall-post', key: 'p', post: post({ title: word, body: html }) },
  },
  {
    content: 'ten thousand letters',
    model: { slide: 'wall-post', key: 'p', post: post({ body: flood, picture: scene('harbour') }) },
  },
  message('plain', {
    title: 'Welcome, Contoso',
    body: 'Coffee is to your left. The guest Wi-Fi is behind the code.',
    qr: 'https://guest.puffinline.example/wifi',
  }),
  message('worst', { title: value60, body: longNote, qr: `https://guest.example/${'w'.repeat(200)}` }),
  message('ten thousand letters', { title: 'Hei', body: flood, qr: 'https://a.example' }),
  message('a word', { title: 'Hei' }),
  message('a title and a code', { title: word, qr: 'https://a.example' }),
  setup('plain', 'Ctrl + Shift + S', 0),
  setup('worst', 'Ctrl + Alt + Shift + F12', 9),
  setup('no panel', null, 0),
  setup('no panel, problems', null, 3),
  { content: 'plain', model: { slide: 'waiting', key: 'g', trouble: false } },
  {
    content: 'worst',
    model: { slide: 'waiting', key: 'g', trouble: true },
    look: { title: 'Internationale Fährschifffahrtsgesellschaft Nordsee und Ostsee' },
  },
];
