/** A size in bytes, as people write it: "3.2 MB". */
export function bytesText(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1_000
      ? (['byte', 1] as const)
      : bytes < 1_000_000
        ? (['kilobyte', 1_000] as const)
        : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / size,
  );
}

/** A duration in ms, as people write it: "0.4 sec". */
export function durationText(ms: number, locale: string): string {
  const [unit, value] = ms < 1_000 ? (['millisecond', ms] as const) : (['second', ms / 1_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
