import { chromium } from 'playwright-core';
const base = 'http://localhost:8600';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const mode = process.argv[2];
async function visitor(person, options = {}) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: `Continue as ${person}` }).click();
  await page.waitForURL('**/en');
  return page;
}
if (mode === 'book') {
  const page = await visitor('Gabrielle Guest');
  const offers = await (await fetch(`${base}/api/v1/listings?kind=short_stay&limit=40`)).json();
  let n = 0;
  for (const l of offers.items) {
    if (n >= 7) break;
    const from = `2027-0${3 + (n % 5)}-1${n % 9}`; const to = `2027-0${3 + (n % 5)}-2${n % 9}`;
    await page.goto(`/en/listings/${l.slug}?check_in=${from}&check_out=${to}&guests=2`);
    const link = page.getByRole('link', { name: 'Reserve' }).first();
    if (!(await link.count())) continue;
    await link.click(); await page.waitForURL('**/reserve?**');
    await page.getByRole('button', { name: 'Hold these nights' }).click();
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByRole('heading', { name: 'It is yours' }).waitFor();
    n++;
    if (n % 3 === 0) { await page.goto('/en/trips'); await page.getByRole('link', { name: /^Cancel booking/ }).first().click(); await page.getByRole('button', { name: 'Yes, cancel it' }).click(); await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor(); }
  }
  console.log('booked', n);
} else {
  const shots = [['ledger', '/en/office/ledger'], ['account', '/en/office/ledger/accounts/1100?currency=EUR'], ['journals', '/en/office/ledger/journals'], ['journal', '/en/office/ledger/journals/1'], ['new', '/fr/office/ledger/journals/new'], ['empty', '/es/office/ledger?from=2020-01-01&to=2020-02-01'], ['choices', '/en/office/ledger?property=villa']];
  const only = process.argv[3]?.split(',');
  for (const [w, h, scheme] of [[1440, 900, 'light'], [390, 844, 'light'], [1440, 900, 'dark'], [390, 844, 'dark']]) {
    if (mode !== 'all' && mode !== `${w}-${scheme}`) continue;
    const page = await visitor('Ada Admin', { viewport: { width: w, height: h }, colorScheme: scheme });
    for (const [name, path] of shots) {
      if (only && !only.includes(name)) continue;
      await page.goto(path); await page.waitForTimeout(300);
      await page.screenshot({ path: `../.estate/shots/led-${name}-${w}-${scheme}.png`, fullPage: true });
      const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (wide[0] > wide[1]) console.log('WIDE', name, w, wide);
    }
  }
}
await browser.close();
