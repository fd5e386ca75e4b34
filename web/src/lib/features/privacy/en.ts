/** What becomes of it with time: the periods are the company's settings. */
export type Period = 'enquiries' | 'bookings' | 'quotes';
interface Row {
	what: string;
	holds: string;
	why: string;
	/** Also what is said of a period while the settings cannot be read. */
	how_long: string;
	period?: Period;
}

/** What the platform stores about people, and for how long. Whoever changes what is stored changes this page and docs/privacy.md. */
const en = {
	title: 'Privacy',
	description: 'What this platform stores about you, why, and for how long.',
	lead: 'This is what the platform stores about you. There is no advertising and no tracking, maps and fonts come from this site itself, and nothing is sold.',
	what: 'What',
	holds: 'It holds',
	why: 'Why',
	how_long: 'How long',
	rows: [
		{ what: 'Enquiries', holds: 'Your name, e-mail address, phone if you give one, your message and its language, and which property it is about.', why: 'So that an agent can answer you.', how_long: 'For a time after it has been closed, which the company sets; then your name and every word go.', period: 'enquiries' },
		{ what: 'Bookings', holds: 'Your name, e-mail address, phone and note if you give them, the dates, the number of guests and the price.', why: 'The agreement with you, and the books, which the law asks us to keep.', how_long: 'Who you are: for a time after you have left, which the company sets. The booking itself, without a name: for good.', period: 'bookings' },
		{ what: 'Price quotes', holds: 'The property, dates, number of guests and the price. Not who asked.', why: 'The price that you saw is the price that you pay.', how_long: 'A price holds for half an hour; a quote that nobody booked is deleted some time later.', period: 'quotes' },
		{ what: 'Answers to what you send', holds: 'A copy of our answer to a booking or an enquiry, with what it says about you.', why: 'If a form is sent twice, because the line broke, it counts once.', how_long: '48 hours.' },
		{ what: 'Notices between our own parts', holds: 'That something was booked, cancelled or asked.', why: 'Other parts of the platform, and calendars that others have open, hear of it.', how_long: '7 days after they have been delivered.' },
		{ what: 'Your session', holds: 'A cookie with a random number that says who is signed in. Visitors who do not sign in get no cookie.', why: 'So that you do not sign in again on every page.', how_long: 'Until you sign out, at most 7 days.' },
		{ what: 'Changes by our staff', holds: 'Who on our side changed what, and when.', why: 'So that mistakes and misuse can be found.', how_long: 'For good.' },
		{ what: 'Logs', holds: 'Your address on the network, the page, the time, and what your browser calls itself.', why: 'To find faults and fend off abuse; requests of one address are counted by the minute.', how_long: 'The count: a minute. The logs: as long as the machine keeps them, which its operator sets.' },
		{ what: 'In your browser', holds: 'Whether you prefer light or dark, if you have chosen.', why: 'So that it looks the same next time.', how_long: 'Until you choose “like the system” or clear it. It never reaches us.' },
		{ what: 'What you agreed to', holds: 'Whether we may write to you about new properties or ask for a review: each yes and no, when, and the words that you saw.', why: 'So that we write only to who wants it, and can show it.', how_long: 'For good; once your account is erased, under a number that leads to nobody.' },
		{ what: 'Your account', holds: 'Name, e-mail address, phone and picture as you gave them where you sign in, and when you last did.', why: 'So that you can sign in and find your bookings.', how_long: 'Until you erase the account.' }
	] as Row[],
	/** The same with the company's settings. */
	kept: {
		enquiries: (months: number) => `${months} months after it has been closed; then your name and every word go.`,
		bookings: (months: number) => `Who you are: ${months} months after you have left, or after it was cancelled. The booking itself, without a name: for good.`,
		quotes: (days: number) => `A price holds for half an hour; a quote that nobody booked is deleted ${days} days later.`
	} satisfies Record<Period, (count: number) => string>,
	clerk: { what: 'How you sign in', holds: 'What you sign in with and the devices that you are signed in on. It lives at Clerk, a service that signs people in for us, and not in our database.', why: 'So that you can sign in safely.', how_long: 'Until you delete the account.' },
	rights_title: 'What you can ask for',
	rights: 'On the page of your account you can download everything that is held about you, take back what you agreed to, and erase the account; past bookings then stay in the books without your name. If you have no account, write to us by the enquiry form of any property.',
	account: 'My account',
	controller_title: 'Who is responsible'
};

export type PrivacyWords = typeof en;
export default en;
