import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'src/lib/api/schema.d.ts'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	// Addresses are made by one helper (src/lib/paths.ts), which carries the locale; the site is served from the root.
	{ rules: { 'svelte/no-navigation-without-resolve': 'off', 'no-undef': 'off', 'max-lines': ['error', 350], 'max-lines-per-function': ['error', { max: 70 }] } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: { 'max-lines-per-function': 'off' }
	}
);
