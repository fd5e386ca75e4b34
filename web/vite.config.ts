import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

// `vite dev` has no gateway in front, so it forwards the API and the pictures itself.
const gateway = process.env.GATEWAY_URL ?? 'http://localhost:8080';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	worker: { format: 'es' },
	build: {
		cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
		chunkSizeWarningLimit: 1200,
		// What every page needs comes in one piece: a dozen small files compress worse and each is a request.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: /src\/lib\/(ui|features\/shell|i18n\/(index|locales)|paths|dates|format|api\/types)/ }] } } }
	},
	server: { proxy: { '/api/v1': gateway, '/media': gateway } },
	test: { include: ['src/**/*.test.ts'] }
});
