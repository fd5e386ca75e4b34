import { is_subject } from '$lib/features/audit/things';
import type { Api } from '$lib/server/api';

const most_names = 100;

/** What people are called, by subject. Admins may ask after everybody; others know whom they work with. Who has been forgotten has no name any more. */
export async function names_of(api: Api, user: { role: string }, found: readonly (string | undefined)[]): Promise<Record<string, string>> {
	const subjects = [...new Set(found.filter(is_subject))].slice(0, most_names);
	if (subjects.length === 0) return {};
	if (user.role !== 'admin') {
		const { data } = await api.GET('/api/v1/agents');
		return Object.fromEntries((data?.items ?? []).map(({ subject, name }) => [subject, name]));
	}
	const { data } = await api.GET('/api/v1/people', { params: { query: { subjects, limit: most_names } } });
	return Object.fromEntries((data?.items ?? []).map(({ subject, name, email }) => [subject, name || email]));
}
