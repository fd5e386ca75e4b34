// The messages that tests read, as far as they read them. Whether they are complete is for the contract to say, answer by answer.

export interface Money {
	amount_minor: number;
	currency: string;
}
export interface PriceLine {
	kind: 'nights' | 'discount' | 'extra_guests' | 'cleaning' | 'pets' | 'tax';
	label: string;
	quantity: number;
	unit?: Money;
	amount: Money;
	included?: boolean;
	due_at_property?: boolean;
}
export interface Stay {
	check_in: string;
	check_out: string;
}
export interface Quote extends Stay {
	id: string;
	listing_id: string;
	listing_slug: string;
	nights: number;
	guests: number;
	lines: PriceLine[];
	total: Money;
	created_at: string;
	expires_at: string;
}
export interface Booking extends Stay {
	id: string;
	code: string;
	state: 'held' | 'pending' | 'confirmed' | 'cancelled' | 'expired' | 'checked_in' | 'completed' | 'declined' | 'no_show';
	listing_id: string;
	listing_slug: string;
	listing_title: string;
	property_id: string;
	nights: number;
	guests: number;
	lines: PriceLine[];
	total: Money;
	guest_name: string;
	guest_email: string;
	hold_expires_at?: string;
	created_at: string;
	confirmed_at?: string;
	cancelled_at?: string;
	picture?: { id: string; alt: string };
	payment?: string;
}
export interface Page<Item> {
	items: Item[];
	next_cursor?: string;
}
export interface Occupied {
	from: string;
	to: string;
	reason: string;
}
export interface Calendar {
	property_id: string;
	from: string;
	to: string;
	time_zone: string;
	unavailable: Occupied[];
}
export interface Block {
	id: string;
	property_id: string;
	from: string;
	to: string;
	kind: string;
	note?: string;
}
export interface Problem {
	title: string;
	status: number;
	code: string;
	detail: string;
	request_id: string;
	errors?: { path: string; code: string; message: string }[];
	violations?: { rule: string; message: string }[];
	nearest?: Stay[];
	occupants?: Occupied[];
}
export interface ListingCard {
	id: string;
	slug: string;
	kind: string;
	property_kind: string;
	title: string;
	place_slug: string;
	place_name: string;
	latitude: number;
	longitude: number;
	bedrooms_total?: number;
	max_guests?: number;
	price: Money;
	price_period: string;
	stay?: Stay & { nights: number; total: Money };
	pictures: { id: string; alt: string; variants: { width: number; url: string }[] }[];
}
export interface Count {
	value: string | number;
	label?: string;
	count: number;
}
export interface ListingCounts {
	total: number;
	kinds: Count[];
	property_kinds: Count[];
	places: Count[];
	bedrooms: Count[];
	amenities: Count[];
	price?: { min_minor: number; max_minor: number; currency: string };
}
export interface Fact {
	code: string;
	label: string;
	type: string;
	value: string;
	unit?: string;
}
export interface ListingPage {
	id: string;
	slug: string;
	kind: string;
	title: string;
	remarks: string;
	price: Money;
	price_period: string;
	standard_status: string;
	terms: Fact[];
	facts: Fact[];
	other_listings: { kind: string; slug: string; price: Money; price_period: string }[];
	property: { id: string; kind: string; name: string; place_name: string; building_id?: string };
	amenities: { code: string; name: string; group: string }[];
	pictures: { id: string; alt: string; variants: { width: number; url: string }[] }[];
}
export interface Colleague {
	subject: string;
	name: string;
	has_left: boolean;
}
export interface Enquiry {
	id: string;
	listing_slug: string;
	listing_title: string;
	kind: string;
	name: string;
	email: string;
	message: string;
	state: 'new' | 'assigned' | 'answered' | 'closed';
	assignee?: Colleague;
	contact_id?: string;
	created_at: string;
	first_response_due_at?: string;
	answered_at?: string;
	escalated_at?: string;
	closed_at?: string;
	is_overdue: boolean;
}
export interface EnquiryPage extends Page<Enquiry> {
	counts: { open: number; mine: number; unassigned: number; overdue: number };
}
export interface EnquiryDetail {
	enquiry: Enquiry;
	entries: { kind: string; author?: Colleague; assignee?: Colleague; channel?: string; body?: string }[];
	others: Enquiry[];
}
export interface TimelineEntry {
	source_id: string;
	from: string;
	to: string;
	kind: string;
	reason: string;
	held_until?: string;
	label?: string;
	is_elsewhere: boolean;
}
export interface Timeline {
	from: string;
	to: string;
	total_units: number;
	units: { property_id: string; building_id?: string; reference: string; name: string; place_slug: string; entries: TimelineEntry[] }[];
	next_cursor?: number;
}
/** Someone whom the issuer has told of. */
export interface KnownPerson {
	subject: string;
	id: string;
	name: string;
	email: string;
	phone?: string;
	role: 'user' | 'agent' | 'admin';
	portfolio: 'own' | 'all';
	state: 'active' | 'erased';
}
