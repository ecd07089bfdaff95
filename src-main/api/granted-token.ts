import { z } from 'zod';
import { fail, ok, type Result } from '../contract/result';
import { asFields, asNumber } from './values/fields';
import { asInstant } from './values/instants';
import { schemaChanged } from './values/rows';
import { asLine } from './values/text';

/** What a token endpoint gave. */
export interface GrantedToken {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Life from its creation, s; 900 where it is not told believably. VENDORS.md T-03. */
  readonly expiresInSeconds: number;
  /** When it was created by the vendor's clock, ms since the epoch; null = not told. */
  readonly createdAt: number | null;
}

/** A token as it is read, for the documents. */
export const grantedTokenSchema: z.ZodType<GrantedToken> = z.object({
  accessToken: z.string().meta({ title: 'Access token' }),
  refreshToken: z.string().nullable().meta({ title: 'Refresh token' }),
  expiresInSeconds: z.number().meta({ title: 'Life in seconds' }),
  createdAt: z.number().nullable().meta({ title: 'Created' }),
});

const DEFAULT_LIFE_S = 900;

/**
 * Reads a token: `access_token`, `expires_in` (number or text), `refresh_token`, `created_at` (epoch s), also in
 * camelCase. VENDORS.md T-03, T-24.
 */
export function readToken(payload: unknown): Result<GrantedToken> {
  const fields = asFields(payload);
  const accessToken = asLine(fields?.['access_token'] ?? fields?.['accessToken'], 8000);
  // A header cannot carry anything else.
  if (fields === null || accessToken === null || !/^[\x21-\x7e]+$/.test(accessToken))
    return fail(schemaChanged());
  const life = asNumber(fields['expires_in'] ?? fields['expiresIn']);
  return ok({
    accessToken,
    refreshToken: asLine(fields['refresh_token'] ?? fields['refreshToken'], 8000),
    expiresInSeconds: life !== null && life > 0 ? life : DEFAULT_LIFE_S,
    createdAt: asInstant(fields['created_at'] ?? fields['createdAt'], 'UTC'),
  });
}
