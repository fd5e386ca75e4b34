import type { PageLoad } from './$types';

/** A page loads the parts that its kind of listing and its visitor need: nobody waits for the scripts of another's. */
export const load: PageLoad = async ({ data, params, parent }) => {
	const { terms, is_public } = await parent();
	const [Calendar, Box, Refusal, Enquiry, Blocks, Documents, Reviews, Unpublished] = await Promise.all([
		terms && import('$lib/features/stay/StayCalendar.svelte'),
		terms && import('$lib/features/stay/BookingBox.svelte'),
		data.stay?.refusal && import('$lib/features/stay/Refusal.svelte'),
		!terms && import('$lib/features/enquiries/EnquiryForm.svelte'),
		data.blocks && import('$lib/features/stay/BlockForm.svelte'),
		data.documents.length > 0 && import('$lib/features/media/ListingDocuments.svelte'),
		data.reviews && Promise.all([import('$lib/features/reviews/ListingReviews.svelte'), import('$lib/features/reviews/words')]),
		!is_public && import('$lib/features/catalog/NotPublished.svelte')
	]);
	return {
		...data,
		StayCalendar: Calendar && Calendar.default,
		BookingBox: Box && Box.default,
		Refusal: Refusal && Refusal.default,
		EnquiryForm: Enquiry ? Enquiry.default : undefined,
		BlockForm: Blocks && Blocks.default,
		ListingReviews: Reviews && Reviews[0].default,
		reviews_words: Reviews && Reviews[1].reviews_words(params.locale),
		ListingDocuments: Documents ? Documents.default : undefined,
		NotPublished: Unpublished ? Unpublished.default : undefined
	};
};
