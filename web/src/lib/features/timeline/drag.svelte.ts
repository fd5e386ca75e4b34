import type { Attachment } from 'svelte/attachments';

/** Where in the calendar somebody points; nothing beside the days. */
export interface Spot {
	row: number;
	day: number;
}
/** Days of one row that are being drawn over. */
export interface Drawn {
	row: number;
	from: number;
	to: number;
}

const hold_ms = 350;
const slack_px = 8;
const edge_px = 40;
const push_px = 14;

/**
 * Draws over days: with a mouse at once, with a finger after holding it still for a moment, since a finger that moves scrolls. Escape gives
 * it up. What has been drawn is told when it is let go.
 */
export class Drawing {
	drawn = $state.raw<Drawn>();
	private holding: ReturnType<typeof setTimeout> | undefined;
	private began = { x: 0, y: 0 };

	constructor(
		private readonly spot_at: (x: number, y: number) => Spot | undefined,
		private readonly on_drawn: (drawn: Drawn) => void
	) {}

	readonly on: Attachment<HTMLElement> = (element) => {
		const down = (event: PointerEvent) => this.down(element, event);
		const move = (event: PointerEvent) => this.move(element, event);
		const up = () => this.up();
		const stop = () => this.stop();
		// A finger that draws does not scroll.
		const touch = (event: TouchEvent) => this.drawn && event.preventDefault();
		const menu = (event: Event) => this.drawn && event.preventDefault();
		const key = (event: KeyboardEvent) => event.key === 'Escape' && this.stop();
		element.addEventListener('pointerdown', down);
		element.addEventListener('pointermove', move);
		element.addEventListener('pointerup', up);
		element.addEventListener('pointercancel', stop);
		element.addEventListener('contextmenu', menu);
		element.addEventListener('touchmove', touch, { passive: false });
		window.addEventListener('keydown', key);
		return () => {
			this.stop();
			window.removeEventListener('keydown', key);
			for (const [name, listener] of Object.entries({ pointerdown: down, pointermove: move, pointerup: up, pointercancel: stop, contextmenu: menu, touchmove: touch })) {
				element.removeEventListener(name, listener as EventListener);
			}
		};
	};

	private down(element: HTMLElement, event: PointerEvent) {
		if (event.button !== 0 || (event.target as HTMLElement).closest('button, a')) return;
		const spot = this.spot_at(event.clientX, event.clientY);
		if (!spot) return;
		this.began = { x: event.clientX, y: event.clientY };
		const begin = () => {
			element.setPointerCapture(event.pointerId);
			this.drawn = { row: spot.row, from: spot.day, to: spot.day };
		};
		if (event.pointerType === 'mouse') begin();
		else this.holding = setTimeout(begin, hold_ms);
		if (event.pointerType === 'mouse') event.preventDefault();
	}

	private move(element: HTMLElement, event: PointerEvent) {
		if (!this.drawn) {
			if (Math.hypot(event.clientX - this.began.x, event.clientY - this.began.y) > slack_px) clearTimeout(this.holding);
			return;
		}
		const { left, right } = element.getBoundingClientRect();
		if (event.clientX > right - edge_px) element.scrollLeft += push_px;
		if (event.clientX < left + edge_px) element.scrollLeft -= push_px;
		const spot = this.spot_at(event.clientX, event.clientY);
		if (spot) this.drawn = { ...this.drawn, to: spot.day };
	}

	private up() {
		clearTimeout(this.holding);
		const drawn = this.drawn;
		this.drawn = undefined;
		if (drawn) this.on_drawn(drawn);
	}

	private stop() {
		clearTimeout(this.holding);
		this.drawn = undefined;
	}
}
