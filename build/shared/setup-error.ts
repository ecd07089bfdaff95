/**
 * A failure of the set-up that a person can act on: its message is the whole explanation, with the exact
 * command to run or variable to set. Scripts print it without a stack trace and exit 1.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
