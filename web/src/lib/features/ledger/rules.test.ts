import { describe, expect, test } from 'vitest';
import { amount_of, is_file_period, left_over, read_journal, read_period, typed_journal, usual_file } from './rules';

const line = (account: string, debit: string, credit = '') => ({ account, debit, credit });
const typed = (changes: object = {}) => ({ date: '2026-11-23', currency: 'EUR', reason: 'Bank statement 17.', lines: [line('1000', '50.00'), line('1100', '', '50')], ...changes });

describe('the address of the books', () => {
	test('keeps what makes sense', () => {
		const id = '0192f0c4-7d1e-7abc-8def-0123456789ab';
		expect(read_period(new URLSearchParams(`from=2026-01-01&to=2026-13-01&property_id=${id.toUpperCase()}`))).toEqual({ from: '2026-01-01', property_id: id });
		expect(read_period(new URLSearchParams('property_id=villa'))).toEqual({});
	});
});

describe('the period of a file', () => {
	test('is the year so far unless it is said', () => expect(usual_file('2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' }));
	test.each([
		['2026-01-01', '2026-12-31', true],
		['2026-01-01', '2027-01-01', true],
		['2026-01-01', '2027-01-02', false],
		['2026-02-01', '2026-01-31', false],
		['', '2026-01-31', false]
	])('%s to %s', (from, to, is_one) => expect(is_file_period(from, to)).toBe(is_one));
});

describe('a journal as it is typed', () => {
	test('comes from a form with as many lines as it has', () => {
		const form = new FormData();
		for (const [name, value] of [['date', ' 2026-11-23 '], ['currency', 'eur'], ['reason', ' Why '], ['account', '1000'], ['debit', '5'], ['credit', ''], ['account', '1100'], ['debit', ''], ['credit', '5']] as const) form.append(name, value);
		expect(typed_journal(form)).toEqual({ date: '2026-11-23', currency: 'EUR', reason: 'Why', lines: [line('1000', '5'), line('1100', '', '5')] });
	});

	test('has amounts in minor units of its currency, debits positive', () => {
		expect(read_journal(typed())).toEqual({
			body: { date: '2026-11-23', currency: 'EUR', reason: 'Bank statement 17.', entries: [{ account: '1000', amount_minor: 5000 }, { account: '1100', amount_minor: -5000 }] }
		});
		expect(amount_of(line('1000', '7'), 'JPY')).toBe(7);
		expect(amount_of(line('1000', '', '0.045'), 'TND')).toBe(-45);
	});

	test('leaves empty lines out', () => {
		expect(read_journal(typed({ lines: [line('', ''), ...typed().lines, line('', '')] }))).toHaveProperty('body.entries.length', 2);
	});

	test.each([
		[{ lines: [line('1000', '50'), line('1100', '', '49.99')] }, { lines: 'not_balanced' }],
		[{ lines: [line('1000', '50')] }, { lines: 'too_few' }],
		[{ lines: [line('1000', '50', '50'), line('1100', '', '5')] }, { 'lines.0.amount': 'one_side' }],
		[{ lines: [line('1000', 'fifty'), line('1100', '', '5')] }, { 'lines.0.amount': 'not_a_number' }],
		[{ lines: [line('1000', '0.001'), line('1100', '', '5')] }, { 'lines.0.amount': 'not_a_number' }],
		[{ lines: [line('1000', '-5'), line('1100', '', '-5')] }, { 'lines.0.amount': 'not_a_number', 'lines.1.amount': 'not_a_number' }],
		[{ lines: [line('', '5'), line('1100', '', '5')] }, { 'lines.0.account': 'no_account' }],
		[{ date: 'today', reason: 'x' }, { date: 'date', reason: 'reason' }],
		[{ currency: 'EURO' }, { currency: 'currency' }]
	])('says all that is wrong: %j', (changes, faults) => expect(read_journal(typed(changes))).toEqual({ faults }));

	test('says what is still open while it is typed', () => {
		expect(left_over([line('1000', '50'), line('1100', '', '20'), line('4000', '', 'thi')], 'EUR')).toBe(3000);
		expect(left_over(typed().lines, 'EU')).toBe(0);
	});
});
