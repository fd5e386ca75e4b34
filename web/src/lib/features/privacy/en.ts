/** What the platform stores about people, and for how long. Whoever changes what is stored changes this page. */
const en = {
	title: 'Privacy',
	description: 'What this platform stores about you, why, and for how long.',
	lead: 'This is what the platform stores about you. There is no advertising and no tracking, maps and fonts come from this site itself, and nothing is sold.',
	what: 'What',
	holds: 'It holds',
	why: 'Why',
	how_long: 'How long',
	rows: [
		{ what: 'Enquiries', holds: 'Your name, e-mail address, phone if you give one, your message and its language, and which property it is about.', why: 'So that an agent can answer you.', how_long: 'Until it is erased at your request; there is no automatic end yet.' },
		{ what: 'Bookings', holds: 'Your name, e-mail address, phone and note if you give them, the dates, the number of guests and the price.', why: 'The agreement with you, and the books, which the law asks us to keep.', how_long: 'For good, also when cancelled or run out.' },
		{ what: 'Price quotes', holds: 'The property, dates, number of guests and the price. Not who asked.', why: 'The price that you saw is the price that you pay.', how_long: 'A price holds for half an hour; the quote itself is not deleted.' },
		{ what: 'Answers to what you send', holds: 'A copy of our answer to a booking or an enquiry, with what it says about you.', why: 'If a form is sent twice, because the line broke, it counts once.', how_long: '48 hours.' },
		{ what: 'Notices between our own parts', holds: 'That something was booked, cancelled or asked.', why: 'Other parts of the platform, and calendars that others have open, hear of it.', how_long: '7 days after they have been delivered.' },
		{ what: 'Your session', holds: 'A cookie with a random number that says who is signed in. Visitors who do not sign in get no cookie.', why: 'So that you do not sign in again on every page.', how_long: 'Until you sign out, at most 7 days.' },
		{ what: 'Changes by our staff', holds: 'Who on our side changed what, and when.', why: 'So that mistakes and misuse can be found.', how_long: 'For good.' },
		{ what: 'Logs', holds: 'Your address on the network, the page, the time, and what your browser calls itself.', why: 'To find faults and fend off abuse; requests of one address are counted by the minute.', how_long: 'The count: a minute. The logs: as long as the machine keeps them, which its operator sets.' },
		{ what: 'In your browser', holds: 'Whether you prefer light or dark, if you have chosen.', why: 'So that it looks the same next time.', how_long: 'Until you choose “like the system” or clear it. It never reaches us.' }
	],
	clerk: { what: 'Your account', holds: 'Name, e-mail address, how you sign in and the devices you are signed in with. It lives at Clerk, a service that signs people in for us, and not in our database.', why: 'So that you can sign in safely.', how_long: 'Until you delete the account.' },
	rights_title: 'What you can ask for',
	rights: 'You can ask what is stored about you, have it corrected, and have it erased; a booking then stays in the books without your name. Write to us, or use the enquiry form of any property.',
	controller_title: 'Who is responsible'
};

export type PrivacyWords = typeof en;
export default en;
