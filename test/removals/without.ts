import type { Removal } from './removals';

/** A file's text without the handling. Throws when what is to be taken out does not stand in it exactly once. */
export function without(text: string, { file, edits }: Pick<Removal, 'file' | 'edits'>): string {
  return edits.reduce((rest, [from, to]) => {
    const [before, after, ...more] = rest.split(from);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`"${from}" does not stand in ${file} exactly once`);
    }
    return before + to + after;
  }, text);
}
