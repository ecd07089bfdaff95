/**
 * How a schema parses what comes a few times only, such as settings, or the rows of a start: by interpretation. Otherwise
 * zod compiles a checker for every object at its first use, which takes longer than dozens of checks.
 */
export const parseSeldom = { jitless: true } as const;
