// What only the office needs is no weight of a visitor's page.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { paths_in } from './paths';

const source = resolve(import.meta.dirname, '..');
const of_the_office = /^lib\/(office_paths|i18n\/office\/|features\/office\/)/;

/** The files that a file brings with it: types vanish, and what is asked for by `import()` comes when it is wanted. */
export function brought_by(text: string): string[] {
	return [...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\$lib\/[^']+|\.{1,2}\/[^']+)'/gm)].flatMap(([, from]) => from ?? []);
}

function file_of(from: string, within: string): string | undefined {
	const path = from.startsWith('$lib/') ? join(source, from.slice(1)) : resolve(dirname(within), from);
	return [path, `${path}.ts`, join(path, 'index.ts')].find((each) => /\.(ts|svelte)$/.test(each) && existsSync(each));
}

/** From a page to the first file of the office that comes with it. */
function way_into_office(page: string): string[] | undefined {
	const ways = [[page]];
	const seen = new Set<string>();
	for (let way = ways.pop(); way; way = ways.pop()) {
		const file = way.at(-1) ?? '';
		if (of_the_office.test(relative(source, file))) return way.map((each) => relative(source, each));
		if (seen.has(file)) continue;
		seen.add(file);
		for (const from of brought_by(readFileSync(file, 'utf8'))) {
			const next = file_of(from, file);
			if (next) ways.push([...way, next]);
		}
	}
	return undefined;
}

const pages = readdirSync(join(source, 'routes'), { recursive: true, encoding: 'utf8' })
	.filter((path) => /\+(page|layout|error)\.(svelte|ts)$/.test(path) && !path.includes('/office/'))
	.map((path) => join(source, 'routes', path));

test('no page of a visitor brings addresses, drawings or words of the office', () => {
	expect(pages.length, 'no pages were found').toBeGreaterThan(15);
	expect(pages.flatMap((page) => way_into_office(page) ?? [])).toEqual([]);
});

test('what a file brings is seen in every way to write it', () => {
	const text = "import { a } from '$lib/a';\nimport type { B } from '$lib/b';\n\timport C, {\n\t\ttype D\n\t} from './C.svelte';\nexport { e } from '../e';\nimport './f.css';\nconst g = () => import('./g');\n";
	expect(brought_by(text)).toEqual(['$lib/a', './C.svelte', '../e', './f.css']);
});

test("of the office's addresses, visitors' pages know its door and the property that they show", () => {
	const known = Object.entries<string | ((...given: never[]) => string)>(paths_in('en')).filter(([, path]) => (typeof path === 'string' ? path : path('id' as never)).includes('/office'));
	expect(known.map(([name]) => name)).toEqual(['office', 'office_property']);
});
