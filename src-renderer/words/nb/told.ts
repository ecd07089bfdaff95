/**
 * What main says in sentences, by its English words, in Norwegian (bokmål). A gap is `{}`; gaps keep their order.
 * `told.spec.ts` fails when main says something that is not here.
 */
export const told: Readonly<Record<string, string>> = {
  // Answers of the services
  'The service sent us to another address, which is not followed. Is its address right?':
    'Tjenesten viste oss videre til en annen adresse, og den følges ikke. Er adressen riktig?',
  'The connection is not safe: the certificate of the service is not trusted by this machine.':
    'Forbindelsen er ikke trygg: denne maskinen stoler ikke på sertifikatet til tjenesten.',
  'The address of the service is not known to the network.': 'Nettet kjenner ikke adressen til tjenesten.',
  'The proxy of this network did not let us through.': 'Proxyen på dette nettet slapp oss ikke gjennom.',
  'This machine has no network.': 'Denne maskinen har ikke nett.',
  'The sign-in was not accepted.': 'Innloggingen ble ikke godtatt.',
  'This account is not allowed to do this.': 'Denne kontoen har ikke lov til dette.',
  'There is nothing at this address.': 'Det finnes ingenting på denne adressen.',
  'This account does not offer this.': 'Denne kontoen har ikke denne tjenesten.',
  'Too many calls; the service asks to wait.': 'For mange kall; tjenesten ber oss vente.',
  'The service has a fault of its own.': 'Tjenesten har en feil hos seg selv.',
  'The service did not accept the call.': 'Tjenesten godtok ikke kallet.',
  'No connection to the service.': 'Ingen forbindelse til tjenesten.',
  'The service took too long to answer.': 'Tjenesten brukte for lang tid på å svare.',
  'The answer is larger than can be right.': 'Svaret er større enn det kan være.',
  'The answer cannot be read.': 'Svaret kan ikke leses.',
  'The answer does not have the form it used to have.': 'Svaret har ikke lenger den formen det pleide å ha.',
  'The disk could not be used.': 'Disken kunne ikke brukes.',
  '{} It says: {}': '{} Den sier: {}',

  // Who may
  'an administrator': 'administrator',
  'the one who wrote it': 'den som skrev det',
  '"{}" needs {}.': '«{}» trenger {}.',
  '"{}" is switched off. Switch on signing in with a password under Connections, Motivosity.':
    '«{}» er slått av. Slå på innlogging med passord under Tilkoblinger, Motivosity.',
  'the Kiosk ID (Connections, Motivosity, Kiosk ID)': 'Kiosk ID (Tilkoblinger, Motivosity, Kiosk ID)',
  'the service token (Connections, Motivosity, Service token)':
    'tjenestenøkkelen (Tilkoblinger, Motivosity, Tjenestenøkkel)',
  'a person who is signed in (Connections, Motivosity, Sign in)':
    'en person som er logget inn (Tilkoblinger, Motivosity, Logg inn)',
  'a connection to Motimate (Connections, Motimate)': 'en tilkobling til Motimate (Tilkoblinger, Motimate)',
  'nobody signed in': 'ingen er logget inn',
  'the Kiosk ID': 'Kiosk ID',
  'the service token': 'tjenestenøkkelen',
  'a person who is signed in': 'en person som er logget inn',
  'the connection to Motimate': 'tilkoblingen til Motimate',

  // What is typed
  'is not taken by this operation': 'tas ikke imot av denne operasjonen',
  'is not a file of this operation': 'er ikke en fil for denne operasjonen',
  'is needed': 'må fylles ut',
  'must be a file': 'må være en fil',
  'is not right': 'er ikke riktig',
  'is not known here': 'er ikke kjent her',
  'a number': 'et tall',
  'a whole number': 'et helt tall',
  'yes or no': 'ja eller nei',
  'a list': 'en liste',
  'a group of fields': 'en gruppe av felter',
  'must be a moment such as 2026-03-12T09:00:00Z': 'må være et tidspunkt som 2026-03-12T09:00:00Z',
  'must be a day such as 2026-03-12': 'må være en dag som 2026-03-12',
  'must be one of {}': 'må være en av {}',
  'must be {}': 'må være {}',
  'must be a file of type {}': 'må være en fil av typen {}',
  'the file is empty': 'filen er tom',
  'the file is larger than {} MB': 'filen er større enn {} MB',
  "the file's content is not what its name says ({})": 'innholdet i filen er ikke det navnet sier ({})',
  'must not be empty': 'kan ikke være tomt',
  'must be an address such as https://app.motivosity.com':
    'må være en adresse som https://app.motivosity.com',
  'must start with https:// (http:// is allowed for this machine only)':
    'må begynne med https:// (http:// er bare tillatt for denne maskinen)',
  'must not contain a user name or password': 'kan ikke inneholde brukernavn eller passord',
  'must be a host without a path, such as https://app.motivosity.com':
    'må være en vert uten sti, som https://app.motivosity.com',
  'must be a path such as /public_api/posts': 'må være en sti som /public_api/posts',
  'must be at least 5 seconds': 'må være minst 5 sekunder',
  'must be at least 30 seconds': 'må være minst 30 sekunder',
  'must be at most 86400 seconds': 'kan være høyst 86400 sekunder',
  'must be the part before .motimateapp.com, such as acme':
    'må være det som står foran .motimateapp.com, som acme',
  'must be at most 1000 characters': 'kan ha høyst 1000 tegn',
  'must be a colour such as #2f6fed': 'må være en farge som #2f6fed',
  'must be at least 6': 'må være minst 6',
  'must be at most 30': 'kan være høyst 30',
  'must be a whole number': 'må være et helt tall',
  'must be at least 0': 'må være minst 0',
  'must be at most 500': 'kan være høyst 500',
  'must be a language such as en or nb-NO': 'må være et språk som en eller nb-NO',
  'must be a time zone such as Europe/Oslo': 'må være en tidssone som Europe/Oslo',
  'must be a time from 00:00 to 23:59, such as 07:30':
    'må være et klokkeslett fra 00:00 til 23:59, som 07:30',
  'must be a time from 00:00 to 24:00, such as 19:00':
    'må være et klokkeslett fra 00:00 til 24:00, som 19:00',
  'must be a time from 00:00 to 23:59, such as 02:00':
    'må være et klokkeslett fra 00:00 til 23:59, som 02:00',
  'must be a program and its arguments, each in quotes, such as ["cec-ctl", "--standby"]':
    'må være et program og argumentene til det, hvert i anførselstegn, som ["cec-ctl", "--standby"]',
  'must name at least one day': 'må nevne minst én dag',
  'must be a date such as 2026-12-25': 'må være en dato som 2026-12-25',
  'is the same date as in an exception before it; put the windows of a date together':
    'er samme dato som i et unntak før det; samle åpningstidene for en dato på ett sted',
  '"command" needs {}, a program and its arguments; until then the screen turns black':
    '«command» trenger {}, et program og argumentene til det; til da blir skjermen svart',
  'must be 6 to 12 digits': 'må være 6 til 12 sifre',
  'must be an address of this machine, such as 127.0.0.1':
    'må være en adresse på denne maskinen, som 127.0.0.1',
  'must be a port from 1024 to 65535': 'må være en port fra 1024 til 65535',
  'must be 16 to 200 characters without spaces': 'må være 16 til 200 tegn uten mellomrom',
  'must be 127.0.0.1 while there is no token: without one only this machine may ask':
    'må være 127.0.0.1 så lenge det ikke er noen nøkkel: uten den får bare denne maskinen spørre',
  'must be an address such as https://updates.acme.example/motiboard':
    'må være en adresse som https://updates.acme.example/motiboard',

  // Settings
  'must be kept on this machine: it is needed while the panel is locked, too':
    'må lagres på denne maskinen: det trengs også mens panelet er låst',
  'must be filled in before its secret can be kept': 'må fylles ut før hemmeligheten kan lagres',
  'the provisioning file': 'oppsettsfilen',
  'the file {}': 'filen {}',
  'is fixed by {} and can only be changed there': 'er bestemt av {} og kan bare endres der',
  'is not taken over; the PIN is chosen in the panel': 'tas ikke over; PIN-koden velges i panelet',
  'is not taken over; choose the logo under Display': 'tas ikke over; velg logoen under Visning',
  'This file is not a settings file: it is not valid JSON.':
    'Denne filen er ikke en innstillingsfil: den er ikke gyldig JSON.',
  'is chosen by uploading a picture': 'velges ved å laste opp et bilde',
  'This machine’s disk takes nothing now, so changes cannot be kept. Make room on it, or restart the machine.':
    'Disken på denne maskinen tar ikke imot noe nå, så endringer kan ikke lagres. Rydd plass på den, eller start maskinen på nytt.',
  'There were too many wrong PINs. Wait a little and try again.':
    'Det var for mange feil PIN-koder. Vent litt og prøv igjen.',
  'This is not the PIN. Nothing was exported.': 'Dette er ikke PIN-koden. Ingenting ble eksportert.',
  'The file is empty. Choose a PNG, JPG, WebP or SVG picture.':
    'Filen er tom. Velg et PNG-, JPG-, WebP- eller SVG-bilde.',
  'The file is larger than 2 MB. Choose a smaller picture.':
    'Filen er større enn 2 MB. Velg et mindre bilde.',
  'The disk takes nothing now, so the logo cannot be kept.':
    'Disken tar ikke imot noe nå, så logoen kan ikke lagres.',
  'This is a GIF picture. Choose a PNG, JPG, WebP or SVG picture.':
    'Dette er et GIF-bilde. Velg et PNG-, JPG-, WebP- eller SVG-bilde.',
  'The picture is damaged. Save it once more and try again.':
    'Bildet er skadet. Lagre det en gang til og prøv igjen.',
  'This is not a picture we can show. Choose a PNG, JPG, WebP or SVG picture.':
    'Dette er ikke et bilde vi kan vise. Velg et PNG-, JPG-, WebP- eller SVG-bilde.',

  // Connections
  'Copy the Kiosk ID again from Motivosity’s settings. It may have been replaced by a new one, or kiosk mode may be off.':
    'Kopier Kiosk ID på nytt fra innstillingene i Motivosity. Den kan være byttet ut med en ny, eller kioskmodus kan være slått av.',
  'Compare the application ID and the secure token with those in Motivosity. This machine’s address may have to be on the key’s list of enabled addresses.':
    'Sammenlign app-ID og sikkerhetsnøkkel med dem i Motivosity. Adressen til denne maskinen må kanskje stå på nøkkelens liste over tillatte adresser.',
  'Check user name, password and client ID. The user must be able to sign in to Motimate itself.':
    'Sjekk brukernavn, passord og klient-ID. Brukeren må kunne logge inn i selve Motimate.',
  'Check the address; most companies use https://app.motivosity.com.':
    'Sjekk adressen; de fleste selskaper bruker https://app.motivosity.com.',
  'Check the address: it is the part before .motimateapp.com when you use Motimate in a browser.':
    'Sjekk adressen: den er det som står foran .motimateapp.com når du bruker Motimate i en nettleser.',
  'Ask for an account with the role of an administrator, or use a client of your own.':
    'Be om en konto med rollen administrator, eller bruk en egen klient.',
  'Ask the vendor whether your plan includes the API.': 'Spør leverandøren om avtalen deres omfatter API-et.',
  'Wait {} and try again.': 'Vent {} og prøv igjen.',
  'a minute': 'et minutt',
  '{} minutes': '{} minutter',
  'Try again in a few minutes. If it stays like this, the vendor’s status page says more.':
    'Prøv igjen om noen minutter. Blir det ikke bedre, sier leverandørens statusside mer.',
  'Check this machine’s network and proxy. {}': 'Sjekk nettet og proxyen til denne maskinen. {}',
  '{} If it is right, a page of the network (a sign-in of a guest network) may have answered instead.':
    '{} Er den riktig, kan det være en side fra nettet (innloggingen til et gjestenett) som svarte i stedet.',
  'Make room on this machine’s disk and try again.': 'Rydd plass på disken til denne maskinen og prøv igjen.',
  'Connected to Motivosity. The leaderboard came with {}.':
    'Koblet til Motivosity. Resultatlisten kom med {}.',
  'Connected to Motivosity as the application {}.': 'Koblet til Motivosity som programmet {}.',
  'Connected to Motimate.': 'Koblet til Motimate.',
  'Connected to Motimate as {}.': 'Koblet til Motimate som {}.',
  'nobody on it yet': 'ingen på den ennå',
  'one person': 'én person',
  '{} people': '{} personer',
  'Enter the app for signing in first (Connections, Motivosity, Sign-in app).':
    'Legg inn appen for innlogging først (Tilkoblinger, Motivosity, Innloggingsapp).',
  'A sign-in is under way already; finish it in its window.':
    'En innlogging er alt i gang; fullfør den i vinduet sitt.',
  'This machine does not let a sign-in be answered. Try again.':
    'Denne maskinen slipper ikke svaret på innloggingen gjennom. Prøv igjen.',
  'You are signed in, but the vendor gave nothing to keep.':
    'Du er logget inn, men leverandøren ga ingenting å lagre.',
};
