import type { Values } from '$lib/features/office/properties/schema_form';

interface Settings {
	channel: string;
	feed_url?: string;
	end_is_last_night: boolean;
	is_enabled: boolean;
}

/** What the form of a connection is filled with. */
export const connection_values = ({ channel, feed_url, end_is_last_night, is_enabled }: Settings): Values => ({
	channel,
	feed_url: feed_url ?? '',
	end_is_last_night: end_is_last_night ? 'true' : '',
	is_enabled: is_enabled ? 'true' : ''
});

/** What the API is sent. */
export const connection_request = (values: Values): Settings => {
	const feed_url = values.feed_url?.trim();
	return {
		channel: values.channel?.trim() ?? '',
		...(feed_url ? { feed_url } : {}),
		end_is_last_night: values.end_is_last_night === 'true',
		is_enabled: values.is_enabled === 'true'
	};
};

export const new_connection: Values = { channel: '', feed_url: '', end_is_last_night: '', is_enabled: 'true' };
