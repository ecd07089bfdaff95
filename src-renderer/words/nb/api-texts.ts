import { motimateTexts } from './motimate-texts';
import { motivosityTexts } from './motivosity-texts';

/**
 * What main says about operations, by its English words, in Norwegian (bokmål). Words that are the same in both are listed
 * too, so that none is forgotten.
 */
export const apiTexts: Readonly<Record<string, string>> = { ...motivosityTexts, ...motimateTexts };
