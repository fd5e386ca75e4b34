import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// The one inline script of app.html (it sets the theme before the first paint) is allowed by its hash,
// so that a cached page needs no nonce.
const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const theme_script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
const theme_hash = `sha256-${createHash('sha256').update(theme_script).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true, discloseVersion: false },
	kit: {
		adapter: adapter({ precompress: true }),
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', theme_hash],
				'style-src': ['self'],
				// Placeholders carry the dominant colour of a picture in a style attribute.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
