// How a row of the table is written (table.ts says what it means).

import type { Target, World } from './world.js';

export const callers = ['nobody', 'expired', 'owner', 'another', 'hers', 'anothers', 'whole', 'admin'] as const;
export type Caller = (typeof callers)[number];

export interface Row {
	route: string;
	/** The status for each caller, in the order of `callers`. */
	answers: number[];
	target: (world: World) => Promise<Target> | Target;
}

export const rows: Row[] = [];

export function row(route: string, answers: string, target: Row['target']): void {
	rows.push({ route, answers: answers.trim().split(/\s+/).map(Number), target });
}

export const at = (path: string) => () => ({ path });

