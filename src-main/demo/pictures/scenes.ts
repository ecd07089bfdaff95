import type { SceneName } from '../company/stories';
import { hex } from './colour';
import { cafeWall, cups, plantWall, plants, shelves, table, window } from './scene-indoors';
import { beam, quay, snowShade, stars, strings, town } from './scene-outdoors';
import { clouds, ferry, firs, hills, land, lighthouse, peaks, sky, sun, water, type Step } from './scenery';

const far = hills(500, 60, 420, 11);
const mid = hills(530, 70, 300, 21);
const ridge1 = hills(470, 110, 520, 31);
const ridge2 = hills(560, 90, 420, 41);
const ridge3 = hills(660, 80, 360, 51);
const ridge4 = hills(780, 70, 300, 61);
const alps = peaks(560, 330, 520, 71);
const foothills = hills(600, 60, 260, 81);
const shore = hills(850, 34, 280, 91);
const headland = (x: number): number => 700 + ((x - 1160) / 26) ** 2 * 0.34 + Math.sin(x / 38) * 5;

/** What each picture is made of, from back to front. */
export const SCENES: Readonly<Record<SceneName, readonly Step[]>> = {
  harbour: [
    sky([
      [0, '#2f5d8a'],
      [0.3, '#6fa0b8'],
      [0.48, '#f3c9a0'],
      [0.62, '#f7e3bd'],
    ]),
    clouds(180, '#fff0dc', 0.4, 5),
    sun(1130, 420, 46, '#fff1c4', 0.75),
    land(far, '#8ba3b4', '#b9b9ae', 120),
    land(mid, '#5d7f93', '#7d97a0', 120),
    water(560, '#e8cfa9', '#2a5675', 1130, '#fff2cf', 7),
    ferry(560, 664, 1.5, false),
    ferry(1290, 588, 0.42, false),
    quay,
  ],
  hills: [
    sky([
      [0, '#3b2f63'],
      [0.26, '#8a4a7d'],
      [0.46, '#e2756a'],
      [0.6, '#f9b96e'],
      [0.72, '#ffe0a0'],
    ]),
    clouds(150, '#f3a58a', 0.32, 15),
    sun(560, 430, 64, '#ffe9b0', 0.8),
    land(ridge1, '#b8617a', '#e9997c', 220),
    land(ridge2, '#7f4672', '#b9667a', 220),
    land(ridge3, '#4e3263', '#7d4570', 220),
    firs(ridge4, '#241a3d', 46, 90, 3),
    land(ridge4, '#2b1f47', '#1a1430', 200),
  ],
  mountains: [
    sky([
      [0, '#2b6ca8'],
      [0.4, '#8cc0de'],
      [0.65, '#e7f0ee'],
    ]),
    clouds(150, '#ffffff', 0.5, 25),
    land(alps, '#f6f9fb', '#6f8aa3', 250),
    snowShade(alps),
    land(foothills, '#4f7f74', '#2f5a55', 120),
    firs(foothills, '#28524c', 90, 54, 13),
    water(650, '#a9cfdc', '#2f6f86', 900, '#f4fbfb', 17),
    firs(shore, '#173a38', 26, 190, 23),
    land(shore, '#1e4a40', '#12302c', 80),
  ],
  coffee: [cafeWall, window, table, ...cups()],
  plants: [plantWall, shelves, ...plants()],
  lighthouse: [
    sky([
      [0, '#0b1030'],
      [0.45, '#24306b'],
      [0.72, '#6a5b96'],
      [0.85, '#c78f9d'],
    ]),
    stars,
    sun(330, 190, 44, '#f6efd8', 0.4),
    beam,
    water(690, '#8d7ba8', '#131c45', 330, '#f3e7d4', 27),
    land(headland, '#1b1e3f', '#0c0f26', 140),
    lighthouse(1160, 708, 1.28),
    (raster) => {
      raster.glow(1160, 321, 330, hex('#ffe9a8'), 0.9);
    },
    ferry(420, 742, 0.5, true),
  ],
  lanterns: [
    sky([
      [0, '#1b2150'],
      [0.4, '#4b3a78'],
      [0.62, '#b0627e'],
      [0.75, '#f0a777'],
    ]),
    stars,
    land(far, '#3c3468', '#5a4272', 90),
    town,
    water(570, '#c07c80', '#1c1f4a', 800, '#ffd9a0', 37),
    ferry(1180, 650, 0.8, true),
    quay,
    strings,
  ],
};
