// The rules of the house as functions over sources: each gives its faults, one sentence each. The tests feed them the checkout, and bad examples.

import { lineCount, withoutCommentsAndStrings, type Source } from './sources.js';

/** A module, and the modules whose public headers it may include. */
export type Modules = Map<string, string[]>;

/** Reads the `add_module(NAME USES a b)` lines of CMakeLists.txt. */
export function readModules(cmake: string): Modules {
	const lines = [...cmake.matchAll(/^\s*add_module\((\w+)([^)]*)\)/gm)];
	return new Map(lines.map(([, name, rest]) => [name as string, (rest ?? '').replace('USES', '').split(/\s+/).filter(Boolean)]));
}

/** Modules that use one another in a circle, or that nobody has declared. */
export function cycleFaults(modules: Modules): string[] {
	const faults: string[] = [];
	const visit = (name: string, way: string[]): void => {
		const uses = modules.get(name);
		if (!uses) return void faults.push(`${way.at(-1)} uses ${name}, which is no module`);
		if (way.includes(name)) return void faults.push(`${[...way.slice(way.indexOf(name)), name].join(' → ')} is a circle`);
		for (const used of uses) visit(used, [...way, name]);
	};
	for (const name of modules.keys()) visit(name, []);
	return [...new Set(faults)];
}

const moduleOf = (path: string) => /^modules\/(\w+)\//.exec(path)?.[1];

/** The paths of all includes of a source, with their line numbers. */
function includesOf(text: string): { line: number; path: string; isQuoted: boolean }[] {
	return text.split('\n').flatMap((line, at) => {
		const found = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
		return found ? [{ line: at + 1, path: found[2] as string, isQuoted: found[1] === '"' }] : [];
	});
}

/** Includes that climb out of their folder, or that reach into a module otherwise than by its public header and with leave. */
export function includeFaults(files: Source[], modules: Modules): string[] {
	const known = new Set(files.map((file) => file.path));
	return files.flatMap((file) =>
		includesOf(withoutCommentsAndStrings(file.text)).flatMap((include) => {
			const fault = includeFault(file.path, include.path, include.isQuoted, modules, known);
			return fault ? [`${file.path}:${include.line} ${fault}`] : [];
		})
	);
}

function includeFault(from: string, included: string, isQuoted: boolean, modules: Modules, known: Set<string>): string | undefined {
	if (included.split('/').includes('..')) return `climbs out of its folder: "${included}"`;
	const own = moduleOf(from);
	const isApp = from.startsWith('app/');
	if (isQuoted) {
		// Quoted includes stay beside the file; a test may look at the sources of its own module.
		const folder = from.slice(0, from.lastIndexOf('/'));
		const places = [`${folder}/${included}`, ...(own ? [`modules/${own}/src/${included}`] : [])];
		return places.some((place) => known.has(place)) ? undefined : `includes "${included}", which does not stand beside it`;
	}
	const queries = /^(\w+)_queries\.hpp$/.exec(included)?.[1];
	if (queries === 'platform') return own ? 'includes the platform’s queries' : undefined;
	if (queries) return queries === (isApp ? 'app' : own) ? undefined : `includes the queries of ${queries}`;
	const target = included.split('/')[0] as string;
	if (!modules.has(target)) return undefined;
	if (isApp || target === own) return undefined;
	if (!own) return `the platform includes the module ${target}`;
	return modules.get(own)?.includes(target) ? undefined : `${own} includes ${target}, which its add_module line does not name`;
}

/** Names of other modules' namespaces without leave, of anybody else's queries, and namespaces opened in another's name. */
export function namespaceFaults(files: Source[], modules: Modules): string[] {
	const names = [...modules.keys()].join('|');
	const used = new RegExp(`(?<![\\w:])(?:estate::)?(${names})::(\\w+)`, 'g');
	const opened = new RegExp(`^\\s*namespace\\s+estate::(${names})\\b`, 'gm');
	return files.flatMap((file) => {
		const own = moduleOf(file.path);
		const text = withoutCommentsAndStrings(file.text);
		const lineOf = (at: number) => text.slice(0, at).split('\n').length;
		const mayUse = (name: string) => name === own || file.path.startsWith('app/') || (own !== undefined && modules.get(own)?.includes(name));
		const faults: string[] = [];
		for (const found of text.matchAll(used)) {
			const [, name, member] = found as unknown as [string, string, string];
			if (isOpening(text, found.index)) continue;
			if (!mayUse(name)) faults.push(`${file.path}:${lineOf(found.index)} names ${name}::${member}`);
			else if (member === 'queries' && name !== own) faults.push(`${file.path}:${lineOf(found.index)} names the queries of ${name}`);
		}
		for (const found of text.matchAll(opened)) {
			if (found[1] !== own) faults.push(`${file.path}:${lineOf(found.index)} opens the namespace of ${found[1]}`);
		}
		return faults;
	});
}

const isOpening = (text: string, at: number) => /namespace\s+$/.test(text.slice(Math.max(0, at - 20), at));

/** To learn one module is to know all: what each must have, and what may stand in it. */
export function shapeFaults(name: string, files: Source[], hasQueries: boolean): string[] {
	const inside = new Map(files.map((file) => [file.path.replace(`modules/${name}/`, ''), file.text]));
	const faults: string[] = [];
	for (const needed of ['README.md', `api/${name}/${name}.hpp`, 'src/messages.hpp', 'src/endpoints.cpp']) {
		if (!inside.has(needed)) faults.push(`${name} has no ${needed}`);
	}
	const any = (pattern: RegExp) => [...inside.keys()].some((path) => pattern.test(path));
	if (hasQueries && !any(/^queries\/[a-z_]+\.sql$/)) faults.push(`${name} has no queries`);
	if (!any(/^tests\/\w+_test\.cpp$/)) faults.push(`${name} has no tests`);
	const lines = lineCount(inside.get('README.md') ?? '');
	if (lines > 40) faults.push(`the README of ${name} has ${lines} lines, more than 40`);
	const allowed = /^([A-Z]+\.md|module\.cmake|api\/\w+\/\w+\.hpp|src\/\w+\.[ch]pp|worker\/\w+\.[ch]pp|queries\/\w+\.sql|schemas\/.*|tests\/.*)$/;
	for (const path of inside.keys()) if (!allowed.test(path)) faults.push(`${name} has ${path}, which no other module has a place for`);
	return faults;
}

export function lengthFaults(files: Source[], limit: number): string[] {
	return files.filter((file) => lineCount(file.text) > limit).map((file) => `${file.path} has ${lineCount(file.text)} lines, more than ${limit}`);
}

/** What betrays the machine that something was written on: where a checkout stood, which mirror packages came from. */
export function machineFaults(files: Source[]): string[] {
	const betraying: [string, RegExp][] = [
		['a path of somebody’s machine', /\/root\/lab|(?<![\w.$}/-])\/work\/(main|shared|\.)|\/home\/(?!estate\b|user\b)[a-z]\w*\//],
		['where a package was fetched from', /"resolved":\s*"https?:/],
		['a registry of packages', /^\s*(@\w+:)?registry\s*=|--(extra-)?index-url|\bartifactory\b|\bnexus3?\.\w|https?:\/\/[\w.-]*\bregistry\b[\w.-]*[/:]/m]
	];
	return files.flatMap((file) =>
		betraying.flatMap(([what, pattern]) => {
			const found = pattern.exec(file.text);
			return found ? [`${file.path}:${file.text.slice(0, found.index).split('\n').length} names ${what}: ${found[0].trim()}`] : [];
		})
	);
}
