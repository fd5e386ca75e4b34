import type { CurrencyBalance, LedgerAccount, ManualJournal } from '$lib/api/types';
import { add_months, is_date, type IsoDate } from '$lib/dates';
import { read_amount } from '$lib/amounts';

/** What the books are narrowed to, as it stands in the address. What makes no sense in it is left out. */
export interface Period {
	from?: IsoDate;
	to?: IsoDate;
	property_id?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function read_id(parameters: URLSearchParams, name: string): string | undefined {
	const value = parameters.get(name)?.trim().toLowerCase();
	return value && uuid.test(value) ? value : undefined;
}

export function read_period(parameters: URLSearchParams): Period {
	const day = (name: string) => {
		const value = parameters.get(name)?.trim();
		return is_date(value) ? value : undefined;
	};
	const [from, to, property_id] = [day('from'), day('to'), read_id(parameters, 'property_id')];
	return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(property_id ? { property_id } : {}) };
}

/** The period of a file unless another is chosen: the year up to the day. */
export const usual_file = (today: IsoDate) => ({ from: `${today.slice(0, 4)}-01-01`, to: today });

export const is_file_period = (from: string | null, to: string | null): boolean => is_date(from) && is_date(to) && from <= to && to <= add_months(from, 12);

const types = ['asset', 'liability', 'equity', 'income', 'expense'] as const;

/** The rows of a trial balance under the headings of an accountant. */
export const by_type = ({ rows }: CurrencyBalance) =>
	types.map((type) => ({ type, rows: rows.filter(({ account }) => account.type === type) })).filter((group) => group.rows.length > 0);

/** A line of the form for a journal, as it was typed. */
export interface TypedLine {
	account: string;
	debit: string;
	credit: string;
}
export interface TypedJournal {
	date: string;
	currency: string;
	reason: string;
	lines: TypedLine[];
}
type Faults = Record<string, string>;

export const empty_line = (): TypedLine => ({ account: '', debit: '', credit: '' });

export function typed_journal(form: FormData): TypedJournal {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const column = (name: string) => form.getAll(name).map((value) => String(value).trim());
	const [debits, credits] = [column('debit'), column('credit')];
	const lines = column('account').map((account, at) => ({ account, debit: debits[at] ?? '', credit: credits[at] ?? '' }));
	return { date: text('date'), currency: text('currency').toUpperCase(), reason: text('reason'), lines };
}

const is_used = ({ account, debit, credit }: TypedLine) => account !== '' || debit !== '' || credit !== '';
const is_currency = (code: string) => /^[A-Z]{3}$/.test(code);

/** The amount of a line in minor units, debits positive; the name of what is wrong with it otherwise. */
export function amount_of({ debit, credit }: TypedLine, currency: string): number | 'one_side' | 'not_a_number' {
	if ((debit === '') === (credit === '')) return 'one_side';
	const amount = read_amount(debit || credit, currency);
	if (amount === undefined) return 'not_a_number';
	return debit ? amount : -amount;
}

/** What is missing for the lines to come to nothing, in minor units; lines that are no amounts yet do not count. */
export function left_over(lines: TypedLine[], currency: string): number {
	if (!is_currency(currency)) return 0;
	return lines.map((line) => amount_of(line, currency)).reduce<number>((sum, amount) => (typeof amount === 'number' ? sum + amount : sum), 0);
}

/** The journal that a form says, or all that is wrong with it: by field, lines as `lines.0.amount`. */
export function read_journal(typed: TypedJournal): { body: ManualJournal } | { faults: Faults } {
	const faults: Faults = {};
	if (!is_date(typed.date)) faults.date = 'date';
	if (!is_currency(typed.currency)) return { faults: { ...faults, currency: 'currency' } };
	if (typed.reason.length < 3 || typed.reason.length > 500) faults.reason = 'reason';
	const entries: ManualJournal['entries'] = [];
	for (const [at, line] of typed.lines.entries()) {
		if (!is_used(line)) continue;
		const amount = amount_of(line, typed.currency);
		if (line.account === '') faults[`lines.${at}.account`] = 'no_account';
		if (typeof amount === 'string') faults[`lines.${at}.amount`] = amount;
		else entries.push({ account: line.account, amount_minor: amount });
	}
	if (typed.lines.filter(is_used).length < 2) faults.lines = 'too_few';
	else if (Object.keys(faults).length === 0 && left_over(typed.lines, typed.currency) !== 0) faults.lines = 'not_balanced';
	return Object.keys(faults).length > 0 ? { faults } : { body: { date: typed.date, currency: typed.currency, reason: typed.reason, entries } };
}

export const open_accounts = (accounts: LedgerAccount[]) => accounts.filter(({ is_open }) => is_open);

/** What a journal or an entry came from: `stay` and so on. */
/** What happened, in words; the changes of a stay are numbered, for the books alone. */
export function event_label(event: string, events: Record<string, string>): string {
	const kind = event.replace(/^changed_\d+/, 'changed').replace(/^charged_back_after_\d+/, 'charged_back');
	return events[kind] ?? kind.replaceAll('_', ' ');
}
