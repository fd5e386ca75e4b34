import type { I18n } from '$lib/i18n';
import type { Why } from './rules';

/** Why a day cannot be chosen, in words. */
export function why_words(why: Why, { t }: I18n): string {
	switch (why.code) {
		case 'past':
			return t.stay.past;
		case 'beyond':
			return t.stay.beyond;
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
