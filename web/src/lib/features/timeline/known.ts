import type { Timeline, TimelineEntry } from '$lib/api/types';
import { half_year, half_years, merged, type Stretch } from './rules';

/** What has been asked for and what has come: entries by half of a year and unit. */
export class Known {
	private readonly asked = new Set<string>();
	private readonly halves = new Map<string, Map<string, TimelineEntry[]>>();

	/** Whether this is the first time that it is asked for. */
	is_new(half: Stretch, cursor: number): boolean {
		const key = `${half.from} ${cursor}`;
		if (this.asked.has(key)) return false;
		this.asked.add(key);
		return true;
	}

	/** It has not come: it may be asked for again. */
	lost(half: Stretch, cursor: number) {
		this.asked.delete(`${half.from} ${cursor}`);
	}

	forget() {
		this.asked.clear();
	}

	put(answer: Timeline) {
		const half = this.halves.get(answer.from) ?? new Map<string, TimelineEntry[]>();
		for (const unit of answer.units) half.set(unit.property_id, unit.entries);
		this.halves.set(answer.from, half);
	}

	/** The halves of which something is known. */
	stretches(): Stretch[] {
		return [...this.halves.keys()].map(half_year);
	}

	/** What occupies a unit on some of these days. */
	entries(property_id: string, days: Stretch): TimelineEntry[] {
		const all = merged(half_years(days).map((half) => this.halves.get(half.from)?.get(property_id) ?? []));
		return all.filter(({ from, to }) => from < days.to && to > days.from);
	}
}
