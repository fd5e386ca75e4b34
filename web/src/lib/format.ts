import type { Money } from '$lib/api/types';
import { locale_tags, type Locale } from '$lib/i18n/locales';
import type { IsoDate } from '$lib/dates';

export type Format = ReturnType<typeof make_format>;

const made = new Map<Locale, Format>();

export function format_for(locale: Locale): Format {
	const known = made.get(locale);
	if (known) return known;
	const format = make_format(locale);
	made.set(locale, format);
	return format;
}

function make_format(locale: Locale) {
	const tag = locale_tags[locale];
	const day_format = (options: Intl.DateTimeFormatOptions) => {
		const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
		return (date: IsoDate) => format.format(new Date(`${date}T00:00:00Z`));
	};
	const instant = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
	const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
	const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });

	return {
		/** `€1,240`; cents only where there are any. */
		money: ({ amount_minor, currency }: Money) => {
			const { maximumFractionDigits: digits = 2 } = currency_format(tag, currency).resolvedOptions();
			const amount = amount_minor / 10 ** digits;
			return currency_format(tag, currency, Number.isInteger(amount) ? 0 : digits).format(amount);
		},
		/** `€1.2M`, for pins on the map. */
		short_money: ({ amount_minor, currency }: Money) => {
			const { maximumFractionDigits: digits = 2 } = currency_format(tag, currency).resolvedOptions();
			const amount = amount_minor / 10 ** digits;
			if (amount < 10_000) return currency_format(tag, currency, 0).format(amount);
			return new Intl.NumberFormat(tag, { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 }).format(amount);
		},
		number: (value: number) => number.format(value),
		/** 3 Jul 2027 */
		day: day_format({ day: 'numeric', month: 'short', year: 'numeric' }),
		/** 3 Jul */
		short_day: day_format({ day: 'numeric', month: 'short' }),
		/** Sat 3 Jul */
		week_day: day_format({ weekday: 'short', day: 'numeric', month: 'short' }),
		/** Saturday 3 July 2027 */
		long_day: day_format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
		month: day_format({ month: 'long', year: 'numeric' }),
		weekday_short: day_format({ weekday: 'short' }),
		weekday_long: day_format({ weekday: 'long' }),
		/** An instant, in UTC so that server and browser write the same. */
		instant: (at: string) => `${instant.format(new Date(at))} UTC`,
		/** Wall clock of whoever looks; for the browser only. */
		clock: (at: string) => clock.format(new Date(at))
	};
}

function currency_format(tag: string, currency: string, digits?: number) {
	return new Intl.NumberFormat(tag, {
		style: 'currency',
		currency,
		...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits })
	});
}
