/** The ids with one moved to another place; the others keep their order. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
	const others = ids.filter((each) => each !== id);
	const place = Math.max(0, Math.min(to, others.length));
	return [...others.slice(0, place), id, ...others.slice(place)];
}

export type Move = 'cover' | 'earlier' | 'later';
const moves: readonly string[] = ['cover', 'earlier', 'later'];

/** `<id>:earlier` of a button; undefined when it is nothing of the kind. */
export function read_move(text: string): { id: string; move: Move } | undefined {
	const [id, move = ''] = text.split(':');
	return id && moves.includes(move) ? { id, move: move as Move } : undefined;
}

export function after_move(ids: readonly string[], id: string, move: Move): string[] {
	const at = ids.indexOf(id);
	return moved(ids, id, move === 'cover' ? 0 : move === 'earlier' ? at - 1 : at + 1);
}
