import { createCatalogue, defaultWire } from '../../src-main/api/catalogue';
import { indexPage, vendorPage } from './markdown';
import { openApiDocument } from './open-api';

/** Every generated document about the API: file name to text. The same catalogue gives the same texts. */
export function apiDocuments(): Readonly<Record<string, string>> {
  const operations = createCatalogue(defaultWire);
  const inDialect2 = createCatalogue({ ...defaultWire, dialect: 'v2' });
  const documents: Record<string, string> = { 'README.md': indexPage(operations) };
  for (const vendor of ['motivosity', 'motimate'] as const) {
    const own = operations.filter((operation) => operation.vendor === vendor);
    documents[`${vendor}.md`] = vendorPage(vendor, own, inDialect2);
    documents[`${vendor}.openapi.json`] = `${JSON.stringify(openApiDocument(vendor, own), null, 2)}\n`;
  }
  return documents;
}
