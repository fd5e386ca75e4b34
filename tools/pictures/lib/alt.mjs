// What a picture shows, in words, for people who do not see it.

const LIGHT = {
  dawn: { en: 'at dawn', fr: 'à l’aube', es: 'al amanecer' }, morning: { en: 'in the morning', fr: 'le matin', es: 'por la mañana' }, noon: { en: 'at midday', fr: 'à midi', es: 'a mediodía' },
  golden: { en: 'in the late sun', fr: 'au soleil couchant', es: 'con la última luz' }, dusk: { en: 'at dusk', fr: 'au crépuscule', es: 'al anochecer' }, night: { en: 'by night', fr: 'la nuit', es: 'de noche' }
};
const PLANS = {
  plan: (name) => ({ en: `Floor plan of ${name.en} with the area of each room and a scale`, fr: `Plan de ${name.fr} avec la surface de chaque pièce et une échelle`, es: `Plano de ${name.es} con la superficie de cada estancia y una escala` }),
  site_plan: (name) => ({ en: `Site plan of ${name.en} with the length of each side and a scale`, fr: `Plan de masse de ${name.fr} avec la longueur de chaque côté et une échelle`, es: `Plano de situación de ${name.es} con la longitud de cada lado y una escala` })
};

export const altOfPlan = (property, view) => PLANS[view](property.name);

const RENDERED = {
  exterior: { en: (name) => `Rendering of ${name} from outside`, fr: (name) => `Vue de synthèse de ${name} depuis l’extérieur`, es: (name) => `Imagen de síntesis de ${name} desde fuera` },
  terrace: { en: (name) => `Rendering of the terrace of ${name} and what it looks out on`, fr: (name) => `Vue de synthèse de la terrasse de ${name} et de ce que l’on y voit`, es: (name) => `Imagen de síntesis de la terraza de ${name} y de sus vistas` },
  living: { en: (name) => `Rendering of a living room in ${name}, a sofa and armchair before the windows`, fr: (name) => `Vue de synthèse d’un séjour de ${name}, canapé et fauteuil devant les fenêtres`, es: (name) => `Imagen de síntesis de un salón de ${name}, sofá y butaca ante las ventanas` },
  bedroom: { en: (name) => `Rendering of a bedroom in ${name}, a double bed before the windows`, fr: (name) => `Vue de synthèse d’une chambre de ${name}, grand lit devant les fenêtres`, es: (name) => `Imagen de síntesis de un dormitorio de ${name}, cama doble ante las ventanas` },
  aerial: { en: (name) => `Rendering from above: ${name}, with its boundary marked,`, fr: (name) => `Vue de synthèse du ciel : ${name}, limites tracées,`, es: (name) => `Imagen de síntesis desde el aire: ${name}, con el lindero marcado,` },
  massing: { en: (name) => `Rendering of the model of ${name}: its buildings and trees`, fr: (name) => `Vue de synthèse de la maquette de ${name} : bâtiments et arbres`, es: (name) => `Imagen de síntesis de la maqueta de ${name}: edificios y árboles` },
  kitchen: { en: (name) => `Rendering of the kitchen of ${name} with an island and stools`, fr: (name) => `Vue de synthèse de la cuisine de ${name}, îlot et tabourets`, es: (name) => `Imagen de síntesis de la cocina de ${name} con isla y taburetes` },
  dusk: { en: (name) => `Rendering of ${name} by the light of its lamps`, fr: (name) => `Vue de synthèse de ${name} à la lumière de ses lampes`, es: (name) => `Imagen de síntesis de ${name} a la luz de sus lámparas` },
  hillside: { en: (name) => `Rendering of ${name} from the ground, stakes and a cord along its boundary,`, fr: (name) => `Vue de synthèse de ${name} depuis le sol, piquets et cordeau en limite,`, es: (name) => `Imagen de síntesis de ${name} desde el suelo, estacas y cordel en el lindero,` },
  evening: { en: (name) => `Rendering of ${name} from the ground, seen the other way,`, fr: (name) => `Vue de synthèse de ${name} depuis le sol, dans l’autre sens,`, es: (name) => `Imagen de síntesis de ${name} desde el suelo, en el otro sentido,` },
  inside: { en: (name) => `Rendering of the inside: ${name}, with counter and shelves,`, fr: (name) => `Vue de synthèse de l’intérieur : ${name}, comptoir et étagères,`, es: (name) => `Imagen de síntesis del interior: ${name}, con mostrador y estantes,` },
  corner: { en: (name) => `Rendering of the other side of the room: ${name}`, fr: (name) => `Vue de synthèse de l’autre côté de la salle : ${name}`, es: (name) => `Imagen de síntesis del otro lado de la sala: ${name}` },
  bath: { en: (name) => `Rendering of a bathroom in ${name} with a free-standing bath`, fr: (name) => `Vue de synthèse d’une salle de bains de ${name}, baignoire en îlot`, es: (name) => `Imagen de síntesis de un baño de ${name} con bañera exenta` }
};

/** Of a rendered scene; `hour` is the scene's, which may serve several properties. A model stands in no daylight. */
export function altOfRender(property, view, hour) {
  const light = view === 'massing' ? undefined : LIGHT[hour] ?? LIGHT.golden;
  return Object.fromEntries(['en', 'fr', 'es'].map((locale) => [locale, [RENDERED[view][locale](property.name[locale]), light?.[locale]].filter(Boolean).join(' ')]));
}
