/** What a slide needs to know besides its content: whose screen it is, and where and when it hangs. */
export interface Look {
  /** BCP 47 language, such as `en` or `nb-NO`. */
  readonly locale: string;
  /** IANA zone, such as `Europe/Oslo`. */
  readonly timeZone: string;
  /** The day in that zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** ms since the epoch. */
  readonly now: number;
  /** The company's name, when set. */
  readonly title: string | null;
  /** The address of the company's logo, when set. */
  readonly logo: string | null;
}

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'ku',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Which way a language is read. What is no language counts as left to right. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  try {
    const { language, script } = new Intl.Locale(locale);
    if (script !== undefined)
      return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].includes(script) ? 'rtl' : 'ltr';
    return rightToLeft.has(language) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
