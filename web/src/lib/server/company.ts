import type { RequestEvent } from '@sveltejs/kit';
import { unknown_company, type Company } from '$lib/features/company/company';
import { make_api } from './api';

/** How long another process's change may go unseen here. */
const fresh_ms = 5_000;
let kept: { company: Company; at: number } | undefined;

/** The company that this site is the site of. Every page needs it, so it is kept for a moment; while the API is away, for as long as that lasts. */
export async function company_of(event: RequestEvent): Promise<Company> {
	if (kept && Date.now() - kept.at < fresh_ms) return kept.company;
	try {
		const { data } = await make_api(event).GET('/api/v1/company');
		if (data) kept = { company: data, at: Date.now() };
	} catch {
		// The page itself will say that nobody answers, if it has to ask as well.
	}
	return kept?.company ?? unknown_company;
}

/** What was changed here counts with the next page. */
export function forget_company(): void {
	kept = undefined;
}
