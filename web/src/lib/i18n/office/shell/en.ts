const shell = {
	name: 'Office',
	menu: 'Office menu',
	home: 'Overview',
	greeting: (name: string) => `Hello, ${name}`,
	lead: 'What needs somebody’s attention.',
	all_done: 'Nothing is waiting for you.',
	new_enquiries: (count: number, is_more: boolean) => (is_more ? `${count} or more new enquiries` : count === 1 ? '1 new enquiry' : `${count} new enquiries`),
	new_enquiries_lead: 'Nobody has answered them yet.'
};
export type ShellWords = typeof shell;
export default shell;
