import { goto } from '$app/navigation';
import type { IsoDate } from '$lib/dates';
import { query } from '$lib/paths';
import { party_parameters, unknown_age, type Party } from './party';

export interface ChosenStay extends Party {
	check_in?: IsoDate;
	check_out?: IsoDate;
}

/** The dates and guests somebody is choosing; calendar and booking box show and change the same ones. */
export class Selection {
	check_in = $state<IsoDate>();
	check_out = $state<IsoDate>();
	adults = $state(1);
	ages = $state<number[]>([]);
	pets = $state(0);
	coupon = $state<string>();

	constructor(chosen: ChosenStay) {
		this.follow(chosen);
	}

	/** Takes over what the address of the page says. */
	follow({ check_in, check_out, adults, ages, pets, coupon }: ChosenStay) {
		this.check_in = check_in;
		this.check_out = check_out;
		this.adults = adults;
		this.ages = [...ages];
		this.pets = pets;
		this.coupon = coupon;
	}

	get party(): Party {
		return { adults: this.adults, ages: this.ages, pets: this.pets, coupon: this.coupon };
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

	bring_children(count: number) {
		this.ages = Array.from({ length: count }, (_, at) => this.ages[at] ?? unknown_age);
	}

	clear() {
		this.check_in = this.check_out = undefined;
		this.show_price();
	}

	/** The address takes the dates, the server answers with a quote or says why not. */
	show_price() {
		const { check_in, check_out } = this;
		void goto(location.pathname + query({ check_in, check_out, ...party_parameters(this.party) }), { replaceState: true, noScroll: true, keepFocus: true });
	}
}
