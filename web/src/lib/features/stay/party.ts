/** Who comes to a stay, as the address of a page says it. */
export interface Party {
	adults: number;
	/** One for each child. */
	ages: number[];
	pets: number;
	coupon?: string;
}

export interface PartyLimits {
	max_guests: number;
	max_pets: number;
}

const usual_adults = 2;
/** A child of whom nobody has said the age yet pays and counts as everybody does. */
export const unknown_age = 17;

export const guests_in = ({ adults, ages }: Party) => adults + ages.length;

export const whole = (text: string | null, least: number, most: number) => {
	const number = Number(text ?? Number.NaN);
	return text !== null && text !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
};

/** `guests` are all adults; `adults`, `children` and an `age` for each of them are the long way to say it. */
export function party_in(parameters: URLSearchParams, limits: PartyLimits): Party {
	const adults = whole(parameters.get('adults'), 1, 100) ?? whole(parameters.get('guests'), 1, 100) ?? Math.min(usual_adults, limits.max_guests);
	const given = parameters.getAll('age').flatMap((list) => list.split(',')).map((age) => whole(age, 0, 17)).filter((age) => age !== undefined);
	const children = whole(parameters.get('children'), 0, 20) ?? given.length;
	const ages = Array.from({ length: children }, (_, at) => given[at] ?? unknown_age);
	const coupon = parameters.get('coupon')?.trim().slice(0, 40);
	return { adults, ages, pets: whole(parameters.get('pets'), 0, 20) ?? 0, ...(coupon ? { coupon } : {}) };
}

/** The shortest address that says it. */
export const party_parameters = ({ adults, ages, pets, coupon }: Party) => ({
	...(ages.length > 0 ? { adults, children: ages.length, age: ages.join(',') } : { guests: adults }),
	pets: pets || undefined,
	coupon
});
