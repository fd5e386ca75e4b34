// same-json.mjs A B: are two JSON files equal, whatever the order of their members? Names the first difference.
import { readFileSync } from 'node:fs';

function difference(a, b, path) {
	if (Object.is(a, b)) return undefined;
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return path;
	for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
		const found = difference(a[key], b[key], `${path}/${key}`);
		if (found !== undefined) return found;
	}
	return undefined;
}

const [first, second] = process.argv.slice(2);
const found = difference(JSON.parse(readFileSync(first, 'utf8')), JSON.parse(readFileSync(second, 'utf8')), '');
if (found !== undefined) {
	console.error(`${first} and ${second} differ at ${found || '/'}`);
	process.exit(1);
}
