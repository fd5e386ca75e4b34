// What an admin does with people, by the pages of the office.

import type { Visitor } from './browser.js';

const office = '/en/office';

export async function openPerson(admin: Visitor, name: string): Promise<void> {
	await admin.goto(`${office}/people`);
	await admin.page.getByLabel('Name or e-mail address').fill(name.split(' ')[0] as string);
	await admin.page.getByRole('button', { name: 'Search' }).last().click();
	await admin.page.getByRole('link', { name: new RegExp(name) }).click();
	await admin.page.getByRole('heading', { name, level: 1 }).waitFor();
}

export async function give(admin: Visitor, name: string, role: string): Promise<void> {
	await openPerson(admin, name);
	await admin.page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
	await admin.page.getByRole('button', { name: 'Review the change' }).click();
	await admin.page.getByText(`Change what ${name} may do?`).waitFor();
	await admin.page.getByRole('button', { name: 'Yes, change it' }).click();
	await admin.page.getByText('The change is made.').waitFor();
}
