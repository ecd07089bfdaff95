import type { PageFaultKind } from './recovery-history';

/** A fault of the page. */
export interface PageFault {
  readonly kind: PageFaultKind;
  /** What the engine says of it. */
  readonly detail: string;
}
