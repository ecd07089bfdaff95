import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { told } from './nb/told';
import { toldOfHealth } from './nb/told-of-health';
import { toldOfOperations } from './nb/told-of-operations';
import { tell } from './told';
import { sentencesOf } from './testing/sentences-of';

const main = resolve(import.meta.dirname, '../../src-main');
/** Where main writes what people in front of the panel read. */
const files = Object.entries({
  api: 'network-words status missing-identity check-input issue-words files vendor-words',
  contract: 'settings service-settings',
  'kiosk/health': 'problems recovery-words facts',
  'kiosk/updates': 'update-words',
  panel: 'operation-runner',
  'panel/bulk': 'bulk-previews read-table bulk-jobs row-sender describe-job compare-rows job-account',
  'panel/connections': 'next-step test-connection',
  'panel/operations': 'confirmation outcome words choices operation-handlers level-check',
  'panel/settings': 'keep-logo settings-service settings-file settings-handlers plan-change',
  'panel/sign-in': 'person-sign-in',
  'store/state': 'state-words',
  '.': 'settings-panel',
}).flatMap(([folder, names]) => names.split(' ').map((name) => `${folder}/${name}.ts`));

/** Pieces that never stand alone; what they are put together to is among the examples below. */
const pieces = new Set([
  ' as {}',
  'received undefined',
  'update to {}',
  'person is',
  'people are',
  '{} deleted.',
  '{} created, changed or deleted in one call.',
  '{} answered {}{}.',
  'One row waits',
  '{} rows wait',
  '{} for a decision: was it done?',
  'a group of the kind "{}" is on level {} and cannot stand below ',
  '"{}" on level {}; level 1 is the highest',
]);

describe('what main says', () => {
  it.each(files)('has Norwegian words: %s', (file) => {
    const english = sentencesOf(readFileSync(resolve(main, file), 'utf8')).filter(
      (text) => !pieces.has(text),
    );
    const filled = english.map((text) => text.replaceAll('{}', 'Xyz').trim());
    expect(filled.filter((text) => tell('nb', text) === text)).toEqual([]);
  });

  it.each([
    [
      'The leaderboard needs attention. The sign-in was not accepted.',
      'Resultatlisten trenger tilsyn. Innloggingen ble ikke godtatt.',
    ],
    [
      'Not sent. The address of the service is not known to the network.',
      'Ikke sendt. Nettet kjenner ikke adressen til tjenesten.',
    ],
    ['Done. Motimate answered 200 OK.', 'Ferdig. Motimate svarte 200 OK.'],
    [
      '3 people are created, changed or deleted in one call. 1 person is deleted.',
      '3 personer opprettes, endres eller slettes i ett kall. 1 person slettes.',
    ],
    ['2 rows wait for a decision: was it done?', '2 rader venter på en avgjørelse: ble de gjort?'],
    ['The page crashed; it was loaded again.', 'Siden krasjet; den ble lastet på nytt.'],
    ['must be a whole number', 'må være et helt tall'],
    [
      'The service did not accept the call. It says: Email is taken.',
      'Tjenesten godtok ikke kallet. Den sier: Email is taken.',
    ],
    ['Nothing was sent: "name" is needed.', 'Ingenting ble sendt: «name» må fylles ut.'],
    [
      'Connected to Motimate as Kari Nordmann (kari@acme.example).',
      'Koblet til Motimate som Kari Nordmann (kari@acme.example).',
    ],
    ['Wait 15 minutes and try again.', 'Vent 15 minutter og prøv igjen.'],
  ])('is put together: %s', (english, expected) => {
    expect(tell('nb-NO', english)).toBe(expected);
    expect(tell('en-GB', english)).toBe(english);
  });

  it('leaves alone what nobody of us said', () => {
    for (const text of ['', 'Email is taken', 'אנא המתן', 'a'.repeat(10_000), '{}', '$&'])
      expect(tell('nb', text)).toBe(text);
  });

  it('has as many gaps as the English words', () => {
    const uneven = Object.entries({ ...told, ...toldOfHealth, ...toldOfOperations }).filter(
      ([english, other]) => english.split('{}').length !== other.split('{}').length,
    );
    expect(uneven).toEqual([]);
  });
});
