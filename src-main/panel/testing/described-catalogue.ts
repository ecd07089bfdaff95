import { catalogue } from '../../api/catalogue';
import type { OperationDescription } from '../../contract/panel/operation-description';
import { settingsSchema } from '../../contract/settings';
import { describeOperation } from '../operations/describe-operation';

/** Every operation as the panel is told of it while every account is connected, with the settings as they come. */
export function describedCatalogue(): OperationDescription[] {
  const present = {
    kiosk: true,
    service: true,
    person: true,
    motimate: true,
    motimateAddress: true,
    legacySignIn: true,
  };
  const settings = settingsSchema.parse({ version: 1 });
  return catalogue.map((operation) => describeOperation(operation, present, settings));
}
