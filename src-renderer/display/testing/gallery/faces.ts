import type { Person } from '@contract/board';
import { person } from '../../slides/testing/examples';

/** The address of a drawn portrait; the gallery's server draws it from the words of the address. */
const face = (look: string): string => `/pictures/face/${look.replaceAll(' ', '-')}.png`;

/** The address of a drawn scene, such as `harbour`. */
export const scene = (name: string): string => `/pictures/scene/${name}.png`;

const known = (name: string, title: string, team: string, look: string): Person =>
  person(name, { title, team, picture: face(look) });

/** People of an invented ferry company, each with a portrait. */
export const crew = {
  solveig: known('Solveig Haugen', 'Managing Director', 'Leadership', 's1 bob silver glasses'),
  emeka: known('Emeka Okonkwo', 'Fleet Captain', 'Crew', 's6 crop black beard captain'),
  priyanka: known('Priyanka Raghunathan', 'Head of Engineering', 'Engineering', 's4 long black earrings'),
  mateusz: known('Mateusz Wiśniewski', 'Battery Technician', 'Engineering', 's1 crop blond beard'),
  kwame: known('Kwame Boateng', 'Deckhand', 'Crew', 's6 fade black'),
  bjorn: known('Björn Þórarinsson', 'Ferry Captain', 'Crew', 's1 balding grey beard captain'),
  fatoumata: known('Fatoumata Diallo', 'Galley Lead', 'Guest Care', 's6 headwrap teal earrings'),
  noor: known('Noor van der Meer', 'Product Designer', 'Digital', 's2 hijab rose'),
  harpreet: known('Harpreet Singh Gill', 'Electrical Engineer', 'Engineering', 's4 turban navy beard'),
  haruka: known('Haruka Shimizu', 'Safety Officer', 'Harbour', 's2 sidebob black'),
  maja: known('Maja Novak', 'Learning Designer', 'People', 's1 wavy auburn'),
  keone: known('Keone Kahananui', 'Night Mechanic', 'Engineering', 's4 wavyshort black'),
  miguel: known('Miguel Ângelo Teixeira', 'Deckhand', 'Crew', 's3 beanie brown stubble'),
  yasmin: known('Yasmin El-Sayed', 'People Partner', 'People', 's4 hijab teal'),
} as const;

/** The longest name that the demo company knows; nobody has a picture of her. */
export const longest = person('Ana Sofía Guadalupe de la Concepción Villanueva-Etcheverry', {
  shortName: 'Ana Sofía',
  title: 'Passenger Experience and Accessibility Lead for the Northern and Southern Routes',
  team: 'Guest Care',
});

/** More people than any slide has room for: every fourth without a picture, some with long names. */
export const crowd: Person[] = Array.from({ length: 24 }, (_, at) => {
  const all = Object.values(crew);
  const one = all[at % all.length] ?? longest;
  const id = `${one.id}:${at}`;
  return at % 4 === 3 ? { ...longest, id, shortName: `Ana Sofía ${at}` } : { ...one, id };
});
