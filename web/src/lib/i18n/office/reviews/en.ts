const reviews = {
	title: 'Reviews',
	lead: 'What guests say of their stays. It is shown once somebody here has read it.',
	views: { submitted: 'To read', published: 'Shown', refused: 'Not shown' },
	views_label: 'Which reviews',
	empty_title: 'Nothing here',
	empty_lead: 'When a guest has written a review, it appears here.',
	older: 'Older reviews',
	stars: (count: number) => (count === 1 ? '1 star' : `${count} stars`),
	categories: { cleanliness: 'Cleanliness', accuracy: 'As described', communication: 'Communication', location: 'Location', value: 'Value' },
	stay: (month: string) => `Stay of ${month}`,
	booking: 'Booking',
	publish: 'Show it',
	refuse: 'Do not show it',
	reason: 'Why it is not shown (the guest reads this)',
	refused_because: 'Not shown because',
	reply: 'Your reply, for all to read',
	reply_save: 'Save the reply',
	reply_title: 'Our reply',
	reply_open: 'Reply',
	failed: {
		illegal_transition: 'It has changed in the meantime. This is how it stands now.',
		invalid_request: 'Something is missing or too long.',
		other: 'That did not work. Please try again.'
	}
};
export type ReviewsWords = typeof reviews;
export default reviews;
