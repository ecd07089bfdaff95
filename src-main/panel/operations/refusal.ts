import type { Refusal } from '../../contract/panel/operations';

/** Why nothing was sent. @param message for people: what is wrong and what to do */
export function refusal(
  code: Refusal['code'],
  message: string,
  more: Partial<Pick<Refusal, 'problems' | 'confirmation'>> = {},
): Refusal {
  return { kind: 'refused', code, message, problems: [], confirmation: null, ...more };
}
