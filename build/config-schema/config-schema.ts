import path from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../../src-main/contract/settings';

/** Where the schema of the provisioning file stands, relative to the project. */
export const configSchemaFile = path.join('resources', 'motiboard.schema.json');

/** The JSON Schema of the provisioning file, for editors and for device management, as text. */
export function configSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
  const properties = {
    // Editors look for it; the app passes it over.
    $schema: { type: 'string' },
    ...schema.properties,
  };
  const titled = {
    title: 'Motiboard settings',
    description:
      'What a kiosk is set to before anybody touches it. Check a file with: motiboard --check-config <file>',
    ...schema,
    properties,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
