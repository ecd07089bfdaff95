import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretPaths } from '../store/state/secret-paths';
import { secretVariable, secretsFromEnvironment } from './environment-secrets';

describe('secretsFromEnvironment', () => {
  it('reads every secret there is, and takes empty ones for none', () => {
    const env = Object.fromEntries(secretPaths.map(({ name }) => [secretVariable(name), `of ${name}`]));
    expect([...secretsFromEnvironment({ ...env, MOTIBOARD_PANEL_PIN: '', MOTIBOARD_CONFIG: 'x' })]).toEqual(
      secretPaths.filter(({ name }) => name !== 'panel.pin').map(({ name }) => [name, `of ${name}`]),
    );
  });

  it('has variables that the guide for operators names, every one', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/OPERATIONS.md'), 'utf8');
    for (const { name } of secretPaths) expect(guide).toContain(`\`${secretVariable(name)}\``);
    expect(secretVariable('motivosity.service.secureToken')).toBe(
      'MOTIBOARD_MOTIVOSITY_SERVICE_SECURE_TOKEN',
    );
  });
});
