import type { privacy as english } from '../en/privacy';
import type { Words } from '../words';

/** What the panel’s "Privacy" says. */
export const privacy = {
  title: 'Personvern',
  lead: 'Hvem og hva som ikke vises. Det utelates før det når disken på denne maskinen, og det som alt er der, forsvinner med en gang.',
  counting: 'Produktene er ikke lest siden reglene ble endret. Tallene vokser til det er gjort.',
  audience: 'Hvem som ser på skjermen',
  audienceLead: 'Besøkende bør se mindre om folk enn kollegene deres gjør.',
  staff: 'Kolleger',
  lobby: 'Besøkende også',
  staffHint: 'Hele navn, og alt som de andre reglene lar stå.',
  lobbyHint: 'Fornavn og en forbokstav, ingen beløp, ingen kunngjøringer, ingen fødselsdato utover dagen.',
  amounts: 'Vis beløp',
  amountsHint: 'Penger og poeng som er gitt. Av hvis ikke alle er enige.',
  people: 'Personer som ikke vises',
  peopleLead: 'Verken navnet eller bildet, uansett hvor de dukker opp, i begge produktene.',
  find: 'Finn en person med navn eller e-postadresse',
  hide: 'Ikke vis',
  show: 'Vis igjen',
  nobody: 'Ingen slik person er kjent. Folk i begge produktene er kjent når de er lest.',
  nobodyOfVisitors:
    'Ingen slik person er kjent. Så lenge skjermen er satt til besøkende, lagrer denne maskinen bare fornavn og en forbokstav: skriv dem, eller hele e-postadressen.',
  noneHidden: 'Alle vises.',
  knownByEmail: 'Kjent ved denne e-postadressen',
  notRecognised: 'Ikke gjenkjent ennå: listen over personer er ikke lest til ende',
  knownById: 'Kjent ved ID-en sin der, som slutter på «{{ending}}»',
  somebodyIn: 'Noen i {{product}}',
  namesNotKept:
    'Navn på personer som ikke vises, lagres ikke på denne maskinen. Den som ikke har noe navn her, får det så snart produktene forteller om dem igjen.',
  today_one: '{{count}} holdt borte i dag',
  today_other: '{{count}} holdt borte i dag',
  words: 'Ord som ikke vises',
  wordsLead:
    'Det som har et av disse ordene i seg, vises ikke, uansett hvordan det skrives: «h3llo» er også «hello».',
  word: 'Ett eller flere ord',
  addWord: 'Legg til',
  removeWord: 'Ta bort: {{word}}',
  kinds: 'Hva som kan komme på skjermen',
  kindsLead:
    'Det som er av, hentes aldri til skjermen. Bruk «Visning» for bare å holde et bilde utenfor rotasjonen.',
} as const satisfies Words<typeof english>;
