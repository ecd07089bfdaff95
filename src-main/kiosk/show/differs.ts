import { canonicalJson } from '../../store/canonical-json';

/** Whether a part of two values differs. @param part plain data of either */
export function differs<T>(one: T, other: T, part: (value: T) => unknown): boolean {
  return canonicalJson([part(one)]) !== canonicalJson([part(other)]);
}
