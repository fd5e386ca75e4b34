import type { PageLoad } from './$types';

/** A page loads the parts that its kind of listing and its visitor need: nobody waits for the scripts of another's. */
export const load: PageLoad = async ({ data, parent }) => {
	const { terms } = await parent();
	const [Calendar, Box, Enquiry, Blocks] = await Promise.all([
		terms && import('$lib/features/stay/StayCalendar.svelte'),
		terms && import('$lib/features/stay/BookingBox.svelte'),
		!terms && import('$lib/features/enquiries/EnquiryForm.svelte'),
		data.blocks && import('$lib/features/stay/BlockForm.svelte')
	]);
	return {
		...data,
		StayCalendar: Calendar && Calendar.default,
		BookingBox: Box && Box.default,
		EnquiryForm: Enquiry ? Enquiry.default : undefined,
		BlockForm: Blocks && Blocks.default
	};
};
