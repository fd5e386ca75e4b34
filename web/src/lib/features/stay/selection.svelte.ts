import { goto } from '$app/navigation';
import type { IsoDate } from '$lib/dates';
import { query } from '$lib/paths';

export interface ChosenStay {
	check_in?: IsoDate;
	check_out?: IsoDate;
	guests: number;
}

/** The dates and guests somebody is choosing; calendar and booking box show and change the same ones. */
export class Selection {
	check_in = $state<IsoDate>();
	check_out = $state<IsoDate>();
	guests = $state(1);

	constructor(chosen: ChosenStay) {
		this.follow(chosen);
	}

	/** Takes over what the address of the page says. */
	follow({ check_in, check_out, guests }: ChosenStay) {
		this.check_in = check_in;
		this.check_out = check_out;
		this.guests = guests;
	}

	choose(date: IsoDate, as: 'check_in' | 'check_out') {
		if (as === 'check_in') {
			this.check_in = date;
			this.check_out = undefined;
		} else {
			this.check_out = date;
			this.show_price();
		}
	}

	clear() {
		this.check_in = this.check_out = undefined;
		this.show_price();
	}

	/** The address takes the dates, the server answers with a quote or says why not. */
	show_price() {
		const { check_in, check_out, guests } = this;
		void goto(location.pathname + query({ check_in, check_out, guests }), { replaceState: true, noScroll: true, keepFocus: true });
	}
}
