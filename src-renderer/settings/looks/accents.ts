/** The colours that are offered for a company, `#rrggbb`; white reads on each of them. */
export const accents = {
  blue: '#2f6fed',
  violet: '#7c3aed',
  rose: '#e11d48',
  red: '#c62828',
  orange: '#c2410c',
  green: '#15803d',
  teal: '#0f766e',
  slate: '#475569',
} as const;
