import { expect, test } from 'vitest';
import { agent_choices, agent_name } from './staff';

const agents = [
	{ subject: 'user_a', name: 'Ana', role: 'agent' as const },
	{ subject: 'user_b', name: 'Rui', role: 'admin' as const }
];
const words = { no_agent: 'Nobody', former_agent: 'Somebody who has left' };

test('nobody reads a subject', () => {
	expect(agent_name('user_b', agents, words)).toBe('Rui');
	expect(agent_name(undefined, agents, words)).toBe('Nobody');
	expect(agent_name('user_gone', agents, words)).toBe('Somebody who has left');
});

test('who has left stays chosen until another is', () => {
	expect(agent_choices('user_a', agents, words).map(({ name }) => name)).toEqual(['Ana', 'Rui']);
	expect(agent_choices(undefined, agents, words).map(({ name }) => name)).toEqual(['Ana', 'Rui']);
	expect(agent_choices('user_gone', agents, words)[0]).toEqual({ subject: 'user_gone', name: 'Somebody who has left' });
});
