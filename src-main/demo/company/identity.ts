/** Who the demo company is. */
export const COMPANY = {
  id: 'puffinline',
  name: 'Puffin Line',
  mailDomain: 'puffinline.example',
  /** The name under which automatic feed items are written. */
  bot: 'Puffin Line Crew Bot',
} as const;

/** A company value, as the vendor lists them. */
export interface CompanyValue {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** The company's values. The last one is exactly sixty characters long: real ones are, too. */
export const VALUES: readonly CompanyValue[] = [
  {
    id: '51000001-2201-cval-b1a0-6e1d8f220001',
    name: 'Safe before on time',
    description: 'A late ferry is a story. An unsafe one is not.',
  },
  {
    id: '51000002-2202-cval-b1a1-6e1d8f220002',
    name: 'Look out for each other',
    description: 'Nobody stands on deck alone.',
  },
  {
    id: '51000003-2203-cval-b1a2-6e1d8f220003',
    name: 'Leave it shipshape',
    description: 'The next shift should find it better than you did.',
  },
  {
    id: '51000004-2204-cval-b1a3-6e1d8f220004',
    name: 'Say it plainly',
    description: 'Kind, short and early.',
  },
  {
    id: '51000005-2205-cval-b1a4-6e1d8f220005',
    name: 'Quiet wake',
    description: 'We leave no more behind than a few rings on the water.',
  },
  {
    id: '51000006-2206-cval-b1a5-6e1d8f220006',
    name: 'Ask the people who do the work before you change how it goes',
    description: 'They know why the rope is tied that way.',
  },
];

/** An award (badge) that people are given. `icon` names the drawn badge. */
export interface Award {
  readonly id: string;
  readonly name: string;
  readonly icon: 'lifebuoy' | 'compass' | 'lighthouse' | 'wave' | 'star';
  readonly notes: readonly string[];
}

/** The company's awards with the words they come with. */
export const AWARDS: readonly Award[] = [
  {
    id: 'award-golden-lifebuoy',
    name: 'Golden Lifebuoy',
    icon: 'lifebuoy',
    notes: [
      'Spotted the worn mooring line before anyone leaned on it. Nobody got hurt, because of one careful look.',
      'A year of drills without a single shortcut.',
      'For stopping the departure when something felt wrong, and being right.',
    ],
  },
  {
    id: 'award-true-north',
    name: 'True North',
    icon: 'compass',
    notes: [
      'Asked the question in the planning meeting that saved us a whole winter of rework.',
      'Holds the course when the rest of us are drifting. Voted by 27 colleagues.',
    ],
  },
  {
    id: 'award-lighthouse-keeper',
    name: 'Lighthouse Keeper',
    icon: 'lighthouse',
    notes: [
      'Three people in the company say they stayed because of your mentoring. Three!',
      'For every late-night message answered kindly.',
    ],
  },
  {
    id: 'award-smooth-crossing',
    name: 'Smooth Crossing',
    icon: 'wave',
    notes: [
      'Best passenger score of the quarter: 4.9 out of 5 over 11,400 answers.',
      'New timetable live on a Monday morning. Not one complaint. Unheard of.',
    ],
  },
  {
    id: 'award-rookie-of-the-tide',
    name: 'Rookie of the Tide',
    icon: 'star',
    notes: [
      'Two months in, and already the one we call when the gangway jams.',
      'Learned all 14 routes by heart. In rhyme.',
    ],
  },
];
