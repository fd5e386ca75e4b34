import type { Money } from '$lib/api/types';
import { locale_tags, type Locale } from '$lib/i18n/locales';
import type { IsoDate } from '$lib/dates';

export type Format = ReturnType<typeof make_format>;

const made = new Map<string, Format>();

/** Instants are told in the time zone (IANA) unless they say another. */
export function format_for(locale: Locale, time_zone = 'UTC'): Format {
	const key = `${locale} ${time_zone}`;
	const known = made.get(key);
	if (known) return known;
	const format = make_format(locale, time_zone);
	made.set(key, format);
	return format;
}

function make_format(locale: Locale, time_zone: string) {
	const tag = locale_tags[locale];
	const day_format = (options: Intl.DateTimeFormatOptions) => {
		const format = once(() => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }));
		return (date: IsoDate) => format().format(new Date(`${date}T00:00:00Z`));
	};
	const clock = once(() => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }));
	const number = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
	const bytes = (unit: string) => once(() => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }));
	const [kilobytes, megabytes] = [bytes('kilobyte'), bytes('megabyte')];
	const instants = new Map<string, Intl.DateTimeFormat>();
	const instant_of = (zone: string) => {
		const known = instants.get(zone) ?? new Intl.DateTimeFormat(tag, { ...instant_parts, timeZone: zone });
		instants.set(zone, known);
		return known;
	};
	const currencies = new Map<string, Currency>();
	const of_currency = (currency: string) => {
		const known = currencies.get(currency) ?? currency_formats(tag, currency);
		currencies.set(currency, known);
		return known;
	};

	const amount = (units: number, currency: string) => {
		const { whole, exact } = of_currency(currency);
		return (Number.isInteger(units) ? whole : exact).format(units);
	};

	return {
		/** `€1,240`; cents only where there are any. */
		money: ({ amount_minor, currency }: Money) => amount(amount_minor / 10 ** of_currency(currency).digits, currency),
		/** `1,240.00`: for columns of amounts in one currency, which stands above them. */
		figure: ({ amount_minor, currency }: Money) => {
			const { digits, plain } = of_currency(currency);
			return plain().format(amount_minor / 10 ** digits);
		},
		/** The same of whole units, as facts of a property have them. */
		amount,
		/** `€1.2M`, for pins on the map. */
		short_money: ({ amount_minor, currency }: Money) => {
			const { digits, whole, compact } = of_currency(currency);
			const amount = amount_minor / 10 ** digits;
			return (amount < 10_000 ? whole : compact()).format(amount);
		},
		number: (value: number) => number().format(value),
		/** `1.2 MB`, `340 kB` */
		file_size: (bytes: number) => (bytes >= 1_000_000 ? megabytes() : kilobytes()).format(bytes >= 1_000_000 ? bytes / 1_000_000 : Math.ceil(bytes / 1_000)),
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
		/** `3 Jul 2027, 16:00 CEST`: an instant of the house's zone where it is about a stay, else of the company's. The zone is said. */
		instant: (at: string, zone = time_zone) => instant_of(zone).format(new Date(at)),
		/** Wall clock of whoever looks; for the browser only. */
		clock: (at: string) => clock().format(new Date(at))
	};
}

const instant_parts = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;

interface Currency {
	/** Digits of the minor unit. */
	digits: number;
	whole: Intl.NumberFormat;
	plain: () => Intl.NumberFormat;
	exact: Intl.NumberFormat;
	compact: () => Intl.NumberFormat;
}

function currency_formats(tag: string, currency: string): Currency {
	const options = { style: 'currency', currency } as const;
	const exact = new Intl.NumberFormat(tag, options);
	const digits = exact.resolvedOptions().maximumFractionDigits ?? 2;
	return {
		digits,
		exact,
		whole: new Intl.NumberFormat(tag, { ...options, maximumFractionDigits: 0 }),
		plain: once(() => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })),
		compact: once(() => new Intl.NumberFormat(tag, { ...options, notation: 'compact', maximumSignificantDigits: 3 }))
	};
}

/** Making an Intl format costs more than a hundred uses of it: each is made when it is first needed, and once. */
function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
