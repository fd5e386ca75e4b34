import type { Purpose } from '$lib/api/types';

/** The version of what is asked for below; a change of those words is a new version, kept with each answer. */
export const wording_version = '2026-11';

/** The words of one's own account. */
const en = {
	title: 'My account',
	lead: 'Who you are here, what you have agreed to, and what is held about you.',
	you: 'You',
	name: 'Name',
	email: 'E-mail',
	unnamed: 'not given',
	change_at: 'Your name and address are kept where you sign in, and are changed there.',
	mail: 'What we may write to you about',
	mail_lead: 'Nothing is ticked until you tick it, and you can take it back here at any time. What belongs to a booking of yours is sent in any case.',
	purposes: {
		news: { label: 'New properties', lead: 'Now and then, an e-mail with what is new on offer.' },
		reviews: { label: 'Reviews', lead: 'After a stay, one e-mail that asks how it was.' }
	} satisfies Record<Purpose, { label: string; lead: string }>,
	save: 'Save',
	saved: 'Saved.',
	data: 'Your data',
	data_lead: 'Everything that is held about you, as one file: your account, what you agreed to, bookings, enquiries with our answers, and what was done in your name.',
	download: 'Download my data',
	privacy: 'What is held, why and for how long',
	erase: 'Erase my account',
	erase_lead: 'Your account ends and cannot be brought back. If you sign up again, you begin anew.',
	goes: 'What goes',
	goes_points: ['Your account, and with it signing in', 'Name, e-mail address, phone and notes in your bookings', 'Your enquiries: who you are, what you wrote and what we answered'],
	stays: 'What stays, and why',
	stays_points: ['Dates, house and price of past bookings, without a name: the law asks us to keep our books', 'That something was done at some time, under a number that leads to nobody'],
	ahead: 'A stay that is still ahead has to be over or cancelled first: until then we must know whom to let in.',
	begin: 'Erase my account',
	confirm: (word: string) => `Type ${word} to confirm`,
	word: 'ERASE',
	wrong_word: (word: string) => `Please type ${word}.`,
	yes: 'Erase my account for good',
	no: 'Keep it',
	stays_ahead: 'You have stays that are not over',
	stays_ahead_lead: 'Cancel them, or come back after the last of them.',
	admin_stays: 'You are an admin. Another admin has to take the role away first, so that one always remains.',
	failed: 'The sign-in service does not answer, so nothing was erased. Please try again in a moment.',
	erased_title: 'Your account is erased',
	erased_lead: 'You are signed out. Nothing here leads to you any more; past bookings stay in our books without your name.',
	home: 'To the home page'
};
export type AccountWords = typeof en;
export default en;
