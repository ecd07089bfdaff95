import { wholeNumber } from '../../params';

/** The page of a list. Motivosity counts from 0 but for slips in its samples; it is always sent. VENDORS.md T-07. */
export const page = wholeNumber('Page', 'The first page is 0.').default(0);
