const guest = {
	receipt: {
		title: 'Receipt',
		link: 'Receipt',
		number: 'Number',
		of: 'Date',
		guest: 'Guest',
		stay: 'Stay',
		what: 'Description',
		quantity: 'Quantity',
		unit: 'Unit price',
		amount: 'Amount',
		net: 'Before tax',
		total: 'Total',
		paid: 'Paid',
		refunded: 'Sent back',
		outstanding: 'Still to be paid',
		vat_number: 'VAT number',
		registration: 'Company register',
		print: 'Print',
		back: 'Back to the booking',
		none_title: 'There is no receipt',
		none_lead: 'A receipt is there once a stay is confirmed, and as long as it is not cancelled.'
	},
	messages: {
		title: 'Messages',
		lead: 'Write to us about your stay. We answer here, and tell you by e-mail.',
		empty: 'Nothing has been written yet.',
		text: 'Your message',
		send: 'Send',
		you: 'You',
		unread: 'New',
		failed: 'That did not work. Please try again.',
		system: {
			confirmed: 'The stay was confirmed',
			cancelled: 'The stay was cancelled'
		}
	},
	review: {
		title: 'How was it?',
		lead: 'Your review helps those who come after you. We read it before it is shown, and show praise and criticism alike.',
		until: (day: string) => `You can write it until ${day}.`,
		overall: 'Overall',
		categories: { cleanliness: 'Cleanliness', accuracy: 'As described', communication: 'Communication', location: 'Location', value: 'Value' },
		stars: (count: number) => (count === 1 ? '1 star' : `${count} stars`),
		text: 'What should others know?',
		send: 'Send the review',
		failed: 'Please give stars in every line, and write a few words.',
		yours: 'Your review',
		states: { submitted: 'We are reading it', published: 'Shown on the site', refused: 'Not shown' },
		refused_because: 'Why it is not shown',
		reply: (company: string) => `${company} says`
	}
};
export type GuestWords = typeof guest;
export default guest;
