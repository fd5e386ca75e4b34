import type { ChannelConnection, ChannelHealth } from '$lib/api/types';
import type { ChannelsWords } from '$lib/i18n/office/channels/en';

export const looks: Record<ChannelHealth, string> = {
	healthy: 'bg-good-wash text-good',
	waiting: 'bg-sunk text-soft',
	failing: 'bg-warn-wash text-warn',
	stale: 'bg-bad-wash text-bad',
	paused: 'bg-sunk text-soft',
	export_only: 'bg-sunk text-soft'
};

const minute_ms = 60_000;
const minutes_in_two_hours = 120;
const hours_in_two_days = 48;

/** «4 min ago»; an instant that lies further back is written out by the caller (nothing here). */
export function ago(words: ChannelsWords['ago'], at: string, now: string): string | undefined {
	const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / minute_ms);
	if (minutes < 1) return words.now;
	if (minutes < minutes_in_two_hours) return words.minutes(minutes);
	const hours = Math.floor(minutes / 60);
	return hours < hours_in_two_days ? words.hours(hours) : undefined;
}

/** «in 7 min» */
export function ahead(words: ChannelsWords['ago'], at: string, now: string): string {
	const minutes = Math.ceil((Date.parse(at) - Date.parse(now)) / minute_ms);
	return minutes < 1 ? words.soon : words.in_minutes(minutes);
}

/** Why the channel's calendar could not be read, in plain words. */
export const failure_words = ({ failures }: ChannelsWords, { failure, failure_detail }: Pick<ChannelConnection, 'failure' | 'failure_detail'>) =>
	failure && failures[failure](failure_detail ?? '');
