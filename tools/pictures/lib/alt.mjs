// What a picture shows, in words, for people who do not see it.

const LIGHT = {
  dawn: { en: 'at dawn', fr: 'à l’aube', es: 'al amanecer' }, morning: { en: 'in the morning', fr: 'le matin', es: 'por la mañana' }, noon: { en: 'at midday', fr: 'à midi', es: 'a mediodía' },
  golden: { en: 'in the late sun', fr: 'au soleil couchant', es: 'con la última luz' }, dusk: { en: 'at dusk', fr: 'au crépuscule', es: 'al anochecer' }, night: { en: 'by night', fr: 'la nuit', es: 'de noche' }
};
const BEHIND = {
  sea: { en: 'the sea behind', fr: 'avec la mer derrière', es: 'con el mar detrás' }, cliff: { en: 'sea and cliffs behind', fr: 'avec la mer et les falaises derrière', es: 'con el mar y los acantilados detrás' },
  lagoon: { en: 'the lagoon behind', fr: 'avec la lagune derrière', es: 'con la laguna detrás' }, river: { en: 'the river behind', fr: 'avec le fleuve derrière', es: 'con el río detrás' }, harbour: { en: 'the harbour behind', fr: 'avec le port derrière', es: 'con el puerto detrás' },
  city: { en: 'the city behind', fr: 'avec la ville derrière', es: 'con la ciudad detrás' }, old_town: { en: 'the old town behind', fr: 'avec la vieille ville derrière', es: 'con el casco antiguo detrás' }, courtyard: { en: 'around its courtyard', fr: 'autour de sa cour', es: 'en torno a su patio' },
  countryside: { en: 'fields behind', fr: 'avec la campagne derrière', es: 'con el campo detrás' }, garden: { en: 'in its garden', fr: 'dans son jardin', es: 'en su jardín' }, vineyard: { en: 'vineyards behind', fr: 'avec les vignes derrière', es: 'con los viñedos detrás' },
  forest: { en: 'the forest behind', fr: 'avec la forêt derrière', es: 'con el bosque detrás' }, alps: { en: 'snow peaks behind', fr: 'avec les sommets enneigés derrière', es: 'con las cumbres nevadas detrás' }, mountain: { en: 'mountains behind', fr: 'avec les montagnes derrière', es: 'con las montañas detrás' },
  palm_grove: { en: 'palms behind', fr: 'avec la palmeraie derrière', es: 'con el palmeral detrás' }, desert: { en: 'the stone desert behind', fr: 'avec le désert de pierre derrière', es: 'con el desierto de piedra detrás' }, volcano: { en: 'volcanoes behind', fr: 'avec les volcans derrière', es: 'con los volcanes detrás' }
};
const VIEW = {
  exterior: (name, light, behind) => ({ en: `Drawing of ${name.en} from outside ${light.en}, ${behind.en}`, fr: `Dessin de ${name.fr} vu de l’extérieur ${light.fr}, ${behind.fr}`, es: `Dibujo de ${name.es} desde fuera ${light.es}, ${behind.es}` }),
  terrace: (name, light, behind, facts) => (facts.poolside ? { en: `Drawing of the pool terrace of ${name.en} ${light.en}, ${behind.en}`, fr: `Dessin de la terrasse et de la piscine de ${name.fr} ${light.fr}, ${behind.fr}`, es: `Dibujo de la terraza y la piscina de ${name.es} ${light.es}, ${behind.es}` }
    : { en: `Drawing of the view from ${name.en} ${light.en}, ${behind.en}`, fr: `Dessin de la vue depuis ${name.fr} ${light.fr}, ${behind.fr}`, es: `Dibujo de la vista desde ${name.es} ${light.es}, ${behind.es}` }),
  living: (name, light) => ({ en: `Drawing of a living room in ${name.en} ${light.en}, seats around a low table, large windows`, fr: `Dessin d’un séjour de ${name.fr} ${light.fr}, sièges autour d’une table basse, grandes fenêtres`, es: `Dibujo de un salón de ${name.es} ${light.es}, asientos en torno a una mesa baja y ventanales` }),
  bedroom: (name, light) => ({ en: `Drawing of a bedroom in ${name.en} ${light.en}, with a double bed and a window`, fr: `Dessin d’une chambre de ${name.fr} ${light.fr}, avec un grand lit et une fenêtre`, es: `Dibujo de un dormitorio de ${name.es} ${light.es}, con cama doble y ventana` }),
  inside: (name) => ({ en: `Drawing of the inside: ${name.en}, with counter and shelves`, fr: `Dessin de l’intérieur : ${name.fr}, avec comptoir et étagères`, es: `Dibujo del interior: ${name.es}, con mostrador y estantes` }),
  corner: (name) => ({ en: `Drawing of another corner inside: ${name.en}`, fr: `Dessin d’un autre coin intérieur : ${name.fr}`, es: `Dibujo de otro rincón interior: ${name.es}` }),
  evening: (name, light, behind) => ({ en: `Drawing of ${name.en} from the ground at another hour, ${behind.en}`, fr: `Dessin de ${name.fr} depuis le sol à une autre heure, ${behind.fr}`, es: `Dibujo de ${name.es} desde el suelo a otra hora, ${behind.es}` }),
  aerial: (name, light, behind, facts) => (facts.kind === 'land' ? { en: `Drawing from above: ${name.en}, with its boundary marked`, fr: `Dessin vu du ciel : ${name.fr}, limites tracées`, es: `Dibujo desde el aire: ${name.es}, con el lindero marcado` }
    : { en: `Drawing from above: ${name.en} and its grounds`, fr: `Dessin vu du ciel : ${name.fr} et son terrain`, es: `Dibujo desde el aire: ${name.es} y su terreno` }),
  hillside: (name, light, behind) => ({ en: `Drawing of ${name.en} from the ground ${light.en}, boundary stakes in the grass, ${behind.en}`, fr: `Dessin de ${name.fr} depuis le sol ${light.fr}, piquets dans l’herbe, ${behind.fr}`, es: `Dibujo de ${name.es} desde el suelo ${light.es}, estacas en la hierba, ${behind.es}` }),
  massing: (name) => ({ en: `Model drawing of ${name.en}: its buildings, roof gardens and court`, fr: `Maquette dessinée de ${name.fr} : immeubles, toits plantés et cour`, es: `Maqueta dibujada de ${name.es}: edificios, cubiertas verdes y patio` }),
  plan: (name) => ({ en: `Floor plan of ${name.en} with the area of each room and a scale`, fr: `Plan de ${name.fr} avec la surface de chaque pièce et une échelle`, es: `Plano de ${name.es} con la superficie de cada estancia y una escala` }),
  site_plan: (name) => ({ en: `Sketch of the site plan of ${name.en}`, fr: `Esquisse du plan de masse de ${name.fr}`, es: `Croquis del plano de situación de ${name.es}` })
};

export function altOf(property, view, facts) {
  return VIEW[view](property.name, LIGHT[facts.light] ?? LIGHT.golden, BEHIND[facts.scene] ?? BEHIND.countryside, facts);
}

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
