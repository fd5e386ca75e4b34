import type { I18n } from '$lib/i18n';
import type { Why } from './rules';

/** Why a day cannot be chosen, in words. */
export function why_words(why: Why, { t }: I18n): string {
	switch (why.code) {
		case 'past':
			return t.stay.past;
		case 'beyond':
			return t.stay.beyond;
		case 'notice':
			return t.stay.too_soon;
		case 'closed_to_arrival':
			return t.stay.no_arrival;
		case 'closed_to_departure':
			return t.stay.no_departure;
		case 'closed':
			return t.stay.closed_night;
		case 'crosses_closed':
			return t.stay.crosses(t.stay.closed_night);
		case 'leaves_gap':
			return t.stay.leaves_gap(t.nights(why.nights));
		case 'min_through':
			return t.stay.min_through(t.nights(why.nights));
		case 'max_through':
			return t.stay.max_through(t.nights(why.nights));
		case 'taken':
			return t.reasons[why.reason];
		case 'crosses':
			return t.stay.crosses(t.reasons[why.reason]);
		case 'gap':
			return t.stay.gap(t.nights(why.nights));
		case 'min_nights':
			return t.stay.min_nights(t.nights(why.nights));
		case 'max_nights':
			return t.stay.max_nights(t.nights(why.nights));
	}
}
