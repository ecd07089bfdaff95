import type { guide as english } from '../en/guide';
import type { Words } from '../words';

/** What the panel’s first steps say. */
export const guide = {
  title: 'De første stegene',
  lead: 'Fire steg, så er deres egne folk på skjermen. Du kan stoppe når som helst og fortsette senere.',
  steps: 'De fire stegene',
  done: 'ferdig',
  goOn: 'Fortsett med de første stegene',
  pin: { name: 'PIN' },
  motivosity: {
    name: 'Motivosity',
    title: 'Koble til Motivosity',
    lead: 'Derfra kommer takk, priser, bursdager og topplisten.',
    connect: 'Koble til Motivosity',
    skip: 'Gjør det senere',
  },
  motimate: {
    name: 'Motimate',
    title: 'Koble til Motimate',
    lead: 'Derfra kommer personer og ansikter, og innleggene på veggen. Hopp over hvis dere ikke bruker det.',
    connect: 'Koble til Motimate',
    skip: 'Hopp over Motimate',
  },
  look: {
    name: 'Utseende',
    title: 'Gjør den til deres',
    lead: 'Navnet på bedriften og fargen. Alt annet finner du under «Visning».',
    company: 'Navnet på bedriften',
    companyHint: 'Står i et hjørne av hvert bilde.',
    mode: 'Bakgrunn',
    accent: 'Farge',
    finish: 'Lagre og vis skjermen',
    stay: 'Lagre og bli her',
  },
  next: 'Fortsett',
  back: 'Tilbake',
  later: 'Gå ut av de første stegene',
  anyway: 'Lagre og fortsett likevel',
  now: 'Skjermen deres',
  nowLead: 'Med det som kom fra bedriften deres for et øyeblikk siden. Den følger det du velger her.',
  waiting: 'Koblet til. De første personene og takkene kommer innen et minutt.',
  demo: 'Ingenting er koblet til ennå, så skjermen viser en demobedrift. Gå tilbake for å koble til deres egen.',
  things_one: 'Én ting fra dere er på skjermen.',
  things_other: '{{count}} ting fra dere veksler på skjermen.',
  finished: 'Det var alt. Skjermen er deres.',
} as const satisfies Words<typeof english>;
