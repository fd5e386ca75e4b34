import type { OfficeWords } from '$lib/i18n/office/en';
import type { FormSchema } from './schema_form';

export interface Naming {
	words: OfficeWords['properties'];
	/** Schemas of the property (`property`) and of its listings, by kind. */
	schemas: Record<string, FormSchema | undefined>;
}

const with_language = (label: string, locale: string | undefined, { words }: Naming) => (locale ? `${label} (${words.edit.languages[locale] ?? locale})` : label);

/** What a field of a form is called, by its name (`attributes.pool`, `title.fr`). */
export function field_label(name: string, form: string, naming: Naming): string {
	const [first = '', second] = name.split('.');
	if (first === 'attributes' || first === 'terms') return naming.schemas[form]?.properties[second ?? '']?.title ?? second ?? name;
	return with_language(naming.words.edit.fields[first] ?? first, second, naming);
}

/** What is missing at a path of the property, in words. */
export function missing_label(path: string, naming: Naming): string {
	const listing = /^\/listings\/(\w+)\/(.+)$/.exec(path);
	if (!listing) return field_label(path === '/latitude' ? 'latitude' : path.slice(1).replaceAll('/', '.'), 'property', naming);
	const [, kind = '', rest = ''] = listing;
	return `${naming.words.kinds[kind] ?? kind}: ${field_label(rest.replaceAll('/', '.'), kind, naming)}`;
}
