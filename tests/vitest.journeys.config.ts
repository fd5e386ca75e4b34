import { defineConfig } from 'vitest/config';

// One browser at a time, against the whole stack.
export default defineConfig({
	test: {
		include: ['journeys/**/*.test.ts'],
		pool: 'forks',
		maxWorkers: 1,
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
