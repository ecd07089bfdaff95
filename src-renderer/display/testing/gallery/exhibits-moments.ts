import type { Recognition } from '@contract/board';
import { person, recognition } from '../../slides/testing/examples';
import type { Exhibit } from './exhibit';
import { crew, crowd, longest } from './faces';
import { value60 } from './worst-texts';

const moment = (content: string, ...recognitions: readonly Recognition[]): Exhibit => ({
  content,
  model: { slide: 'celebration', recognitions },
});

const piano = recognition({
  from: crew.yasmin,
  to: [crew.mateusz],
  value: 'Leave it better',
  note: 'You carried the piano up four floors.',
});
const rookie = recognition({
  kind: 'award',
  from: crew.emeka,
  to: [crew.keone],
  value: 'Rookie of the Tide',
  note: null,
});

/** Recognitions that have just arrived and take the screen. */
export const moments: readonly Exhibit[] = [
  moment('plain', piano),
  moment('worst', recognition({ from: longest, to: crowd, value: value60 })),
  moment('an award', rookie),
  moment(
    'three receivers',
    recognition({ from: crew.bjorn, to: [crew.maja, crew.noor, longest], value: null }),
  ),
  moment('several', piano, rookie, recognition({ from: crew.noor, to: [crew.kwame, crew.haruka] })),
  moment('two directions', recognition({ from: person('ליאור בן־דוד'), to: [crew.mateusz] })),
  moment('nobody gave', recognition({ from: null, to: [longest], value: value60 })),
  moment('nobody received', recognition({ from: crew.solveig, to: [], value: null })),
];
