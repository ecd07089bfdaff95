/** What main says about the kiosk's health, as {@link told} has it for the rest. */
export const toldOfHealth: Readonly<Record<string, string>> = {
  // The screen and the machine
  'The leaderboard': 'Resultatlisten',
  'The feed': 'Strømmen',
  'The Motimate account': 'Motimate-kontoen',
  'The list of people': 'Listen over personer',
  'The wall': 'Veggen',
  'has not been read yet': 'er ikke lest ennå',
  'is old': 'er gammel',
  'needs attention': 'trenger tilsyn',
  '{} has not been read yet.': '{} er ikke lest ennå.',
  '{} is old.': '{} er gammel.',
  '{} needs attention.': '{} trenger tilsyn.',
  'One hidden person is not recognised yet.': 'Én skjult person er ikke gjenkjent ennå.',
  '{} hidden people are not recognised yet.': '{} skjulte personer er ikke gjenkjent ennå.',
  'Nobody is shown until the list of people has been read, but no longer than half an hour.':
    'Ingen vises før listen over personer er lest, men ikke lenger enn en halvtime.',
  'They may be shown until the list of people has been read.':
    'De kan bli vist til listen over personer er lest.',
  'The screen shows the still slide after too many faults. It tries again by itself.':
    'Skjermen viser stillbildet etter for mange feil. Den prøver igjen av seg selv.',
  'The screen shows no next slide.': 'Skjermen viser ikke noe neste bilde.',
  'The screen is black though it should play.': 'Skjermen er svart selv om den skulle vist noe.',
  'The picture on the screen does not change.': 'Bildet på skjermen endrer seg ikke.',
  'The clock of this machine is wrong, so opening hours are ignored. Set the clock.':
    'Klokken på denne maskinen går feil, så åpningstidene følges ikke. Still klokken.',
  'The clock of this machine was just set, so opening hours are ignored for a few minutes.':
    'Klokken på denne maskinen ble nettopp stilt, så åpningstidene følges ikke de neste minuttene.',
  'The disk is nearly full. Make room on it.': 'Disken er nesten full. Rydd plass på den.',
  'The screen had to be brought back {} times within a day.':
    'Skjermen måtte hentes tilbake {} ganger på ett døgn.',
  'The page crashed': 'Siden krasjet',
  'The page did not answer': 'Siden svarte ikke',
  'The page showed no next slide': 'Siden viste ikke noe neste bilde',
  'The page could not be loaded': 'Siden kunne ikke lastes',
  'The page could not be prepared': 'Siden kunne ikke gjøres klar',
  'The page could not begin': 'Siden kunne ikke begynne',
  'it was loaded again': 'den ble lastet på nytt',
  'it got a new window': 'den fikk et nytt vindu',
  'the app was started again': 'appen ble startet på nytt',
  'the app was started again, drawing without the graphics card':
    'appen ble startet på nytt og tegner uten grafikkortet',
  'the still slide was shown for a while': 'stillbildet ble vist en stund',
  '{}; {}.': '{}; {}.',
  'Pictures are drawn without the graphics card: {}.': 'Bildene tegnes uten grafikkortet: {}.',

  // What was lost
  'Nothing was lost.': 'Ingenting gikk tapt.',
  'The settings made on this machine, its connections, its PIN and the audit log are lost and must be made again.':
    'Innstillingene på denne maskinen, tilkoblingene, PIN-koden og loggen er tapt og må lages på nytt.',
  'What this machine keeps was gone from the disk.': 'Det denne maskinen lagrer, var borte fra disken.',
  'What this machine keeps could not be read: {}.': 'Det denne maskinen lagrer, kunne ikke leses: {}.',
  'The unreadable file was set aside as {}.': 'Filen som ikke kunne leses, ble lagt til side som {}.',
  'It was brought back from its backup.': 'Det ble hentet tilbake fra sikkerhetskopien.',
  'It was brought back with the key from before.': 'Det ble hentet tilbake med nøkkelen fra før.',
  'There was no backup that could be read.': 'Det fantes ingen sikkerhetskopi som kunne leses.',
  'The disk takes nothing now, so settings cannot be changed. {}':
    'Disken tar ikke imot noe nå, så innstillinger kan ikke endres. {}',
  'The settings made on this machine are out of reach until the disk works again.':
    'Innstillingene på denne maskinen er utenfor rekkevidde til disken virker igjen.',
  'The last changes are out of reach.': 'De siste endringene er utenfor rekkevidde.',
  'of a newer version': 'av en nyere versjon',
  'a newer release of Motiboard wrote it': 'en nyere utgave av Motiboard skrev det',
  'it is damaged, or the key it was written with is gone':
    'det er skadet, eller nøkkelen det ble skrevet med, er borte',
  'it is damaged': 'det er skadet',
  'the backup': 'sikkerhetskopien',
  'the backup of {}': 'sikkerhetskopien fra {}',
  'What was changed after {} is lost; everything else is there.':
    'Det som ble endret etter {}, er tapt; alt annet er der.',

  // Updates
  'The update feed cannot be read. Look at its address and at the network.':
    'Oppdateringskilden kan ikke leses. Se på adressen og på nettet.',
  'The downloaded update is not what the feed says it is, and was thrown away. Look at the feed.':
    'Den nedlastede oppdateringen er ikke det kilden sier, og ble kastet. Se på kilden.',
  'The update could not be downloaded. Look at the feed and at the free disk space.':
    'Oppdateringen kunne ikke lastes ned. Se på kilden og på ledig diskplass.',
  'The update could not be installed. Look whether this user may write where the app lies.':
    'Oppdateringen kunne ikke installeres. Se om denne brukeren kan skrive der appen ligger.',
  'The update is not installed, because the disk takes nothing. Free some space.':
    'Oppdateringen er ikke installert, fordi disken ikke tar imot noe. Rydd plass.',
  'The update did not work.': 'Oppdateringen virket ikke.',
  'Updates are off.': 'Oppdateringer er av.',
  'An update feed is set, but this kind of installation is not updated by the app itself. Install new packages by hand or by the system.':
    'En oppdateringskilde er satt, men denne typen installasjon oppdateres ikke av appen selv. Installer nye pakker for hånd eller med systemet.',
  'The update feed has not been asked yet.': 'Oppdateringskilden er ikke spurt ennå.',
  'This is the newest version.': 'Dette er den nyeste versjonen.',
  'Version {} is being downloaded.': 'Versjon {} lastes ned.',
  'Version {} is downloaded and is installed between {} and {}.':
    'Versjon {} er lastet ned og installeres mellom {} og {}.',
  'Version {} is being installed.': 'Versjon {} installeres.',
  'Version {} is new here. It is kept when all slides were shown once.':
    'Versjon {} er ny her. Den beholdes når alle bildene er vist én gang.',
  'Version {} did not work here and is not installed again.':
    'Versjon {} virket ikke her og installeres ikke igjen.',
  'Version {} was installed, but the one before it still runs.':
    'Versjon {} ble installert, men den forrige kjører fortsatt.',
};
