import { env } from '$env/dynamic/private';

/** What the site reads from its environment. */
export const api_url = () => env.API_URL ?? 'http://127.0.0.1:8081';
export const is_production = () => env.ESTATE_ENV === 'production';
