import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src-main/contract/settings';
import { parseSettings } from '../../src-main/store/state/tolerant-settings';
import { projectRoot } from '../shared/project';
import { configSchema, configSchemaFile } from './config-schema';

describe('the JSON Schema of the provisioning file', () => {
  it('is up to date; npm run docs:config writes it anew', () =>
    expect(readFileSync(path.join(projectRoot, configSchemaFile), 'utf8')).toBe(configSchema()));

  it('has every interval with its default in the README', () => {
    const told = /"polling": (\{[^}]*\})/.exec(readFileSync(path.join(projectRoot, 'README.md'), 'utf8'));
    expect(JSON.parse(told?.[1] ?? 'null')).toEqual(settingsSchema.parse({}).polling);
  });

  const check = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(configSchema()) as Record<string, unknown>,
  );

  it.each<[string, unknown, boolean]>([
    ['nothing', {}, true],
    ['where the schema is', { $schema: './motiboard.schema.json', version: 1 }, true],
    ['a dwell', { display: { dwellSeconds: 12 } }, true],
    ['a dwell that is too short', { display: { dwellSeconds: 1 } }, false],
    ['an unknown key', { dispaly: {} }, false],
    ['half an identity', { motivosity: { service: { appId: 'x' } } }, false],
    ['monitoring', { health: {} }, true],
    ['updates', { updates: { feedUrl: 'https://updates.acme.example', window: ['01:00', '03:00'] } }, true],
    ['a port of the system', { health: { port: 80 } }, false],
    ['a kind of slide that there is not', { display: { slides: ['weather'] } }, false],
  ])('judges %s, and so does the app', (_, file, expected) => {
    expect(check(file)).toBe(expected);
    const said = Object.fromEntries(Object.entries(file as object).filter(([key]) => key !== '$schema'));
    expect(parseSettings(said).problems.length === 0).toBe(expected);
  });
});
