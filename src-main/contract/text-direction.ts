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
