import type { Agent } from '$lib/api/types';

interface StaffWords {
	no_agent: string;
	former_agent: string;
}

/** Who runs something, in words: nobody, somebody who works here by his name, or somebody who has left. */
export function agent_name(subject: string | undefined, agents: readonly Agent[], words: StaffWords): string {
	if (!subject) return words.no_agent;
	return agents.find((agent) => agent.subject === subject)?.name ?? words.former_agent;
}

/** Whom a form offers: everybody who works here, and whoever is chosen already, though he may have left. */
export function agent_choices(chosen: string | undefined, agents: readonly Agent[], words: StaffWords): { subject: string; name: string }[] {
	const is_known = !chosen || agents.some((agent) => agent.subject === chosen);
	return is_known ? [...agents] : [{ subject: chosen, name: words.former_agent }, ...agents];
}
