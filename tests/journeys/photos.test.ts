import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, Visitor } from '../support/browser.js';
import { samplePhoto } from '../support/photos.js';
import { findListing, propertyOf } from '../support/portfolio.js';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => browser?.close());

const files = [1, 2, 3].map((seed) => ({ name: `terrace-${seed}.jpg`, mimeType: 'image/jpeg', buffer: samplePhoto({ width: 1600, height: 1200, seed }) }));

test('an agent uploads three photos, makes one the cover and describes it; the listing shows them', async () => {
	const listing = await findListing('sale');
	const agent = await Visitor.arrive(browser);
	await agent.signIn('Ada Admin');
	await agent.goto(`/en/office/properties/${await propertyOf(listing)}/photos`);
	const { page } = agent;
	const photos = page.locator('section[aria-labelledby="photos"] [data-picture]');
	await photos.first().waitFor();
	const before = await photos.count();

	await page.getByLabel('Choose photos').setInputFiles(files);
	await page.getByText('On their way').waitFor();
	await expect.poll(() => photos.count(), { timeout: 60_000 }).toBe(before + 3);
	await page.getByText('On their way').waitFor({ state: 'detached' });
	await agent.expectAccessible();

	const newest = (await photos.last().getAttribute('data-picture')) as string;
	const mine = page.locator(`[data-picture="${newest}"]`);
	await mine.getByRole('button', { name: /Make it the cover/ }).press('Enter');
	await expect.poll(() => photos.first().getAttribute('data-picture')).toBe(newest);
	await mine.getByText('Describe').click();
	await mine.getByLabel('English').first().fill('The terrace at noon');
	await mine.getByLabel('French').first().fill('La terrasse à midi');
	await mine.getByLabel('Spanish').first().fill('La terraza al mediodía');
	await mine.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Saved.').waitFor();
	await agent.leave();

	const visitor = await Visitor.arrive(browser);
	await visitor.goto(`/fr/listings/${listing.slug}`);
	const first = visitor.page.locator('section img').first();
	expect(await visitor.page.getByRole('link', { name: /La terrasse à midi/ }).count()).toBe(1);
	await expect.poll(() => first.evaluate((element) => {
			const image = element as unknown as { currentSrc: string; naturalWidth: number };
			return [image.currentSrc.includes('/media/p/'), image.naturalWidth > 0];
		})).toEqual([true, true]);
	await visitor.leave();
});

test('without JavaScript one photo goes by a form; a file that is no photo is refused in words', async () => {
	const listing = await findListing('lease');
	const agent = await Visitor.arrive(browser, { javaScriptEnabled: false, viewport: phone });
	await agent.signIn('Ada Admin');
	const address = `/en/office/properties/${await propertyOf(listing)}/photos`;
	await agent.goto(address);
	const send = async (name: string, buffer: Buffer) => {
		await agent.page.locator('input[name=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
		await agent.page.getByRole('button', { name: 'Upload' }).click();
		await agent.page.getByText('Saved.').waitFor();
	};
	const before = await agent.page.locator('[data-picture]').count();
	await send('garden.jpg', samplePhoto({ width: 800, height: 600, seed: 9 }));
	await send('notes.jpg', Buffer.from('these are not the bytes of a photo'));
	await expect
		.poll(
			async () => {
				await agent.goto(address);
				return [await agent.page.locator('[data-picture]').count(), await agent.page.getByText('This is not a picture that we can read.').count()];
			},
			{ timeout: 60_000, interval: 500 }
		)
		.toEqual([before + 1, 1]);
	await agent.expectNoSidewaysScroll();
	await agent.leave();
});
