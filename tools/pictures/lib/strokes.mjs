// Figures as a draughtsman writes them: single strokes, so that no font has to be installed where the pictures are drawn.
import { curve, n } from './core.mjs';

// Each on a field 4 wide and 6 high, from the top left.
const GLYPHS = {
  0: 'M2 0 C3.4 0 4 1.2 4 3 C4 4.8 3.4 6 2 6 C0.6 6 0 4.8 0 3 C0 1.2 0.6 0 2 0', 1: 'M0.8 1.3 L2.4 0 L2.4 6', 2: 'M0.1 1.5 C0.3 0.4 1.1 0 2 0 C3.2 0 3.9 0.7 3.9 1.7 C3.9 3.2 0.4 4.4 0 6 L4 6',
  3: 'M0.2 0.9 C0.6 0.2 1.3 0 2 0 C3.1 0 3.7 0.6 3.7 1.5 C3.7 2.4 3 2.9 1.6 2.9 C3.2 2.9 4 3.5 4 4.5 C4 5.5 3.2 6 2 6 C1.1 6 0.4 5.7 0 5', 4: 'M3 6 L3 0 L0 4.2 L4 4.2', 5: 'M3.6 0 L0.6 0 L0.3 2.7 C0.9 2.3 1.4 2.2 2 2.2 C3.2 2.2 4 2.9 4 4 C4 5.2 3.2 6 1.9 6 C1.1 6 0.4 5.7 0 5.1',
  6: 'M3.5 0.4 C3 0.1 2.6 0 2.2 0 C0.8 0 0 1.4 0 3.6 C0 5.2 0.8 6 2 6 C3.2 6 4 5.2 4 4.1 C4 3 3.2 2.4 2.1 2.4 C1.1 2.4 0.3 3 0 3.9', 7: 'M0 0 L4 0 L1.5 6',
  8: 'M2 2.8 C0.9 2.8 0.3 2.2 0.3 1.4 C0.3 0.6 1 0 2 0 C3 0 3.7 0.6 3.7 1.4 C3.7 2.2 3.1 2.8 2 2.8 C0.8 2.8 0 3.5 0 4.4 C0 5.4 0.8 6 2 6 C3.2 6 4 5.4 4 4.4 C4 3.5 3.2 2.8 2 2.8', 9: 'M0.5 5.6 C1 5.9 1.4 6 1.8 6 C3.2 6 4 4.6 4 2.4 C4 0.8 3.2 0 2 0 C0.8 0 0 0.8 0 1.9 C0 3 0.8 3.6 1.9 3.6 C2.9 3.6 3.7 3 4 2.1',
  ',': 'M1 5.6 L1 6 L0.5 7', m: 'M0 6 L0 2.2 M0 3.4 C0.3 2.5 0.8 2.1 1.3 2.1 C1.9 2.1 2.2 2.6 2.2 3.3 L2.2 6 M2.2 3.4 C2.5 2.5 3 2.1 3.5 2.1 C4.1 2.1 4.4 2.6 4.4 3.3 L4.4 6', '²': 'M0.1 0.3 C0.3 -0.3 0.7 -0.5 1.1 -0.5 C1.7 -0.5 2 -0.2 2 0.3 C2 1 0.2 1.5 0 2.3 L2 2.3', '+': 'M0.5 3.2 L3.5 3.2 M2 1.7 L2 4.7', '–': 'M0.5 3.2 L3.5 3.2'
};
const STEP = { ',': 2, m: 6, '²': 3, ' ': 2.4, 1: 4.6 };

export const widthOf = (text, size) => ([...text].reduce((sum, glyph) => sum + (STEP[glyph] ?? 5.6), 0) - 1.6) * (size / 6);

/** Text of figures, "m", "²" and commas, centred on (x, y); size is the height of a figure. */
export function figures(text, x, y, size, ink, weight = size * 0.13, turn = 0) {
  const scale = size / 6;
  let at = -widthOf(text, size) / 2;
  let out = '';
  for (const glyph of text) {
    if (GLYPHS[glyph]) out += `<g transform="translate(${n(at)} ${n(-size / 2)}) scale(${scale.toFixed(3)})">${curve(GLYPHS[glyph], ink, 1, { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }).replace('stroke-width="1"', `stroke-width="${(weight / scale).toFixed(2)}"`)}</g>`;
    at += (STEP[glyph] ?? 5.6) * scale;
  }
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})">${out}</g>`;
}
