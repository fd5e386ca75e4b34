/** What a stay is judged by, beside the whole of it. */
export const categories = ['cleanliness', 'accuracy', 'communication', 'location', 'value'] as const;
export type Category = (typeof categories)[number];
