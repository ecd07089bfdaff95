/** A picture for the README: a file that the app wrote, and the name it gets, without an extension. */
export interface ChosenPicture {
  readonly from: string;
  readonly to: string;
}

/**
 * Chooses the first picture of every kind of slide among the files that `--screenshots` wrote.
 * @param files names such as `03-appreciation.png`; others are passed over
 * @param suffix put after the slide id in the new name, e.g. `-portrait`
 * @param wanted slide ids to keep; all when not given
 */
export function choosePictures(
  files: readonly string[],
  suffix: string,
  wanted?: ReadonlySet<string>,
): ChosenPicture[] {
  const chosen = new Map<string, ChosenPicture>();
  for (const from of [...files].sort()) {
    const id = /^\d+-([a-z][a-z-]*)\.png$/.exec(from)?.[1];
    if (id === undefined || chosen.has(id) || (wanted && !wanted.has(id))) continue;
    chosen.set(id, { from, to: `${id}${suffix}` });
  }
  return [...chosen.values()];
}
