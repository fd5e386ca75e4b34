import type { MergeWords } from './en';

const merge: MergeWords = {
	title: 'Quelqu’un a enregistré avant vous',
	lead: 'Rien n’est perdu, ni de son côté ni du vôtre. Votre saisie est toujours là ; les champs que vous n’avez pas touchés montrent ses valeurs. Parcourez les changements, puis enregistrez de nouveau.',
	was: 'avant',
	now: 'sa valeur',
	conflict: 'Vous l’avez changé aussi : en enregistrant, votre valeur remplace la sienne.',
	empty: 'vide'
};
export default merge;
