import type { PageLoad } from './$types';

/** A page loads the parts that its kind of listing and its visitor need: nobody waits for the scripts of another's. */
export const load: PageLoad = async ({ data, parent }) => {
	const { listing, terms } = await parent();
	const has_plans = listing.pictures.some(({ kind }) => kind === 'floor_plan');
	const [Calendar, Box, Enquiry, Blocks, Plans, Documents] = await Promise.all([
		terms && import('$lib/features/stay/StayCalendar.svelte'),
		terms && import('$lib/features/stay/BookingBox.svelte'),
		!terms && import('$lib/features/enquiries/EnquiryForm.svelte'),
		data.blocks && import('$lib/features/stay/BlockForm.svelte'),
		has_plans && import('$lib/features/media/FloorPlans.svelte'),
		data.documents.length > 0 && import('$lib/features/media/ListingDocuments.svelte')
	]);
	return {
		...data,
		StayCalendar: Calendar && Calendar.default,
		BookingBox: Box && Box.default,
		EnquiryForm: Enquiry ? Enquiry.default : undefined,
		BlockForm: Blocks && Blocks.default,
		FloorPlans: Plans ? Plans.default : undefined,
		ListingDocuments: Documents ? Documents.default : undefined
	};
};
