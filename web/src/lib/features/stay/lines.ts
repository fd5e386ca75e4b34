import type { Quote } from '$lib/api/types';
import type { I18n } from '$lib/i18n';

/** What a line of a price is called: the common ones in the reader's language, the others as the quote named them when it was given. */
export const line_label = ({ kind, label }: Quote['lines'][number], { t }: I18n) => t.stay.lines[kind] ?? label;
