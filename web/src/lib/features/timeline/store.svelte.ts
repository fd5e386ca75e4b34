import type { Timeline, TimelineEntry, TimelineUnit } from '$lib/api/types';
import { Known } from './known';
import { half_years, page_size, type Stretch } from './rules';

/** Asks for the units of a page, or for a property and its building, on some days. */
export type Ask = (stretch: Stretch, what: { cursor: number } | { relatives_of: string }) => Promise<Timeline>;

/** What has been fetched of the timeline: by pages of units and halves of years, each once. */
export class TimelineStore {
	total = $state(0);
	/** By row; a row that has not come yet is empty. */
	units = $state.raw<(TimelineUnit | undefined)[]>([]);
	failed = $state(false);
	/** Grows with everything that comes or is forgotten. */
	version = $state(0);
	private readonly known = new Known();

	constructor(
		private readonly ask: Ask,
		first: Timeline
	) {
		this.known.is_new(first, 0);
		this.take(first, 0);
	}

	/** Sees to it that rows `[first, last)` are there on these days. */
	want(first: number, last: number, days: Stretch) {
		for (let cursor = first - (first % page_size); cursor < Math.max(last, 1); cursor += page_size) {
			for (const half of half_years(days)) void this.fetch(half, cursor);
		}
	}

	/** What occupies a unit on some of these days. */
	entries(property_id: string, days: Stretch): TimelineEntry[] {
		// The version is read, so that who shows them shows them again when something has come.
		return this.version < 0 ? [] : this.known.entries(property_id, days);
	}

	/** Something has changed there: asks again for what is shown of it and of its building. */
	async refresh(property_id: string) {
		if (!this.units.some((unit) => unit?.property_id === property_id)) return;
		try {
			for (const half of this.known.stretches()) this.put(await this.ask(half, { relatives_of: property_id }));
		} catch {
			this.failed = true;
		}
	}

	/** Anything may have changed: everything is asked for again when it comes into sight. */
	forget() {
		this.known.forget();
		this.failed = false;
		this.version += 1;
	}

	private async fetch(half: Stretch, cursor: number) {
		if (!this.known.is_new(half, cursor)) return;
		try {
			this.take(await this.ask(half, { cursor }), cursor);
			this.failed = false;
		} catch {
			this.known.lost(half, cursor);
			this.failed = true;
		}
	}

	private take(answer: Timeline, cursor: number) {
		const units = this.units.slice(0, answer.total_units);
		answer.units.forEach((unit, at) => (units[cursor + at] = unit));
		this.units = units;
		this.total = answer.total_units;
		this.put(answer);
	}

	private put(answer: Timeline) {
		this.known.put(answer);
		this.version += 1;
	}
}
