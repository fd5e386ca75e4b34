/** As much of Stripe.js as is used here. It is loaded from Stripe, as Stripe asks, and only where a card is asked for. */

interface StripeElements {
	create(kind: 'payment'): { mount(place: HTMLElement): void };
}
interface StripeJs {
	elements(options: object): StripeElements;
	confirmPayment(options: object): Promise<{ error?: { message?: string } }>;
}
type MakeStripe = (publishable_key: string, options: object) => StripeJs;

export interface PaymentElement {
	/** Goes to `return_to`, or gives why the card was refused. */
	confirm(return_to: string): Promise<string | undefined>;
}

const source = 'https://js.stripe.com/v3/';

function load_stripe(): Promise<MakeStripe> {
	const there = (window as { Stripe?: MakeStripe }).Stripe;
	if (there) return Promise.resolve(there);
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = source;
		script.onload = () => resolve((window as { Stripe?: MakeStripe }).Stripe as MakeStripe);
		script.onerror = () => reject(new Error('Stripe.js could not be loaded'));
		document.head.append(script);
	});
}

export async function open_payment_element(options: { publishable_key: string; client_secret: string; locale: string; place: HTMLElement; is_dark: boolean }): Promise<PaymentElement> {
	const stripe = (await load_stripe())(options.publishable_key, { locale: options.locale });
	const elements = stripe.elements({ clientSecret: options.client_secret, appearance: { theme: options.is_dark ? 'night' : 'stripe' } });
	elements.create('payment').mount(options.place);
	return {
		confirm: async (return_to) => (await stripe.confirmPayment({ elements, confirmParams: { return_url: return_to } })).error?.message
	};
}
