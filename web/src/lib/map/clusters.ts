export interface Placed<T> {
	item: T;
	x: number;
	y: number;
}
export interface Cluster<T> {
	x: number;
	y: number;
	members: T[];
}

/** What one price takes up on the screen. */
const width_px = 76;
const height_px = 34;

/**
 * Points that would cover one another become one cluster, placed at the middle of its members; whoever comes
 * first in `placed` founds it. With `apart`, nothing is joined: what would cover another goes below it.
 */
export function cluster<T>(placed: Placed<T>[], apart = false): Cluster<T>[] {
	const made: (Cluster<T> & { sum_x: number; sum_y: number; at_x: number; at_y: number })[] = [];
	for (const { item, x, y } of placed) {
		let place_y = y;
		let near = covering(made, x, place_y);
		while (apart && near) {
			place_y = near.at_y + height_px;
			near = covering(made, x, place_y);
		}
		if (near) {
			near.members.push(item);
			near.sum_x += x;
			near.sum_y += y;
		} else made.push({ x, y: place_y, at_x: x, at_y: place_y, sum_x: x, sum_y: place_y, members: [item] });
	}
	return made.map(({ members, sum_x, sum_y }) => ({ x: sum_x / members.length, y: sum_y / members.length, members }));
}

const covering = <T extends { at_x: number; at_y: number }>(made: T[], x: number, y: number) =>
	made.find(({ at_x, at_y }) => Math.abs(at_x - x) < width_px && Math.abs(at_y - y) < height_px);
