/** Waits until a condition holds, looking every few milliseconds; fails with what was waited for. Errors count as «not yet». */
export async function until<T>(what: string, condition: () => Promise<T | false | undefined> | T | false | undefined, limit_ms = 10_000): Promise<T> {
	const deadline = performance.now() + limit_ms;
	let last: unknown;
	for (;;) {
		try {
			const value = await condition();
			if (value) return value;
		} catch (error) {
			last = error;
		}
		if (performance.now() > deadline) throw new Error(`waited ${limit_ms} ms in vain: ${what}`, { cause: last });
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

/** Waits for all of them, whatever happens to some; then the first failure counts. */
export async function allOf<T>(promises: Promise<T>[]): Promise<T[]> {
	await Promise.allSettled(promises);
	return Promise.all(promises);
}
