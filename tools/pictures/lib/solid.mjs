// Volumes and surfaces in one-point perspective.
import { circle, darken, ellipse, group, lighten, line, mix, n, poly, rect, repeat } from './core.mjs';
import { glass } from './facade.mjs';

/** Scales content drawn at scale 1 so that it stands at scale s. */
export function onFront(drawing, s, content) {
  const { x, y } = drawing.eye;
  return group(content, { transform: `translate(${n(x * (1 - s))} ${n(y * (1 - s))}) scale(${s.toFixed(3)})` });
}

/** A rectangle lying on the ground (or at height `up`) from x1 to x2, from scale near to far. */
export const floorQuad = (drawing, x1, x2, near, far, fill, up = 0, extra) => poly([drawing.at(x1, up, near), drawing.at(x2, up, near), drawing.at(x2, up, far), drawing.at(x1, up, far)], fill, extra);

/** A box: `front` is what is drawn on its front at scale 1. Sides, top and underside appear as the eye sees them. */
export function box(drawing, { x, w, up = 0, h, near = 1, far = 0.8, color, front = '', sideWindows = 0, plinth = true }) {
  const { eye, look } = drawing;
  const at = (px, pu, s) => drawing.at(px, pu, s);
  const lightOnRight = look.sunSide > 0;
  let out = '';
  const frontFill = drawing.gradient([[0, lighten(drawing.lit(color), 0.06)], [1, mix(drawing.lit(color), look.shadow, 0.1)]]);
  const sideColor = (right) => drawing.gradient(right === lightOnRight ? [[0, lighten(drawing.lit(color), 0.1)], [1, drawing.lit(color)]] : [[0, drawing.dim(color, 0.3)], [1, drawing.dim(color, 0.42)]]);
  const side = (px, right) => {
    let face = poly([at(px, up, near), at(px, up + h, near), at(px, up + h, far), at(px, up, far)], sideColor(right));
    for (let i = 0; i < sideWindows; i += 1) {
      const a = near + ((far - near) * (i + 0.25)) / sideWindows;
      const b = near + ((far - near) * (i + 0.7)) / sideWindows;
      face += poly([at(px, up + h * 0.25, a), at(px, up + h * 0.75, a), at(px, up + h * 0.75, b), at(px, up + h * 0.25, b)], glass(drawing));
    }
    return face;
  };
  if (x > eye.x) out += side(x, false);
  if (x + w < eye.x) out += side(x + w, true);
  const topY = at(x, up + h, near)[1];
  const footY = at(x, up, near)[1];
  if (topY > eye.y) out += poly([at(x, up + h, near), at(x + w, up + h, near), at(x + w, up + h, far), at(x, up + h, far)], drawing.lit(lighten(color, 0.15)));
  if (footY < eye.y) out += poly([at(x, up, near), at(x + w, up, near), at(x + w, up, far), at(x, up, far)], drawing.dim(color, 0.55));
  const [fx, fy] = at(x, up + h, near);
  out += rect(fx, fy, w * near, h * near, frontFill) + onFront(drawing, near, front);
  if (up === 0 && plinth) out += onFront(drawing, near, rect(x, drawing.ground - 7, w, 7, look.shadow, { opacity: 0.18 }));
  return out;
}

/** The shadow that a volume throws on the ground, away from the sun. */
export function groundShadow(drawing, x1, x2, height, near = 1) {
  const reach = -drawing.look.sunSide * height * 0.7;
  return poly([drawing.at(x1, 0, near), drawing.at(x2, 0, near), drawing.at(x2 + reach, 0, near + 0.32), drawing.at(x1 + reach, 0, near + 0.32)], drawing.look.shadow, { opacity: 0.26 });
}

/** Flags or boards of a terrace. */
export function paving(drawing, x1, x2, near, far, color, boards = false) {
  const base = drawing.lit(color);
  let out = floorQuad(drawing, x1, x2, near, far, drawing.gradient([[0, lighten(base, 0.1)], [1, base]]));
  const joints = boards ? 22 : 12;
  out += repeat(joints - 1, (i) => { const x = x1 + ((x2 - x1) * (i + 1)) / joints; const [ax, ay] = drawing.at(x, 0, near); const [bx, by] = drawing.at(x, 0, far); return line(ax, ay, bx, by, darken(base, 0.16), 1.2, { opacity: 0.5 }); });
  if (!boards) for (let s = far; s < near; s *= 1.14) { const [ax, ay] = drawing.at(x1, 0, s); const [bx] = drawing.at(x2, 0, s); out += line(ax, ay, bx, ay, darken(base, 0.16), 1, { opacity: 0.4 }); }
  const [ax, ay] = drawing.at(x1, 0, near);
  const [bx] = drawing.at(x2, 0, near);
  return out + rect(ax, ay, bx - ax, 9, drawing.dim(color, 0.3));
}

/** A pool with coping, tiles under water, mirrored light and ripples. */
export function pool(drawing, x1, x2, near, far, { water, infinity = false } = {}) {
  const { look, random } = drawing;
  const blue = water ?? random.pick(['#3fa9bd', '#57b7c4', '#2f93b5', '#6cc0b8', '#3f8fae']);
  const base = drawing.lit(blue);
  const stone = drawing.lit('#efe6d6');
  const surface = drawing.gradient([[0, mix(base, look.sky[2], 0.5)], [0.45, base], [1, mix(base, '#123f5c', 0.28)]]);
  const shape = (grow) => [drawing.at(x1 - grow, 0, near + grow / 900), drawing.at(x2 + grow, 0, near + grow / 900), drawing.at(x2 + grow, 0, far - grow / 1600), drawing.at(x1 - grow, 0, far - grow / 1600)];
  const inner = shape(0);
  const yNear = inner[0][1];
  const yFar = inner[2][1];
  const left = Math.min(...inner.map((p) => p[0]));
  const right = Math.max(...inner.map((p) => p[0]));
  const ripples = repeat(34, () => { const t = random.next(); return ellipse(random.range(left, right), yFar + t * (yNear - yFar), random.range(10, 60) * (0.4 + t), 0.8 + t * 1.8, random.odds(0.7) ? '#ffffff' : look.sun, { opacity: n(random.range(0.12, 0.4)) }); });
  const wall = poly([inner[3], inner[2], [inner[2][0], inner[2][1] + 7], [inner[3][0], inner[3][1] + 7]], mix(base, '#0f3a55', 0.35));
  const lamps = look.glow === 1 ? repeat(3, (i) => ellipse(left + ((i + 0.5) * (right - left)) / 3, (yNear + yFar) / 2, (right - left) / 5, (yNear - yFar) / 3, drawing.radial([[0, '#d8fff4', 0.7], [1, '#d8fff4', 0]]))) : '';
  const rim = infinity ? '' : poly(shape(16), stone) + poly([shape(16)[0], shape(16)[1], [shape(16)[1][0], shape(16)[1][1] + 6], [shape(16)[0][0], shape(16)[0][1] + 6]], darken(stone, 0.22));
  return rim + poly(inner, surface) + drawing.clip(poly(inner, '#000'), wall + lamps + ripples);
}

/** A piece of furniture on the ground at (x, s); `drawing.furniture` enlarges it for pictures taken close by. */
function placed(drawing, x, s, content) {
  const k = drawing.furniture ?? 1;
  return onFront(drawing, s, k === 1 ? content : group(content, { transform: `translate(${n(x * (1 - k))} ${n(drawing.ground * (1 - k))}) scale(${k})` }));
}

export function lounger(drawing, x, s, color, turn = 1) {
  const y = drawing.ground;
  const cloth = drawing.lit(color);
  const wood = drawing.dim('#a8794f', 0.1);
  return placed(drawing, x, s, ellipse(x, y + 1, 36, 4, drawing.look.shadow, { opacity: 0.3 }) + rect(x - 30, y - 10, 60, 3, wood) + rect(x - 26, y - 8, 3, 9, wood) + rect(x + 23, y - 8, 3, 9, wood)
    + poly([[x - 30, y - 14], [x + 12, y - 14], [x + 12, y - 9], [x - 30, y - 9]].map(([px, py]) => [x + (px - x) * turn, py]), cloth) + poly([[x + 10, y - 13], [x + 33, y - 27], [x + 36, y - 23], [x + 13, y - 8]].map(([px, py]) => [x + (px - x) * turn, py]), cloth));
}

export function parasol(drawing, x, s, color) {
  const y = drawing.ground;
  const cloth = drawing.lit(color);
  return placed(drawing, x, s, ellipse(x, y + 2, 40, 5, drawing.look.shadow, { opacity: 0.28 }) + line(x, y, x, y - 92, drawing.lit('#efe6d4'), 3) + poly([[x - 52, y - 66], [x, y - 96], [x + 52, y - 66]], cloth) + poly([[x, y - 96], [x + 52, y - 66], [x + 14, y - 66]], darken(cloth, 0.14)) + poly([[x, y - 96], [x - 52, y - 66], [x - 30, y - 66]], lighten(cloth, 0.14)) + circle(x, y - 97, 2.4, cloth));
}

export function table(drawing, x, s, seats = 4) {
  const y = drawing.ground;
  const wood = drawing.lit(drawing.random.pick(['#a8794f', '#e9dfcc', '#5d6468', '#8a5c3e']));
  const chair = (cx, dir) => line(cx, y, cx, y - 18, darken(wood, 0.15), 2) + line(cx + dir * 13, y, cx + dir * 13, y - 34, darken(wood, 0.15), 2) + rect(Math.min(cx, cx + dir * 13), y - 19, 13, 3, darken(wood, 0.1)) + rect(cx + dir * 12 - 1, y - 34, 3, 14, wood);
  return placed(drawing, x, s, ellipse(x, y + 2, 70, 6, drawing.look.shadow, { opacity: 0.26 }) + chair(x - 40, -1) + chair(x + 40, 1) + (seats > 4 ? chair(x - 16, -1) + chair(x + 16, 1) : '') + rect(x - 48, y - 31, 96, 4.5, lighten(wood, 0.1)) + line(x - 36, y - 28, x - 38, y, wood, 3) + line(x + 36, y - 28, x + 38, y, wood, 3)
    + circle(x - 10, y - 36, 5, drawing.lit('#d9893f')) + circle(x - 2, y - 36, 5, drawing.lit('#c9a23c')) + rect(x + 14, y - 46, 5, 15, drawing.dim('#3f6b52', 0.1)));
}
