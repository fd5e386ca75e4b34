// Sizes and how hard the encoder works: low effort is a third of the time of the default for a fifth more bytes.
export const WIDTHS = [480, 720, 960, 1600];
/** Of a plan. */
export const DRAWN = {
  480: { quality: 80, effort: 2 },
  720: { quality: 82, effort: 1 },
  960: { quality: 84, effort: 1 },
  1600: { quality: 77, effort: 0 }
};
/** Of a rendered picture, which has leaves and grass in it: at the quality of a plan it would be twice as heavy without looking better. */
export const RENDERED = {
  480: { quality: 68, effort: 5 },
  // What a phone loads first: on its fine pixels the quality of 960 is not seen, and a fifth more bytes are.
  720: { quality: 60, effort: 5 },
  960: { quality: 68, effort: 4 }
};
