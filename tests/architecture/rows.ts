// Which struct reads which statement's rows: a reading of the sources, not a compiler. It follows a result from its `queries::name` to `.rows<X>()` or
// `.first<X>()` within one function, and names what it cannot follow.

import type { Source } from './sources.js';

export interface Use {
	path: string;
	line: number;
	/** `booking.find_quote`. */
	statement: string;
	struct: string;
}

export interface Uses {
	followed: Use[];
	/** Reads whose statement could not be found, `path:line X`. */
	lost: string[];
}

const ownerOf = (path: string) => /^(?:modules\/)?(\w+)\//.exec(path)?.[1] as string;
const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** What a variable holds: `result = co_await database.read(queries::name, …);`, up to the end of the statement. */
const assignment = /\b(\w+)\s*=\s*(?:\([^;]*?\?\s*)?\(?\s*co_await\b[^;{}]*?\bqueries::(\w+)\b[^;]*;/g;
const reading = /\.\s*(?:rows|first)<([\w:]+)>\(\)/g;

export function rowUses(files: Source[]): Uses {
	const uses: Uses = { followed: [], lost: [] };
	for (const file of files) {
		const assigned = [...file.text.matchAll(assignment)].map((found) => ({ at: found.index, name: found[1], statement: found[2] as string }));
		for (const read of file.text.matchAll(reading)) {
			const line = lineOf(file.text, read.index);
			const struct = read[1] as string;
			const statement = statementOf(file.text, read.index, assigned);
			if (statement) uses.followed.push({ path: file.path, line, statement: `${ownerOf(file.path)}.${statement}`, struct });
			else uses.lost.push(`${file.path}:${line} ${struct}`);
		}
	}
	return uses;
}

function statementOf(text: string, at: number, assigned: { at: number; name: string | undefined; statement: string }[]): string | undefined {
	const before = text.slice(0, at);
	// `(co_await database.read(queries::name, …)).rows<X>()`: the call that has just ended.
	if (before.trimEnd().endsWith(')')) {
		const begin = Math.max(before.lastIndexOf(';'), before.lastIndexOf('{\n'), before.lastIndexOf('}\n'));
		return /\bqueries::(\w+)\b/.exec(before.slice(begin + 1))?.[1];
	}
	const variable = /(\w+)$/.exec(before)?.[1];
	// A name belongs to the function that it stands in: one at the beginning of a line ends with `}` there.
	const function_begins = before.lastIndexOf('\n}\n');
	return assigned.findLast((each) => each.name === variable && each.at < at && each.at > function_begins)?.statement;
}

export interface Struct {
	path: string;
	name: string;
	bases: string[];
	members: string[];
}

/** All described structs, with their described members. */
export function describedStructs(files: Source[]): Struct[] {
	const described = /BOOST_DESCRIBE_STRUCT\(\s*([\w:]+)\s*,\s*\(([^)]*)\)\s*,\s*\(([^)]*)\)\s*\)/g;
	const names = (list: string) => list.split(',').map((name) => name.trim()).filter(Boolean);
	return files.flatMap((file) =>
		[...file.text.matchAll(described)].map((found) => ({
			path: file.path,
			name: found[1] as string,
			bases: names(found[2] as string),
			members: names(found[3] as string)
		}))
	);
}

/** The struct that a name means in a file: of the file itself, else of its folder, its module, the platform, anywhere. */
export function structOf(name: string, path: string, structs: Struct[]): Struct | undefined {
	const plain = name.split('::').at(-1);
	const candidates = structs.filter((struct) => struct.name.split('::').at(-1) === plain);
	const near = [path, path.slice(0, path.lastIndexOf('/') + 1), `modules/${ownerOf(path)}/`, 'platform/', ''];
	for (const place of near) {
		const found = candidates.filter((struct) => struct.path.startsWith(place));
		if (found.length === 1) return found[0];
	}
	return candidates[0];
}

export function membersOf(struct: Struct, structs: Struct[]): string[] {
	const inherited = struct.bases.flatMap((base) => {
		const found = structOf(base, struct.path, structs);
		return found ? membersOf(found, structs) : [];
	});
	return [...inherited, ...struct.members];
}

/** Members that their statement gives no column for. */
export function rowFaults(uses: Use[], structs: Struct[], columns: Map<string, string[]>): string[] {
	return uses.flatMap((use) => {
		const where = `${use.path}:${use.line}`;
		const struct = structOf(use.struct, use.path, structs);
		const given = columns.get(use.statement);
		if (!struct) return [`${where} reads rows as ${use.struct}, which is described nowhere`];
		if (!given) return [`${where} reads rows of ${use.statement}, which is no statement`];
		const missing = membersOf(struct, structs).filter((member) => !given.includes(member));
		return missing.length > 0 ? [`${where} ${use.statement} gives no ${missing.join(', ')} for ${use.struct}`] : [];
	});
}
