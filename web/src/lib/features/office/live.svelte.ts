/** What an open page of the office can hear of. */
export interface OfficeEvents {
	calendar_changed?: (property_id: string) => void;
	enquiry_changed?: (id: string) => void;
	/** Something was written or read in the conversation of a booking. */
	conversation_changed?: (booking_id: string) => void;
	/** A property has another agent. */
	portfolio_changed?: (property_id: string) => void;
	/** A connection with another channel, by its property. */
	channels_changed?: (property_id: string) => void;
	/** The stream was away for a while: anything may have changed. */
	missed_some?: () => void;
}

/** Follows the office's stream of changes while the page is open. The browser comes back by itself when the stream ends. */
export function follow_office(path: () => string, heard: OfficeEvents) {
	$effect(() => {
		const stream = new EventSource(path());
		let was_open = false;
		stream.addEventListener('open', () => {
			if (was_open) heard.missed_some?.();
			was_open = true;
		});
		const member = (event: MessageEvent<string>, name: string) => String((JSON.parse(event.data) as Record<string, unknown>)[name]);
		stream.addEventListener('calendar_changed', (event: MessageEvent<string>) => heard.calendar_changed?.(member(event, 'property_id')));
		stream.addEventListener('enquiry_changed', (event: MessageEvent<string>) => heard.enquiry_changed?.(member(event, 'id')));
		stream.addEventListener('conversation_changed', (event: MessageEvent<string>) => heard.conversation_changed?.(member(event, 'booking_id')));
		stream.addEventListener('portfolio_changed', (event: MessageEvent<string>) => heard.portfolio_changed?.(member(event, 'property_id')));
		stream.addEventListener('channels_changed', (event: MessageEvent<string>) => heard.channels_changed?.(member(event, 'property_id')));
		return () => stream.close();
	});
}
