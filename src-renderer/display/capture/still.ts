/** Brings every animation of an element that has an end to its end, so that what is pictured is at rest. */
export function bringToRest(root: Element): void {
  for (const animation of root.getAnimations({ subtree: true })) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}
