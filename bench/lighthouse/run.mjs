// Lighthouse on every public page of a running stack, on a phone and on a desk: the median of some runs each.
//   run.mjs BASE_URL [--runs N] [--page NAME] [--details]
// Prints one table; ends with 1 when a score lies below the least that the house accepts.

import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const least_score = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const chromium_flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'];

const [base = 'http://localhost:8080', ...options] = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const runs = Number(option('--runs') ?? 3);

const api = async (path, init) => {
	const answer = await fetch(`${base}/api/v1${path}`, init);
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
	return answer.json();
};
const first_slug = async (kind) => (await api(`/listings?kind=${kind}&limit=1`)).items[0].slug;
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A stay that can be had: the first dates ahead with anything free. */
async function free_stay() {
	for (let ahead = 60; ahead < 400; ahead += 7) {
		const dates = `check_in=${day(ahead)}&check_out=${day(ahead + 5)}&guests=2`;
		const { items } = await api(`/listings?kind=short_stay&${dates}&limit=1`);
		if (items[0]) return `/en/listings/${items[0].slug}?${dates}`;
	}
	throw new Error('nothing is free in the whole year');
}

/** The cookie of the demo guest, taken by the form of the sign-in page. */
async function guest_cookie() {
	const answer = await fetch(`${base}/en/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
		body: 'person=guest'
	});
	const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0]).join('; ');
	if (!cookie) throw new Error(`no sign-in: ${answer.status}`);
	return cookie;
}

/** `hidden` pages ask search engines to stay away on purpose, so that one audit is not asked of them. */
const pages = async () => [
	{ name: 'home', path: '/en' },
	{ name: 'results', path: '/en/search?kind=short_stay' },
	{ name: 'stay', path: `/en/listings/${await first_slug('short_stay')}` },
	{ name: 'stay with dates', path: await free_stay() },
	{ name: 'rent', path: `/en/listings/${await first_slug('lease')}` },
	{ name: 'sale', path: `/en/listings/${await first_slug('sale')}` },
	{ name: 'investment', path: `/en/listings/${await first_slug('investment')}` },
	{ name: 'privacy', path: '/en/privacy' },
	{ name: 'sign-in', path: '/en/sign-in', hidden: true },
	{ name: 'trips', path: '/en/trips', hidden: true, cookie: await guest_cookie() },
	{ name: 'API documentation', path: '/api/docs' },
	{ name: 'API documentation, a part', path: '/api/docs/booking' }
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** On a busy machine Chromium sometimes loses the beginning of a trace: such a run is no result, and is done again. */
async function measure(port, page, preset, tries_left = 3) {
	const report = await run(port, page, preset);
	if (!report.runtimeError) return report;
	if (tries_left === 0) throw new Error(`${page.path}: ${report.runtimeError.message}`);
	return measure(port, page, preset, tries_left - 1);
}

async function run(port, { path, cookie, hidden }, preset) {
	const result = await lighthouse(
		`${base}${path}`,
		{ port, output: 'json', logLevel: 'error', onlyCategories: categories, throttlingMethod: 'simulate', ...(cookie ? { extraHeaders: { cookie } } : {}), ...(hidden ? { skipAudits: ['is-crawlable'] } : {}) },
		preset
	);
	return result.lhr;
}

const milliseconds = (reports, audit) => Math.round(median(reports.map(({ audits }) => audits[audit].numericValue)));

function summary(reports) {
	const scores = categories.map((id) => Math.round(100 * median(reports.map((report) => report.categories[id].score))));
	const shift = median(reports.map(({ audits }) => audits['cumulative-layout-shift'].numericValue)).toFixed(3);
	return { scores, figures: [milliseconds(reports, 'first-contentful-paint'), milliseconds(reports, 'largest-contentful-paint'), milliseconds(reports, 'total-blocking-time'), shift] };
}

/** What a report finds lacking, worst first: what to mend. */
function findings({ categories: found, audits }) {
	const weights = new Map(Object.values(found).flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }) => [id, weight])));
	return Object.values(audits)
		.filter(({ id, score }) => score !== null && score < 0.9 && weights.has(id))
		.map((audit) => {
			const items = (audit.details?.items ?? []).slice(0, 6).map((item) => `      ${JSON.stringify(item).slice(0, 300)}`);
			return [`    ${audit.id} (weight ${weights.get(audit.id)}): ${audit.title} ${audit.displayValue ?? ''}`, ...items].join('\n');
		});
}

const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: chromium_flags });
let too_low = 0;
try {
	console.log('| page | preset | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | CLS |');
	console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|');
	for (const page of (await pages()).filter(({ name }) => !option('--page') || name === option('--page'))) {
		for (const [preset, config] of [['phone', undefined], ['desk', desktopConfig]]) {
			const reports = [];
			for (let run = 0; run < runs; run += 1) reports.push(await measure(chrome.port, page, config));
			const { scores, figures } = summary(reports);
			too_low += scores.filter((score) => score < least_score).length;
			console.log(`| ${[page.name, preset, ...scores, ...figures].join(' | ')} |`);
			if (options.includes('--details')) console.log(findings(reports[0]).join('\n'));
		}
	}
} finally {
	chrome.kill();
}
if (too_low > 0) console.log(`\n${too_low} scores below ${least_score}`);
process.exitCode = too_low > 0 ? 1 : 0;
