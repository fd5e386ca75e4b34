import type { Me } from '$lib/api/types';
import type { OfficeWords } from '$lib/i18n/office/en';
import type { OfficeIconName } from './OfficeIcon.svelte';

/** A page of the office that stands in its menu. */
export interface OfficeEntry {
	/** Below `/office`. */
	path: string;
	label: (words: OfficeWords) => string;
	icon: OfficeIconName;
	/** Agents see all but those of admins. */
	for_admins?: boolean;
	/** Agents see it when they run every property. */
	for_whole?: boolean;
}

/** In the order of the menu. Add an entry when its page exists: no link of the office leads nowhere. */
export const office_entries: readonly OfficeEntry[] = [
	{ path: '', label: (words) => words.shell.home, icon: 'home' },
	{ path: '/properties', label: (words) => words.properties.title, icon: 'building' },
	{ path: '/enquiries', label: (words) => words.enquiries.title, icon: 'mail' },
	{ path: '/messages', label: (words) => words.messages.title, icon: 'chat' },
	{ path: '/reviews', label: (words) => words.reviews.title, icon: 'star' },
	{ path: '/calendar', label: (words) => words.calendar.title, icon: 'calendar' },
	{ path: '/reports', label: (words) => words.reports.title, icon: 'chart' },
	{ path: '/desk', label: (words) => words.desk.title, icon: 'bed' },
	{ path: '/channels', label: (words) => words.channels.title, icon: 'swap' },
	{ path: '/ledger', label: (words) => words.ledger.title, icon: 'ledger', for_whole: true },
	{ path: '/owners', label: (words) => words.owners.title, icon: 'bank', for_whole: true },
	{ path: '/payments', label: (words) => words.payments.title, icon: 'card', for_whole: true },
	{ path: '/mail', label: (words) => words.mail.title, icon: 'send', for_admins: true },
	{ path: '/people', label: (words) => words.people.title, icon: 'user', for_admins: true },
	{ path: '/settings', label: (words) => words.settings.title, icon: 'filter', for_admins: true },
	{ path: '/audit', label: (words) => words.audit.title, icon: 'clock', for_admins: true }
];

/** Whether somebody runs every property, and so may read the books. */
export const sees_whole = ({ role, portfolio }: Pick<Me, 'role' | 'portfolio'>) => role === 'admin' || (role === 'agent' && portfolio === 'all');

export const entries_for = (me: Pick<Me, 'role' | 'portfolio'>) =>
	office_entries.filter(({ for_admins, for_whole }) => (!for_admins || me.role === 'admin') && (!for_whole || sees_whole(me)));

/** The entry that a page of the office belongs to: the longest path that it begins with. */
export function entry_of(pathname: string, entries: readonly OfficeEntry[] = office_entries): OfficeEntry | undefined {
	const below = /^\/\w+\/office(\/.*)?$/.exec(pathname)?.[1]?.replace(/\/$/, '') ?? '';
	const fitting = entries.filter(({ path }) => below === path || (path !== '' && below.startsWith(`${path}/`)));
	return fitting.sort((left, right) => right.path.length - left.path.length)[0];
}
