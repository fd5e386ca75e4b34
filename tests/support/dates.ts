// Days as YYYY-MM-DD.

/** The local date of a zone, `days` from today. */
export function day(days: number, timeZone = 'Europe/Lisbon'): string {
	const today = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
	return addDays(today, days);
}

export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
