const shell = {
	name: 'Office',
	menu: 'Office menu',
	home: 'Overview',
	greeting: (name: string) => `Hello, ${name}`,
	lead: 'What needs somebody’s attention.',
	all_done: 'Nothing is waiting for you.',
	new_enquiries: (count: number, is_more: boolean) => (is_more ? `${count} or more new enquiries` : count === 1 ? '1 new enquiry' : `${count} new enquiries`),
	new_enquiries_lead: 'Nobody has answered them yet.',
	unread_talks: (count: number) => (count === 1 ? 'A guest has written' : `${count} guests have written`),
	unread_talks_lead: 'Nobody has read it yet.',
	unread_reviews: (count: number) => (count === 1 ? '1 review to read' : `${count} reviews to read`),
	unread_reviews_lead: 'They are shown once somebody has read them.',
	mails_given_up: (count: number) => (count === 1 ? '1 mail could not be sent' : `${count} mails could not be sent`),
	mails_given_up_lead: 'The reason stands beside each.'
};
export type ShellWords = typeof shell;
export default shell;
