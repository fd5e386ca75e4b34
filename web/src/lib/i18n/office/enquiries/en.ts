const enquiries = {
	title: 'Enquiries',
	empty_title: 'No enquiries yet',
	empty_lead: 'When somebody asks about a listing, it appears here.',
	states: { new: 'New', read: 'Read', closed: 'Closed' } as Record<string, string>,
	more: 'Older enquiries',
	reply: 'Reply by e-mail'
};
export type EnquiriesWords = typeof enquiries;
export default enquiries;
