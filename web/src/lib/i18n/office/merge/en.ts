const merge = {
	title: 'Somebody else saved this first',
	lead: 'Nothing of theirs or yours is lost. What you typed is still below; fields that you left alone now show their values. Look through the changes, then save again.',
	was: 'before',
	now: 'theirs',
	conflict: 'You changed this too: saving again replaces theirs with yours.',
	empty: 'empty'
};
export type MergeWords = typeof merge;
export default merge;
