/** What main says about operations and jobs, as {@link told} has it for the rest. */
export const toldOfOperations: Readonly<Record<string, string>> = {
  // One operation
  'Nothing was sent: "{}" {}.': 'Ingenting ble sendt: «{}» {}.',
  'Did not say': 'Oppga ikke navn',
  'Nothing was sent: choose another identity.': 'Ingenting ble sendt: velg en annen identitet.',
  'Nothing was sent: {}.': 'Ingenting ble sendt: {}.',
  'Nothing was sent: type "{}" to confirm.': 'Ingenting ble sendt: skriv «{}» for å bekrefte.',
  'Nothing was sent: it cannot be written down in the audit log. Look at Health.':
    'Ingenting ble sendt: det kan ikke skrives i loggen. Se på «Tilstand».',
  'cannot call this operation': 'kan ikke kalle denne operasjonen',
  'There is no operation "{}".': 'Det finnes ingen operasjon «{}».',
  'There is no such list.': 'Det finnes ingen slik liste.',
  'This operation takes no such file.': 'Denne operasjonen tar ikke imot en slik fil.',
  'This was sent already; start a new run to send it again.':
    'Dette er alt sendt; start en ny kjøring for å sende det igjen.',
  'It did not work.': 'Det virket ikke.',
  'a group of the kind "{}" is on level {} and cannot stand below "{}" on level {}; level 1 is the highest':
    'en gruppe av typen «{}» er på nivå {} og kan ikke stå under «{}» på nivå {}; nivå 1 er det høyeste',
  '"{}" can move money. It is sent once and cannot be called back.':
    '«{}» kan flytte penger. Det sendes én gang og kan ikke kalles tilbake.',
  '"{}" makes the vendor work for the whole company. It can take a while.':
    '«{}» setter leverandøren i arbeid for hele selskapet. Det kan ta en stund.',
  '"{}" with force: this is gone for good and cannot be restored.':
    '«{}» med tvang: dette er borte for godt og kan ikke gjenopprettes.',
  '"{}" removes something. {}': '«{}» fjerner noe. {}',
  '"{}" removes something.': '«{}» fjerner noe.',
  '1 person is deleted.': '1 person slettes.',
  '{} people are deleted.': '{} personer slettes.',
  '1 person': '1 person',
  'Details of {} are erased.': 'Opplysninger om {} slettes.',
  '1 person is created, changed or deleted in one call.':
    '1 person opprettes, endres eller slettes i ett kall.',
  '{} people are created, changed or deleted in one call.':
    '{} personer opprettes, endres eller slettes i ett kall.',
  '{} did not answer.': '{} svarte ikke.',
  'Nothing had to be sent.': 'Ingenting måtte sendes.',
  '{} answered {}.': '{} svarte {}.',
  'Done.': 'Ferdig.',
  'Cancelled. Nothing was changed.': 'Avbrutt. Ingenting ble endret.',
  'Not sent.': 'Ikke sendt.',
  'Not done.': 'Ikke gjort.',
  'Outcome unknown.': 'Utfallet er ukjent.',
  'It was cancelled after it had been sent, so it may or may not have been done.':
    'Det ble avbrutt etter at det var sendt, så det kan være gjort eller ikke.',
  'It may or may not have been done; look before you send it again.':
    'Det kan være gjort eller ikke; se etter før du sender det igjen.',
  'Changes something': 'Endrer noe',
  'Moves money': 'Flytter penger',
  'Cannot be undone': 'Kan ikke angres',
  'Recalculates for everyone': 'Regner på nytt for alle',
  'Documented by the vendor': 'Dokumentert av leverandøren',
  'Known from public sources': 'Kjent fra åpne kilder',

  // Jobs over a table
  'This operation cannot be run over a table.': 'Denne operasjonen kan ikke kjøres over en tabell.',
  'Read the table again before you start.': 'Les tabellen på nytt før du starter.',
  'Nothing was started: type "{}" to confirm.': 'Ingenting ble startet: skriv «{}» for å bekrefte.',
  'The same as line {}.': 'Det samme som linje {}.',
  '{} times: {}': '{} ganger: {}',
  'A quotation mark is not closed, from line {} on.':
    'Et anførselstegn er ikke lukket, fra linje {} og utover.',
  'The table is empty.': 'Tabellen er tom.',
  'The table has titles only, and no rows.': 'Tabellen har bare titler og ingen rader.',
  'The table has {} rows; at most {} can be taken at once.':
    'Tabellen har {} rader; høyst {} kan tas på en gang.',
  'The column "{}" could be more than one field; write it as in the template.':
    'Kolonnen «{}» kan være flere felter; skriv den som i malen.',
  'Two columns are for the field "{}".': 'To kolonner er for feltet «{}».',
  'None of the titles in the first line is known. Take the template for the titles.':
    'Ingen av titlene i første linje er kjent. Bruk malen for titlene.',
  'There is no row that would change anything.': 'Det er ingen rad som ville endret noe.',
  'Cancel this job before you remove it.': 'Avbryt denne jobben før du fjerner den.',
  'Marked as done by a person.': 'Merket som ferdig av en person.',
  'Left out by a person.': 'Utelatt av en person.',
  'This job was cancelled; start a new one for this row.':
    'Denne jobben ble avbrutt; start en ny for denne raden.',
  'There is nothing to decide about this row.': 'Det er ingenting å bestemme om denne raden.',
  'Resume to send the rows again.': 'Fortsett for å sende radene igjen.',
  'Something went wrong inside the app. Look at the rows, then resume.':
    'Noe gikk galt inne i appen. Se på radene, og fortsett så.',
  'The outcome of {} rows in a row is unknown. Look at them first.':
    'Utfallet av {} rader på rad er ukjent. Se på dem først.',
  'It was sent already; what came of it was lost with the disk.':
    'Den var alt sendt; hva som kom ut av den, gikk tapt med disken.',
  'The disk lost what came of some rows. Look at them, then resume.':
    'Disken mistet hva som kom ut av noen rader. Se på dem, og fortsett så.',
  'The disk takes nothing now, so nothing is sent. Look at Health.':
    'Disken tar ikke imot noe nå, så ingenting sendes. Se på «Tilstand».',
  'This operation is not there any more.': 'Denne operasjonen finnes ikke lenger.',
  'What came of the last row could not be kept. Look at Health.':
    'Hva som kom ut av den siste raden, kunne ikke lagres. Se på «Tilstand».',
  'There is no such job.': 'Det finnes ingen slik jobb.',
  'One row waits for a decision: was it done?': 'Én rad venter på en avgjørelse: ble den gjort?',
  '{} rows wait for a decision: was it done?': '{} rader venter på en avgjørelse: ble de gjort?',
  'Not found in the list of what is there.': 'Ikke funnet i listen over det som finnes.',
  'Not compared: the list of what is there could not be read to its end.':
    'Ikke sammenlignet: listen over det som finnes, kunne ikke leses til slutten.',
  'This job was started in a demo company that is gone, as the demo begins anew each time. End the job.':
    'Denne jobben ble startet i et demoselskap som er borte, for demoen begynner på nytt hver gang. Avslutt jobben.',
  'This job was started with another {} account. Connect that one to go on, or end the job.':
    'Denne jobben ble startet med en annen {}-konto. Koble til den for å fortsette, eller avslutt jobben.',
  'This job was started with a {} account that is not connected now. Connect it to go on, or end the job.':
    'Denne jobben ble startet med en {}-konto som ikke er koblet til nå. Koble den til for å fortsette, eller avslutt jobben.',
};
