import type { about as english } from '../en/about';
import type { Words } from '../words';

/** What the panel's "About" says. */
export const about = {
  title: 'Om',
  lead: 'Hva som kjører på denne skjermen, og hvor det ligger.',
  app: 'Motiboard {{version}}',
  appLead: 'Viser hvem som ble takket, hvem som leder, hvem det feires for, og hva som er på veggen.',
  builtAt: 'Bygget',
  runtime: 'Kjører på',
  system: 'Maskin',
  dataDir: 'Datamappe',
  dataDirHint:
    'Innstillinger, hemmeligheter, bilder og logger. Alt er kryptert unntatt loggene, som ikke har hemmeligheter.',
  settingsFile: 'Innstillingsfil',
  noSettingsFile: 'Ingen. Den ville blitt lest fra {{file}}.',
  copy: 'Kopier',
  copied: 'Kopiert.',
  docs: 'Håndbok',
  docsLead: 'Følger med Motiboard, ved siden av kildekoden.',
  docsReadme: 'Installere, sette opp og oppdatere: README.md',
  docsPrivacy: 'Hva som vises om hvem, og hva som lagres: docs/PRIVACY.md',
  docsOperations: 'Drive mange skjermer, og hva du gjør når en skjerm ikke vil: docs/OPERATIONS.md',
  docsApi: 'Alle operasjoner i begge produktene: docs/api/README.md',
  licences: 'Lisenser',
  licencesLead:
    'Motiboard er fri programvare (MIT). Den er laget av disse pakkene, og lisensene deres ber om å bli nevnt.',
  find: 'Finn en pakke',
  found_one: '{{count}} pakke',
  found_other: '{{count}} pakker',
  none: 'Ingen pakke heter det.',
  noText: 'Pakken har ingen egen lisenstekst. Lisensen er {{licence}}.',
  unavailable: 'Dette kunne ikke leses. Lukk innstillingene og åpne dem igjen.',
} as const satisfies Words<typeof english>;
