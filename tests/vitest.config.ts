import { defineConfig } from 'vitest/config';

// Each file starts a server of its own; two at a time keep two cores busy.
export default defineConfig({
	test: {
		include: ['support/**/*.test.ts', 'architecture/**/*.test.ts', 'endpoints/**/*.test.ts', 'tasks/**/*.test.ts', 'faults/**/*.test.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000
	}
});
