import type { Settings } from '../contract/settings';

/** Motimate's origin for this account: the whole origin, else the subdomain's; null = not configured. VENDORS.md T-21. */
export function motimateOrigin(settings: Pick<Settings['motimate'], 'origin' | 'subdomain'>): string | null {
  if (settings.origin !== undefined) return settings.origin;
  return settings.subdomain === undefined ? null : `https://${settings.subdomain}.motimateapp.com`;
}

/** Where Motivosity's relative picture paths start, an origin. VENDORS.md T-10. */
export function imageOrigin(settings: Pick<Settings['motivosity'], 'origin' | 'imageOrigin'>): string {
  return settings.imageOrigin ?? settings.origin;
}

/**
 * The only origins pictures are taken from: those of both products as they are configured. Addresses elsewhere
 * are dropped when answers are read, and the media store must refuse them as well. VENDORS.md T-10.
 */
export function pictureOrigins(settings: Pick<Settings, 'motivosity' | 'motimate'>): ReadonlySet<string> {
  const origins = [
    settings.motivosity.origin,
    imageOrigin(settings.motivosity),
    motimateOrigin(settings.motimate),
  ];
  return new Set(origins.filter((origin) => origin !== null));
}
