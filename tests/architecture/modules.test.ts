// Modules keep to their borders. Every rule is also shown a bad example, so that it is known to see.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/environment.js';
import { cycleFaults, includeFaults, lengthFaults, machineFaults, namespaceFaults, readModules, shapeFaults } from './rules.js';
import { isCpp, sources, withoutCommentsAndStrings, type Source } from './sources.js';

const modules = readModules(readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8'));
const cpp = sources(['app', 'platform', 'modules'], isCpp);

const example = (path: string, text: string): Source => ({ path, text });
const house = readModules('add_module(identity)\nadd_module(catalog USES identity)\nadd_module(booking USES catalog)\nadd_module(sales USES catalog)');

test('there are modules to look at', () => {
	expect([...modules.keys()]).toEqual(expect.arrayContaining(['identity', 'catalog', 'calendar', 'booking', 'search', 'enquiries']));
	expect(cpp.length).toBeGreaterThan(80);
	for (const name of modules.keys()) expect(existsSync(path.join(root, 'modules', name)), name).toBe(true);
});

describe('nobody uses another in a circle', () => {
	test('in this house', () => expect(cycleFaults(modules)).toEqual([]));
	test('a bad example is seen', () => {
		expect(cycleFaults(readModules('add_module(a USES b)\nadd_module(b USES c)\nadd_module(c USES a)'))).toContain('a → b → c → a is a circle');
		expect(cycleFaults(readModules('add_module(a USES ghost)'))).toEqual(['a uses ghost, which is no module']);
	});
});

describe('includes', () => {
	test('take only public headers of modules that the add_module line names', () => expect(includeFaults(cpp, modules)).toEqual([]));
	test.each([
		['#include "../catalog/src/rules.hpp"', 'climbs out of its folder: "../catalog/src/rules.hpp"'],
		['#include <catalog/../../src/rules.hpp>', 'climbs out of its folder: "catalog/../../src/rules.hpp"'],
		['#include <sales/sales.hpp>', 'booking includes sales, which its add_module line does not name'],
		['#include <identity/identity.hpp>', 'booking includes identity, which its add_module line does not name'],
		['#include <catalog_queries.hpp>', 'includes the queries of catalog'],
		['#include <platform_queries.hpp>', 'includes the platform’s queries'],
		['  #  include "rules.hpp"', 'includes "rules.hpp", which does not stand beside it']
	])('a bad example is seen: %s', (line, fault) => {
		expect(includeFaults([example('modules/booking/src/x.cpp', `#include <vector>\n${line}\n`)], house)).toEqual([`modules/booking/src/x.cpp:2 ${fault}`]);
	});
	test('the platform knows no module', () => {
		expect(includeFaults([example('platform/http/x.cpp', '#include <catalog/catalog.hpp>')], house)).toEqual([
			'platform/http/x.cpp:1 the platform includes the module catalog'
		]);
	});
	test('what is right, or only spoken of, is no fault', () => {
		const right = '#include <catalog/catalog.hpp>\n#include <booking_queries.hpp>\n#include "own.hpp"\n// #include "../x.hpp"\n#include <boost/json.hpp>';
		expect(includeFaults([example('modules/booking/src/x.cpp', right), example('modules/booking/src/own.hpp', '')], house)).toEqual([]);
	});
});

describe('namespaces', () => {
	test('of other modules are named only with leave, and their queries never', () => expect(namespaceFaults(cpp, modules)).toEqual([]));
	test.each([
		['auto x = sales::find();', 'names sales::find'],
		['auto x = estate::sales::find();', 'names sales::find'],
		['execute(catalog::queries::find_listing);', 'names the queries of catalog'],
		['namespace estate::catalog {', 'opens the namespace of catalog']
	])('a bad example is seen: %s', (line, fault) => {
		expect(namespaceFaults([example('modules/booking/src/x.cpp', line)], house)).toEqual([`modules/booking/src/x.cpp:1 ${fault}`]);
	});
	test('what is right, or only spoken of, is no fault', () => {
		const right = 'namespace estate::booking {\n// sales::find\nauto text = "sales::find";\ncatalog::find_listing();\nmy_sales::x();\n}';
		expect(namespaceFaults([example('modules/booking/src/x.cpp', right)], house)).toEqual([]);
	});
});

describe('every module has the same inside', () => {
	test.each([...modules.keys()])('%s', (name) => {
		expect(shapeFaults(name, sources([`modules/${name}`]), true)).toEqual([]);
	});
	test('a bad example is seen', () => {
		const files = [example('modules/x/README.md', 'line\n'.repeat(41)), example('modules/x/src/messages.hpp', ''), example('modules/x/helpers/y.cpp', '')];
		expect(shapeFaults('x', files, true)).toEqual([
			'x has no api/x/x.hpp',
			'x has no src/endpoints.cpp',
			'x has no queries',
			'x has no tests',
			'the README of x has 41 lines, more than 40',
			'x has helpers/y.cpp, which no other module has a place for'
		]);
	});
});

describe('files', () => {
	// Lists of words and data may be long; what is made by a tool is not read.
	const isWritten = (name: string) =>
		/\.(cpp|hpp|sql|ts|mjs|js|svelte|css|sh|py|cmake)$|^dev$|^scripts\//.test(name) && !/schema\.d\.ts$|^migrations\/schema\.sql$|\/messages\/\w+\.ts$|^bench\/data\//.test(name);

	test('are short enough to be read: 350 lines', () => {
		expect(lengthFaults(sources(['.'], isWritten), 350)).toEqual([]);
	});
	test('a bad example is seen', () => {
		expect(lengthFaults([example('a.cpp', '\n'.repeat(350)), example('b.cpp', '\n'.repeat(351))], 350)).toEqual(['b.cpp has 351 lines, more than 350']);
	});

	test('name no machine and no registry', () => {
		const isText = (name: string) => !/\.(webp|png|jpg|ico|woff2?|pbf|pmtiles)$/.test(name) && name !== 'tests/architecture/rules.ts';
		expect(machineFaults(sources(['.'], isText))).toEqual([]);
	});
	test.each([
		['path', `cd ${'/root'}/lab/build`],
		['path', `see ${'/work'}/main/README.md`],
		['path', `${'/home'}/ada/estate/`],
		['package-lock.json', '"resol' + 'ved": "https://mirror.example/x.tgz"'],
		['.npmrc', 'regi' + 'stry=http://mirror.example/'],
		['Dockerfile', 'pip install --index' + '-url http://mirror.example x'],
		['notes', 'from https://npm-regi' + 'stry.example.com/x']
	])('a bad example is seen: %s «%s»', (where, text) => {
		expect(machineFaults([example(where, text)]).length).toBe(1);
	});
});

test('comments and strings do not count as code', () => {
	const text = '#include "x.hpp"\nauto a = "b::c // d"; // e\n/* f\n g */ h R"sql(i "j" -- )sql" k';
	expect(withoutCommentsAndStrings(text).replace(/ +/g, ' ')).toBe('#include "x.hpp"\nauto a = ; \n \n h k');
});
