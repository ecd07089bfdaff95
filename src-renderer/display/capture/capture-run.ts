import type { DisplayBridge } from '@contract/bridge';
import type { SlideModel } from '../slide-model';

/** How a slide turned out that was put up to be pictured. */
export interface Posed {
  /** The slide's element, or one as large that has what lies over it as well; null when it could not be drawn. */
  readonly element: Element | null;
}

/** What a screenshot run works with. */
export interface CaptureDeps {
  readonly bridge: DisplayBridge;
  /** Puts a slide up, still and complete, and resolves when it is. */
  readonly pose: (model: SlideModel) => Promise<Posed>;
  readonly audit: (slide: Element) => string[];
  readonly titleOf: (model: SlideModel) => string;
}

/** Longest list of problems and longest text that main is told. */
const longestText = 500;

/**
 * Puts up every slide of a deck once, in order, has each pictured, and tells what is wrong with it. Goes on after a
 * slide that fails; ends with `capture:done`.
 */
export async function runCapture(deck: readonly SlideModel[], deps: CaptureDeps): Promise<void> {
  for (const [at, model] of deck.entries()) {
    const { element } = await deps.pose(model);
    const problems = element === null ? ['The slide could not be drawn'] : deps.audit(element);
    await deps.bridge.call('capture:take', {
      index: at + 1,
      slide: model.slide,
      title: titled(model, deps).slice(0, longestText),
      problems: problems.map((problem) => problem.slice(0, longestText)),
    });
  }
  await deps.bridge.call('capture:done', { slides: deck.length });
}

function titled(model: SlideModel, { titleOf }: CaptureDeps): string {
  try {
    return titleOf(model);
  } catch {
    // What made the slide fail makes its title fail, too; the problem is told already.
    return model.slide;
  }
}
