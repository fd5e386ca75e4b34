const messages = {
	title: 'Messages',
	lead: 'What guests write about their stays.',
	views: { all: 'All', unread: 'Unread' },
	views_label: 'Which conversations',
	search: 'Guest or booking code',
	search_go: 'Search',
	list: 'List of conversations',
	empty_title: 'No messages',
	empty_lead: 'When a guest writes about a stay, the conversation appears here by itself.',
	pick_title: 'Choose a conversation',
	pick_lead: 'What was written, and the stay it is about, show here.',
	more: 'Older conversations',
	newest: 'Back to the newest',
	back: 'Back to the list',
	booking: 'Booking',
	unread: (count: number) => (count === 1 ? '1 new' : `${count} new`),
	last: { guest: '', office: 'Answered: ' },
	erased: 'Erased person',
	thread: {
		title: 'Conversation',
		lead: '',
		empty: 'Nothing has been written yet.',
		text: 'Your answer',
		send: 'Send',
		you: 'You',
		unread: 'New',
		failed: 'That did not work. Please try again.',
		system: { confirmed: 'The stay was confirmed', cancelled: 'The stay was cancelled' }
	}
};
export type MessagesWords = typeof messages;
export default messages;
