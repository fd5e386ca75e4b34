import type { Fact, Kind, ListingCard, ListingPage } from '$lib/api/types';
import { is_date } from '$lib/dates';
import type { I18n } from '$lib/i18n';

type Sizes = Partial<Pick<ListingCard, 'bedrooms_total' | 'bathrooms_total' | 'max_guests' | 'living_area_m2' | 'lot_size_m2'>>;

/** The three or four figures that tell one house from another at a glance; how many may sleep there matters for a stay only. */
export function card_facts(sizes: Sizes, kind: Kind, { t, format }: I18n): string[] {
	const { bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2 } = sizes;
	const facts: string[] = [];
	if (bedrooms_total !== undefined) facts.push(bedrooms_total === 0 ? t.studio : t.bedrooms(bedrooms_total));
	if (kind === 'short_stay' && max_guests) facts.push(t.guests(max_guests));
	if (kind !== 'short_stay' && bathrooms_total) facts.push(t.bathrooms(bathrooms_total));
	if (living_area_m2) facts.push(`${format.number(living_area_m2)} m²`);
	else if (lot_size_m2) facts.push(`${format.number(lot_size_m2)} m²`);
	return facts;
}

/** The value of a fact as the reader writes it. */
export function fact_value(fact: Fact, { t, format }: I18n): string {
	const unit = fact.unit ? ` ${fact.unit}` : '';
	switch (fact.type) {
		case 'boolean':
			return fact.value === 'true' ? t.yes : t.no;
		case 'number':
			if (/^[A-Z]{3}$/.test(fact.unit ?? '') && Number.isFinite(Number(fact.value))) return format.amount(Number(fact.value), fact.unit ?? '');
			return Number.isFinite(Number(fact.value)) ? format.number(Number(fact.value)) + unit : fact.value + unit;
		case 'date':
			return is_date(fact.value) ? format.day(fact.value) : fact.value;
		case 'list':
		case 'text':
			return fact.value + unit;
	}
}

/** What the property itself tells, in the shape of the other facts. */
export function property_facts(property: ListingPage['property'], { t }: I18n): Fact[] {
	const number = (code: string, label: string, value: number | undefined, unit?: string): Fact[] =>
		value === undefined ? [] : [{ code, label, type: 'number', value: String(value), unit }];
	const text = (code: string, label: string, value: string | undefined): Fact[] => (value ? [{ code, label, type: 'text', value }] : []);
	return [
		...text('property_kind', t.listing.type, t.property_kinds[property.kind]),
		...number('living_area_m2', t.listing.living_area, property.living_area_m2, 'm²'),
		...number('lot_size_m2', t.listing.lot_size, property.lot_size_m2, 'm²'),
		...text('year_built', t.listing.year_built, property.year_built?.toString()),
		...text('registration_number', t.listing.reference, property.registration_number)
	];
}
