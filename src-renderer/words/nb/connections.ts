import type { connections as english } from '../en/connections';
import type { Words } from '../words';

/** What the panel’s "Connections" says. */
export const connections = {
  title: 'Tilkoblinger',
  lead: 'Hvor folkene, takkene og innleggene på skjermen kommer fra. Hvert produkt kobles til for seg.',
  connected: 'Tilkoblet',
  notConnected: 'Ikke tilkoblet',
  incomplete: 'Noe mangler. Se på feltene som er merket.',
  noAnswer: 'Motiboard svarte ikke. Prøv igjen.',
  fileProblems: 'Noen innstillinger kunne ikke brukes',
  addresses: 'Adresser',
  addressesLead: 'Bare for kontoer som ikke har den vanlige adressen.',
  motivosity: {
    title: 'Motivosity',
    lead: 'Takk, priser, bursdager og topplisten.',
    kioskId: 'Kiosk-ID',
    kioskIdWhere:
      'I Motivosity: Setup, Integrations, så «Kiosk» til venstre. Slå på kioskmodus og vis adressene: kiosk-ID-en er det som står etter «token=».',
    test: 'Test kiosken',
    service: 'Administrasjon med API-nøkkel',
    serviceLead:
      'Valgfritt. Da er bursdager kjent på forhånd, og administratorer kan styre personer og priser under «API».',
    appId: 'App ID',
    keyWhere:
      'I Motivosity: Setup, Integrations, «API Key». Legg til en nøkkel; «View Details» viser App ID, App Secret og secure token til nedlasting.',
    secureToken: 'Secure token',
    appSecret: 'App Secret',
    testService: 'Test API-nøkkelen',
    oauth: 'Pålogging for personer',
    oauthLead:
      'Valgfritt. Da kan administratorer logge på som seg selv under «API», for det bare en person kan gjøre, som å gi takk.',
    naming: 'Hvordan påloggingen skriver navnene sine',
    namingHint: 'Prøv den andre hvis påloggingen feiler med en gang.',
    origin: 'Adressen til Motivosity',
    imageOrigin: 'Adressen til bildene',
  },
  motimate: {
    title: 'Motimate',
    lead: 'Personer og ansikter, og innleggene på veggen.',
    subdomain: 'Organisasjon',
    subdomainHint: 'Det som står før «.motimateapp.com», for eksempel «acme».',
    grant: 'Hvordan det logges på',
    password: 'Bruker og passord',
    client: 'Klient-ID og hemmelighet',
    username: 'Bruker',
    usernameHint: 'En administrator i Motimate. Helst en bruker som er laget for denne skjermen.',
    passwordField: 'Passord',
    clientId: 'Klient-ID',
    clientIdWhere: 'Motimate gir den ut: spør kundestøtten.',
    clientSecret: 'Klienthemmelighet',
    test: 'Test Motimate',
    addressesLead:
      'Bare for kontoer som ikke har den vanlige adressen, eller som Motimate har satt opp annerledes.',
    origin: 'Hele adressen',
    originHint: 'I stedet for organisasjonen, for eksempel https://acme.motimateapp.com.',
    dialect: 'Versjon av grensesnittet',
    dialectHint: 'v1 hvis ikke Motimate sier noe annet.',
    postsPath: 'Hvor innleggene er',
    filesPath: 'Hvor filene er',
  },
} as const satisfies Words<typeof english>;
