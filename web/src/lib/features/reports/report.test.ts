import { expect, test } from 'vitest';
import type { StayReport } from '$lib/api/types';
import { as_percent, axis_end, csv_field, read_report_query, report_csv } from './report';

test('an address is read, and what makes no sense in it is left out', () => {
	expect(read_report_query(new URLSearchParams('from=2027-01&to=2027-13&currency=eur&property_id=x'))).toEqual({ from: '2027-01', to: undefined, currency: undefined, property_id: undefined });
});

test('an axis ends at the next round number', () => {
	expect([0, 1, 3, 7, 11, 24, 26, 99, 101, 4_321].map(axis_end)).toEqual([1, 1, 5, 10, 20, 25, 50, 100, 200, 5_000]);
});

test('a share is in tenths of a percent', () => {
	expect(as_percent(6_667, String, '–')).toBe('66.7 %');
	expect(as_percent(undefined, String, '–')).toBe('–');
});

test('no field of the file is a formula, and commas do not divide it', () => {
	expect(['=1+1', 'Casa, Lagoa', 'say "hi"', '-2'].map(csv_field)).toEqual([`'=1+1`, '"Casa, Lagoa"', '"say ""hi"""', `'-2`]);
	expect(csv_field(-2)).toBe('-2');
});

test('the file has a line for each month and house, and the total', () => {
	const money = (amount_minor: number) => ({ amount_minor, currency: 'EUR' });
	const figures = { stays: 1, nights_sold: 3, nights_elsewhere: 0, nights_available: 30, occupancy_basis_points: 1_000, revenue: money(30_000), adr: money(10_000), revpar: money(1_000), fees: money(0), taxes: money(1_800), lead_tenths: 105, length_tenths: 30 };
	const report = { from: '2027-06', to: '2027-06', currency: 'EUR', months: [{ month: '2027-06', figures }], houses: [{ property_id: '', name: 'Casa', place_name: 'Lagoa', figures }], total: figures } as unknown as StayReport;
	const lines = report_csv(report, 2).split('\r\n');
	expect(lines).toHaveLength(5);
	expect(lines[1]).toBe('month,2027-06,,EUR,1,3,0,30,0.1000,300.00,100.00,10.00,0.00,18.00,10.5,3.0');
	expect(lines[2]?.startsWith('house,Casa,Lagoa,EUR,')).toBe(true);
});
