import { portfolios, roles, type Portfolio, type Role } from '$lib/api/types';
import type { PeopleWords } from '$lib/i18n/office/people/en';

/** What a person may do. */
export interface Access {
	role: Role;
	portfolio: Portfolio;
}

type Wording = Pick<PeopleWords, 'roles' | 'portfolios'>;

/** `Agent · whole portfolio`; the portfolio matters for agents only. */
export const access_label = ({ role, portfolio }: Access, words: Wording) => (role === 'agent' ? `${words.roles.agent} · ${words.portfolios[portfolio]}` : words.roles[role]);

/** What a form or an address asks for; undefined when it is no access. A plain user has no portfolio, an admin runs everything. */
export function read_access(values: { get(name: string): unknown }): Access | undefined {
	const role = roles.find((each) => each === values.get('role'));
	const portfolio = portfolios.find((each) => each === values.get('portfolio')) ?? 'own';
	if (!role) return undefined;
	return { role, portfolio: role === 'agent' ? portfolio : role === 'admin' ? 'all' : 'own' };
}

/** Whether two mean the same: what a role cannot use does not count. */
export const is_same_access = (left: Access, right: Access) => left.role === right.role && (left.role !== 'agent' || left.portfolio === right.portfolio);

/** What an admin types before a person is erased: the one thing of him that the page shows largest. */
export const name_to_type = (person: { name: string; email: string; subject: string }) => person.name || person.email || person.subject;
