// Contemporary houses: flat roofs and stacked cubes. Every function returns the house standing on the ground line, with its shadow.
import { darken, lighten, line, mix, n, path, poly, rect, repeat } from './core.mjs';
import { climber, door, lantern, window_ } from './facade.mjs';
import { box, groundShadow, onFront } from './solid.mjs';

const STOREY = 106;

/** A front of full-height glass between thin columns, with a shadow of the slab above. */
function glassFront(drawing, x, w, up, h, frame) {
  const y = drawing.ground - up - h;
  return window_(drawing, x + 8, y + 14, w - 16, h - 18, { style: 'wide', frame, sill: false }) + rect(x, y, w, 16, drawing.look.shadow, { opacity: 0.28 });
}

function slats(drawing, x, w, up, h, color) {
  const y = drawing.ground - up - h;
  const c = drawing.lit(color);
  return rect(x, y, w, h, c) + repeat(Math.floor(w / 8), (i) => line(x + i * 8 + 4, y, x + i * 8 + 4, y + h, darken(c, 0.22), 2, { opacity: 0.7 }));
}

function masonry(drawing, x, w, up, h, color) {
  const { random } = drawing;
  const y = drawing.ground - up - h;
  return rect(x, y, w, h, drawing.lit(color)) + repeat(Math.round((w * h) / 420), () => rect(x + random.range(0, w - 18), y + random.range(0, h - 9), random.range(10, 24), random.range(5, 9), drawing.lit(mix(color, random.odds(0.5) ? '#ffffff' : '#5e5046', random.range(0.08, 0.28))), { rx: 2 }));
}

/** A thin roof slab that reaches past its walls, with its underside. */
function slab(drawing, x, w, up, near, far, color, thick = 13) {
  return box(drawing, { x, w, up, h: thick, near, far, color, plinth: false });
}

const SHAPES = [
  // A long ground floor under a shifted upper one.
  (d, wall, accent, storeys) => {
    const upperX = d.random.odds(0.5) ? 300 : 470;
    const second = d.random.odds(0.5) ? '#8f8478' : accent;
    const ground = masonry(d, 250, 120, 0, STOREY, '#b7a68f') + glassFront(d, 380, 330, 0, STOREY, '#3b3a3f') + slats(d, 720, 90, 0, STOREY, accent) + door(d, 822, d.ground, 46, 84, second);
    let out = groundShadow(d, 230, 910, 190) + box(d, { x: 240, w: 660, h: STOREY, near: 1, far: 0.76, color: wall, front: ground, sideWindows: 2 }) + slab(d, 226, 690, STOREY, 1.04, 0.74, lighten(wall, 0.15));
    if (storeys > 1) {
      const upper = glassFront(d, upperX + 24, 190, STOREY + 14, STOREY - 8, '#3b3a3f') + slats(d, upperX + 226, 110, STOREY + 14, STOREY - 8, accent);
      out += box(d, { x: upperX, w: 370, up: STOREY + 13, h: STOREY - 6, near: 1.03, far: 0.8, color: wall, front: upper, sideWindows: 1, plinth: false }) + slab(d, upperX - 16, 402, 2 * STOREY + 7, 1.07, 0.78, lighten(wall, 0.15));
    }
    return out + onFront(d, 1.03, lantern(d, 896, d.ground - 80));
  },
  // A pavilion: deep roof on columns, glass behind.
  (d, wall, accent) => {
    const back = masonry(d, 220, 150, 0, 112, mix(wall, '#b09a80', 0.5)) + glassFront(d, 376, 420, 0, 112, accent) + slats(d, 800, 130, 0, 112, accent);
    const columns = repeat(5, (i) => onFront(d, 1.12, rect(226 + i * 166, d.ground - 118, 9, 118, d.lit(mix(wall, '#ffffff', 0.3))) + rect(232 + i * 166, d.ground - 118, 3, 118, d.dim(wall, 0.3))));
    return groundShadow(d, 200, 940, 130) + box(d, { x: 216, w: 720, h: 116, near: 0.98, far: 0.78, color: wall, front: back, sideWindows: 2 }) + columns + slab(d, 186, 770, 117, 1.16, 0.76, lighten(wall, 0.1), 17) + box(d, { x: 640, w: 90, up: 133, h: 44, near: 1, far: 0.9, color: mix(wall, '#9c8b79', 0.4), plinth: false });
  },
  // Two volumes at right angles with a stone wall between them.
  (d, wall, accent, storeys) => {
    const tall = storeys > 1 ? 2 * STOREY : STOREY + 30;
    const a = glassFront(d, 600, 260, 0, STOREY, '#33323a') + (storeys > 1 ? window_(d, 630, d.ground - 2 * STOREY + 26, 84, 56, { frame: '#33323a' }) + window_(d, 760, d.ground - 2 * STOREY + 26, 84, 56, { frame: '#33323a' }) : '');
    const b = glassFront(d, 272, 230, 0, STOREY - 8, accent);
    return groundShadow(d, 250, 900, tall) + box(d, { x: 580, w: 310, h: tall, near: 0.94, far: 0.74, color: wall, front: a, sideWindows: 1 }) + slab(d, 566, 336, tall, 0.97, 0.72, lighten(wall, 0.2)) + box(d, { x: 500, w: 86, h: tall + 26, near: 0.97, far: 0.86, color: '#b5a48c', front: masonry(d, 500, 86, 0, tall + 26, '#b5a48c') })
      + box(d, { x: 256, w: 262, h: STOREY - 4, near: 1.08, far: 0.84, color: mix(wall, accent, 0.12), front: b, sideWindows: 2 }) + slab(d, 240, 300, STOREY - 4, 1.12, 0.82, d.look.glow === 1 ? wall : lighten(wall, 0.2)) + onFront(d, 1, door(d, 532, d.ground, 42, 82, accent));
  }
];

export function flatVilla(drawing, { wall, accent, storeys }) {
  return drawing.random.pick(storeys > 2 ? [SHAPES[0], SHAPES[2]] : SHAPES)(drawing, wall, accent, storeys);
}

/** White cubes, small deep openings, an outside stair and a pergola on the roof. */
export function cubeVilla(drawing, { wall, accent, storeys, flowers }) {
  const d = drawing;
  const { random } = d;
  const h = random.range(96, 112);
  const style = random.pick(['plain', 'arch', 'plain']);
  const win = (x, up, w = 34, hh = 46) => window_(d, x, d.ground - up - hh, w, hh, { style, accent, frame: '#efe8da', sill: true });
  const parts = [
    { x: 236, w: 230, h: h * (storeys > 1 ? 1.9 : 1.25), near: 0.92, far: 0.74 },
    { x: 430, w: 270, h: h * (storeys > 2 ? 2.6 : 1.12), near: 1, far: 0.76 },
    { x: 670, w: 220, h: h * (storeys > 1 ? 1.6 : 0.86), near: 0.96, far: 0.78 }
  ];
  if (random.odds(0.5)) parts.reverse().forEach((part, i) => { part.x = [236, 440, 690][i]; });
  let out = groundShadow(d, 230, 900, h * 1.4);
  parts.sort((a, b) => a.near - b.near).forEach((part, index) => {
    let front = '';
    const floors = Math.max(1, Math.round(part.h / h));
    for (let f = 0; f < floors; f += 1) {
      const count = Math.max(1, Math.floor(part.w / 96));
      for (let i = 0; i < count; i += 1) if (f > 0 || index !== 2) front += win(part.x + ((i + 0.5) * part.w) / count - 17, f * h + 26);
    }
    if (index === 2) front += door(d, part.x + part.w * 0.16, d.ground, 46, 84, accent, true) + window_(d, part.x + part.w * 0.46, d.ground - 84, part.w * 0.42, 74, { style: 'wide', frame: accent, sill: false }) + (flowers ? climber(d, part.x - 6, d.ground - part.h * 0.92, 56, part.h * 0.8, flowers) : '');
    front += rect(part.x, d.ground - part.h, part.w, 5, lighten(d.lit(wall), 0.35));
    out += box(d, { ...part, color: index % 2 ? darken(wall, 0.02) : wall, front, sideWindows: 1 });
  });
  const low = parts.reduce((a, b) => (a.h < b.h ? a : b));
  const wood = d.dim('#9a7350', 0.05);
  out += onFront(d, low.near, repeat(4, (i) => rect(low.x + 12 + i * (low.w - 30) / 3, d.ground - low.h - 62, 5, 62, wood)) + rect(low.x + 2, d.ground - low.h - 66, low.w - 4, 6, wood) + repeat(12, (i) => rect(low.x + 6 + (i * (low.w - 20)) / 12, d.ground - low.h - 71, 5, 6, wood)));
  const sx = parts.at(-1).x + parts.at(-1).w - 4;
  const stairs = repeat(8, (i) => rect(sx + (7 - i) * 11, d.ground - (i + 1) * 9, 12 + i * 0, (i + 1) * 9, d.lit(mix(wall, '#ffffff', i % 2 ? 0.1 : 0.25))));
  return out + (random.odds(0.6) ? stairs : '');
}

export { STOREY, glassFront, masonry, slats };
