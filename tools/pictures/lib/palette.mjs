// Colours: of the light, of each place, of walls and doors. Few, and chosen to sit together on one page of results.

const LIGHTS = {
  dawn: {
    skies: [['#8ea6cc', '#dcbdc9', '#f8dcc4'], ['#9aaed0', '#e6c7c0', '#fbe6cf'], ['#7f95c4', '#c9aecb', '#f6cdbd']],
    sun: '#fff4dd', tint: '#f4d6d2', tintShare: 0.16, shadow: '#5f5f8f', haze: '#e9cfcf', glow: 0.35
  },
  morning: {
    skies: [['#86b8d8', '#bfdde4', '#f4f0e2'], ['#92c3cf', '#cfe5dc', '#f7efd9'], ['#7aaad2', '#b9d3e6', '#eef0ea']],
    sun: '#fffbe8', tint: '#fff5df', tintShare: 0.1, shadow: '#5a7299', haze: '#dde9e8', glow: 0
  },
  noon: {
    skies: [['#3d95c8', '#83c3dd', '#e0f1ec'], ['#2f86bf', '#7bbbd8', '#d3ebee'], ['#4aa3c4', '#93cfd6', '#eaf4e6']],
    sun: '#ffffff', tint: '#ffffff', tintShare: 0.05, shadow: '#43648e', haze: '#cfe6ec', glow: 0
  },
  golden: {
    skies: [['#6c9fb6', '#e8cba4', '#f6b670'], ['#7f9bb5', '#efc39b', '#f59d62'], ['#5f97a8', '#d9cfae', '#f8c77d']],
    sun: '#fff0c4', tint: '#ffc987', tintShare: 0.22, shadow: '#75506b', haze: '#f3c794', glow: 0.25
  },
  dusk: {
    skies: [['#232f5c', '#79588c', '#f08e6c'], ['#1d3a63', '#5d6f9c', '#f2a98b'], ['#2c2a5a', '#a05a80', '#f7a66f']],
    sun: '#ffd9a0', tint: '#7b679c', tintShare: 0.4, shadow: '#262650', haze: '#a9779a', glow: 1
  },
  night: {
    skies: [['#0f1b3d', '#21386b', '#4d6f98'], ['#141a40', '#33306e', '#7c5f92']],
    sun: '#f3ecd2', tint: '#3f4f86', tintShare: 0.55, shadow: '#141a3a', haze: '#3f5785', glow: 1
  }
};

/** What the light does in one picture: sky colours, tint, shadow, haze, how much windows glow. */
export function lookOf(light, random) {
  const base = LIGHTS[light] ?? LIGHTS.golden;
  const sky = random.pick(base.skies);
  return { ...base, light, sky, haze: base.haze, sunX: random.range(160, 1040), sunSide: random.odds(0.5) ? 1 : -1 };
}

const PLACES = {
  algarve: { hills: ['#c4a27c', '#a9935f', '#7f8a55'], rock: '#d8894f', sea: ['#1d7d9f', '#6cc3c4'], leaves: ['#3f6a50', '#6b8c55', '#8fa566'], ground: '#e3c99c', paving: '#e9dcc6', roof: '#c8653f', grass: '#9aa860' },
  lisbon: { hills: ['#b6a8b4', '#c7a596', '#a98f7a'], rock: '#cdb79b', sea: ['#3f86a6', '#9cc7cf'], leaves: ['#44705c', '#6f9163', '#95a86d'], ground: '#ddd2c2', paving: '#e4dccf', roof: '#c4613f', grass: '#93a86c' },
  'porto-douro': { hills: ['#8d93a0', '#8f8a5b', '#a98247'], rock: '#9b8d80', sea: ['#386a80', '#86aeb4'], leaves: ['#3d6249', '#75873f', '#a9923f'], ground: '#cdb691', paving: '#d6cbbd', roof: '#bd5f3d', grass: '#94994f' },
  'cote-d-azur': { hills: ['#93a8bd', '#7f9a98', '#6c8a6a'], rock: '#d6c6ae', sea: ['#1b6cae', '#55b6d2'], leaves: ['#356556', '#5f8a5c', '#8ea96a'], ground: '#e2d3b4', paving: '#ece2d2', roof: '#cf7149', grass: '#9aac68' },
  chamonix: { hills: ['#93aac2', '#6f8aa0', '#4f7266'], rock: '#8b93a0', sea: ['#5e93a8', '#a9d0d2'], leaves: ['#2f5650', '#47705a', '#6f8f62'], ground: '#a9b58a', paving: '#cfc8bb', roof: '#6a5a54', grass: '#8fa968' },
  seville: { hills: ['#c7b39a', '#c9a46c', '#a8a05d'], rock: '#d6b98d', sea: ['#5a93a0', '#aecdc6'], leaves: ['#3f6b52', '#6c8d4f', '#98a75f'], ground: '#e7cf9e', paving: '#ead9b9', roof: '#c56a3e', grass: '#a9a85e' },
  mallorca: { hills: ['#9aaabb', '#8f9c86', '#75875c'], rock: '#c0ad94', sea: ['#148ba6', '#72d2ca'], leaves: ['#3d6650', '#66864f', '#96a468'], ground: '#ddc39a', paving: '#e6d6bb', roof: '#c97c50', grass: '#9ca660' },
  marrakech: { hills: ['#b6a3b4', '#cf9f84', '#c98560'], rock: '#cf8f66', sea: ['#4d94a0', '#9bcdc4'], leaves: ['#47704f', '#6f8f54', '#9aa860'], ground: '#e0a878', paving: '#e6bf98', roof: '#c0653f', grass: '#a3a05a' },
  lanzarote: { hills: ['#a78a90', '#8f4f3c', '#b4693f'], rock: '#463c40', sea: ['#12649a', '#4fb2c2'], leaves: ['#3f7358', '#6d955a', '#98ab6a'], ground: '#4a4045', paving: '#cfc4b6', roof: '#e9e3d8', grass: '#7f8f56' }
};
export const landOf = (place) => PLACES[place] ?? PLACES.algarve;

const WALLS = {
  white: '#f5efe4', cream: '#efe0c2', sand: '#dfc49b', ochre: '#dfa95a', rose: '#e3a49a', terracotta: '#cd7a55', stone: '#c2b29b', timber: '#a9744b', dark_timber: '#6b4a3a', yellow: '#ecc565',
  blue: '#8fb3c9', green: '#9db89a', red: '#c4573f', orange: '#e08e4f', grey: '#b9b8b6', brick: '#b3634a', concrete: '#b8b2a8', black: '#4b474c', tiles_blue: '#7fa3c4', tiles_green: '#86ab97', violet: '#a892b8', brown: '#8b6548', olive: '#9aa06a'
};
export const wallOf = (name) => WALLS[name] ?? WALLS.cream;

const ACCENTS = {
  blue: '#2f6690', green: '#3f7055', white: '#f6f1e6', wood: '#a06a3f', yellow: '#e3ac3f', red: '#b2432f', grey: '#6e7479', terracotta: '#b85f3c', stone: '#a8957c', black: '#33323a', brown: '#6d4a35', violet: '#77608f', rose: '#c97f82',
  orange: '#d9783c', olive: '#7f8648', ochre: '#c98c3c', cream: '#e9d6b0', sand: '#d2b485', timber: '#9a683f', tiles_blue: '#3f6fa0'
};
export const accentOf = (name) => ACCENTS[name] ?? ACCENTS.wood;

/** Upholstery, rugs and art: six sets, so that rooms differ more than walls do. */
export const TEXTILES = [
  ['#c9643f', '#e8c9a0', '#2f5d62', '#f3e8d6', '#8a4a36'], ['#2f5f7f', '#d9a44e', '#e9dcc6', '#8fb0ae', '#c25b44'], ['#5e7757', '#d8b48a', '#f0e6d2', '#b4623f', '#33493f'],
  ['#8a5d74', '#e6b8a2', '#f2e4da', '#4f6d7a', '#c98a4b'], ['#3f4a5a', '#c9b79c', '#efe9df', '#a8653f', '#7f9a98'], ['#d09a3c', '#4a6a5f', '#f4ead3', '#b5533c', '#27434a']
];
