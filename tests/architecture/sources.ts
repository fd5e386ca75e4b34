// The sources of the checkout, as the rules take them.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/environment.js';

export interface Source {
	/** From the root of the checkout. */
	path: string;
	text: string;
}

/** All that is in git, or would be added to it, in these folders. */
export function sources(folders: string[], isWanted: (path: string) => boolean = () => true): Source[] {
	const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-co', '--exclude-standard', '-z', '--', ...folders], { cwd: root });
	return listed
		.toString()
		.split('\0')
		.filter((name) => name !== '' && isWanted(name) && isFile(name))
		.map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
}

function isFile(name: string): boolean {
	try {
		return statSync(path.join(root, name)).isFile();
	} catch {
		return false;
	}
}

export const isCpp = (name: string) => /\.(cpp|hpp)$/.test(name);
export const lineCount = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** C++ without its comments and the insides of its strings, line for line. */
export function withoutCommentsAndStrings(text: string): string {
	const blank = (found: string) => found.replace(/[^\n]/g, ' ');
	return text.replace(/R"(\w*)\([\s\S]*?\)\1"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"/g, (found, _, at: number) => {
		// The path of an include is no string.
		const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
		return found.startsWith('"') && /^\s*#\s*include\s*$/.test(line) ? found : blank(found);
	});
}
