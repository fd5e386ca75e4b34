const shell = {
	name: 'Office',
	menu: 'Office menu',
	home: 'Overview',
	greeting: (name: string) => `Hello, ${name}`,
	lead: 'What needs somebody’s attention.',
	all_done: 'Nothing is waiting for you.',
	conflicts: (count: number) => (count === 1 ? 'Nights are sold twice' : `${count} times nights are sold twice`),
	conflicts_lead: 'A channel has sold what is taken here. Settle it before the guests meet.',
	requests: (count: number) => (count === 1 ? '1 stay is asked for' : `${count} stays are asked for`),
	requests_lead: (when: string) => `The first has to be answered by ${when}.`,
	today: (arrivals: number, departures: number) => `Today: ${arrivals === 1 ? '1 arrival' : `${arrivals} arrivals`}, ${departures === 1 ? '1 departure' : `${departures} departures`}`,
	today_lead: 'Still to come and to go.',
	today_cleanings: (count: number) => (count === 1 ? '1 house is to be cleaned.' : `${count} houses are to be cleaned.`),
	late_enquiries: (count: number) => (count === 1 ? '1 of them is late.' : `${count} of them are late.`),
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
