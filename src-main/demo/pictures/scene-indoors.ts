import { chance } from '../random';
import { hex } from './colour';
import type { Raster } from './raster';
import { SCENE_WIDTH, leaf, type Step } from './scenery';
import { both, box, circle, curve, ellipse, line, outline, polygon, without } from './shapes';

/** A cafe's wall. */
export function cafeWall(raster: Raster): void {
  raster.cover((y) => (y < 640 ? hex('#e9d8bf') : hex('#caa27a')));
  raster.fill(box(0, 0, SCENE_WIDTH, 640), hex('#d8c09e'), { alpha: 0.4, soft: 60 });
}

/** A window with a view of the harbour. */
export function window(raster: Raster): void {
  raster.fill(box(860, 60, 1460, 520, 18), hex('#fdf6e8'));
  const pane = box(884, 84, 1436, 496, 8);
  raster.fill(pane, (_x, y) => (y < 330 ? [176 + y * 0.18, 214 + y * 0.06, 226] : [104, 158, 176]));
  raster.fill(both(pane, ellipse(1080, 352, 260, 74)), hex('#7f9f8f'));
  raster.fill(both(pane, box(860, 340, 1460, 520)), hex('#5f98b0'));
  raster.fill(both(pane, polygon([1180, 362, 1330, 362, 1310, 386, 1200, 386])), hex('#1f3a5f'));
  raster.fill(both(pane, box(1206, 338, 1296, 364, 4)), hex('#fbf7ef'));
  raster.fill(box(1150, 70, 1170, 510), hex('#fdf6e8'));
  raster.fill(box(870, 280, 1450, 298), hex('#fdf6e8'));
  raster.fill(polygon([760, 640, 1180, 640, 900, 900, 360, 900]), [255, 246, 214], { alpha: 0.22, soft: 24 });
}

/** A wooden table in the light of the window. */
export function table(raster: Raster): void {
  raster.fill(box(-9, 640, SCENE_WIDTH + 9, 910), (x, y) => {
    const grain = Math.sin(y * 0.21 + Math.sin(x * 0.004) * 5) * 5;
    return [
      166 + grain - (y - 640) * 0.1,
      112 + grain - (y - 640) * 0.09,
      74 + grain * 0.6 - (y - 640) * 0.06,
    ];
  });
  raster.fill(box(-9, 640, SCENE_WIDTH + 9, 650), hex('#c58d60'));
  raster.fill(polygon([820, 652, 1260, 652, 1000, 900, 420, 900]), [255, 236, 196], {
    alpha: 0.16,
    soft: 20,
  });
}

/** Two cups of coffee and a cinnamon bun. */
export function cups(): Step[] {
  const cup =
    (x: number, y: number, s: number, body: string, band: string): Step =>
    (raster) => {
      raster.fill(ellipse(x + 30 * s, y + 6 * s, 190 * s, 26 * s), [52, 26, 18], {
        alpha: 0.3,
        soft: 14 * s,
      });
      raster.fill(ellipse(x, y, 168 * s, 24 * s), hex('#f7efe2'));
      raster.fill(ellipse(x, y - 4 * s, 120 * s, 15 * s), hex('#e2d4c0'));
      raster.fill(outline(ellipse(x + 112 * s, y - 104 * s, 42 * s, 50 * s), 12 * s), hex(body));
      const shape = both(
        ellipse(x, y - 176 * s, 116 * s, 176 * s),
        box(x - 200 * s, y - 176 * s, x + 200 * s, y + 9),
      );
      raster.fill(shape, hex(body));
      raster.fill(both(shape, box(x - 200 * s, y - 118 * s, x + 200 * s, y - 84 * s)), hex(band));
      raster.fill(both(shape, box(x + 34 * s, y - 300 * s, x + 200 * s, y + 9)), [40, 20, 40], {
        alpha: 0.16,
        soft: 16 * s,
      });
      raster.fill(ellipse(x, y - 176 * s, 116 * s, 26 * s), hex('#fbf6ec'));
      raster.fill(ellipse(x, y - 173 * s, 104 * s, 20 * s), hex('#8a5635'));
      raster.fill(ellipse(x - 6 * s, y - 172 * s, 58 * s, 11 * s), hex('#ecd2a8'));
      raster.fill(ellipse(x - 6 * s, y - 172 * s, 34 * s, 6 * s), hex('#a56d45'));
      for (const [dx, phase] of [
        [-40, 1],
        [0, 1],
        [42, 1],
      ] as const)
        raster.fill(
          curve(
            x + dx * s,
            y - 210 * s,
            x + (dx + 46 * phase) * s,
            y - 290 * s,
            x + dx * s,
            y - 380 * s,
            9 * s,
          ),
          [255, 255, 255],
          { alpha: 0.3, soft: 14 * s },
        );
    };
  return [cup(980, 744, 0.74, '#2d6a6f', '#f4c56a'), cup(470, 828, 1.2, '#d9583f', '#fbe3c6'), pastry];
}

function pastry(raster: Raster): void {
  raster.fill(ellipse(1290, 822, 190, 30), [52, 26, 18], { alpha: 0.3, soft: 14 });
  raster.fill(ellipse(1270, 812, 186, 34), hex('#3f5d7d'));
  raster.fill(ellipse(1270, 806, 150, 24), hex('#5579a0'));
  const bun = ellipse(1270, 764, 112, 56);
  raster.fill(bun, (_x, y) => [214 - (y - 710) * 0.55, 146 - (y - 710) * 0.6, 76 - (y - 710) * 0.35]);
  for (const r of [82, 54, 28])
    raster.fill(both(bun, outline(ellipse(1270, 760, r, r * 0.5), 4)), hex('#8a4b25'), { alpha: 0.75 });
  for (let i = 0; i < 40; i += 1)
    raster.fill(circle(1190 + chance(121, i) * 160, 728 + chance(122, i) * 60, 3.2), [255, 250, 240], {
      alpha: 0.9,
    });
}

/** A wall with the light of a window on it. */
export function plantWall(raster: Raster): void {
  raster.cover((y) => [236 - y * 0.02, 214 - y * 0.035, 196 - y * 0.03]);
  raster.fill(polygon([1000, -10, 1500, -10, 1000, 910, 420, 910]), [255, 246, 226], {
    alpha: 0.45,
    soft: 20,
  });
}

/** Two shelves. */
export function shelves(raster: Raster): void {
  for (const y of [430, 800]) {
    raster.fill(box(120, y + 22, 1480, y + 52), [90, 52, 40], { alpha: 0.22, soft: 14 });
    raster.fill(box(110, y, 1490, y + 24, 4), hex('#a86f4a'));
    raster.fill(box(110, y, 1490, y + 6, 2), hex('#c58d60'));
  }
}

/** Plants on the shelves, with books and a watering can. */
export function plants(): Step[] {
  const pot =
    (x: number, y: number, w: number, h: number, colour: string): Step =>
    (raster) => {
      raster.fill(
        polygon([x - w / 2, y - h, x + w / 2, y - h, x + w * 0.38, y, x - w * 0.38, y]),
        hex(colour),
      );
      raster.fill(
        polygon([x + w * 0.12, y - h, x + w / 2, y - h, x + w * 0.38, y, x + w * 0.1, y]),
        [40, 20, 50],
        { alpha: 0.14, soft: 6 },
      );
      raster.fill(box(x - w * 0.56, y - h - 12, x + w * 0.56, y - h + 18, 6), hex(colour));
    };
  const fan = (
    x: number,
    y: number,
    length: number,
    width: number,
    colours: readonly string[],
    angles: readonly number[],
  ): Step[] =>
    angles.map((angle, i) =>
      leaf(
        x,
        y,
        length * (1 - Math.abs(angle) * 0.14),
        width,
        angle,
        colours[i % colours.length] ?? '#3f7d58',
      ),
    );
  const snake = fan(330, 330, 260, 44, ['#3f7d58', '#5f9e6a', '#2f6a4e'], [-0.36, 0.34, -0.18, 0.16, 0]);
  const rubber = fan(
    820,
    330,
    190,
    92,
    ['#2d6a57', '#3d8168', '#245646'],
    [-1.15, 1.12, -0.68, 0.66, -0.24, 0.26],
  );
  const palm = fan(
    500,
    660,
    320,
    50,
    ['#4f8f5b', '#3c7a50', '#6aa86a'],
    [-1.25, 1.22, -0.85, 0.84, -0.48, 0.46, -0.14, 0.16],
  );
  const monstera = fan(1180, 664, 230, 150, ['#2f7a5a', '#25684c', '#3f906c'], [-1.2, 1.16, -0.6, 0.58, 0]);
  return [
    ...snake,
    pot(330, 430, 150, 110, '#d9785a'),
    ...rubber,
    pot(820, 430, 160, 112, '#f4ead8'),
    books,
    ...palm,
    pot(500, 800, 190, 140, '#34627a'),
    ...monstera,
    pot(1180, 800, 200, 142, '#e0a552'),
    wateringCan,
  ];
}

function books(raster: Raster): void {
  const spines = ['#34627a', '#d9583f', '#f4c56a', '#4d6b53', '#7a3b4e', '#e9dcc8'];
  spines.forEach((spine, i) => {
    const h = 130 + chance(131, i) * 50;
    raster.fill(box(1090 + i * 40, 430 - h, 1126 + i * 40, 430, 3), hex(spine));
    raster.fill(box(1098 + i * 40, 430 - h + 18, 1118 + i * 40, 430 - h + 24), [255, 250, 235], {
      alpha: 0.7,
    });
  });
}

function wateringCan(raster: Raster): void {
  raster.fill(without(outline(ellipse(900, 690, 66, 70), 7), box(760, 740, 1000, 830)), hex('#8fa9b8'));
  raster.fill(line(826, 772, 742, 682, 9), hex('#8fa9b8'));
  raster.fill(polygon([722, 690, 752, 660, 764, 674, 734, 702]), hex('#7d98a8'));
  raster.fill(box(820, 690, 980, 800, 16), hex('#9db6c4'));
  raster.fill(box(920, 690, 980, 800, 16), [40, 30, 60], { alpha: 0.12, soft: 8 });
}
