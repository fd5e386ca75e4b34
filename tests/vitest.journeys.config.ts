import { defineConfig } from 'vitest/config';

// One browser at a time, against the whole stack.
export default defineConfig({
	test: {
		include: ['journeys/**/*.test.ts'],
		// Vitest takes the name BASE_URL for itself.
		env: { GATEWAY_URL: process.env['BASE_URL'] ?? '' },
		pool: 'forks',
		maxWorkers: 1,
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
