/** What the first-response clock of an enquiry says, and how urgent that is. */
export interface Clock {
	tone: 'good' | 'warn' | 'bad' | 'plain';
	says: 'answered' | 'left' | 'late' | 'manager' | 'none';
	/** Whole minutes left or late. */
	minutes: number;
}

interface Timed {
	state: string;
	first_response_due_at?: string;
	answered_at?: string;
	escalated_at?: string;
}

const minute_ms = 60_000;
/** With less than this left somebody should hurry. */
const hurry_ms = 2.5 * minute_ms;

export function clock_of(enquiry: Timed, now_ms: number): Clock {
	if (enquiry.answered_at) return { tone: 'plain', says: 'answered', minutes: 0 };
	if (enquiry.state === 'closed' || !enquiry.first_response_due_at) return { tone: 'plain', says: 'none', minutes: 0 };
	const left_ms = Date.parse(enquiry.first_response_due_at) - now_ms;
	const minutes = Math.ceil(Math.abs(left_ms) / minute_ms);
	if (enquiry.escalated_at) return { tone: 'bad', says: 'manager', minutes };
	if (left_ms <= 0) return { tone: 'bad', says: 'late', minutes };
	return { tone: left_ms < hurry_ms ? 'warn' : 'good', says: 'left', minutes };
}

/** `4 min`, `3 h`, `2 d`: one unit, for there is little room. */
export function short_time(minutes: number): string {
	if (minutes < 90) return `${minutes} min`;
	const hours = Math.round(minutes / 60);
	return hours < 36 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
