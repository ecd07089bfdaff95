/** The slower news of the demo company: announcements, highlights, milestones, profile changes. */

/** The drawn pictures that announcements and wall posts can carry. */
export type SceneName = 'harbour' | 'hills' | 'mountains' | 'coffee' | 'plants' | 'lighthouse' | 'lanterns';

/** A company announcement; `picture` where it has one. */
export interface Announcement {
  readonly title: string;
  readonly note: string;
  readonly picture?: SceneName;
}

/** Announcements, dealt one after the other. */
export const ANNOUNCEMENTS: readonly Announcement[] = [
  {
    title: 'Summer timetable starts Monday',
    note: 'Fourteen routes, two new stops, and the last boat home leaves at 23:40. Printed copies are at every pier office.',
    picture: 'harbour',
  },
  {
    title: 'The Razorbill is back',
    note: 'New batteries, new paint, same captain. Come and wave: Thursday 07:15, Pier 2.',
    picture: 'hills',
  },
  {
    title: 'Lantern evening on the quay',
    note: 'Friday from 18:00. Bring a friend, a dish, or just your appetite. The galley team is making fish soup.',
    picture: 'lanterns',
  },
  {
    title: 'Coffee machine, take two',
    note: 'The new one is on the second floor. It makes oat flat whites and does not beep. You are welcome.',
    picture: 'coffee',
  },
  {
    title: 'Ice on the ramps',
    note: 'Grip soles from Wednesday on, please. Spare pairs in every size are in the blue cupboard by the lockers.',
  },
  {
    title: 'We are hiring in Trieste',
    note: 'Two deckhands and one dock planner. Do you know somebody kind and punctual? Tell Yasmin.',
    picture: 'mountains',
  },
  {
    title: 'Plant swap in the Lisbon office',
    note: 'Take a cutting, leave a cutting. The monstera has had children again.',
    picture: 'plants',
  },
  {
    title: 'Open house at the old lighthouse',
    note: 'Saturday 10 to 16. Captain Björn tells ghost stories at three. Children under six only with a brave adult.',
    picture: 'lighthouse',
  },
  {
    title: 'Fire drill',
    note: 'Thursday at 10:00 sharp. Meeting point is the yellow crane. Yes, also if it rains.',
  },
  {
    title: 'Half a million quiet crossings',
    note: 'On Sunday the Eider carried our 500,000th passenger without a drop of diesel. Thank you, all of you, for getting us here.',
    picture: 'hills',
  },
  {
    title: 'Payslips move to the app',
    note: 'From this month on. Paper is still there if you want it: tell Zuzana.',
  },
  {
    title: 'Hiking weekend',
    note: 'Three huts, two days, one very good view. Twelve places left; families welcome. Sign the list by the mess.',
    picture: 'mountains',
  },
];

/** Highlights of the day that people post. */
export const HIGHLIGHTS: readonly string[] = [
  'The 05:40 was on time. Twice.',
  'A dolphin raced us all the way to the breakwater.',
  'A passenger gave back the umbrella I lent her in 2019.',
  'All four chargers green at once. I took a photo.',
  'Someone left a thank-you card on seat 14. It is on the fridge now.',
  'I understood a whole announcement in Norwegian. It was about parking.',
  'Docked in the dark so softly that nobody looked up from their phones.',
  'The school class asked if the boat has a name day. It does now.',
  'Fresh paint on the Guillemot, and no fingerprints so far.',
  'My first week without the word "spreadsheet".',
];

/** Items of a feed type no documentation lists: a display must cope with what comes next year. */
export const MILESTONES: readonly { readonly title: string; readonly note: string }[] = [
  { title: '1,000 days without an accident', note: 'Counted by hand, on the board in the engine room.' },
  { title: '10,000 bicycles this season', note: 'And one unicycle. It paid half.' },
  {
    title: '250 tonnes of diesel not burned',
    note: 'Our neighbours say that they can hear the gulls again.',
  },
  { title: '42 seconds', note: 'The fastest safe boarding of a full school class, ever. Well done, Galway.' },
];

/** Profile changes by feed type: a personality type, an interest, a responsibility, a line about oneself. */
export const PROFILE_NEWS: readonly {
  readonly type: 'PRSN' | 'INST' | 'RESP' | 'ABOT';
  readonly title: string;
  readonly notes: readonly string[];
}[] = [
  { type: 'PRSN', title: 'Personality type added', notes: ['ENFP', 'ISTJ', 'INTP', 'ESFJ', 'INFJ'] },
  {
    type: 'INST',
    title: 'New interest',
    notes: ['winter swimming', 'sourdough', 'night photography', 'choir', 'bouldering', 'repairing radios'],
  },
  {
    type: 'RESP',
    title: 'New responsibility',
    notes: ['First aid on the Kittiwake', 'Charging schedule', 'Pier 4 key holder', "Newcomers' breakfast"],
  },
  {
    type: 'ABOT',
    title: 'Profile update',
    notes: [
      'Knows every ferry timetable, and most of the gulls.',
      'Will trade shifts for cake.',
      'Ask me about knots.',
      'Grew up on an island with nine people and one bus.',
    ],
  },
];

/** Short comments under feed items. */
export const COMMENTS: readonly string[] = [
  'So well deserved!',
  'I was there. It was even better than it sounds.',
  '👏👏👏',
  'Cake in the mess at two?',
  'Frame this.',
  'Adding my thanks.',
  'This made my morning.',
  'Congratulations from Galway!',
];

/** A post on the company's wall; `picture` where it has one. */
export interface WallStory {
  readonly title: string;
  readonly body: string;
  readonly picture?: SceneName;
}

/** Wall posts, dealt one after the other, two a day. */
export const WALL_STORIES: readonly WallStory[] = [
  {
    title: 'Morning from Pier 2',
    body: 'Flat water, four boats charged, coffee strong. Have a good one out there.',
    picture: 'harbour',
  },
  {
    title: 'New module: cold-water survival',
    body: 'Twenty minutes, three videos, one quiz. Everybody who goes near a deck, please finish it before the first frost.',
  },
  {
    title: 'Our lighthouse has a new lamp',
    body: 'The old one goes to the harbour museum. Haruka and Luca carried it down 94 steps, and it has not a scratch.',
    picture: 'lighthouse',
  },
  {
    title: "Recipe of the week: André's fish soup",
    body: 'Onions, fennel, saffron, whatever the morning brought. The secret is to wait. Full recipe in the galley folder.',
  },
  {
    title: 'The hiking group made it to the top',
    body: 'Fourteen people, one dog, zero blisters (according to the dog). Next trip is in three weeks.',
    picture: 'mountains',
  },
  {
    title: 'Desk plants: a field guide',
    body: 'Water on Mondays, talk to them on Fridays. Noor has drawn a little card for each, pick yours up in Lisbon.',
    picture: 'plants',
  },
  {
    title: 'Lantern evening, thank you!',
    body: '212 people, 60 lanterns, and the longest table this quay has ever seen.',
    picture: 'lanterns',
  },
  {
    title: 'Find us in the mess at ten',
    body: 'Solveig answers questions over coffee, every second Wednesday. Any question. Last time somebody asked about her boat.',
    picture: 'coffee',
  },
  {
    title: 'Charging, explained in four minutes',
    body: 'Why we charge to 82 per cent and not to 100, with Priyanka, a whiteboard and a banana.',
  },
  {
    title: 'Last light over the hills',
    body: 'Taken by Thabo from the 21:10. No filter, we asked.',
    picture: 'hills',
  },
  {
    title: 'Lost and found, autumn edition',
    body: 'Eleven umbrellas, one trombone, a very small suitcase. Ask at the Pier 1 office.',
  },
  {
    title: 'Galway opens its new waiting room',
    body: 'Warm floor, low counter, quiet corner. Designed with the people who wait there.',
    picture: 'harbour',
  },
];

/** Titles under which birthdays and anniversaries are written; `{name}` is the first name. */
export const BIRTHDAY_NOTES: readonly string[] = [
  'Cake is in the mess at 14:00. There are candles, and a song that nobody knows well.',
  'Another lap around the sun. Have a wonderful day, {name}!',
  'Fair winds and a slice of the big one, {name} 🎂',
];
