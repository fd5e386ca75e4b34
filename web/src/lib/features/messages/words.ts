import type { GuestWords } from '$lib/features/guest/en';

/** What both sides of a conversation read. */
export type ConversationWords = GuestWords['messages'];
