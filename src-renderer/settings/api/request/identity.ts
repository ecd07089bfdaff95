import type { OperationDescription } from '@contract/panel/operation-description';

/** As whom a request is sent. */
export type Identity = OperationDescription['identities'][number]['id'];
