import type { CancellationPreview } from '$lib/api/types';
import type { PaymentWords } from '$lib/i18n/payments';

/** Until when everything of a stay goes back, or half of its nights; nothing when neither lies ahead. */
export function next_deadline({ full_until, half_until }: Pick<CancellationPreview, 'full_until' | 'half_until'>, now_ms: number, words: Pick<PaymentWords, 'cancel_full_until' | 'cancel_half_until'>, said: (at: string) => string): string | undefined {
	const lies_ahead = (at: string | undefined): at is string => at !== undefined && Date.parse(at) >= now_ms;
	if (lies_ahead(full_until)) return words.cancel_full_until(said(full_until));
	return lies_ahead(half_until) ? words.cancel_half_until(said(half_until)) : undefined;
}
