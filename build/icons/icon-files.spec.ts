import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../shared/project';
import { iconFiles } from './icon-files';

it('every icon is what the drawing gives; npm run icons makes them anew', async () => {
  const files = await iconFiles();
  expect(files).toHaveLength(8);
  for (const { file, bytes } of files)
    expect(Buffer.from(bytes).equals(readFileSync(path.join(projectRoot, file))), file).toBe(true);
});
