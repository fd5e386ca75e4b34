// The part of JSON Schema draft-07 that the catalog's schemas use. An unknown keyword is an error, so that none is silently skipped.

const ANNOTATIONS = new Set(['$schema', 'title', 'x-title', 'x-unit', 'x-unit-one', 'x-unit-title', 'x-values', 'x-format', 'format']);

const KEYWORDS = {
  type: (value, type) => (isType(value, type) ? null : `is not of type ${type}`),
  enum: (value, allowed) => (allowed.includes(value) ? null : `is “${value}”, not one of ${allowed.join(', ')}`),
  minimum: (value, least) => (value >= least ? null : `is below ${least}`),
  maximum: (value, most) => (value <= most ? null : `is above ${most}`),
  minLength: (value, least) => (value.length >= least ? null : `is shorter than ${least}`),
  maxLength: (value, most) => (value.length <= most ? null : `is longer than ${most}`),
  minItems: (value, least) => (value.length >= least ? null : `has fewer than ${least} items`),
  uniqueItems: (value) => (new Set(value).size === value.length ? null : 'has an item twice'),
  pattern: (value, pattern) => (new RegExp(pattern).test(value) ? null : `does not match ${pattern}`)
};

function isType(value, type) {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** Returns one sentence for each violation, with the path in front; empty when the value fits the schema. */
export function schemaErrors(schema, value, path) {
  if (schema.type && !isType(value, schema.type)) return [`${path} is not of type ${schema.type}`];
  const errors = [];
  for (const [keyword, argument] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    if (keyword === 'properties') {
      for (const [name, part] of Object.entries(argument)) if (name in value) errors.push(...schemaErrors(part, value[name], `${path}.${name}`));
    } else if (keyword === 'items') {
      value.forEach((item, index) => errors.push(...schemaErrors(argument, item, `${path}[${index}]`)));
    } else if (keyword === 'required') {
      for (const name of argument) if (!(name in value)) errors.push(`${path}.${name} is missing`);
    } else if (keyword === 'additionalProperties') {
      for (const name of Object.keys(value)) if (!(name in schema.properties)) errors.push(`${path}.${name} is unknown`);
    } else if (KEYWORDS[keyword]) {
      const message = KEYWORDS[keyword](value, argument);
      if (message) errors.push(`${path} ${message}`);
    } else errors.push(`${path}: the schema uses ${keyword}, which this check does not know`);
  }
  return errors;
}
