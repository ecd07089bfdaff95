import { OUTFITS, paintOutfit } from './avatar-clothes';
import { paintFace, paintHead, paintNeck } from './avatar-face';
import { HAIR_STYLES } from './avatar-hair';
import { HAIR, SETTINGS, SKIN } from './avatar-palette';
import { blend, darker } from './colour';
import { Raster } from './raster';
import { circle } from './shapes';
import { at, chance, hashText, mix } from '../random';

/** Edge of a portrait, px. */
export const AVATAR_SIZE = 512;

/**
 * Draws a portrait from the words of a look (see the roster): skin tone, hair style, hair colour, extras. What the
 * words leave open follows from the name. The same words and name give the same picture.
 */
export function drawAvatar(look: readonly string[], name: string): Raster {
  const key = hashText(name);
  const [tone = 's3', style = 'crop', colour = 'brown', ...extras] = look;
  const { skin, lips } = at(SKIN, Number(tone.slice(1)) - 1);
  const { ground, disc, cloth, trim } = at(SETTINGS, mix(key, 11));
  const covered = ['hijab', 'turban', 'headwrap'].includes(style);
  const hairStyle = HAIR_STYLES[style] ?? HAIR_STYLES['crop'];
  const hair = HAIR[colour] ?? darker(skin, 0.6);
  // Under a scarf or turban, brows and beard are dark.
  const body = covered ? ([38, 30, 36] as const) : hair;

  const raster = new Raster(AVATAR_SIZE, AVATAR_SIZE);
  raster.cover((y) => blend(ground, darker(ground, 0.16), y / AVATAR_SIZE));
  raster.fill(circle(256, 236, 196), disc, { alpha: 0.85 });
  hairStyle?.behind?.(raster, hair);
  paintNeck(raster, skin);
  const captain = extras.includes('captain');
  paintOutfit(
    raster,
    captain ? 'captain' : at(OUTFITS, mix(key, 2)),
    captain ? [30, 40, 74] : cloth,
    trim,
    darker(skin, 0.1),
  );
  paintHead(raster, skin);
  paintFace(raster, {
    skin,
    lips,
    hair: body,
    brows: darker(body, colour === 'silver' || colour === 'blond' ? 0.35 : 0.1),
    extras,
    smile: chance(key, 3),
    eyes: chance(key, 4),
  });
  hairStyle?.front(raster, hair);
  return raster;
}
