import { drawAvatar, AVATAR_SIZE } from '../../../src-main/demo/pictures/avatar';
import { encodePng } from '../../../src-main/demo/pictures/png';
import { Raster } from '../../../src-main/demo/pictures/raster';
import { SCENE_HEIGHT, SCENE_WIDTH } from '../../../src-main/demo/pictures/scenery';
import { SCENES } from '../../../src-main/demo/pictures/scenes';

const drawn = new Map<string, Promise<Buffer>>();

/**
 * Draws what an address names, `/pictures/face/s1-bob-silver.png` or `/pictures/scene/harbour.png`, with the demo
 * company's pens: the same words give the same picture everywhere. Undefined for any other address.
 */
export function drawPicture(address: string): Promise<Buffer> | undefined {
  const [, kind, name] = /^\/pictures\/(face|scene)\/([\w-]+)\.png$/.exec(address) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  const known = drawn.get(address) ?? (kind === 'face' ? drawFace(name) : drawScene(name));
  drawn.set(address, known);
  return known;
}

function drawFace(words: string): Promise<Buffer> {
  return encodePng(AVATAR_SIZE, AVATAR_SIZE, drawAvatar(words.split('-'), words).toBytes());
}

function drawScene(name: string): Promise<Buffer> {
  const steps = Object.entries(SCENES).find(([known]) => known === name)?.[1] ?? [];
  const raster = new Raster(SCENE_WIDTH, SCENE_HEIGHT);
  for (const step of steps) step(raster);
  return encodePng(SCENE_WIDTH, SCENE_HEIGHT, raster.toBytes());
}
