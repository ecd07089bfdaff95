import type { hours as english } from '../en/hours';
import type { Words } from '../words';

/** What the panel’s "Hours" says. */
export const hours = {
  title: 'Åpningstider',
  lead: 'Når skjermen er på. Utenfor disse tidene er den svart og hviler. Alle klokkeslett er fra {{zone}}.',
  week: 'En vanlig uke',
  always: 'Ingen tider er satt, så skjermen er alltid på.',
  perWeek_one: 'Skjermen er på omtrent én time i uken.',
  perWeek_other: 'Skjermen er på omtrent {{count}} timer i uken.',
  offAllDay: 'Av hele dagen',
  onAllDay: 'På hele dagen',
  days: 'Dager',
  from: 'Fra',
  until: 'Til',
  overnight: 'Slutter neste dag.',
  remove: 'Ta bort',
  add: 'Legg til tider',
  dates: 'Andre dager',
  datesLead: 'Helligdager, og dager med andre tider enn vanlig.',
  date: 'Dato',
  thatDay: 'Den dagen',
  otherHours: 'Andre tider',
  addDate: 'Legg til en dato',
  off: 'Når den er av',
  offLead: 'Et svart bilde er nok for de fleste skjermer. Noen kan slås av med et program på denne maskinen.',
  black: 'Svart bilde',
  command: 'Svart, og slå av skjermen',
  offCommand: 'Program som slår skjermen av',
  onCommand: 'Program som slår den på',
  commandHint: 'Programmet på første linje, så det det får beskjed om, en linje for hver.',
} as const satisfies Words<typeof english>;
