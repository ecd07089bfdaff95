import type { OperationWork } from './operation-work.svelte';

/** A place for what is done with each operation, by its id. Nothing is drawn from it, so nothing has to follow it. */
export function noWorks(): Map<string, OperationWork> {
  return new Map();
}
