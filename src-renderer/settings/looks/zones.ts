/** Every IANA zone with its city and its offset of the moment, such as "Oslo" and "Europe/Oslo, GMT+1". */
export function zoneOptions(
  locale: string,
  now: number,
): { readonly value: string; readonly label: string; readonly note: string }[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.split('/').pop()?.replaceAll('_', ' ') ?? zone,
    note: `${zone}, ${offsetOf(zone, locale, now)}`,
  }));
}

function offsetOf(timeZone: string, locale: string, now: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
