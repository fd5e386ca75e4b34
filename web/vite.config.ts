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
		// The list of all pieces of all pages would be 1 kB of every page: a piece that another brings comes when that has come. Styles come before.
		modulePreload: { resolveDependencies: (_, pieces) => pieces.filter((piece) => piece.endsWith('.css')) },
		// What every page needs comes in one piece, what all forms need in another, and the calendar and the box of a stay, which are
		// never there without each other, in a third: a dozen small files compress worse and each is a request.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'base', test: /src\/lib\/(ui\/(?!Field|AmountField|PrivacyLine|Notice|EmptyState)|features\/shell|i18n\/(index|locales)|paths|dates|format|api\/types)/ },
						{ name: 'forms', test: /src\/lib\/ui\/(Field|PrivacyLine|Notice)/ },
						{ name: 'selection', test: /src\/lib\/features\/stay\/(selection|party)/ },
						{ name: 'stay', test: /src\/lib\/features\/stay\/(StayCalendar|BookingBox)/ }
					]
				}
			}
		}
	},
	server: { proxy: { '/api/v1': gateway, '/media': gateway } },
	test: { include: ['src/**/*.test.ts'] }
});
